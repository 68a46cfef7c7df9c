"""The records operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_LIST: Operation[models.History] = Operation(
    "listRecords",
    "GET",
    "/records",
    responses=(JsonResponse("200", "History"),),
)


class RecordsResource(Resource):
    """The records operations."""

    def list(self, **options: Unpack[RequestOptions]) -> models.History:
        """Call ``GET /records``.

        Returns:
            Everything that happened.
        """
        return self._call(_LIST, {}, options)


class AsyncRecordsResource(AsyncResource):
    """The records operations."""

    list = awaited(RecordsResource.list)
