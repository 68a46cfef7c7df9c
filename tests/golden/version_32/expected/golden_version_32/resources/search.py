"""Searching"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.lines import LinesResponse
from .._runtime.omit import OMIT
from .._runtime.operation import (
    Cookie,
    EmptyResponse,
    EventResponse,
    JsonResponse,
    Operation,
    Query,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions
    from .._runtime.stream import AsyncStream, Stream

_COPY_ALL: Operation[None] = Operation(
    "copyAll",
    "COPY",
    "/search",
    responses=(EmptyResponse("204"),),
)
_LINK_ALL: Operation[None] = Operation(
    "linkAll",
    "LINK",
    "/search",
    parameters=(Query("to"),),
    responses=(EmptyResponse("204"),),
)
_FIND: Operation[models.Pet] = Operation(
    "find",
    "GET",
    "/search",
    parameters=(Cookie("session", style="cookie"),),
    responses=(JsonResponse("200", "Pet"),),
)
_FOLLOW: Operation[Any] = Operation(
    "follow",
    "GET",
    "/stream",
    responses=(EventResponse("200", "Event", whole=True),),
)
_LINES: Operation[Any] = Operation(
    "lines",
    "GET",
    "/lines",
    responses=(LinesResponse("200", "Pet"),),
)
_SHARED: Operation[models.Pet] = Operation(
    "shared",
    "GET",
    "/shared",
    responses=(JsonResponse("200", "Pet"),),
)


class Search(Resource):
    """Searching"""

    def copy_all(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``COPY /search``."""
        return self._call(_COPY_ALL, {}, options)

    def link_all(self, *, to: str = OMIT, **options: Unpack[RequestOptions]) -> None:
        """Call ``LINK /search``."""
        return self._call(_LINK_ALL, {"to": to}, options)

    def find(
        self,
        *,
        session: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Call ``GET /search``."""
        return self._call(_FIND, {"session": session}, options)

    def follow(self, **options: Unpack[RequestOptions]) -> Stream[models.Event]:
        """Call ``GET /stream``.

        Returns:
            Events.
        """
        answer: Stream[models.Event] = self._call(_FOLLOW, {}, options)
        return answer

    def lines(self, **options: Unpack[RequestOptions]) -> Stream[models.Pet]:
        """Call ``GET /lines``.

        Returns:
            l.
        """
        answer: Stream[models.Pet] = self._call(_LINES, {}, options)
        return answer

    def shared(self, **options: Unpack[RequestOptions]) -> models.Pet:
        """Call ``GET /shared``.

        Returns:
            s.
        """
        return self._call(_SHARED, {}, options)


class AsyncSearch(AsyncResource):
    """Searching"""

    copy_all = awaited(Search.copy_all)
    link_all = awaited(Search.link_all)
    find = awaited(Search.find)
    shared = awaited(Search.shared)

    async def follow(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Event]:
        """Call ``GET /stream``.

        Returns:
            Events.
        """
        answer: AsyncStream[models.Event] = await self._call(_FOLLOW, {}, options)
        return answer

    async def lines(self, **options: Unpack[RequestOptions]) -> AsyncStream[models.Pet]:
        """Call ``GET /lines``.

        Returns:
            l.
        """
        answer: AsyncStream[models.Pet] = await self._call(_LINES, {}, options)
        return answer
