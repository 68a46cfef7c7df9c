"""The api operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_GET10_20: Operation[None] = Operation(
    "12",
    "GET",
    "/10/20",
    responses=(EmptyResponse("204"),),
)
_GET: Operation[None] = Operation(
    "GET /",
    "GET",
    "/",
    responses=(EmptyResponse("204"),),
)


class Api(Resource):
    """The api operations."""

    def get10_20(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /10/20``."""
        return self._call(_GET10_20, {}, options)

    def get(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /``."""
        return self._call(_GET, {}, options)


class AsyncApi(AsyncResource):
    """The api operations."""

    get10_20 = awaited(Api.get10_20)
    get = awaited(Api.get)
