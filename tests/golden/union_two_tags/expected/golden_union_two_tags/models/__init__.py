"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._records import (
        Audit as Audit,
        Created as Created,
        Deleted as Deleted,
        Event as Event,
        History as History,
        Login as Login,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Audit": "_records",
            "Created": "_records",
            "Deleted": "_records",
            "Event": "_records",
            "History": "_records",
            "Login": "_records",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
