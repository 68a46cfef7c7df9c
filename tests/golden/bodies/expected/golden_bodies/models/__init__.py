"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._fees import FeesPayBodyPlace as FeesPayBodyPlace
    from ._papers import PapersFileBodyPlace as PapersFileBodyPlace
    from ._shared import Ship as Ship
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "FeesPayBodyPlace": "_fees",
            "PapersFileBodyPlace": "_papers",
            "Ship": "_shared",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
