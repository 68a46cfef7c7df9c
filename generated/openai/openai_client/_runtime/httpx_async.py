"""The asynchronous transport over httpx2, which is imported at the first request."""

from __future__ import annotations

from os import getpid

from .errors import ApiError
from .transport import AsyncResponse, AsyncTransport

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import AsyncGenerator, AsyncIterator

    import httpx2

    from .security import Certificate
    from .sources import Source
    from .transport import Content, Request


class AsyncHttpxTransport(AsyncTransport):
    """Sends with an ``httpx2.AsyncClient``: the user's, or one of its own.

    Connections belong to an event loop. Our own client is replaced when the loop it
    was made in is closed, as between two ``asyncio.run`` calls.

    Args:
        client: the user's client, used as it is; None for one of our own.
        certificate: what our own shows to the server.
    """

    def __init__(
        self, client: httpx2.AsyncClient | None, certificate: Certificate | None = None
    ) -> None:
        self._users = client
        self._certificate = certificate
        self._own: httpx2.AsyncClient | None = None
        self._loop: AbstractEventLoop | None = None
        self._pid = 0
        self._accept_encoding = ""

    async def send(self, request: Request) -> AsyncResponse:
        """Send a request; see ``AsyncTransport.send``."""
        import httpx2

        from .httpx_excess import give_up_excess
        from .httpx_shared import auth_of, build, raise_translated

        users = self._users if request.trusted else None
        try:
            client = self._users or self._open()
            if not self._users:
                request.headers.setdefault("accept-encoding", self._accept_encoding)
            built = build(request, _body(request.content), users)
            native = await client.send(
                built,
                stream=True,
                auth=httpx2.USE_CLIENT_DEFAULT if users else auth_of(request),
                follow_redirects=False,
            )
        except Exception as error:
            raise_translated(error)
        if not self._users:
            give_up_excess(native)
        return AsyncHttpxResponse(native)

    async def aclose(self) -> None:
        """Close our own client; the next request opens a new one."""
        own, self._own = self._own, None
        if own is not None and self._loop is _running_loop():
            await own.aclose()

    def _open(self) -> httpx2.AsyncClient:
        loop = _running_loop()
        own = self._own
        # After a fork the parent's sockets are shared: both would read from them.
        if own is not None and self._loop is loop and self._pid == getpid():
            return own
        if own is not None and self._pid == getpid() and _is_alive(self._loop):
            raise ApiError(
                "this client is in use in another event loop: make one client per loop"
            )
        self._own, self._loop, self._pid = self._make(), loop, getpid()
        return self._own

    def _make(self) -> httpx2.AsyncClient:
        import httpx2

        from .httpx_shared import ssl_context

        client = httpx2.AsyncClient(verify=ssl_context(self._certificate))
        self._accept_encoding = client.headers["accept-encoding"]
        return client


class AsyncHttpxResponse(AsyncResponse):
    """A response of httpx2."""

    def __init__(self, native: httpx2.Response) -> None:
        super().__init__(native.status_code, native.headers, native=native)
        self._native = native

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """Return the decoded body as it arrives."""
        native = self._native.aiter_bytes()
        try:
            async for chunk in native:
                yield chunk
        except Exception as error:
            from .httpx_shared import raise_translated

            raise_translated(error)
        finally:
            await native.aclose()

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._native.aclose()


class _Chunks:
    """A source as an asynchronous iterable: httpx2 may start it again."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._source.async_chunks()


def _body(content: Content) -> bytes | _Chunks | None:
    if content is None or isinstance(content, bytes):
        return content
    return _Chunks(content)


def _running_loop() -> AbstractEventLoop | None:
    """Return asyncio's running loop; None under another async library."""
    from asyncio import get_running_loop

    try:
        return get_running_loop()
    except RuntimeError:
        return None


def _is_alive(loop: AbstractEventLoop | None) -> bool:
    return loop is not None and loop.is_running()
