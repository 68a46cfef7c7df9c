"""The shelves operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonResponse, Operation, Query

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_LIST: Operation[models.ShelvesListResponse] = Operation(
    "listShelves",
    "GET",
    "/shelves",
    parameters=(Query("cursor"),),
    responses=(JsonResponse("200", "ShelvesListResponse"),),
)
_BROKEN: Operation[models.ShelvesBrokenResponse] = Operation(
    "brokenShelves",
    "GET",
    "/shelves/broken",
    parameters=(Query("cursor"),),
    responses=(JsonResponse("200", "ShelvesBrokenResponse"),),
)


class Shelves(Resource):
    """The shelves operations."""

    def list(
        self,
        *,
        cursor: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.ShelvesListResponse:
        """Call ``GET /shelves``.

        Returns:
            Shelves.
        """
        return self._call(_LIST, {"cursor": cursor}, options)

    def broken(
        self,
        *,
        cursor: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.ShelvesBrokenResponse:
        """Call ``GET /shelves/broken``.

        Returns:
            Shelves.
        """
        return self._call(_BROKEN, {"cursor": cursor}, options)


class AsyncShelves(AsyncResource):
    """The shelves operations."""

    list = awaited(Shelves.list)
    broken = awaited(Shelves.broken)
