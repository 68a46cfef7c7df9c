"""The notices operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, MultipartBody, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.options import RequestOptions

_HANG: Operation[None] = Operation(
    "postNotices",
    "POST",
    "/notices",
    body=MultipartBody("body", content_type="multipart/mixed"),
    responses=(EmptyResponse("204"),),
)


class Notices(Resource):
    """The notices operations."""

    def hang(self, *, body: Sequence[Any], **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /notices``."""
        return self._call(_HANG, {"body": body}, options)


class AsyncNotices(AsyncResource):
    """The notices operations."""

    hang = awaited(Notices.hang)
