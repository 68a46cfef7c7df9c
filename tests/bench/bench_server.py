"""A loopback server that does as little as possible, in a process of its own.

Answers every POST over one kept connection with a completion, or where the body asks for a
stream, with all events: in pieces of 16 KB, below ``/single`` one in a piece. Prints its port.
Ends when its standard input does.
"""

from __future__ import annotations

import socket
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

PIECE = 16_384


@dataclass(frozen=True, slots=True)
class Answers:
    """What there is to say, ready to be sent."""

    call: bytes
    stream: bytes
    single: bytes

    def to(self, head: bytes, body: bytes) -> bytes:
        """The answer to a request."""
        if b'"stream":true' not in body.replace(b" ", b""):
            return self.call
        return self.single if b"/single/" in head else self.stream


def main() -> None:
    """Serve the data of the folder in the first argument."""
    folder = Path(sys.argv[1])
    lines = [*(folder / "chunks.jsonl").read_bytes().split(b"\n"), b"[DONE]"]
    events = [b"data: %s\n\n" % line for line in lines]
    body = b"".join(events)
    pieces = [body[start : start + PIECE] for start in range(0, len(body), PIECE)]
    call = _whole((folder / "completion.json").read_bytes())
    answers = Answers(call, _chunked(pieces), _chunked(events))
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=_accept, args=(listener, answers), daemon=True).start()
    sys.stdin.read()


def _whole(body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    return head.encode() + b"\r\n\r\n" + body


def _chunked(pieces: list[bytes]) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return head + b"\r\n" + chunks + b"0\r\n\r\n"


def _accept(listener: socket.socket, answers: Answers) -> None:
    while True:
        connection, _ = listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_talk, args=(connection, answers), daemon=True).start()


def _talk(connection: socket.socket, answers: Answers) -> None:
    with connection:
        while (request := _request(connection)) is not None:
            connection.sendall(answers.to(*request))


def _request(connection: socket.socket) -> tuple[bytes, bytes] | None:
    data = b""
    while b"\r\n\r\n" not in data:
        received = connection.recv(65_536)
        if not received:
            return None
        data += received
    head, _, body = data.partition(b"\r\n\r\n")
    _, _, rest = head.lower().partition(b"content-length:")
    length = int(rest.split(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(65_536)
    return head, body


if __name__ == "__main__":
    main()
