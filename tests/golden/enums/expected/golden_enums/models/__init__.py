"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._paints import (
        Base as Base,
        Colour as Colour,
        Paint as Paint,
        PaintTwins as PaintTwins,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Base": "_paints",
            "Colour": "_paints",
            "Paint": "_paints",
            "PaintTwins": "_paints",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
