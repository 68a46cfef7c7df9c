"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._alarms import Alarm as Alarm
    from ._readings import Reading as Reading
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {"Alarm": "_alarms", "Reading": "_readings"},
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
