"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._animals import Move as Move
    from ._houses import (
        House as House,
        HouseGuest as HouseGuest,
        Moss as Moss,
        Plant as Plant,
        Tree as Tree,
    )
    from ._shared import (
        Animal as Animal,
        Cat as Cat,
        Dog as Dog,
        Puppy as Puppy,
        Statue as Statue,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Animal": "_shared",
            "Cat": "_shared",
            "Dog": "_shared",
            "House": "_houses",
            "HouseGuest": "_houses",
            "Moss": "_houses",
            "Move": "_animals",
            "Plant": "_houses",
            "Puppy": "_shared",
            "Statue": "_shared",
            "Tree": "_houses",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
