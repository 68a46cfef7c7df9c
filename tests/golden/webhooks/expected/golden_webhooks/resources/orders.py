"""The orders operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, JsonBody, Operation, Path

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_CREATE: Operation[None] = Operation(
    "createOrder",
    "POST",
    "/orders",
    body=JsonBody(),
    responses=(EmptyResponse("204"),),
)
_REPLACE: Operation[None] = Operation(
    "replaceOrder",
    "PUT",
    "/orders/{id}",
    parameters=(Path("id"),),
    responses=(EmptyResponse("204"),),
)


class Orders(Resource):
    """The orders operations."""

    def create(self, *, callback: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /orders``."""
        return self._call(_CREATE, {"callback": callback}, options)

    def replace(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``PUT /orders/{id}``."""
        return self._call(_REPLACE, {"id": id}, options)


class AsyncOrders(AsyncResource):
    """The orders operations."""

    create = awaited(Orders.create)
    replace = awaited(Orders.replace)
