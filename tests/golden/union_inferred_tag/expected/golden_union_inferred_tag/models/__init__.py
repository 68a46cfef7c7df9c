"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._plan import (
        Company as Company,
        Contact as Contact,
        Person as Person,
        Plan as Plan,
        Ride as Ride,
        Step as Step,
        Walk as Walk,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "Company": "_plan",
            "Contact": "_plan",
            "Person": "_plan",
            "Plan": "_plan",
            "Ride": "_plan",
            "Step": "_plan",
            "Walk": "_plan",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
