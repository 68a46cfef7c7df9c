"""Models: shared."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt
    from typing import Literal, TypeAlias


class Flour(ApiModel):
    """Flour. One variant of ``CallbackEvent``."""

    kilograms: float


class OrderCancelled(ApiModel):
    """Order Cancelled. One variant of ``WebhookEvent``."""

    type: Literal["order.cancelled"] = "order.cancelled"
    order: str
    why: str | None = None


class OrderPlaced(ApiModel):
    """Order Placed. One variant of ``WebhookEvent``."""

    type: Literal["order.placed"] = "order.placed"
    order: str


class RequestBodyCallbackFailedPostPayload(ApiModel):
    """Payload. One variant of ``CallbackEvent``."""

    reason: str


class StoneWornPostPayload(ApiModel):
    """Payload. One variant of ``WebhookEvent``."""

    stone: int
    noticed: dt.datetime | None = None

    _wire = {"noticed": "@datetime"}


if TYPE_CHECKING:
    CallbackEvent: TypeAlias = Flour | RequestBodyCallbackFailedPostPayload
    """What a callback delivers."""

    WebhookEvent: TypeAlias = OrderPlaced | OrderCancelled | StoneWornPostPayload
    """What a webhook delivers."""
else:
    CallbackEvent = UnionType(
        "CallbackEvent",
        module=__name__,
        members=("Flour", "RequestBodyCallbackFailedPostPayload"),
    )
    WebhookEvent = UnionType(
        "WebhookEvent",
        module=__name__,
        members=("OrderPlaced", "OrderCancelled", "StoneWornPostPayload"),
    )
