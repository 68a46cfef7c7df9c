"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._search import Event as Event
    from ._shared import Cat as Cat, Dog as Dog, Other as Other, Pet as Pet
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Cat": "_shared",
            "Dog": "_shared",
            "Event": "_search",
            "Other": "_shared",
            "Pet": "_shared",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
