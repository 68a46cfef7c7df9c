"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._shared import (
        CallbackEvent as CallbackEvent,
        Flour as Flour,
        OrderCancelled as OrderCancelled,
        OrderPlaced as OrderPlaced,
        RequestBodyCallbackFailedPostPayload as RequestBodyCallbackFailedPostPayload,
        StoneWornPostPayload as StoneWornPostPayload,
        WebhookEvent as WebhookEvent,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "CallbackEvent": "_shared",
            "Flour": "_shared",
            "OrderCancelled": "_shared",
            "OrderPlaced": "_shared",
            "RequestBodyCallbackFailedPostPayload": "_shared",
            "StoneWornPostPayload": "_shared",
            "WebhookEvent": "_shared",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
