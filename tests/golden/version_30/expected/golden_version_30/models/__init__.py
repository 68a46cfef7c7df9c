"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._things import (
        Base as Base,
        NEnum as NEnum,
        NEnum2 as NEnum2,
        NullableBase as NullableBase,
        NullableObj as NullableObj,
        Thing as Thing,
        ThingQ as ThingQ,
        ThingR as ThingR,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Base": "_things",
            "NEnum": "_things",
            "NEnum2": "_things",
            "NullableBase": "_things",
            "NullableObj": "_things",
            "Thing": "_things",
            "ThingQ": "_things",
            "ThingR": "_things",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
