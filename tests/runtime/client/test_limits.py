"""Servers that never finish or send too much: a typed error in time, in little memory."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
import tracemalloc
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer
from runtime.client.sides import Side

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
MEGABYTE = 1024 * 1024
GIGABYTE = 1024 * MEGABYTE


def failure(side: Side, client: Any, **options: Any) -> Any:
    """The error that a call raises; no server here keeps its client for eight seconds."""
    from sample_sdk._runtime.errors import ApiError

    start = time.monotonic()
    with pytest.raises(ApiError) as caught:
        side.run(client.chat.retrieve("x", **options))
    assert time.monotonic() - start < 8
    assert caught.value.operation_id == "getChatCompletion"
    return caught.value


def slowly(data: bytes) -> tuple[bytes | float, ...]:
    return tuple(piece for i in range(len(data)) for piece in (data[i : i + 1], 0.05))


TRICKLES = {
    "of the head": Answer(slowly(HEAD + b"X-Long: " + b"x" * 500)),
    "of the body": Answer((HEAD + b"Content-Length: 500\r\n\r\n", *slowly(b" " * 500))),
}


@pytest.mark.parametrize("place", TRICKLES)
def test_a_trickle_ends_at_the_total_timeout(
    side: Side, server: Loopback, nothing_left: None, place: str
) -> None:
    from sample_sdk._runtime.errors import ApiTimeoutError

    server.answer(TRICKLES[place])
    client = side.client(timeout=60.0)
    start = time.monotonic()
    error = failure(side, client, total_timeout=0.4)
    assert time.monotonic() - start < 2
    assert type(error) is ApiTimeoutError
    assert str(error).startswith("timed out: total_timeout is 0.4 s")


@pytest.mark.parametrize("kind", ["stream", "download", "error"])
@pytest.mark.parametrize("pace", ["a trickle", "silence"])
def test_what_is_read_later_ends_at_the_total_timeout(
    side: Side, server: Loopback, nothing_left: None, kind: str, pace: str
) -> None:
    from sample_sdk._runtime.errors import ApiTimeoutError, InternalServerError

    content_type = b"text/event-stream" if kind == "stream" else b"application/octet-stream"
    status = b"500" if kind == "error" else b"200"
    head = b"HTTP/1.1 %s X\r\nContent-Type: %s\r\nContent-Length: 9999\r\n\r\n"
    body = slowly(b": ping\n" * 60) if pace == "a trickle" else (b"data: ", 8.0)
    server.answer(Answer((head % (status, content_type), *body)))
    client = side.client(timeout=60.0)
    options = {"total_timeout": 0.4}
    start = time.monotonic()
    with pytest.raises((ApiTimeoutError, InternalServerError)) as caught:
        if kind == "stream":
            made = side.run(client.chat.create(model="m", messages=[], stream=True, **options))
            side.all(made)
        else:
            side.run(side.run(client.files.content("f", **options)).read())
    assert time.monotonic() - start < 2
    assert caught.value.attempts == 1
    assert isinstance(caught.value, InternalServerError) is (kind == "error")


def test_an_upload_that_nobody_takes_ends_at_the_total_timeout(
    side: Side, nothing_left: None
) -> None:
    from sample_sdk._runtime.errors import ApiTimeoutError

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        client = side.client(base_url=url, timeout=60.0)
        start = time.monotonic()
        with pytest.raises(ApiTimeoutError):
            content = b"x" * (32 * MEGABYTE)
            side.run(client.files.create(file=content, purpose="p", total_timeout=0.4))
        assert time.monotonic() - start < 3


HUGE = {
    "announced": (HEAD + b"Content-Length: %d\r\n\r\n" % GIGABYTE,),
    "by connection": (HEAD + b"Connection: close\r\n\r\n",),
    "in chunks": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n",),
}


@pytest.mark.parametrize("kind", HUGE)
@pytest.mark.parametrize("status", [200, 400])
def test_a_gigabyte_is_not_read(
    side: Side, server: Loopback, nothing_left: None, kind: str, status: int
) -> None:
    from sample_sdk._runtime.errors import BadRequestError, ResponseTooLargeError

    piece = b" " * MEGABYTE
    if kind == "in chunks":
        piece = b"%x\r\n%s\r\n" % (MEGABYTE, piece)
    head = HUGE[kind][0].replace(b"200 OK", b"%d Whatever" % status)
    server.answer(Answer((head, *[piece] * 1024)))
    client = side.client(max_response_size=2 * MEGABYTE, max_retries=0)
    warm_up()
    tracemalloc.start()
    try:
        error = failure(side, client)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 24 * MEGABYTE
    if status == 400:
        assert type(error) is BadRequestError
        return
    assert type(error) is ResponseTooLargeError
    assert (error.status, error.limit) == (200, 2 * MEGABYTE)
    assert error.headers["content-type"] == "application/json"
    assert "more than 2097152 bytes" in str(error)


def warm_up() -> None:
    """Load what the first request loads, so that memory is measured without it."""
    import httpx2

    httpx2.create_ssl_context()


def bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    zeros = b"\0" * MEGABYTE
    return b"".join(packer.compress(zeros) for _ in range(size // MEGABYTE)) + packer.flush()


def test_a_gzip_bomb_goes_off_nowhere(side: Side, server: Loopback, nothing_left: None) -> None:
    from sample_sdk._runtime.errors import ResponseTooLargeError

    packed = bomb(200 * MEGABYTE)
    assert len(packed) < MEGABYTE
    server.answer(answer(200, packed, content_encoding="gzip"))
    client = side.client(max_response_size=4 * MEGABYTE, max_retries=0)
    warm_up()
    tracemalloc.start()
    try:
        error = failure(side, client)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert type(error) is ResponseTooLargeError
    assert peak < 24 * MEGABYTE


def test_the_limit_can_be_set_and_lifted(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ResponseTooLargeError

    server.answer(answer(200, {"id": "a" * 1000}))
    client = side.client(max_response_size=1000)
    assert type(failure(side, client)) is ResponseTooLargeError
    assert len(server.received) == 1
    for limit in (2000, None):
        larger = client.with_options(max_response_size=limit)
        assert len(side.run(larger.chat.retrieve("x")).id) == 1000


def test_the_usual_limit_is_generous(side: Side) -> None:
    assert side.client()._core.settings.max_response_size == 256 * MEGABYTE


def test_downloads_and_streams_have_no_limit(side: Side, server: Loopback) -> None:
    server.answer(answer(200, b"x" * 5000, "application/octet-stream"))
    client = side.client(max_response_size=1000)
    content = side.run(client.files.content("f"))
    assert len(side.run(content.read())) == 5000
    events = b'data: {"id": "a"}\n\n' * 500
    server.answers.clear()
    server.answer(answer(200, events, "text/event-stream"))
    stream = side.run(client.chat.create(model="m", messages=[], stream=True))
    assert len(side.all(stream)) == 500


def test_tls_on_a_plain_port(side: Side, nothing_left: None) -> None:
    """The port says in plain HTTP that it does not understand."""
    from sample_sdk._runtime.errors import ApiConnectionError

    def serve() -> None:
        connection, _ = listener.accept()
        with connection, suppress(ConnectionResetError):
            connection.recv(1)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
            # What comes is read to its end: closing before would be a reset.
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(4096):
                pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        port = listener.getsockname()[1]
        error = failure(side, side.client(base_url=f"https://127.0.0.1:{port}", max_retries=0))
        thread.join(5)
    assert type(error) is ApiConnectionError
    assert "SSL" in str(error)


LOOPS = {
    "itself": lambda _: answer(302, b"", location="/chat/completions/x"),
    "ever on": lambda request: answer(307, b"", location=request.target + "x"),
}


@pytest.mark.parametrize("kind", LOOPS)
def test_redirects_without_end(side: Side, server: Loopback, nothing_left: None, kind: str) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    server.answer(LOOPS[kind])
    error = failure(side, side.client(max_retries=2))
    assert type(error) is ApiConnectionError
    assert "too many redirects" in str(error)
    assert len(server.received) == 21


BODIES = {
    "HTML": answer(200, b"<html>log in</html>", "text/html"),
    "invalid JSON": answer(200, b'{"id": '),
    "invalid UTF-8": answer(200, b'{"id": "\xff"}'),
    "nothing": answer(200, b""),
}


@pytest.mark.parametrize("kind", BODIES)
def test_bodies_that_are_no_json(
    side: Side, server: Loopback, nothing_left: None, kind: str
) -> None:
    from sample_sdk._runtime.errors import ResponseDecodeError

    server.answer(BODIES[kind])
    error = failure(side, side.client())
    assert type(error) is ResponseDecodeError
    assert (error.status, len(server.received)) == (200, 1)


def test_many_failures_leave_nothing(side: Side, server: Loopback, nothing_left: None) -> None:
    endings = ("close", "reset")
    server.answer(*[Answer((HEAD[:20],), endings[i % 2]) for i in range(40)])
    client = side.client(max_retries=0)
    for _ in range(40):
        failure(side, client)


def test_cancelled_waits_leave_nothing(server: Loopback, sample_sdk: Path) -> None:
    """A call that is cancelled while it waits for its next attempt."""
    from sample_sdk._client import AsyncClient

    server.answer(answer(503, {}, retry_after="30"))

    async def main() -> None:
        async with AsyncClient(api_key="k", base_url=server.url) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.3):
                    await client.chat.retrieve("x")
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert len(server.received) == 1
    assert server.wait_until_idle()
