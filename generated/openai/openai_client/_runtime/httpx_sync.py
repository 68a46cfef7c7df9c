"""The synchronous transport over httpx2, which is imported at the first request."""

from __future__ import annotations

from os import getpid

from .transport import Response, Transport

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx2

    from .security import Certificate
    from .sources import Source
    from .transport import Content, Request


class HttpxTransport(Transport):
    """Sends with an ``httpx2.Client``: the user's, or one of its own.

    Args:
        client: the user's client, used as it is; None for one of our own.
        certificate: what our own shows to the server.
    """

    def __init__(
        self, client: httpx2.Client | None, certificate: Certificate | None = None
    ) -> None:
        from _thread import allocate_lock

        self._users = client
        self._certificate = certificate
        self._own: httpx2.Client | None = None
        self._pid = 0
        self._accept_encoding = ""
        self._lock = allocate_lock()

    def send(self, request: Request) -> Response:
        """Send a request; see ``Transport.send``."""
        import httpx2

        from .httpx_excess import give_up_excess
        from .httpx_shared import auth_of, build, raise_translated

        users = self._users if request.trusted else None
        try:
            client = self._users or self._open()
            if not self._users:
                request.headers.setdefault("accept-encoding", self._accept_encoding)
            built = build(request, _body(request.content), users)
            native = client.send(
                built,
                stream=True,
                auth=httpx2.USE_CLIENT_DEFAULT if users else auth_of(request),
                follow_redirects=False,
            )
        except Exception as error:
            raise_translated(error)
        if not self._users:
            give_up_excess(native)
        return HttpxResponse(native)

    def close(self) -> None:
        """Close our own client; the next request opens a new one."""
        own, self._own = self._own, None
        if own is not None:
            own.close()

    def __del__(self) -> None:
        """Close our own client when nobody can use it any more."""
        own: httpx2.Client | None = self.__dict__.get("_own")
        if own is not None:
            try:
                own.close()
            except Exception:
                # At the interpreter's end the modules it needs may be gone.
                return

    def _open(self) -> httpx2.Client:
        own = self._own
        # After a fork the parent's sockets are shared: both would read from them.
        if own is not None and self._pid == getpid():
            return own
        with self._lock:
            if self._own is None or self._pid != getpid():
                self._own = self._make()
                self._pid = getpid()
            return self._own

    def _make(self) -> httpx2.Client:
        import httpx2

        from .httpx_deadline import measure
        from .httpx_shared import ssl_context

        client = httpx2.Client(verify=ssl_context(self._certificate))
        measure(client)
        self._accept_encoding = client.headers["accept-encoding"]
        return client


class HttpxResponse(Response):
    """A response of httpx2."""

    def __init__(self, native: httpx2.Response) -> None:
        super().__init__(native.status_code, native.headers, native=native)
        self._native = native

    def chunks(self) -> Iterator[bytes]:
        """Return the decoded body as it arrives."""
        try:
            yield from self._native.iter_bytes()
        except Exception as error:
            from .httpx_shared import raise_translated

            raise_translated(error)

    def close(self) -> None:
        """Give the connection back."""
        self._native.close()


class _Chunks:
    """A source as an iterable: httpx2 may start it again."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def __iter__(self) -> Iterator[bytes]:
        return self._source.chunks()


def _body(content: Content) -> bytes | _Chunks | None:
    if content is None or isinstance(content, bytes):
        return content
    return _Chunks(content)
