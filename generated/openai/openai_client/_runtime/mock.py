"""A server inside the program: what tests of programs that use this SDK talk to.

``testing`` of the package offers it; nothing else imports it.
"""

from __future__ import annotations

from threading import Lock

from .convert import decode
from .mock_answers import (
    Answer,
    Reply,
    is_token_request,
    kept,
    reply_for,
    token_reply,
)
from .mock_calls import MockCall
from .mock_checks import UnexpectedRequestError, problems
from .mock_table import Table
from .transport import AsyncResponse, AsyncTransport, Response, Transport

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
    from typing import Any, TypeVar, overload

    from .mock_table import Method
    from .operation import Operation
    from .stream import AsyncStream, Stream
    from .transport import Request

    T = TypeVar("T")


class _Server:
    """What both kinds of server share; ``MockServer`` says what the attributes are."""

    def __init__(self, *, check: bool = True) -> None:
        self.calls: list[MockCall] = []
        self._check = check
        self._table = Table()
        self._answers: dict[str, list[object]] = {}
        self._lock = Lock()

    def __repr__(self) -> str:
        """Return how many requests arrived."""
        return f"<{type(self).__name__}: {len(self.calls)} requests>"

    @property
    def last(self) -> MockCall:
        """The request that arrived last.

        Raises:
            AssertionError: none did.
        """
        if not self.calls:
            raise AssertionError("no request has arrived")
        return self.calls[-1]

    def answer(self, method: Method, *answers: object) -> None:
        """Say what an operation answers from now on.

        Args:
            method: a method of a resource, such as ``client.chat.create``, or an
                operation's id.
            answers: one for each request; the last one stays. Each is a model or what
                the JSON holds, a list of events for a stream, ``bytes``, an ``Answer``
                with a status and headers, an exception to raise, or a function that
                takes the ``MockCall`` and returns one of these. Without any, the
                example of the description.

        Raises:
            LookupError: there is no such operation.
        """
        operation = self._table.operation(method)
        with self._lock:
            self._answers[_key(operation)] = [kept(answer) for answer in answers]

    def calls_of(self, method: Method) -> list[MockCall]:
        """Return the requests of one operation, in order; ``method`` as in ``answer``."""
        key = _key(self._table.operation(method))
        return [call for call in self.calls if f"{call.method} {call.template}" == key]

    def reply(self, request: Request, content: bytes) -> Reply:
        """Return what to answer a request with.

        Raises:
            UnexpectedRequestError: the description does not allow it.
        """
        operation = self._table.route(request)
        if operation is None:
            if is_token_request(content):
                return token_reply()
            raise UnexpectedRequestError(
                f"no operation is {request.method} {request.url}"
            )
        call = MockCall(self._table, operation, request, content)
        with self._lock:
            self.calls.append(call)
            given = self._next(operation)
        found = problems(call) if self._check else []
        if found:
            raise UnexpectedRequestError(
                "\n  ".join((f"{call!r} is not as described:", *found))
            )
        return reply_for(call, given)

    def _next(self, operation: Operation[Any]) -> object:
        answers = self._answers.get(_key(operation), [])
        if len(answers) > 1:
            return answers.pop(0)
        return answers[0] if answers else Answer()

    def _example(self, method: Method, *, events: bool) -> Any:
        operation = self._table.operation(method)
        declared = self._table.success(operation, events=events)
        found = self._table.value(operation, declared)
        if declared is None or not found:
            what = "events" if events else "value"
            raise LookupError(f"{operation!r} answers no {what}")
        return decode(getattr(declared, "spec", None), found[0])


class MockServer(_Server, Transport):
    """Answers requests from the examples of the API's description, and checks them.

    A client takes it as its ``http_client``.

    Attributes:
        calls: every request that arrived, in order.

    Args:
        check: raise ``UnexpectedRequestError`` for a request that breaks the
            description: a required parameter is missing, a query key is unknown, the
            body is not of its type.
    """

    def send(self, request: Request) -> Response:
        """Answer a request; see ``Transport.send``."""
        content = request.content
        if content is not None and not isinstance(content, bytes):
            content = b"".join(content.chunks())
        return MockResponse(self.reply(request, content or b""))

    def close(self) -> None:
        """Do nothing: there is no connection."""

    if TYPE_CHECKING:

        @overload
        def example(self, method: Callable[..., T]) -> T: ...
        @overload
        def example(self, method: str) -> Any: ...
    def example(self, method: Method) -> Any:
        """Return what an operation answers by itself, to be changed and answered with.

        Args:
            method: as in ``answer``.

        Raises:
            LookupError: there is no such operation, or it answers no value.
        """
        return self._example(method, events=False)

    if TYPE_CHECKING:

        @overload
        def example_events(self, method: Callable[..., Stream[T]]) -> list[T]: ...
        @overload
        def example_events(self, method: str) -> list[Any]: ...

    def example_events(self, method: Method) -> Any:
        """Return the events that an operation streams by itself; see ``example``."""
        return [self._example(method, events=True)]


class AsyncMockServer(_Server, AsyncTransport):
    """A ``MockServer`` for an asynchronous client."""

    async def send(self, request: Request) -> AsyncResponse:
        """Answer a request; see ``AsyncTransport.send``."""
        content = request.content
        if content is not None and not isinstance(content, bytes):
            content = b"".join([chunk async for chunk in content.async_chunks()])
        return AsyncMockResponse(self.reply(request, content or b""))

    async def aclose(self) -> None:
        """Do nothing: there is no connection."""

    if TYPE_CHECKING:

        @overload
        def example(self, method: Callable[..., Awaitable[T]]) -> T: ...
        @overload
        def example(self, method: str) -> Any: ...
    def example(self, method: Method) -> Any:
        """Return what an operation answers by itself; see ``MockServer.example``."""
        return self._example(method, events=False)

    if TYPE_CHECKING:

        @overload
        def example_events(
            self, method: Callable[..., Awaitable[AsyncStream[T]]]
        ) -> list[T]: ...
        @overload
        def example_events(self, method: str) -> list[Any]: ...

    def example_events(self, method: Method) -> Any:
        """Return the events that an operation streams by itself; see ``example``."""
        return [self._example(method, events=True)]


class MockResponse(Response):
    """What a ``MockServer`` answers."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status, reply.headers)
        self._reply = reply

    def chunks(self) -> Iterator[bytes]:
        """Return the body as it arrives."""
        return self._reply.chunks()


class AsyncMockResponse(AsyncResponse):
    """What a ``MockServer`` answers."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status, reply.headers)
        self._reply = reply

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """Return the body as it arrives."""
        for chunk in self._reply.chunks():
            yield chunk


def _key(operation: Operation[Any]) -> str:
    return f"{operation.method} {operation.path}"
