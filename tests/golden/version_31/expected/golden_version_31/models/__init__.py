"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._things import (
        Base as Base,
        Thing as Thing,
        ThingC as ThingC,
        ThingDefsLocal as ThingDefsLocal,
        ThingDep as ThingDep,
        ThingIfThen as ThingIfThen,
        ThingRef as ThingRef,
        ThingTypelessProps as ThingTypelessProps,
        ThingUnevalFalse as ThingUnevalFalse,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Base": "_things",
            "Thing": "_things",
            "ThingC": "_things",
            "ThingDefsLocal": "_things",
            "ThingDep": "_things",
            "ThingIfThen": "_things",
            "ThingRef": "_things",
            "ThingTypelessProps": "_things",
            "ThingUnevalFalse": "_things",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
