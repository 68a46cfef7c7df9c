"""The crossings operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation
from .._runtime.retry import Retries

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_LIST: Operation[None] = Operation(
    "listCrossings",
    "GET",
    "/crossings",
    responses=(EmptyResponse("204"),),
    retries=Retries(1, statuses=("418", "5XX"), first_delay=0.01),
)
_BOOK: Operation[None] = Operation(
    "bookCrossing",
    "POST",
    "/crossings",
    responses=(EmptyResponse("204"),),
    retries=Retries(0),
)
_CANCEL: Operation[None] = Operation(
    "cancelCrossing",
    "DELETE",
    "/crossings",
    responses=(EmptyResponse("204"),),
    retries=Retries(
        100,
        statuses=("503",),
        connection_errors=False,
        first_delay=0.01,
        factor=1.0,
        longest_delay=0.02,
        stop_after=0.2,
    ),
)
_MOVE: Operation[None] = Operation(
    "moveCrossing",
    "PUT",
    "/crossings",
    responses=(EmptyResponse("204"),),
)
_RENAME: Operation[None] = Operation(
    "renameCrossing",
    "PATCH",
    "/crossings",
    responses=(EmptyResponse("204"),),
    retries=Retries(0),
)


class Crossings(Resource):
    """The crossings operations."""

    def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /crossings``."""
        return self._call(_LIST, {}, options)

    def book(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /crossings``."""
        return self._call(_BOOK, {}, options)

    def cancel(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``DELETE /crossings``."""
        return self._call(_CANCEL, {}, options)

    def move(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``PUT /crossings``."""
        return self._call(_MOVE, {}, options)

    def rename(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``PATCH /crossings``."""
        return self._call(_RENAME, {}, options)


class AsyncCrossings(AsyncResource):
    """The crossings operations."""

    list = awaited(Crossings.list)
    book = awaited(Crossings.book)
    cancel = awaited(Crossings.cancel)
    move = awaited(Crossings.move)
    rename = awaited(Crossings.rename)
