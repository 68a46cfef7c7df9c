"""A network that fails in every place: a typed error, in time, and nothing left open."""

from __future__ import annotations

import asyncio
import gc
import gzip
import socket
import time
import zlib
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer, chunked
from runtime.client.sides import Side

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
FAULTS = [
    ("reset before the head", Answer((), "reset"), "ApiConnectionError"),
    ("closed before the head", Answer((), "close"), "ApiConnectionError"),
    ("reset in the head", Answer((b"HTTP/1.1 200 OK\r\nConte",), "reset"), "ApiConnectionError"),
    ("no HTTP", Answer((b"220 smtp ready\r\n\r\n",), "close"), "ApiConnectionError"),
    ("slow head", Answer((b"HTTP/1.1 200", 9.0), "close"), "ApiTimeoutError"),
    ("slow body", Answer((HEAD + b"Content-Length: 9\r\n\r\n{", 9.0)), "ApiTimeoutError"),
    (
        "reset in the body",
        Answer((HEAD + b"Content-Length: 9\r\n\r\n{", 0.05), "reset"),
        "ApiConnectionError",
    ),
    (
        "shorter than announced",
        Answer((HEAD + b"Content-Length: 9\r\n\r\n{}",), "close"),
        "ApiConnectionError",
    ),
    (
        "truncated chunks",
        chunked(b'{"a":', content_type="application/json", end="close", last=False),
        "ApiConnectionError",
    ),
    (
        "garbage chunks",
        Answer((HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",), "close"),
        "ApiConnectionError",
    ),
    (
        "garbage gzip",
        answer(200, b"\x1f\x8b garbage", content_encoding="gzip"),
        "ResponseDecodeError",
    ),
]


@pytest.mark.parametrize(("answered", "name"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_faults(
    side: Side, server: Loopback, nothing_left: None, answered: Answer, name: str
) -> None:
    from sample_sdk._runtime import errors

    server.answer(answered)
    client = side.client(timeout=0.3, max_retries=0)
    start = time.monotonic()
    with pytest.raises(errors.ApiError) as caught:
        side.run(client.chat.retrieve("x"))
    assert type(caught.value) is getattr(errors, name)
    assert time.monotonic() - start < 3
    assert caught.value.operation_id == "getChatCompletion"
    assert caught.value.url.endswith("/chat/completions/x")
    assert caught.value.__cause__ is not None
    side.close(client)
    assert server.wait_until_idle()


def test_nobody_listens(side: Side, nothing_left: None) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(ApiConnectionError) as caught:
        side.run(side.client(base_url=f"http://127.0.0.1:{port}", max_retries=0).chat.retrieve("x"))
    assert caught.value.__cause__ is not None


def test_names_that_do_not_resolve(side: Side, nothing_left: None) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    client = side.client(base_url="http://nowhere.invalid", max_retries=0)
    with pytest.raises(ApiConnectionError):
        side.run(client.chat.retrieve("x"))


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_garbage_in_a_coding_is_told_with_its_response(
    side: Side, server: Loopback, coding: str
) -> None:
    from sample_sdk._runtime.errors import ResponseDecodeError

    server.answer(answer(200, b"\xff garbage" * 9, content_encoding=coding, x_request_id="r"))
    with pytest.raises(ResponseDecodeError, match="content encoding is broken") as caught:
        side.run(side.client().chat.retrieve("x"))
    assert (caught.value.status, caught.value.request_id) == (200, "r")
    assert len(server.received) == 1


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_compressed_bodies(side: Side, server: Loopback, coding: str) -> None:
    data = b'{"id":"c9"}'
    packed = gzip.compress(data) if coding == "gzip" else zlib.compress(data)
    server.answer(answer(200, packed, content_encoding=coding))
    assert side.run(side.client().chat.retrieve("x")).id == "c9"
    assert coding in server.received[0].headers["accept-encoding"]


def test_an_error_status_survives_a_broken_body(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import AuthenticationError

    server.answer(Answer((b"HTTP/1.1 401 No\r\nContent-Length: 99\r\n\r\n{", 0.05), "reset"))
    with pytest.raises(AuthenticationError) as caught:
        side.run(side.client().chat.retrieve("x"))
    assert caught.value.body is None


def test_connections_are_reused(side: Side, server: Loopback) -> None:
    server.answer(
        answer(200, {"id": "a"}), answer(404, {}), answer(500, {}), answer(200, {"id": "b"})
    )
    client = side.client(max_retries=0)
    found: list[Any] = []
    for _ in range(4):
        try:
            found.append(side.run(client.chat.retrieve("x")).id)
        except Exception as error:
            found.append(type(error).__name__)
    assert found == ["a", "NotFoundError", "InternalServerError", "b"]
    assert server.connections == 1


@pytest.mark.parametrize(
    "more",
    [b"}", b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{"id":"evil"}'],
    ids=["a brace", "a whole response"],
)
def test_what_follows_a_body_is_no_response(
    side: Side, server: Loopback, nothing_left: None, more: bytes
) -> None:
    """More than ``Content-Length`` says (RFC 9112, 6.3): the connection is given up."""
    too_long = answer(200, {"id": "a"}).pieces[0]
    assert isinstance(too_long, bytes)
    server.answer(Answer((too_long + more,)), answer(200, {"id": "b"}))
    client = side.client(max_retries=0)
    assert [side.run(client.chat.retrieve("x")).id for _ in range(3)] == ["a", "b", "b"]
    assert server.connections == 2


def test_timeouts_are_set_by_client_and_call(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ApiTimeoutError

    server.answer(Answer((0.6, *answer(200, {"id": "slow"}).pieces)))
    client = side.client(timeout=0.1, max_retries=0)
    with pytest.raises(ApiTimeoutError):
        side.run(client.chat.retrieve("x"))
    assert side.run(client.chat.retrieve("x", timeout=5.0)).id == "slow"
    assert side.run(client.chat.retrieve("x", timeout=None)).id == "slow"


@pytest.mark.parametrize("stream", [False, True])
def test_cancelled_calls_close_their_connection(
    server: Loopback, sample_sdk: Path, stream: bool
) -> None:
    from sample_sdk._client import AsyncClient

    head = HEAD.replace(b"application/json", b"text/event-stream") if stream else HEAD
    server.answer(Answer((head + b"Content-Length: 9\r\n\r\n{", 9.0)))

    async def main() -> None:
        async with AsyncClient(api_key="k", base_url=server.url) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    found = await client.chat.create(model="m", messages=[], stream=stream)
                    async for _ in found:
                        pass
            assert await asyncio.to_thread(server.wait_until_idle, 2)
            tasks = asyncio.all_tasks() - {asyncio.current_task()}
            assert not tasks

    asyncio.run(main())


def test_a_client_that_nobody_closes_leaves_no_socket(server: Loopback, sample_sdk: Path) -> None:
    from sample_sdk._client import Client

    server.answer(answer(200, {"id": "a"}))
    client = Client(api_key="k", base_url=server.url)
    client.chat.retrieve("x")
    del client
    gc.collect()
    assert server.wait_until_idle(2)
