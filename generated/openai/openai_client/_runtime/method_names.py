"""How users call an operation; looked for only where an error tells of it."""

from __future__ import annotations

import sys

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType
    from typing import Any

    from .operation import Operation

_RESOURCES = f"{__name__.rpartition('._runtime.')[0]}.resources."


def method_of(operation: Operation[Any]) -> str:
    """Return the name of the method that calls an operation, such as ``Pets.list``.

    The operationId where no method of a resource calls it.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(_RESOURCES):
            for method in _methods(module):
                if _uses(method, operation, module):
                    called: str = method.__qualname__
                    return called
    return operation.id


def _methods(module: ModuleType) -> Iterator[Any]:
    for cls in vars(module).values():
        if isinstance(cls, type) and cls.__module__ == module.__name__:
            yield from (
                item for item in vars(cls).values() if hasattr(item, "__code__")
            )


def _uses(method: Any, operation: Operation[Any], module: ModuleType) -> bool:
    names: tuple[str, ...] = method.__code__.co_names
    return any(vars(module).get(name) is operation for name in names)
