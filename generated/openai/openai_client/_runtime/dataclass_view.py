"""Models look like dataclasses to libraries that ask.

Type checkers take them for dataclasses already (``dataclass_transform``). At run time
``dataclasses.fields`` and ``asdict`` then work too, and FastAPI, which knows a body by
its being a dataclass or a pydantic model, reads a parameter of ours from the body.
"""

from __future__ import annotations

from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


class DataclassFields:
    """The value of ``__dataclass_fields__``; made when asked for.

    For a class, its declared fields; for an instance, all that is present in it. It is
    a data descriptor, so that a key of the server's cannot hide it.
    """

    def __get__(self, instance: object, owner: type) -> dict[str, Any]:
        plan = plan_of(owner)
        if instance is None:
            return _fields(plan.wires)
        data: dict[Any, object] = vars(instance)
        keys = (key for key in data if key not in plan.hidden)
        return _fields(key for key in keys if isinstance(key, str))

    def __set__(self, instance: object, value: object) -> None:
        raise AttributeError("__dataclass_fields__ cannot be assigned")


def _fields(names: Iterable[str]) -> dict[str, Any]:
    from copy import copy
    from dataclasses import make_dataclass

    pattern: Any = make_dataclass("Pattern", ["name"])
    field = pattern.__dataclass_fields__["name"]
    made: dict[str, Any] = {}
    for name in names:
        made[name] = copy(field)
        made[name].name = name
    return made
