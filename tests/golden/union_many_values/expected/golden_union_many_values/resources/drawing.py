"""The drawing operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_GET: Operation[models.Sheet] = Operation(
    "getDrawing",
    "GET",
    "/drawing",
    responses=(JsonResponse("200", "Sheet"),),
)


class DrawingResource(Resource):
    """The drawing operations."""

    def get(self, **options: Unpack[RequestOptions]) -> models.Sheet:
        """Call ``GET /drawing``.

        Returns:
            All there is.
        """
        return self._call(_GET, {}, options)


class AsyncDrawingResource(AsyncResource):
    """The drawing operations."""

    get = awaited(DrawingResource.get)
