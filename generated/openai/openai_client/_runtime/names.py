"""Where the names in tables and annotations are looked up."""

from __future__ import annotations

import sys

from .lazy import load_module

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from .model import ApiModel
    from .unions import UnionType

    Named: TypeAlias = "type[ApiModel] | UnionType"


def models_package() -> str:
    """Return ``<package>.models`` for the package this runtime is part of."""
    return __name__.rpartition("._runtime.")[0] + ".models"


def find(name: str, module: str) -> object | None:
    """Look a name up from ``module``: its globals, its package, then the SDK's models.

    Args:
        name: a plain name.
        module: the ``__name__`` of the module the name was written in.

    Returns:
        What is bound to the name, or None.
    """
    home = sys.modules.get(module)
    if home is not None and name in vars(home):
        found: object = vars(home)[name]
        return found
    models = models_package()
    parent = sys.modules.get(module.rpartition(".")[0])
    # Above the models stands the client, which may be called like one of them.
    if module != models and parent is not None and name in vars(parent):
        inherited: object = vars(parent)[name]
        return inherited
    return getattr(load_module(models), name, None)


def resolve(name: str, module: str) -> Named:
    """Return the model class or union that a table calls ``name``.

    Args:
        name: the name in the table.
        module: the module of the class that declared the table.

    Raises:
        LookupError: there is no such model.
    """
    from .model import ApiModel
    from .unions import UnionType

    for place in (module, models_package()):
        found = find(name, place)
        if isinstance(found, UnionType):
            return found
        if isinstance(found, type) and issubclass(found, ApiModel):
            return found
    raise LookupError(f"{module} refers to {name!r}, which is not a model")
