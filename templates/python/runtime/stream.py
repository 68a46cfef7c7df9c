"""Streams of typed events."""

from __future__ import annotations

from .closing import AsyncClosing, Closing
from .errors import ApiConnectionError, ApiError, StreamError, said_by_api
from .generic import Generic, T, T_co
from .narrow import is_dict

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
    from typing import Any

    from .operation import EventResponse
    from .request import Job
    from .sse import ServerSentEvent
    from .transport import AsyncResponse, Response


class End:
    """What the decoder returns for the event that ends a stream."""


class EventDecoder:
    """Turns events into what the stream gives out. No I/O.

    Args:
        job: the call.
        declared: the response.
        status: the HTTP status.
        headers: the response's headers.

    Attributes:
        events: how many events came.
        undecoded: whether they are given out as they come.
    """

    def __init__(
        self, job: Job, declared: EventResponse, status: int, headers: Mapping[str, str]
    ) -> None:
        from .convert import decode
        from .encode import loads
        from .lines import LineParser, parser_for

        sentinel = declared.sentinel
        self.job = job
        self.status = status
        self.headers = headers
        self.parser = parser_for(declared, headers)
        self.closed = False
        self.undecoded = False
        self.events = 0
        self._may_be_error = not isinstance(self.parser, LineParser)
        self._whole = declared.whole
        self._spec = declared.spec
        self._sentinel = None if sentinel is None else sentinel.encode()
        self._loads = loads
        self._decode = decode

    def value(self, event: ServerSentEvent) -> Any:
        """Return the typed event, or ``End``.

        Raises:
            StreamError: the server reports an error, or sends what is not JSON.
            ValidationError: the event breaks its description and the call is strict.
        """
        data = event.raw_data
        if data == self._sentinel:
            return End
        self.events += 1
        if self.undecoded:
            return event
        if self._whole:
            return self._typed(self._event(event))
        try:
            value = self._loads(data)
        except ValueError as error:
            if event.event != "error":
                raise self._failure(event, "the data is not JSON", None) from error
            value = event.data
        if self._may_be_error and (event.event == "error" or _has_error(value)):
            raise self._failure(event, said_by_api(value), value)
        return self._typed(value)

    def shown(self, stream: object) -> str:
        """Return the text of a stream: its class, what it answers, how far it came."""
        called = self.job.operation.id
        return f"<{type(stream).__name__} of {called}: {self.events} events so far>"

    def broken(self, error: ApiError) -> ApiError:
        """Return the error that ends the stream, with what had arrived before."""
        if isinstance(error, ApiConnectionError):
            error.events = self.events
            error.last_event_id = getattr(self.parser, "last_id", "")
        return self.job.located(error)

    def _event(self, event: ServerSentEvent) -> dict[str, Any]:
        """Return the object that an event is to OpenAPI 3.2 (4.14.4)."""
        value: dict[str, Any] = {"event": event.event, "data": event.data}
        if event.id:
            value["id"] = event.id
        retry = getattr(self.parser, "retry", None)
        return value if retry is None else {**value, "retry": retry}

    def _typed(self, value: Any) -> Any:
        if self._spec is not None:
            value = self._decode(self._spec, value)
        if self.job.strict:
            from .response import check

            check(self.job, value, self._spec)
        return value

    def _failure(self, event: ServerSentEvent, said: str, body: Any) -> ApiError:
        return self.job.located(
            StreamError(
                said or "the server reported an error in the stream",
                event=event.event,
                body=event.data if body is None else body,
                status=self.status,
                headers=self.headers,
            )
        )


class Stream(Closing, Generic[T_co]):
    """Events as they arrive.

    Iterate it; leaving the loop, ``close()`` and the end of a ``with`` block all close
    the connection.

    Attributes:
        status: the HTTP status.
        headers: the response's headers.
    """

    def __init__(self, response: Response, decoder: EventDecoder) -> None:
        self._response = response
        self._decoder = decoder
        self._values: Iterator[T_co] = _values(response, decoder)
        self.status = response.status
        self.headers = response.headers

    def __iter__(self) -> Iterator[T_co]:
        """Return the events that are left; leaving the loop closes the stream."""
        try:
            yield from self._values
        finally:
            self.close()

    def __next__(self) -> T_co:
        """Return the next event; the stream stays open."""
        return next(self._values)

    def events(self) -> Iterator[ServerSentEvent]:
        """Return the events that are left as they came: name, id, and data as text.

        Nothing is decoded, and no event is an error. Leaving the loop closes the
        stream.
        """
        self._decoder.undecoded = True
        plain: Any = iter(self)
        events: Iterator[ServerSentEvent] = plain
        return events

    def __repr__(self) -> str:
        """Return what is streamed, and how many events came; reads nothing."""
        return self._decoder.shown(self)

    def close(self) -> None:
        """Close the connection; there are no more events."""
        self._decoder.closed = True
        self._response.close()

    def __del__(self) -> None:
        """Close a stream that nobody read to its end."""
        response = self.__dict__.get("_response")
        if response is not None:
            response.close()


class AsyncStream(AsyncClosing, Generic[T]):
    """Events as they arrive, for ``async for``; otherwise like ``Stream``.

    Attributes:
        status: the HTTP status.
        headers: the response's headers.
    """

    def __init__(self, response: AsyncResponse, decoder: EventDecoder) -> None:
        self._response = response
        self._decoder = decoder
        self._values: AsyncGenerator[T, None] = _async_values(response, decoder)
        self.status = response.status
        self.headers = response.headers

    async def __aiter__(self) -> AsyncIterator[T]:
        """Return the events that are left; leaving the loop closes the stream."""
        try:
            async for value in self._values:
                yield value
        finally:
            await self.aclose()

    async def __anext__(self) -> T:
        """Return the next event; the stream stays open."""
        return await anext(self._values)

    def events(self) -> AsyncIterator[ServerSentEvent]:
        """Return the events that are left as they came; see ``Stream.events``."""
        self._decoder.undecoded = True
        plain: Any = aiter(self)
        events: AsyncIterator[ServerSentEvent] = plain
        return events

    def __repr__(self) -> str:
        """Return what is streamed, and how many events came; reads nothing."""
        return self._decoder.shown(self)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._values.aclose()
        await self._response.aclose()


# Functions, not methods: a generator that held its stream would keep it alive, and with
# it the connection, until the garbage collector comes by.


def _values(response: Response, decoder: EventDecoder) -> Iterator[Any]:
    feed, value_of = decoder.parser.feed, decoder.value
    if decoder.closed:
        return
    try:
        for chunk in response.chunks():
            for event in feed(chunk):
                value = value_of(event)
                if value is End:
                    return
                yield value
        for event in decoder.parser.rest():
            yield value_of(event)
    except ApiError as error:
        raise decoder.broken(error) from error.__cause__
    finally:
        response.close()


async def _async_values(
    response: AsyncResponse, decoder: EventDecoder
) -> AsyncGenerator[Any, None]:
    feed, value_of = decoder.parser.feed, decoder.value
    chunks = response.chunks()
    try:
        async for chunk in chunks:
            for event in feed(chunk):
                value = value_of(event)
                if value is End:
                    return
                yield value
        for event in decoder.parser.rest():
            yield value_of(event)
    except ApiError as error:
        raise decoder.broken(error) from error.__cause__
    finally:
        await chunks.aclose()
        await response.aclose()


def _has_error(value: object) -> bool:
    return is_dict(value) and value.get("error") is not None
