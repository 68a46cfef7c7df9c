"""The alarms operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EventResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions
    from .._runtime.stream import AsyncStream, Stream

_WATCH: Operation[Any] = Operation(
    "watchAlarms",
    "GET",
    "/alarms",
    responses=(EventResponse("200", "Alarm", whole=True),),
)


class Alarms(Resource):
    """The alarms operations."""

    def watch(self, **options: Unpack[RequestOptions]) -> Stream[models.Alarm]:
        """Call ``GET /alarms``.

        Returns:
            Alarms as they are raised.
        """
        answer: Stream[models.Alarm] = self._call(_WATCH, {}, options)
        return answer


class AsyncAlarms(AsyncResource):
    """The alarms operations."""

    async def watch(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Alarm]:
        """Call ``GET /alarms``.

        Returns:
            Alarms as they are raised.
        """
        answer: AsyncStream[models.Alarm] = await self._call(_WATCH, {}, options)
        return answer
