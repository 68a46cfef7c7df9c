"""Models: orders."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt


class LineItem(ApiModel):
    """Line Item."""

    sku: str
    unit_price: float

    _wire = {"unitPrice": ("=unit_price", None)}


class Order(ApiModel):
    """Order."""

    order_id: str
    created_at: dt.datetime
    line_items: list[LineItem]
    ship_to: PostalAddress | None = None
    user_id: str | None = None
    userId: str | None = None

    _wire = {
        "orderId": ("=order_id", None),
        "createdAt": ("=created_at", "@datetime"),
        "lineItems": ("=line_items", ("list", "LineItem")),
        "shipTo": ("=ship_to", "PostalAddress"),
        "userID": ("=user_id", None),
    }


class OrderUpdate(ApiModel):
    """Order Update."""

    ship_to: PostalAddress | None = None
    line_items: list[LineItem] | None = None
    gift_wrap: bool | None = None

    _wire = {
        "shipTo": ("=ship_to", "PostalAddress"),
        "lineItems": ("=line_items", ("list", "LineItem")),
        "giftWrap": ("=gift_wrap", None),
    }


class PostalAddress(ApiModel):
    """Postal Address."""

    street_line1: str | None = None
    zip_code: str | None = None

    _wire = {"streetLine1": ("=street_line1", None), "zipCode": ("=zip_code", None)}
