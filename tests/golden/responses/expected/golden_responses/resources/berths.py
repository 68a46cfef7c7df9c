"""The berths operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import (
    EmptyResponse,
    JsonResponse,
    Operation,
    Path,
    TextResponse,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_GET: Operation[models.Berth | models.Arrival | str | None] = Operation(
    "getBerth",
    "GET",
    "/berths/{berth}",
    parameters=(Path("berth"),),
    responses=(
        JsonResponse("200", "Berth"),
        JsonResponse("202", "Arrival"),
        EmptyResponse("204"),
        TextResponse("299"),
        JsonResponse("404", "Missing"),
        JsonResponse("4XX default", "Problem", content_type="application/problem+json"),
        JsonResponse("599", "Closed"),
    ),
)
_CHECK: Operation[None] = Operation(
    "checkBerth",
    "HEAD",
    "/berths/{berth}",
    parameters=(Path("berth"),),
    responses=(EmptyResponse("200"),),
)
_BOOK: Operation[models.Arrival] = Operation(
    "bookBerth",
    "POST",
    "/berths/{berth}",
    parameters=(Path("berth"),),
    responses=(JsonResponse("default", "Arrival"),),
)
_MOVE: Operation[models.Berth] = Operation(
    "moveBerth",
    "PUT",
    "/berths/{berth}",
    parameters=(Path("berth"),),
    responses=(
        JsonResponse(
            "2XX",
            "Berth",
            content_type="application/vnd.harbour+json; charset=utf-8",
        ),
        EmptyResponse("304"),
    ),
)
_DELETE: Operation[Any] = Operation(
    "deleteBerth",
    "DELETE",
    "/berths/{berth}",
    parameters=(Path("berth"),),
    responses=(JsonResponse("404", "Missing"),),
)


class Berths(Resource):
    """The berths operations."""

    def get(
        self,
        berth: str,
        **options: Unpack[RequestOptions],
    ) -> models.Berth | models.Arrival | str | None:
        """Call ``GET /berths/{berth}``.

        Returns:
            The berth.

        Headers:
            X-Depth: ``int``: How deep it is.
            X-Tides: ``list[float]``
            X-Dredged: ``datetime``: When it was dredged.
            X-Lit: ``bool``

        Raises:
            NotFoundError: There is no such berth.
            ApiStatusError: Something else is wrong.
            InternalServerError: The harbour is closed.
        """
        return self._call(_GET, {"berth": berth}, options)

    def check(self, berth: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``HEAD /berths/{berth}``."""
        return self._call(_CHECK, {"berth": berth}, options)

    def book(self, berth: str, **options: Unpack[RequestOptions]) -> models.Arrival:
        """Call ``POST /berths/{berth}``.

        Returns:
            Whatever comes.
        """
        return self._call(_BOOK, {"berth": berth}, options)

    def move(self, berth: str, **options: Unpack[RequestOptions]) -> models.Berth:
        """Call ``PUT /berths/{berth}``.

        Returns:
            Moved.

        Raises:
            ApiStatusError: It is there already.
        """
        return self._call(_MOVE, {"berth": berth}, options)

    def delete(self, berth: str, **options: Unpack[RequestOptions]) -> Any:
        """Call ``DELETE /berths/{berth}``.

        Raises:
            NotFoundError: There is no such berth.
        """
        return self._call(_DELETE, {"berth": berth}, options)


class AsyncBerths(AsyncResource):
    """The berths operations."""

    get = awaited(Berths.get)
    check = awaited(Berths.check)
    book = awaited(Berths.book)
    move = awaited(Berths.move)
    delete = awaited(Berths.delete)
