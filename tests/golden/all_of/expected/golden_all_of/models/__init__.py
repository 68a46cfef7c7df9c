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
