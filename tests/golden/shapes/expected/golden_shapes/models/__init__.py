"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._boxes import (
        Box as Box,
        BoxSeveral as BoxSeveral,
        Labels as Labels,
        Lid as Lid,
        Odd as Odd,
        Patterns as Patterns,
        Tree as Tree,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Box": "_boxes",
            "BoxSeveral": "_boxes",
            "Labels": "_boxes",
            "Lid": "_boxes",
            "Odd": "_boxes",
            "Patterns": "_boxes",
            "Tree": "_boxes",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
