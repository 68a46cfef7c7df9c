"""The houses operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_GET: Operation[models.House] = Operation(
    "getHouse",
    "GET",
    "/houses",
    responses=(JsonResponse("200", "House"),),
)


class Houses(Resource):
    """The houses operations."""

    def get(self, **options: Unpack[RequestOptions]) -> models.House:
        """Call ``GET /houses``.

        Returns:
            A house, with who lives there.
        """
        return self._call(_GET, {}, options)


class AsyncHouses(AsyncResource):
    """The houses operations."""

    get = awaited(Houses.get)
