"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import TYPE_CHECKING, lazy_exports

_INDEX = """
_things: Base Thing ThingC ThingCschema ThingDefsLocal ThingDep ThingIfThen ThingRef
    ThingTypelessProps ThingUnevalFalse
"""

if TYPE_CHECKING:
    from ._things import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(__name__, _INDEX)


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
