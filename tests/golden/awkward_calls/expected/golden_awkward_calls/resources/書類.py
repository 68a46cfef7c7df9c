"""The 書類 operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_一覧: Operation[None] = Operation(
    "一覧",
    "GET",
    "/書類",
    responses=(EmptyResponse("204"),),
)


class 書類(Resource):
    """The 書類 operations."""

    def 一覧(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /書類``."""
        return self._call(_一覧, {}, options)


class Async書類(AsyncResource):
    """The 書類 operations."""

    一覧 = awaited(書類.一覧)
