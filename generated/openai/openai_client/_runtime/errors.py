"""Every error a call can raise. All are ``ApiError``; all can be pickled."""

from __future__ import annotations

from .narrow import is_dict, is_list

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_NO_HEADERS: Mapping[str, str] = {}
_PUBLIC = f"{__name__.rpartition('._runtime.')[0]}.errors"
"""The module that people import errors from: tracebacks and pickles name it."""


class Attempt:
    """One attempt of a call that failed.

    Attributes:
        error: what went wrong, in words.
        status: the HTTP status; None when there was no response.
        seconds: how long the attempt took.
        delay: the seconds that were waited afterwards.
    """

    __slots__ = ("delay", "error", "seconds", "status")

    def __init__(
        self, error: str, status: int | None, seconds: float, delay: float = 0.0
    ) -> None:
        self.error = error
        self.status = status
        self.seconds = seconds
        self.delay = delay

    def __repr__(self) -> str:
        """Return what happened, in short."""
        return (
            f"Attempt(error={self.error!r}, status={self.status},"
            f" seconds={self.seconds:.3f}, delay={self.delay:.3f})"
        )


class ApiError(Exception):
    """The base of all errors of this SDK.

    Attributes:
        message: what went wrong.
        operation_id: the operation that was called.
        method: the HTTP method.
        url: the URL, without credentials.
        attempts: how many requests were sent.
        attempt_log: one ``Attempt`` for each.
    """

    __module__ = _PUBLIC

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if cls.__module__ == __name__:
            cls.__module__ = _PUBLIC

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
        self.operation_id = ""
        self.method = ""
        self.url = ""
        self.attempts = 0
        self.attempt_log: tuple[Attempt, ...] = ()

    def __str__(self) -> str:
        """Return the message, and which request it is about."""
        about = [f"{self.method} {self.url}"] if self.method else []
        request_id = getattr(self, "request_id", None)
        if request_id:
            about.append(f"request id {request_id}")
        if self.attempts > 1:
            about.append(f"{self.attempts} attempts")
        return f"{self.message} ({', '.join(about)})" if about else self.message


class MissingCredentialsError(ApiError):
    """The operation needs credentials that the client was not given."""


class ApiConnectionError(ApiError):
    """No response arrived, or it broke off. The cause is in ``__cause__``.

    Attributes:
        retryable: whether the same request might work later.
        events: how many events of a stream had arrived.
        last_event_id: the id of the last of them, for ``Last-Event-ID``.
    """

    def __init__(self, message: str, *, retryable: bool = True) -> None:
        super().__init__(message)
        self.retryable = retryable
        self.events = 0
        self.last_event_id = ""


class ApiTimeoutError(ApiConnectionError):
    """The server did not answer in time."""


class ResponseDecodeError(ApiError):
    """The response is not what was announced, such as HTML where JSON was due.

    Attributes:
        status: the HTTP status.
        headers: the response's headers.
        body: the start of the body, as text.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        headers: Mapping[str, str] = _NO_HEADERS,
        body: str = "",
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def request_id(self) -> str | None:
        """The id the server gave to the request."""
        return find_request_id(self.headers)


class ResponseTooLargeError(ApiError):
    """The body is larger than the client takes; see ``max_response_size``.

    Attributes:
        status: the HTTP status.
        headers: the response's headers.
        limit: the most bytes, after any decompression, that a body may have.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        headers: Mapping[str, str] = _NO_HEADERS,
        limit: int = 0,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.limit = limit

    @property
    def request_id(self) -> str | None:
        """The id the server gave to the request."""
        return find_request_id(self.headers)


class StreamError(ApiError):
    """The server reported an error inside a stream of events.

    Attributes:
        event: the name of the event.
        body: its decoded data.
        status: the HTTP status of the response.
        headers: the response's headers.
    """

    def __init__(
        self,
        message: str,
        *,
        event: str = "",
        body: Any = None,
        status: int = 0,
        headers: Mapping[str, str] = _NO_HEADERS,
    ) -> None:
        super().__init__(message)
        self.event = event
        self.body = body
        self.status = status
        self.headers = headers

    @property
    def request_id(self) -> str | None:
        """The id the server gave to the request."""
        return find_request_id(self.headers)


class PaginationError(ApiError):
    """The way to the next page is broken, or what came is no page."""


class ApiStatusError(ApiError):
    """The server answered with an error status.

    Attributes:
        status: the HTTP status.
        headers: the response's headers.
        body: the body: decoded JSON, declared XML as data like that of JSON, or text.
        parsed: the body as the class that is declared for this status, or None.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        headers: Mapping[str, str] = _NO_HEADERS,
        body: Any = None,
        parsed: Any = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.body = body
        self.parsed = parsed

    @property
    def request_id(self) -> str | None:
        """The id the server gave to the request."""
        return find_request_id(self.headers)


class BadRequestError(ApiStatusError):
    """Status 400: the request makes no sense to the server."""


class AuthenticationError(ApiStatusError):
    """Status 401: the credentials are missing or wrong."""


class PermissionDeniedError(ApiStatusError):
    """Status 403: the credentials do not allow this."""


class NotFoundError(ApiStatusError):
    """Status 404: there is no such thing."""


class ConflictError(ApiStatusError):
    """Status 409: the request conflicts with the state of things."""


class UnprocessableEntityError(ApiStatusError):
    """Status 422: the request is well formed, and refused."""


class RateLimitError(ApiStatusError):
    """Status 429: too many requests, or a quota is used up."""


class InternalServerError(ApiStatusError):
    """Status 500 to 599: the server failed."""


STATUS_ERRORS: dict[int, type[ApiStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}
_REQUEST_ID_HEADERS = ("x-request-id", "request-id", "x-amzn-requestid")
_LONGEST_MESSAGE = 500


def status_error(
    status: int, headers: Mapping[str, str], body: Any, parsed: Any
) -> ApiStatusError:
    """Return the error for a response's status.

    Args:
        status: the HTTP status.
        headers: the response's headers.
        body: decoded JSON, or text.
        parsed: the body as the class declared for the status.
    """
    usual = InternalServerError if 500 <= status < 600 else ApiStatusError
    said = said_by_api(body) or _phrase(status)
    return STATUS_ERRORS.get(status, usual)(
        f"{status}: {said}", status=status, headers=headers, body=body, parsed=parsed
    )


def said_by_api(body: Any) -> str:
    """Return what an error body says, by the common shapes; ``""`` when nothing.

    Known: ``error.message``, ``error``, ``message``, ``detail`` (RFC 9457, FastAPI),
    ``title``, ``error_description`` (RFC 6749), ``errors[0]``, and plain text.
    """
    return " ".join(_said(body).split())[:_LONGEST_MESSAGE]


def find_request_id(headers: Mapping[str, str]) -> str | None:
    """Return the id the server gave to the request, from the usual headers."""
    for name in _REQUEST_ID_HEADERS:
        found = headers.get(name)
        if found:
            return found
    return None


def _said(body: Any) -> str:
    if isinstance(body, str):
        return "" if body.lstrip().startswith("<") else body
    if is_list(body):
        return _said(body[0]) if body else ""
    if not is_dict(body):
        return ""
    for name in _MESSAGE_FIELDS:
        said = _said(body.get(name))
        if said:
            return said
    return ""


def _phrase(status: int) -> str:
    from http import HTTPStatus

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "error status"


_MESSAGE_FIELDS = (
    "error",
    "message",
    "msg",
    "detail",
    "error_description",
    "title",
    "errors",
)
