"""An httpx2 client of the user's own: what the settings of the SDK still promise with it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from runtime.client.loopback import Answer, Loopback, answer
from runtime.client.sides import Side

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n"
BODY = tuple(piece for _ in range(500) for piece in (b" ", 0.05))


@pytest.fixture
def own(side: Side) -> Iterator[Any]:
    made = httpx2.Client(timeout=60) if side.kind == "sync" else httpx2.AsyncClient(timeout=60)
    yield made
    side.close(made)


@pytest.mark.parametrize(
    "answered",
    [Answer((9.0,)), Answer((HEAD, 9.0)), Answer((HEAD, *BODY)), answer(500, {})],
    ids=["no head", "no body", "a body that trickles", "retries"],
)
def test_the_total_timeout(side: Side, server: Loopback, own: Any, answered: Answer) -> None:
    from sample_sdk._runtime.errors import ApiError

    server.answer(answered)
    client = side.client(http_client=own, timeout=60.0, max_retries=99)
    start = time.monotonic()
    with pytest.raises(ApiError):
        side.run(client.chat.retrieve("x", total_timeout=0.4))
    assert time.monotonic() - start < 2


def test_a_head_that_trickles(side: Side, server: Loopback, own: Any) -> None:
    """Only a synchronous call is not cut short: httpx2 times each read of it alone."""
    slow = tuple(piece for each in HEAD for piece in (bytes((each,)), 0.01))
    server.answer(Answer((*slow, b" " * 498 + b"{}")))
    client = side.client(http_client=own, timeout=60.0, max_retries=0)
    start = time.monotonic()
    with pytest.raises(Exception, match=r"total_timeout is 0.3 s"):
        side.run(client.chat.retrieve("x", total_timeout=0.3))
    assert (time.monotonic() - start > 0.7) is (side.kind == "sync")


def test_timeouts_are_those_of_the_sdk(side: Side, server: Loopback, own: Any) -> None:
    from sample_sdk._runtime.errors import ApiTimeoutError

    server.answer(Answer((9.0,)))
    client = side.client(http_client=own, timeout=0.2, max_retries=0)
    start = time.monotonic()
    with pytest.raises(ApiTimeoutError):
        side.run(client.chat.retrieve("x"))
    assert time.monotonic() - start < 2
