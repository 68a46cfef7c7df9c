"""Fetching a file by its URL: bounded in size, time and redirects, and never from inside."""

from __future__ import annotations

import socket
import time
import zlib
from collections.abc import Collection, Generator, Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

from .addresses import is_named, port_of, refuse_written_out, resolved
from .limits import MAXIMUM_BYTES

if TYPE_CHECKING:
    from ssl import SSLContext

SECONDS = 30.0
"""How long one file may take altogether, redirects included."""

REDIRECTS = 5
_CHUNK = 65_536
_GZIP = 16 + zlib.MAX_WBITS
_MOVED = frozenset((301, 302, 303, 307, 308))
_HEADERS = {
    "Accept": "application/json, application/yaml, text/yaml, */*;q=0.1",
    "Accept-Encoding": "gzip",
    "User-Agent": "oasmith",
}


def fetch(
    url: str,
    hosts: Collection[str] = (),
    *,
    seconds: float = SECONDS,
    largest: int = MAXIMUM_BYTES,
) -> bytes:
    """The bytes at an http or https URL.

    ``hosts`` (``name`` or ``name:port``) may be anywhere; others must have public addresses, also
    those that a redirect leads to. Raises NotPublic where they have not, and OSError when the
    bytes cannot be had.
    """
    deadline = time.monotonic() + seconds
    try:
        for _ in range(REDIRECTS + 1):
            parts = _parts(url)
            with _watched(_connection(parts, hosts, deadline), deadline) as connection:
                with closing(_asked(connection, parts)) as response:
                    if response.status not in _MOVED:
                        return _content(response, largest)
                    url = _moved(url, response)
    except (HTTPException, ValueError, zlib.error, OSError) as error:
        if time.monotonic() >= deadline:
            raise OSError(f"it took longer than {seconds:g} seconds") from None
        if isinstance(error, OSError):
            raise
        raise OSError(str(error) or type(error).__name__) from None
    raise OSError(f"more than {REDIRECTS} redirects")


@contextmanager
def _watched(connection: HTTPConnection, deadline: float) -> Generator[HTTPConnection]:
    """Cut the connection at the deadline: a time-out would begin anew with each byte received."""
    import threading

    watchdog = threading.Timer(_left(deadline), _cut, (connection,))
    watchdog.daemon = True
    watchdog.start()
    try:
        yield connection
    finally:
        watchdog.cancel()
        connection.close()


def _cut(connection: HTTPConnection) -> None:
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)


def _parts(url: str) -> SplitResult:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise OSError(f"{url} is no http or https URL")
    if parts.username is not None:
        raise OSError("a URL with a user name or a password is not fetched")
    return parts


def _moved(url: str, response: HTTPResponse) -> str:
    target = urljoin(url, response.headers.get("Location") or "")
    if url.startswith("https:") and not target.startswith("https:"):
        raise OSError("a redirect leads from https to http")
    return target


def _connection(parts: SplitResult, hosts: Collection[str], deadline: float) -> HTTPConnection:
    """A connection to an address that was checked, or to the proxy of this machine."""
    host, port = parts.hostname or "", port_of(parts)
    proxy = _proxy(parts)
    if proxy is not None:
        if not is_named(parts, hosts):
            refuse_written_out(host)
        return _proxied(parts, proxy, deadline)
    connected = _socket(host, port, deadline, anywhere=is_named(parts, hosts))
    if parts.scheme == "http":
        connection = HTTPConnection(host, port)
        connection.sock = connected
        return connection
    context = _context()
    secure = HTTPSConnection(host, port, context=context)
    secure.sock = context.wrap_socket(connected, server_hostname=host)
    return secure


def _socket(host: str, port: int, deadline: float, *, anywhere: bool) -> socket.socket:
    failed: OSError | None = None
    for family, address in resolved(host, port, anywhere=anywhere):
        connected = socket.socket(family, socket.SOCK_STREAM)
        try:
            connected.settimeout(_left(deadline))
            connected.connect(address)
            return connected
        except OSError as error:
            connected.close()
            failed = error
    raise failed or OSError("the host has no address")


def _proxy(parts: SplitResult) -> SplitResult | None:
    from urllib.request import getproxies, proxy_bypass

    address = getproxies().get(parts.scheme)
    if not address or proxy_bypass(parts.hostname or ""):
        return None
    return urlsplit(address if "://" in address else f"http://{address}")


def _proxied(parts: SplitResult, proxy: SplitResult, deadline: float) -> HTTPConnection:
    """The proxy resolves the name, and decides what can be reached from where it is."""
    host, port = proxy.hostname or "", port_of(proxy)
    if parts.scheme == "http":
        return HTTPConnection(host, port, timeout=_left(deadline))
    secure = HTTPSConnection(host, port, timeout=_left(deadline), context=_context())
    secure.set_tunnel(parts.hostname or "", port_of(parts))
    return secure


def _context() -> SSLContext:
    import ssl

    return ssl.create_default_context()


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _asked(connection: HTTPConnection, parts: SplitResult) -> HTTPResponse:
    target = parts.path or "/"
    if parts.query:
        target = f"{target}?{parts.query}"
    if _proxy(parts) is not None and parts.scheme == "http":
        target = f"http://{parts.netloc}{target}"
    connection.request("GET", target, headers=_HEADERS)
    return connection.getresponse()


def _content(response: HTTPResponse, largest: int) -> bytes:
    if response.status != 200:
        raise OSError(f"the server answered {response.status}")
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip"):
        raise OSError(f"the content encoding {encoding} is not understood")
    found = bytearray()
    chunks = iter(lambda: response.read1(_CHUNK), b"")
    for chunk in _unzipped(chunks, largest) if encoding == "gzip" else chunks:
        found += chunk
        if len(found) > largest:
            raise OSError(f"larger than {largest // 1_000_000} MB")
    if response.length:
        raise OSError(f"the answer ends {response.length} bytes early")
    return bytes(found)


def _unzipped(chunks: Iterator[bytes], largest: int) -> Iterator[bytes]:
    """Unpacked piece by piece: a small answer may be a thousand times as large inside."""
    inflating = zlib.decompressobj(_GZIP)
    for chunk in chunks:
        yield inflating.decompress(chunk, largest + 1)
    if not inflating.eof:
        raise OSError("the compressed answer ends early")
