"""A threaded HTTP server on 127.0.0.1 that answers from a table and keeps what it was sent."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, unquote, urlsplit

READ_TIMEOUT = 20.0
"""Seconds after which an idle connection is dropped."""


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it arrived; the names of ``headers`` are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        """The path, decoded, without the query."""
        return unquote(urlsplit(self.target).path)

    @property
    def query(self) -> list[tuple[str, str]]:
        """The query parameters in their order."""
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    def json(self) -> Any:
        """The body as JSON; fails when a key stands in it twice."""
        return json.loads(self.body, object_pairs_hook=_no_duplicates)


@dataclass(frozen=True, slots=True)
class Reply:
    """A response. A ``body`` that is no bytes is an iterable of chunks, sent as they come."""

    status: int = 200
    body: bytes | Iterable[bytes] = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


Answer: TypeAlias = "Reply | Callable[[Received], Reply]"


def json_reply(value: object, status: int = 200, **headers: str) -> Reply:
    """A JSON response; underscores in header names stand for dashes."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    body = json.dumps(value).encode()
    return Reply(status, body, {"Content-Type": "application/json", **named})


def events_reply(*events: object, sentinel: str | None = "[DONE]") -> Reply:
    """A stream of server-sent events, each in a chunk of its own."""
    lines = [json.dumps(event) for event in events]
    if sentinel is not None:
        lines.append(sentinel)
    chunks = [f"data: {line}\n\n".encode() for line in lines]
    return Reply(200, chunks, {"Content-Type": "text/event-stream"})


class Server:
    """Give it answers with ``on``; look at ``requests`` for what arrived.

    Several answers for one place are used one after the other; the last one is repeated.
    What is not in the table is answered with ``otherwise``: 599, which no test expects.
    """

    def __init__(self) -> None:
        self.requests: list[Received] = []
        self.otherwise: Answer = _UNEXPECTED
        self._table: dict[tuple[str, str], list[Answer]] = {}
        self._lock = threading.Lock()
        self._http = _HttpServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def last(self) -> Received:
        """The request that arrived last."""
        return self.requests[-1]

    def on(self, method: str, path: str, *answers: Answer) -> None:
        """Say how requests to a decoded path are answered."""
        self._table[method, path] = list(answers)

    def answer(self, request: Received) -> Reply:
        """Keep a request and choose its answer."""
        with self._lock:
            self.requests.append(request)
            answers = self._table.get((request.method, request.path), [])
            answer = answers.pop(0) if len(answers) > 1 else (answers or [self.otherwise])[0]
        return answer(request) if callable(answer) else answer

    def stop(self) -> None:
        """Stop listening."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(5)


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server for a block."""
    server = Server()
    try:
        yield server
    finally:
        server.stop()


_UNEXPECTED = Reply(599, b"not in the table of this test")


class _HttpServer(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that leave early are part of the tests."""


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = READ_TIMEOUT
        disable_nagle_algorithm = True

        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

        def handle_any(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            assert len(headers) == len(self.headers.items()), "a header was sent twice"
            request = Received(self.command, self.path, headers, _read_body(self, headers))
            _send(self, server.answer(request))

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any
        do_HEAD = do_OPTIONS = do_TRACE = handle_any
        do_QUERY = do_COPY = do_LINK = handle_any

    return Handler


def _read_body(handler: BaseHTTPRequestHandler, headers: Mapping[str, str]) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return handler.rfile.read(int(headers.get("content-length", "0")))
    pieces: list[bytes] = []
    while size := int(handler.rfile.readline(), 16):
        pieces.append(handler.rfile.read(size))
        handler.rfile.readline()
    handler.rfile.readline()
    return b"".join(pieces)


def _send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    handler.send_response(reply.status)
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    if isinstance(reply.body, bytes):
        if reply.status not in {204, 304}:
            handler.send_header("Content-Length", str(len(reply.body)))
        handler.end_headers()
        handler.wfile.write(b"" if handler.command == "HEAD" else reply.body)
        return
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for chunk in reply.body:
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
        handler.wfile.flush()
    handler.wfile.write(b"0\r\n\r\n")


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), f"a key stands twice among {names}"
    return dict(pairs)
