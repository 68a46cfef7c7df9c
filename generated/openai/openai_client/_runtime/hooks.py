"""Hooks: code of the user's that runs as a client works.

``Client(hooks=[first, second])`` runs them in this order: ``first.around`` is outside
of ``second.around``; ``before_request`` of the first runs first, ``after_response`` and
``on_error`` of the first run last. An error that a hook raises ends the call.
"""

from __future__ import annotations

from .errors import find_request_id
from .urls import with_query

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from typing import Any

    from .errors import ApiError
    from .request import Job
    from .transport import Request


class Call:
    """One call of an operation, as its hooks see it.

    Attributes:
        state: for hooks to keep something in, until the call ends.
        requests: how many requests were sent, with retries and redirects.
    """

    __slots__ = ("_job", "requests", "state")

    def __init__(self, job: Job) -> None:
        self._job = job
        self.state: dict[object, Any] = {}
        self.requests = 0

    @property
    def operation_id(self) -> str:
        """The operation's id."""
        return self._job.operation.id

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self._job.method

    @property
    def path(self) -> str:
        """The path template, such as ``/files/{file_id}``."""
        return self._job.operation.path

    @property
    def tags(self) -> tuple[str, ...]:
        """The operation's tags, as the description of the API has them."""
        from .tags import tags_of

        operation = self._job.operation
        return tags_of(operation.method, operation.path)

    @property
    def url(self) -> str:
        """The URL, without credentials."""
        from .redact import shown_url

        return shown_url(with_query(self._job.url, self._job.query))

    @property
    def attempt(self) -> int:
        """Which attempt this is, from 1."""
        return self._job.attempts.count

    @property
    def secret_headers(self) -> frozenset[str]:
        """The headers, in lower case, that the document says are credentials."""
        schemes = self._job.access.schemes
        return frozenset(s.name.lower() for s in schemes if s.location == "header")

    def __repr__(self) -> str:
        """Return which call it is."""
        return f"<Call {self.operation_id}: {self.method} {self.path}>"


class ResponseHead:
    """A response whose body was not read yet.

    Attributes:
        status: the HTTP status.
        headers: the response's headers.
        seconds: how long it took to arrive.
    """

    __slots__ = ("headers", "seconds", "status")

    def __init__(self, status: int, headers: Mapping[str, str], seconds: float) -> None:
        self.status = status
        self.headers = headers
        self.seconds = seconds

    @property
    def request_id(self) -> str | None:
        """The id the server gave to the request."""
        return find_request_id(self.headers)

    def __repr__(self) -> str:
        """Return the status."""
        return f"ResponseHead(status={self.status})"


class _Nothing:
    """A block in which nothing happens."""

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(self, *error: object) -> None:
        """Do nothing."""

    async def __aenter__(self) -> None:
        """Do nothing."""

    async def __aexit__(self, *error: object) -> None:
        """Do nothing."""


_NOTHING = _Nothing()


class Hooks:
    """Derive from it and replace what you need; for both kinds of client."""

    def around(self, call: Call) -> AbstractContextManager[object]:
        """Return a context manager in which the whole call is made, retries included.

        It sees what the call raises, and may raise something else. What the call
        returns, a stream for instance, may be used after it.
        """
        return _NOTHING

    def before_request(self, call: Call, request: Request) -> None:
        """Do something before each request; it may be changed.

        Args:
            call: the call.
            request: what will be sent, with its credentials; the names of ``headers``
                are in lower case.
        """

    def after_response(self, call: Call, response: ResponseHead) -> None:
        """Do something after the head of each response, whatever its status."""

    def on_error(self, call: Call, error: ApiError) -> None:
        """Do something after each attempt that failed, also if it will be repeated."""


class AsyncHooks:
    """The same with ``async``, for asynchronous clients; see ``Hooks``."""

    def around(self, call: Call) -> AbstractAsyncContextManager[object]:
        """Return a context manager in which the whole call is made."""
        return _NOTHING

    async def before_request(self, call: Call, request: Request) -> None:
        """Do something before each request."""

    async def after_response(self, call: Call, response: ResponseHead) -> None:
        """Do something after the head of each response."""

    async def on_error(self, call: Call, error: ApiError) -> None:
        """Do something after each attempt that failed."""
