"""Streams of typed events."""

from __future__ import annotations

from .closing import AsyncClosing, Closing
from .errors import ApiConnectionError, ApiError, StreamError, said_by_api
from .generic import Generic, T, T_co
from .sse import ServerSentEvent

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
    from typing import Any

    from .operation import EventResponse
    from .request import Job
    from .transport import AsyncResponse, Response


class End:
    """What the decoder returns for the event that ends a stream, and for later ones."""


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
        closed: whether no more of them are given out.
    """

    def __init__(
        self, job: Job, declared: EventResponse, status: int, headers: Mapping[str, str]
    ) -> None:
        from .convert import decoder
        from .encode import reader
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
        self._strict = job.strict
        self._sentinel = None if sentinel is None else sentinel.encode()
        self._read = reader()
        self._change = decoder(declared.spec)

    def value(self, name: str, data: bytes, id: str) -> Any:
        """Return the typed event, or ``End``.

        Args:
            name: the event's name.
            data: its data.
            id: the last event id.

        Raises:
            StreamError: the server reports an error, or sends what is not JSON.
            ValidationError: the event breaks its description and the call is strict.
        """
        if self.closed or data == self._sentinel:
            self.closed = True
            return End
        self.events += 1
        if self.undecoded or self._whole:
            event = ServerSentEvent(name, data, id)
            return event if self.undecoded else self._item(event)
        try:
            value = self._read(data)
        except (ValueError, RecursionError) as error:
            if name != "error":
                raise self._failure(name, data, "the data is not JSON", None) from error
            text = data.decode("utf-8", "replace")
            raise self._failure(name, data, said_by_api(text), text) from None
        # Spelled out, not in functions of their own: this runs for every event.
        if self._may_be_error and (
            name == "error"
            or (value.__class__ is dict and value.get("error") is not None)
        ):
            raise self._failure(name, data, said_by_api(value), value)
        value = self._change(value)
        return self._checked(value) if self._strict else value

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

    def _item(self, event: ServerSentEvent) -> Any:
        """Return an event as the object that it is to OpenAPI 3.2 (4.14.4)."""
        item: dict[str, Any] = {"event": event.event, "data": event.data}
        if event.id:
            item["id"] = event.id
        retry = getattr(self.parser, "retry", None)
        if retry is not None:
            item["retry"] = retry
        value = self._change(item)
        return self._checked(value) if self._strict else value

    def _checked(self, value: Any) -> Any:
        from .response import check

        return check(self.job, value, self._spec)

    def _failure(self, name: str, data: bytes, said: str, body: Any) -> ApiError:
        return self.job.located(
            StreamError(
                said or "the server reported an error in the stream",
                event=name,
                body=data.decode("utf-8", "replace") if body is None else body,
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
        self._batches = _batches(response, decoder)
        self._batch: Iterator[Any] | None = iter(())
        self.status = response.status
        self.headers = response.headers

    def __iter__(self) -> Iterator[T_co]:
        """Return the events that are left; leaving the loop closes the stream."""
        try:
            while self._batch is not None:
                for value in self._batch:
                    if value is not End:
                        yield value
                self._batch = next(self._batches, None)
        finally:
            self.close()

    def __next__(self) -> T_co:
        """Return the next event; the stream stays open."""
        while self._batch is not None:
            try:
                value: Any = next(self._batch, End)
            except BaseException:
                self.close()
                raise
            if value is not End:
                found: T_co = value
                return found
            self._batch = next(self._batches, None)
        raise StopIteration

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
        self._batches = _async_batches(response, decoder)
        self._batch: Iterator[Any] | None = iter(())
        self.status = response.status
        self.headers = response.headers

    async def __aiter__(self) -> AsyncIterator[T]:
        """Return the events that are left; leaving the loop closes the stream."""
        try:
            while self._batch is not None:
                for value in self._batch:
                    if value is not End:
                        yield value
                self._batch = await anext(self._batches, None)
        finally:
            await self.aclose()

    async def __anext__(self) -> T:
        """Return the next event; the stream stays open."""
        while self._batch is not None:
            try:
                value: Any = next(self._batch, End)
            except BaseException:
                await self.aclose()
                raise
            if value is not End:
                found: T = value
                return found
            self._batch = await anext(self._batches, None)
        raise StopAsyncIteration

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
        """Close the connection; there are no more events."""
        self._decoder.closed = True
        await self._batches.aclose()
        await self._response.aclose()


# Functions, not methods: a generator that held its stream would keep it alive, and with
# it the connection, until the garbage collector comes by.


def _batches(response: Response, decoder: EventDecoder) -> Iterator[Iterator[Any]]:
    """Yield the events of each piece that is read, decoded one by one as asked for."""
    parser, value_of = decoder.parser, decoder.value
    try:
        for chunk in () if decoder.closed else response.chunks():
            yield parser.feed(chunk, value_of)
            if decoder.closed:
                return
        yield parser.rest(value_of)
    except ApiError as error:
        raise decoder.broken(error) from error.__cause__
    finally:
        response.close()


async def _async_batches(
    response: AsyncResponse, decoder: EventDecoder
) -> AsyncGenerator[Iterator[Any], None]:
    """Yield the events of each piece: only reading is asynchronous."""
    parser, value_of = decoder.parser, decoder.value
    chunks = response.chunks()
    try:
        async for chunk in chunks:
            yield parser.feed(chunk, value_of)
            if decoder.closed:
                return
        yield parser.rest(value_of)
    except ApiError as error:
        raise decoder.broken(error) from error.__cause__
    finally:
        await chunks.aclose()
        await response.aclose()
