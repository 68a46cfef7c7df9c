"""Streams of events that go on over a new connection, as browsers' do.

WHATWG HTML, "The EventSource interface": the request is sent again with the id of the
last event, after the time that the server asked for. ``Retries`` switches it on.
"""

from __future__ import annotations

from .errors import ApiConnectionError, ApiError
from .response import choose_response, error_for, not_due, streams
from .sse import EventParser
from .transport import AsyncResponse, Response
from .whole import async_read_error, read_error

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator, Mapping

    from .core import Core
    from .request import Job
    from .stream import EventDecoder
    from .transport import AsyncTransport, Transport

_READING = frozenset(("GET", "HEAD", "OPTIONS", "QUERY"))
"""The methods that are safe (RFC 9110, 9.2.1)."""
_NO_CONTENT = 204


class _Way:
    """From one connection of a stream to the next. No I/O.

    Args:
        job: the call.
        decoder: what reads the events.
    """

    def __init__(self, job: Job, decoder: EventDecoder) -> None:
        self._job = job
        self._decoder = decoder
        self._events = 0

    def wait_after(self, error: ApiError) -> float:
        """Make the call one for the events that are missing; return how long to wait.

        Raises:
            ApiError: the error, when the stream cannot go on, or enough was tried.
        """
        from .call import pause
        from .request import set_header

        job, decoder, parser = self._job, self._decoder, self._decoder.parser
        if not isinstance(parser, EventParser) or not self._allowed():
            raise error
        if decoder.events and not parser.last_id:
            # The stream would begin again, and its events come twice.
            raise error
        if decoder.events > self._events:
            self._events = decoder.events
            job.attempts.begin_anew()
        asked = None if parser.retry is None else parser.retry / 1000
        seconds = pause(job, error, asked)
        parser.begin_anew()
        if parser.last_id:
            set_header(job.headers, "last-event-id", parser.last_id)
        return seconds

    def goes_on(self, status: int, headers: Mapping[str, str]) -> bool:
        """Return whether a response is the rest of the stream.

        Raises:
            ResponseDecodeError: it is something else.
        """
        from .operation import EventResponse

        declared = choose_response(self._job, status, headers)
        if isinstance(declared, EventResponse) and streams(declared, headers):
            return 200 <= status < 300
        if 200 <= status < 300:
            raise not_due(headers, status, b"", "the rest of a stream of events")
        return False

    def _allowed(self) -> bool:
        asked = self._job.attempts.policy.resume_streams
        return asked == "always" or (asked is True and self._job.method in _READING)


class ResumedResponse(Response):
    """A stream that goes on when its connection breaks off.

    Args:
        core: the client's settings and transport.
        job: the call.
        response: its first response.
        decoder: what reads the events.
    """

    def __init__(
        self, core: Core[Transport], job: Job, response: Response, decoder: EventDecoder
    ) -> None:
        super().__init__(response.status, response.headers, native=response.native)
        self._core = core
        self._job = job
        self._response = response
        self._way = _Way(job, decoder)

    def chunks(self) -> Iterator[bytes]:
        """Return the body as it arrives, that of each connection after the other."""
        going_on = True
        while going_on:
            try:
                yield from self._response.chunks()
                return
            except ApiConnectionError as error:
                going_on = self._reconnect(error)

    def close(self) -> None:
        """Give the connection back."""
        self._response.close()

    def _reconnect(self, error: ApiError) -> bool:
        """Open the next connection; return False when the server says that it was all.

        Raises:
            ApiError: the stream cannot go on.
        """
        from time import sleep

        from .call import exchange

        job = self._job
        self._response.close()
        while True:
            if job.watch is not None:
                job.watch.failed(error)
            sleep(self._way.wait_after(error))
            try:
                self._response = response = exchange(self._core, job)
                status, headers = response.status, response.headers
                if status == _NO_CONTENT or self._way.goes_on(status, headers):
                    return status != _NO_CONTENT
                error = error_for(job, status, headers, read_error(job, response))
            except ApiConnectionError as another:
                error = another


class AsyncResumedResponse(AsyncResponse):
    """A stream that goes on when its connection breaks off; see ``ResumedResponse``."""

    def __init__(
        self,
        core: Core[AsyncTransport],
        job: Job,
        response: AsyncResponse,
        decoder: EventDecoder,
    ) -> None:
        super().__init__(response.status, response.headers, native=response.native)
        self._core = core
        self._job = job
        self._response = response
        self._way = _Way(job, decoder)

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """Return the body as it arrives, that of each connection after the other."""
        going_on = True
        while going_on:
            chunks = self._response.chunks()
            try:
                async for chunk in chunks:
                    yield chunk
                return
            except ApiConnectionError as error:
                going_on = await self._reconnect(error)
            finally:
                await chunks.aclose()

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._response.aclose()

    async def _reconnect(self, error: ApiError) -> bool:
        """Open the next connection; see ``ResumedResponse``."""
        from asyncio import sleep

        from .call import async_exchange

        job = self._job
        await self._response.aclose()
        while True:
            if job.watch is not None:
                await job.watch.async_failed(error)
            await sleep(self._way.wait_after(error))
            try:
                self._response = response = await async_exchange(self._core, job)
                status, headers = response.status, response.headers
                if status == _NO_CONTENT or self._way.goes_on(status, headers):
                    return status != _NO_CONTENT
                body = await async_read_error(job, response)
                error = error_for(job, status, headers, body)
            except ApiConnectionError as another:
                error = another
