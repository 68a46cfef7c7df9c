"""The calls operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_LIST: Operation[list[models.Call]] = Operation(
    "listCalls",
    "GET",
    "/calls",
    responses=(JsonResponse("200", ("list", "Call")),),
)


class CallsResource(Resource):
    """The calls operations."""

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[models.Call]:
        """Call ``GET /calls``.

        Returns:
            All calls.
        """
        return self._call(_LIST, {}, options)


class AsyncCallsResource(AsyncResource):
    """The calls operations."""

    list = awaited(CallsResource.list)
