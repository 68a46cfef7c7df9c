"""The notices operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_GET: Operation[str] = Operation(
    "getNotice",
    "GET",
    "/notices",
    responses=(JsonResponse("200", "@str", content_type="*/*"),),
)


class Notices(Resource):
    """The notices operations."""

    def get(self, **options: Unpack[RequestOptions]) -> str:
        """Call ``GET /notices``.

        Returns:
            The notice of the day.
        """
        return self._call(_GET, {}, options)


class AsyncNotices(AsyncResource):
    """The notices operations."""

    get = awaited(Notices.get)
