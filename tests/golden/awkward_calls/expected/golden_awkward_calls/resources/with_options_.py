"""The with options operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_CALL: Operation[None] = Operation(
    "call",
    "GET",
    "/raw",
    responses=(EmptyResponse("204"),),
)


class WithOptions(Resource):
    """The with options operations."""

    def call(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /raw``."""
        return self._call(_CALL, {}, options)


class AsyncWithOptions(AsyncResource):
    """The with options operations."""

    call = awaited(WithOptions.call)
