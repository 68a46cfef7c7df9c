"""What the synchronous and the asynchronous httpx2 transport share; no I/O."""

from __future__ import annotations

from .errors import ApiConnectionError, ApiError, ApiTimeoutError, ResponseDecodeError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable
    from ssl import SSLContext
    from typing import NoReturn, TypeAlias

    import httpx2

    from .transport import Request

    Timeouts: TypeAlias = dict[str, float | None]

LONGEST_CONNECT = 10.0
_CONTEXTS: list[SSLContext] = []


def ssl_context() -> SSLContext:
    """Return the process's one SSL context; making one takes 40 ms."""
    if not _CONTEXTS:
        import httpx2

        _CONTEXTS.append(httpx2.create_ssl_context())
    return _CONTEXTS[0]


def timeouts(seconds: float | None) -> Timeouts:
    """Return httpx2's four timeouts; a connection never takes more than 10 s to make."""
    connect = None if seconds is None else min(seconds, LONGEST_CONNECT)
    return {"connect": connect, "read": seconds, "write": seconds, "pool": seconds}


def raise_translated(error: Exception) -> NoReturn:
    """Raise the SDK's error for one of httpx2's; any other as it is.

    Args:
        error: the error; it becomes the cause.
    """
    import httpx2

    said = str(error) or type(error).__name__
    if isinstance(error, httpx2.TimeoutException):
        raise ApiTimeoutError(f"timed out: {said}") from error
    if isinstance(error, httpx2.DecodingError):
        raise ResponseDecodeError(f"the content encoding is broken: {said}") from error
    if isinstance(error, (httpx2.UnsupportedProtocol, httpx2.InvalidURL)):
        raise ApiConnectionError(f"bad URL: {said}", retryable=False) from error
    if isinstance(error, httpx2.LocalProtocolError):
        text = f"the request cannot be sent: {said}"
        raise ApiConnectionError(text, retryable=False) from error
    if isinstance(error, httpx2.RequestError):
        raise ApiConnectionError(f"connection failed: {said}") from error
    if isinstance(error, httpx2.StreamError):
        raise ApiError("the body was read already, or closed") from error
    raise error


def auth_of(request: Request) -> httpx2.Auth | None:
    """Return no authentication, or None: that of a user name in the URL.

    httpx2 would let a user name in the URL replace the ``Authorization`` header.
    """
    import httpx2

    return httpx2.Auth() if "authorization" in request.headers else None


def build(
    request: Request,
    content: bytes | Iterable[bytes] | AsyncIterable[bytes] | None,
    users: httpx2.Client | httpx2.AsyncClient | None,
) -> httpx2.Request:
    """Return httpx2's request.

    Args:
        request: what to send.
        content: its body in httpx2's terms.
        users: the user's own client, whose headers and cookies are added; None for
            ours, and for requests that must not carry them.
    """
    import httpx2

    headers = [(name.encode(), text.encode()) for name, text in request.headers.items()]
    source = request.content
    if not isinstance(source, bytes) and source is not None:
        length = source.length
        if length is not None:
            headers.append((b"content-length", str(length).encode()))
    make = httpx2.Request if users is None else users.build_request
    built = make(
        request.method,
        request.url,
        headers=headers,
        content=content,
        extensions={"timeout": timeouts(request.timeout)},
    )
    if users is not None and users.params:
        # httpx2 lets the client's parameters replace the query of the URL.
        separator = "&" if "?" in request.url else "?"
        built.url = httpx2.URL(f"{request.url}{separator}{users.params}")
    return built
