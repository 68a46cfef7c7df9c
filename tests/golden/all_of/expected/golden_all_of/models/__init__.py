"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._animals import (
        Animal as Animal,
        Dog as Dog,
        Fish as Fish,
        Household as Household,
        Owner as Owner,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Animal": "_animals",
            "Dog": "_animals",
            "Fish": "_animals",
            "Household": "_animals",
            "Owner": "_animals",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
