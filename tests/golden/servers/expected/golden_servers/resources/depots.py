"""The depots operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_LIST: Operation[None] = Operation(
    "listDepots",
    "GET",
    "/depots",
    responses=(EmptyResponse("204"),),
)
_UPLOAD: Operation[None] = Operation(
    "upload",
    "POST",
    "/uploads",
    responses=(EmptyResponse("204"),),
    server="http://127.0.0.1:{port}/own/not-the-prefix-above",
)
_REPLACE_UPLOAD: Operation[None] = Operation(
    "replaceUpload",
    "PUT",
    "/uploads",
    responses=(EmptyResponse("204"),),
    server="/relative",
)
_REPORT: Operation[None] = Operation(
    "report",
    "GET",
    "/reports",
    responses=(EmptyResponse("204"),),
    server={
        "live": "https://reports.example",
        "bare": "http://127.0.0.1:{port}/reports",
    },
)


class DepotsResource(Resource):
    """The depots operations."""

    def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /depots``."""
        return self._call(_LIST, {}, options)

    def upload(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /uploads``."""
        return self._call(_UPLOAD, {}, options)

    def replace_upload(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``PUT /uploads``."""
        return self._call(_REPLACE_UPLOAD, {}, options)

    def report(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /reports``."""
        return self._call(_REPORT, {}, options)


class AsyncDepotsResource(AsyncResource):
    """The depots operations."""

    list = awaited(DepotsResource.list)
    upload = awaited(DepotsResource.upload)
    replace_upload = awaited(DepotsResource.replace_upload)
    report = awaited(DepotsResource.report)
