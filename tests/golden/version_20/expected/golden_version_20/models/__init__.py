"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._animals import Problem as Problem
    from ._shared import Animal as Animal, Cat as Cat, Dog as Dog
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Animal": "_shared",
            "Cat": "_shared",
            "Dog": "_shared",
            "Problem": "_animals",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
