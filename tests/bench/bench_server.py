"""A loopback server that does as little as possible, in a process of its own.

Answers every POST over one kept connection with a completion, or where the body asks for a
stream, with all chunks. Prints its port. Ends when its standard input does.
"""

from __future__ import annotations

import socket
import sys
import threading
from pathlib import Path

PIECE = 16_384


def main() -> None:
    """Serve the data of the folder in the first argument."""
    folder = Path(sys.argv[1])
    answer = _whole((folder / "completion.json").read_bytes())
    stream = _events((folder / "chunks.jsonl").read_bytes().split(b"\n"))
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=_accept, args=(listener, answer, stream), daemon=True).start()
    sys.stdin.read()


def _whole(body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    return head.encode() + b"\r\n\r\n" + body


def _events(lines: list[bytes]) -> bytes:
    body = b"".join(b"data: %s\n\n" % line for line in [*lines, b"[DONE]"])
    pieces = [body[start : start + PIECE] for start in range(0, len(body), PIECE)]
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return head + b"\r\n" + chunks + b"0\r\n\r\n"


def _accept(listener: socket.socket, answer: bytes, stream: bytes) -> None:
    while True:
        connection, _ = listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_talk, args=(connection, answer, stream), daemon=True).start()


def _talk(connection: socket.socket, answer: bytes, stream: bytes) -> None:
    with connection:
        while (body := _request(connection)) is not None:
            compact = body.replace(b" ", b"")
            connection.sendall(stream if b'"stream":true' in compact else answer)


def _request(connection: socket.socket) -> bytes | None:
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
    return body


if __name__ == "__main__":
    main()
