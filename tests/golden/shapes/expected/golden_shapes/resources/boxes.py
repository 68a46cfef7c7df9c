"""The boxes operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_GET: Operation[models.Box] = Operation(
    "getBox",
    "GET",
    "/boxes",
    responses=(JsonResponse("200", "Box"),),
)


class Boxes(Resource):
    """The boxes operations."""

    def get(self, **options: Unpack[RequestOptions]) -> models.Box:
        """Call ``GET /boxes``.

        Returns:
            The box.
        """
        return self._call(_GET, {}, options)


class AsyncBoxes(AsyncResource):
    """The boxes operations."""

    get = awaited(Boxes.get)
