"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._berths import Closed as Closed, Missing as Missing, Problem as Problem
    from ._shared import Arrival as Arrival, Berth as Berth
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Arrival": "_shared",
            "Berth": "_shared",
            "Closed": "_berths",
            "Missing": "_berths",
            "Problem": "_berths",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
