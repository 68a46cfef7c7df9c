"""The readings operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client import AsyncResource, Resource
from .._runtime.lines import LinesResponse
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions
    from .._runtime.stream import AsyncStream, Stream

_LIST: Operation[Any] = Operation(
    "listReadings",
    "GET",
    "/readings",
    responses=(LinesResponse("200", "Reading", content_type="application/x-ndjson"),),
)
_REPLAY: Operation[Any] = Operation(
    "replayReadings",
    "POST",
    "/readings",
    responses=(
        JsonResponse("200", ("list", "Reading")),
        LinesResponse("200", "Reading", content_type="application/json-seq"),
    ),
)


class Readings(Resource):
    """The readings operations."""

    def list(self, **options: Unpack[RequestOptions]) -> Stream[models.Reading]:
        """Call ``GET /readings``.

        Returns:
            Every reading, one a line.
        """
        answer: Stream[models.Reading] = self._call(_LIST, {}, options)
        return answer

    def replay(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Reading] | Stream[models.Reading]:
        """Call ``POST /readings``.

        Returns:
            Every reading, as a list or one after the other.
        """
        answer: builtins.list[models.Reading] | Stream[models.Reading] = self._call(
            _REPLAY,
            {},
            options,
        )
        return answer


class AsyncReadings(AsyncResource):
    """The readings operations."""

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Reading]:
        """Call ``GET /readings``.

        Returns:
            Every reading, one a line.
        """
        answer: AsyncStream[models.Reading] = await self._call(_LIST, {}, options)
        return answer

    async def replay(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Reading] | AsyncStream[models.Reading]:
        """Call ``POST /readings``.

        Returns:
            Every reading, as a list or one after the other.
        """
        answer: builtins.list[models.Reading] | AsyncStream[models.Reading] = (
            await self._call(_REPLAY, {}, options)
        )
        return answer
