"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._kilns_batches import Batch as Batch
    from ._kilns_heat import Heat as Heat
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {"Batch": "_kilns_batches", "Heat": "_kilns_heat"},
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
