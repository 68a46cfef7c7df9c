"""The orders operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation, Path, Query

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_UPDATE: Operation[models.Order] = Operation(
    "updateOrder",
    "PATCH",
    "/orders/{orderId}",
    parameters=(Path("orderId", "order_id"), Query("dryRun", "dry_run")),
    body=JsonBody(
        renamed={
            "ship_to": "shipTo",
            "line_items": "lineItems",
            "gift_wrap": "giftWrap",
        }
    ),
    responses=(JsonResponse("200", "Order"),),
)


class Orders(Resource):
    """The orders operations."""

    def update(
        self,
        order_id: str,
        *,
        dry_run: bool = OMIT,
        ship_to: models.PostalAddress | types.PostalAddressParam = OMIT,
        line_items: Sequence[models.LineItem | types.LineItemParam] = OMIT,
        gift_wrap: bool = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Call ``PATCH /orders/{orderId}``.

        Returns:
            The order now.
        """
        return self._call(
            _UPDATE,
            {
                "order_id": order_id,
                "dry_run": dry_run,
                "ship_to": ship_to,
                "line_items": line_items,
                "gift_wrap": gift_wrap,
            },
            options,
        )


class AsyncOrders(AsyncResource):
    """The orders operations."""

    update = awaited(Orders.update)
