"""Deadlines of synchronous calls in httpx2.

httpx2 gives each read and each write the same time, however many it takes until a head
has come. Our own client therefore measures on the network's side of it: a timeout that
knows of a deadline shrinks from one read to the next.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    import httpx2

    from .deadline import Deadline

    R = TypeVar("R")

_PIECE = 64 * 1024


class Until(float):
    """The seconds that one step may take, with the deadline that may cut them short."""

    __slots__ = ("deadline",)
    deadline: Deadline


def until(seconds: float | None, deadline: Deadline) -> Until:
    """Return a timeout for one step, for ``extensions`` of a request."""
    made = Until(deadline.left() if seconds is None else seconds)
    made.deadline = deadline
    return made


def measure(client: httpx2.Client) -> None:
    """Let a client heed the deadlines that come with its timeouts.

    httpx2 has no way to say which network it uses: a version that keeps its own
    elsewhere goes on without deadlines between reads.
    """
    found: Any = client
    for transport in (found._transport, *found._mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        if hasattr(pool, "_network_backend"):
            pool._network_backend = _Network(pool._network_backend)


class _Network:
    """The network, with deadlines; the methods are those that httpcore2 calls."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.sleep = inner.sleep

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, **options: Any
    ) -> _Stream:
        act = self._inner.connect_tcp
        return _Stream(_in_time(timeout, act, host, port, **options))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, **options: Any
    ) -> _Stream:
        act = self._inner.connect_unix_socket
        return _Stream(_in_time(timeout, act, path, **options))


class _Stream:
    """A connection, with deadlines."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._read: Callable[..., bytes] = inner.read
        self.close = inner.close
        self.get_extra_info = inner.get_extra_info

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return _in_time(timeout, self._read, max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not isinstance(timeout, Until):
            self._inner.write(buffer, timeout)
            return
        for start in range(0, len(buffer), _PIECE):
            _in_time(timeout, self._inner.write, buffer[start : start + _PIECE])

    def start_tls(
        self,
        ssl_context: object,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> _Stream:
        act = self._inner.start_tls
        return _Stream(_in_time(timeout, act, ssl_context, server_hostname))


def _in_time(
    timeout: float | None, act: Callable[..., R], *arguments: object, **options: object
) -> R:
    """Return what ``act`` does, given its arguments and the time that it may take.

    Raises:
        ApiTimeoutError: the deadline came first.
    """
    if not isinstance(timeout, Until):
        return act(*arguments, timeout, **options)
    deadline = timeout.deadline
    deadline.check()
    try:
        return act(*arguments, min(timeout, deadline.left()), **options)
    except Exception as error:
        if deadline.left() <= 0:
            raise deadline.too_late() from error
        raise
