"""The seam to the network: a transport sends a ``Request`` and returns a ``Response``.

A transport of your own needs two methods, ``send`` and ``close`` (``aclose``), and
raises ``ApiConnectionError`` or ``ApiTimeoutError``. It neither follows redirects nor
retries: the runtime does.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator, Mapping
    from typing import Any, TypeAlias

    import httpx2

    from .deadline import Deadline
    from .operation import Operation
    from .security import Certificate
    from .sources import Source

    Content: TypeAlias = bytes | Source | None


class Request:
    """An HTTP request, ready to send.

    Attributes:
        method: the HTTP method.
        url: the absolute URL.
        headers: name to value; names in lower case.
        content: the body: bytes, or a source to stream from.
        timeout: seconds to wait for the network at each step; None for ever.
        trusted: whether it goes where the client was told to; False after a redirect
            to another origin, which must not see credentials of any kind.
        shown: the URL as it may be logged; None where it is the URL.
        deadline: when the time for the whole call is over; None for never.
        operation: what is called; None for a request that no method makes.
    """

    __slots__ = (
        "content",
        "deadline",
        "headers",
        "method",
        "operation",
        "shown",
        "timeout",
        "trusted",
        "url",
    )

    def __init__(
        self,
        method: str,
        url: str,
        headers: dict[str, str],
        content: Content = None,
        timeout: float | None = None,
        trusted: bool = True,
        shown: str | None = None,
        deadline: Deadline | None = None,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.content = content
        self.timeout = timeout
        self.trusted = trusted
        self.shown = shown
        self.deadline = deadline
        self.operation: Operation[Any] | None = None

    @property
    def repeatable(self) -> bool:
        """Whether the body can be sent again."""
        content = self.content
        return content is None or isinstance(content, bytes) or content.repeatable


class Response:
    """An HTTP response whose body is not read yet.

    Args:
        status: the HTTP status.
        headers: the headers; names in lower case, or a case-insensitive mapping.
        content: the body, when it is known already.
        native: the HTTP library's own response object.
    """

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes = b"",
        native: object = None,
    ) -> None:
        self.status = status
        self.headers = headers
        self.content = content
        self.native = native

    def chunks(self) -> Iterator[bytes]:
        """Return the decoded body as it arrives; can be used once."""
        return iter((self.content,))

    def close(self) -> None:
        """Give the connection back, or drop it when the body was not read."""


class AsyncResponse:
    """An HTTP response whose body is not read yet; the arguments are ``Response``'s."""

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes = b"",
        native: object = None,
    ) -> None:
        self.status = status
        self.headers = headers
        self.content = content
        self.native = native

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """Return the decoded body as it arrives; can be used once."""
        yield self.content

    async def aclose(self) -> None:
        """Give the connection back, or drop it when the body was not read."""


class Transport:
    """Sends requests. Derive from it to replace the network, in tests for instance."""

    def send(self, request: Request) -> Response:
        """Send a request and return its response, with the body not read yet.

        Raises:
            ApiConnectionError: no response arrived.
            ApiTimeoutError: none arrived in time.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Close what is open."""


class AsyncTransport:
    """Sends requests asynchronously."""

    async def send(self, request: Request) -> AsyncResponse:
        """Send a request and return its response, with the body not read yet.

        Raises:
            ApiConnectionError: no response arrived.
            ApiTimeoutError: none arrived in time.
        """
        raise NotImplementedError

    async def aclose(self) -> None:
        """Close what is open."""


def sync_transport(
    client: httpx2.Client | Transport | None, certificate: Certificate | None = None
) -> Transport:
    """Return the transport for what the user passed as ``http_client``.

    Args:
        client: the user's; None for one of our own.
        certificate: what our own shows to the server. The user's has its own.

    Raises:
        TypeError: it is neither a transport nor a synchronous HTTP client.
    """
    if isinstance(client, Transport):
        return client
    _refuse_both(client, certificate)
    if client is not None and not hasattr(client, "close"):
        raise TypeError(f"http_client must be an httpx2.Client, not {client!r}")
    from .httpx_sync import HttpxTransport

    return HttpxTransport(client, certificate)


def async_transport(
    client: httpx2.AsyncClient | AsyncTransport | None,
    certificate: Certificate | None = None,
) -> AsyncTransport:
    """Return the transport for what the user passed as ``http_client``.

    Args:
        client: the user's; None for one of our own.
        certificate: what our own shows to the server. The user's has its own.

    Raises:
        TypeError: it is neither a transport nor an asynchronous HTTP client.
    """
    if isinstance(client, AsyncTransport):
        return client
    _refuse_both(client, certificate)
    if client is not None and not hasattr(client, "aclose"):
        raise TypeError(f"http_client must be an httpx2.AsyncClient, not {client!r}")
    from .httpx_async import AsyncHttpxTransport

    return AsyncHttpxTransport(client, certificate)


def _refuse_both(client: object, certificate: object) -> None:
    if client is not None and certificate is not None:
        raise TypeError("give the certificate to the http_client of your own")
