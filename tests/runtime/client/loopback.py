"""A server on 127.0.0.1 that answers by a script and keeps what it was sent, byte for byte."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Received:
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    chunked: bool

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Answer:
    """What the server does for one request: send pieces, then keep, close or reset."""

    pieces: tuple[bytes | float, ...]
    """Bytes to send, or seconds to wait."""

    end: str = "keep"


def answer(
    status: int = 200,
    body: bytes | str | object = b"",
    content_type: str | None = "application/json",
    **headers: str,
) -> Answer:
    """Return a whole response; underscores in header names are dashes."""
    if not isinstance(body, bytes | str):
        body = json.dumps(body)
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(data)}"]
    if content_type is not None:
        lines.append(f"Content-Type: {content_type}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join([*lines, "", ""]).encode()
    return Answer((head + data,))


def chunked(
    *pieces: bytes | float, content_type: str, end: str = "keep", last: bool = True
) -> Answer:
    """Return a response in chunks; numbers among them are waits."""
    head = f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: {content_type}\r\n\r\n"
    sent: list[bytes | float] = [head.encode()]
    for piece in pieces:
        if isinstance(piece, bytes):
            sent.append(b"%x\r\n%s\r\n" % (len(piece), piece))
        else:
            sent.append(piece)
    if last:
        sent.append(b"0\r\n\r\n")
    return Answer(tuple(sent), end)


@dataclass
class Loopback:
    """The server: give it answers, look at what it received.

    When the answers run out the last one is repeated.
    """

    answers: list[Answer | Callable[[Received], Answer]] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    open_connections: int = 0
    most_open: int = 0

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._served = 0
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def answer(self, *answers: Answer | Callable[[Received], Answer]) -> None:
        """Add answers to the script."""
        self.answers.extend(answers)

    def stop(self) -> None:
        """Stop listening and drop every connection."""
        self._listener.close()
        for open_socket in self._sockets:
            try:
                open_socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        for thread in self._threads:
            thread.join(5)

    def wait_until_idle(self, seconds: float = 3.0) -> bool:
        """Return whether every connection was closed within the time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.open_connections == 0:
                return True
            time.sleep(0.005)
        return False

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.settimeout(20)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self.connections += 1
                self.open_connections += 1
                self.most_open = max(self.most_open, self.open_connections)
                self._sockets.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            thread.start()
            self._threads.append(thread)

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rb") as reader:
                while (request := _read_request(reader)) is not None:
                    with self._lock:
                        self.received.append(request)
                        chosen = self.answers[min(self._served, len(self.answers) - 1)]
                        self._served += 1
                    done = chosen(request) if callable(chosen) else chosen
                    if not _perform(connection, done):
                        return
        except (OSError, ValueError):
            pass
        finally:
            with self._lock:
                self.open_connections -= 1


@contextmanager
def loopback() -> Iterator[Loopback]:
    """Run a server for a block."""
    server = Loopback()
    try:
        yield server
    finally:
        server.stop()


def _perform(connection: socket.socket, done: Answer) -> bool:
    for piece in done.pieces:
        if isinstance(piece, bytes):
            connection.sendall(piece)
        elif _client_left(connection, piece):
            return False
    if done.end == "reset":
        # Linger 0 makes close() send RST.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
    return done.end == "keep"


def _client_left(connection: socket.socket, seconds: float) -> bool:
    connection.settimeout(seconds)
    try:
        return connection.recv(1, socket.MSG_PEEK) == b""
    except TimeoutError:
        return False
    finally:
        connection.settimeout(20)


def _read_request(reader: Any) -> Received | None:
    line = reader.readline()
    if not line:
        return None
    method, target, _ = line.decode("latin-1").split(" ", 2)
    headers: dict[str, str] = {}
    while (line := reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode("utf-8").partition(":")
        assert name.lower() not in headers, f"header {name} was sent twice"
        headers[name.lower()] = value.strip()
    if headers.get("transfer-encoding") == "chunked":
        return Received(method, target, headers, _read_chunks(reader), True)
    body = reader.read(int(headers.get("content-length", "0")))
    return Received(method, target, headers, body, False)


def _read_chunks(reader: Any) -> bytes:
    pieces: list[bytes] = []
    while size := int(reader.readline(), 16):
        pieces.append(reader.read(size))
        reader.readline()
    reader.readline()
    return b"".join(pieces)
