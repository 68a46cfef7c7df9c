"""What the synchronous and the asynchronous httpx2 transport share; no I/O."""

from __future__ import annotations

from .errors import ApiConnectionError, ApiError, ApiTimeoutError, ResponseDecodeError
from .redact import shown_url
from .urls import with_fixed

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable
    from ssl import SSLContext
    from typing import NoReturn, TypeAlias

    import httpx2

    from .deadline import Deadline
    from .security import Certificate
    from .transport import Request

    Timeouts: TypeAlias = dict[str, float | None]

LONGEST_CONNECT = 10.0
_CONTEXTS: list[SSLContext] = []
_QUIET: list[type[httpx2.URL]] = []


def ssl_context(certificate: Certificate | None = None) -> SSLContext:
    """Return the process's one SSL context; making one takes 40 ms.

    Args:
        certificate: the client's, for which a context of its own is made.

    Raises:
        ApiConnectionError: the certificate cannot be used.
    """
    if certificate is not None:
        return _with_certificate(certificate)
    if not _CONTEXTS:
        import httpx2

        _CONTEXTS.append(httpx2.create_ssl_context())
    return _CONTEXTS[0]


def _with_certificate(certificate: Certificate) -> SSLContext:
    import httpx2

    context = httpx2.create_ssl_context()
    files = (certificate,) if isinstance(certificate, str) else certificate
    key = files[1] if len(files) > 1 else None
    password = files[2] if len(files) > 2 else ""
    try:
        # Without any password OpenSSL would ask for one on the terminal.
        context.load_cert_chain(files[0], key, password)
    except OSError as error:
        said = error.strerror or type(error).__name__
        text = f"the client certificate cannot be used: {said}"
        raise ApiConnectionError(text, retryable=False) from error
    return context


def timeouts(seconds: float | None, deadline: Deadline | None = None) -> Timeouts:
    """Return httpx2's four timeouts; a connection never takes more than 10 s to make."""
    connect = None if seconds is None else min(seconds, LONGEST_CONNECT)
    if deadline is not None:
        from .httpx_deadline import until

        connect, seconds = until(connect, deadline), until(seconds, deadline)
    return {"connect": connect, "read": seconds, "write": seconds, "pool": seconds}


_STEPS = {
    "ConnectTimeout": "while connecting",
    "ReadTimeout": "while waiting for the server",
    "WriteTimeout": "while sending",
    "PoolTimeout": "while waiting for a free connection",
}


def raise_translated(error: Exception) -> NoReturn:
    """Raise the SDK's error for one of httpx2's; any other as it is.

    Args:
        error: the error; it becomes the cause.
    """
    import httpx2

    said = str(error) or type(error).__name__
    if isinstance(error, httpx2.TimeoutException):
        step = _STEPS.get(type(error).__name__, said)
        raise ApiTimeoutError(f"timed out {step}") from error
    if isinstance(error, httpx2.DecodingError):
        raise ResponseDecodeError(f"the content encoding is broken: {said}") from error
    if isinstance(error, (httpx2.UnsupportedProtocol, httpx2.InvalidURL)):
        raise ApiConnectionError(f"bad URL: {said}", retryable=False) from error
    # A body that is not as long as announced brings h11's own error of this name.
    if type(error).__name__ == "LocalProtocolError":
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
        extensions={"timeout": timeouts(request.timeout, request.deadline)},
    )
    if users is not None and "cookie" in request.headers:
        built.headers["cookie"] = _every_cookie(request, users)
    if users is not None and users.params:
        # httpx2 lets the client's parameters replace the query of the URL.
        built.url = httpx2.URL(with_fixed(request.url, str(users.params)))
    shown = shown_url(request.shown or request.url)
    if shown != request.url:
        built.url = _quiet_url(built.url, shown)
    return built


def _every_cookie(request: Request, users: httpx2.Client | httpx2.AsyncClient) -> str:
    """Return the cookies of a request with those of the user's client before them.

    httpx2 adds its cookies only where there are none.
    """
    import httpx2

    own = request.headers["cookie"]
    names = {pair.partition("=")[0] for pair in own.split("; ")}
    probe = httpx2.Request(request.method, request.url)
    users.cookies.set_cookie_header(probe)
    kept = probe.headers.get("cookie", "").split("; ")
    others = [pair for pair in kept if pair and pair.partition("=")[0] not in names]
    return "; ".join([*others, own])


def _quiet_url(url: httpx2.URL, shown: str) -> httpx2.URL:
    """Return the URL in a form whose text keeps credentials to itself.

    httpx2 logs the text of every request's URL; what is sent is taken from its parts.
    """
    if not _QUIET:
        import httpx2

        class QuietURL(httpx2.URL):
            shown = ""

            def __str__(self) -> str:
                return self.shown

            def __repr__(self) -> str:
                return f"URL({self.shown!r})"

        _QUIET.append(QuietURL)
    quiet = _QUIET[0](url)
    vars(quiet)["shown"] = shown
    return quiet
