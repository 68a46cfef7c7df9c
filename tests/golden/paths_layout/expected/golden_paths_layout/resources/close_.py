"""The close operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_TELL: Operation[None] = Operation(
    "isClosed",
    "GET",
    "/v1/close",
    responses=(EmptyResponse("204"),),
)


class Close(Resource):
    """The close operations."""

    def tell(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /v1/close``."""
        return self._call(_TELL, {}, options)


class AsyncClose(AsyncResource):
    """The close operations."""

    tell = awaited(Close.tell)
