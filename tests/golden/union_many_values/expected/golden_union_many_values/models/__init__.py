"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._drawing import (
        Box as Box,
        Figure as Figure,
        Hint as Hint,
        Notice as Notice,
        Problem as Problem,
        Round as Round,
        Sheet as Sheet,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Box": "_drawing",
            "Figure": "_drawing",
            "Hint": "_drawing",
            "Notice": "_drawing",
            "Problem": "_drawing",
            "Round": "_drawing",
            "Sheet": "_drawing",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
