"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._orders import (
        LineItem as LineItem,
        Order as Order,
        OrderUpdate as OrderUpdate,
        PostalAddress as PostalAddress,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "LineItem": "_orders",
            "Order": "_orders",
            "OrderUpdate": "_orders",
            "PostalAddress": "_orders",
        },
    )
