"""When the runtime tries again, how long it waits, what it sends."""

from __future__ import annotations

import email.utils
import io
import time
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer
from runtime.client.sides import Side
from runtime.client.test_calls import COMPLETION

RESET = Answer((), "reset")
CLOSED = Answer((), "close")


@pytest.mark.parametrize("failure", [408, 409, 429, 500, 502, 503, 599, RESET, CLOSED])
def test_failures_that_may_pass(
    side: Side, server: Loopback, no_waiting: list[float], failure: int | Answer
) -> None:
    first = answer(failure, {}) if isinstance(failure, int) else failure
    server.answer(first, first, answer(200, COMPLETION))
    assert side.run(side.client().chat.create(model="m", messages=[])).id == "c1"
    assert len(server.received) == 3
    assert len({r.headers["idempotency-key"] for r in server.received}) == 1
    assert len({r.body for r in server.received}) == 1
    assert 0.375 <= no_waiting[0] <= 0.5
    assert 0.75 <= no_waiting[1] <= 1.0


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422, 418])
def test_failures_that_stay(
    side: Side, server: Loopback, no_waiting: list[float], status: int
) -> None:
    from sample_sdk._runtime.errors import ApiStatusError

    server.answer(answer(status, {}))
    with pytest.raises(ApiStatusError):
        side.run(side.client().chat.retrieve("x"))
    assert len(server.received) == 1


def test_the_last_error_is_raised_with_the_attempts(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    from sample_sdk._runtime.errors import InternalServerError

    server.answer(answer(500, {}), answer(502, {}), answer(503, {}))
    with pytest.raises(InternalServerError) as caught:
        side.run(side.client().chat.retrieve("x"))
    assert (caught.value.status, caught.value.attempts) == (503, 3)
    assert str(caught.value).endswith("3 attempts)")


def test_how_often_is_set_by_client_and_call(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    from sample_sdk._runtime.errors import InternalServerError

    server.answer(answer(500, {}))
    for client, options, expected in (
        (side.client(max_retries=1), {}, 2),
        (side.client(max_retries=0), {}, 1),
        (side.client(max_retries=0), {"max_retries": 4}, 5),
    ):
        server.received.clear()
        with pytest.raises(InternalServerError):
            side.run(client.chat.retrieve("x", **options))
        assert len(server.received) == expected


@pytest.mark.parametrize(
    ("name", "value", "low", "high"),
    [
        ("retry_after", "7", 7, 7),
        ("retry_after", "0.5", 0.5, 0.5),
        ("retry_after", "0", 0, 0),
        ("retry_after_ms", "1500", 1.5, 1.5),
        ("retry_after", "1e9", 60, 60),
        ("retry_after", "99999999999999999999999", 60, 60),
        ("retry_after", "inf", 60, 60),
        ("retry_after", "-1", 0.375, 0.5),
        ("retry_after", "nan", 0.375, 0.5),
        ("retry_after", "soon", 0.375, 0.5),
        ("retry_after", "Fri, 99 Foo 2024", 0.375, 0.5),
        ("retry_after", "Wed, 21 Oct 2015 07:28:00 GMT", 0, 0),
        ("retry_after", "Wed, 21 Oct 9999 07:28:00 GMT", 60, 60),
    ],
)
def test_what_the_server_asks_for(
    side: Side,
    server: Loopback,
    no_waiting: list[float],
    name: str,
    value: str,
    low: float,
    high: float,
) -> None:
    server.answer(answer(429, {}, **{name: value}), answer(200, COMPLETION))
    side.run(side.client().chat.retrieve("x"))
    assert low <= no_waiting[0] <= high


def test_dates_are_relative_to_now(side: Side, server: Loopback, no_waiting: list[float]) -> None:
    date = email.utils.formatdate(time.time() + 20, usegmt=True)
    server.answer(answer(503, {}, retry_after=date), answer(200, COMPLETION))
    side.run(side.client().chat.retrieve("x"))
    assert 15 < no_waiting[0] <= 20


@pytest.mark.parametrize(("asked", "status", "sent"), [("true", 400, 3), ("false", 500, 1)])
def test_the_server_may_overrule(
    side: Side, server: Loopback, no_waiting: list[float], asked: str, status: int, sent: int
) -> None:
    from sample_sdk._runtime.errors import ApiStatusError

    server.answer(answer(status, {}, x_should_retry=asked))
    with pytest.raises(ApiStatusError):
        side.run(side.client().chat.retrieve("x"))
    assert len(server.received) == sent


def test_pauses_grow_to_eight_seconds(sample_sdk: Path) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError
    from sample_sdk._runtime.retry import delay

    error = ApiConnectionError("gone")
    assert [delay(error, n, 0.0, 0.0) for n in (1, 2, 3, 4, 5, 6, 1000)] == [
        0.5, 1, 2, 4, 8, 8, 8,
    ]  # fmt: skip
    assert delay(error, 1, 1.0, 0.0) == 0.375


def test_real_pauses_happen(side: Side, server: Loopback) -> None:
    server.answer(answer(429, {}, retry_after_ms="120"), answer(200, COMPLETION))
    start = time.monotonic()
    side.run(side.client().chat.retrieve("x"))
    assert time.monotonic() - start >= 0.12


def test_files_are_rewound(side: Side, server: Loopback, no_waiting: list[float]) -> None:
    file = io.BytesIO(b"skipped content")
    file.seek(8)
    server.answer(answer(500, {}), RESET, answer(200, {}))
    side.run(side.client().files.create(file=("a.txt", file), purpose="p"))
    assert len({r.body for r in server.received}) == 1
    assert b"\r\n\r\ncontent\r\n" in server.received[2].body
    assert not file.closed


def test_bodies_that_cannot_be_read_again_are_not_retried(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    from sample_sdk._runtime.errors import InternalServerError

    server.answer(answer(500, {}))
    with pytest.raises(InternalServerError):
        side.run(side.client().files.create(file=iter([b"a", b"b"]), purpose="p"))
    assert len(server.received) == 1


def test_what_the_caller_did_wrong_is_not_retried(side: Side, no_waiting: list[float]) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    with pytest.raises(ApiConnectionError, match="bad URL") as caught:
        side.run(side.client(base_url="host/without/scheme").chat.retrieve("x"))
    assert caught.value.attempts == 1


def test_credentials_are_asked_for_each_attempt(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    keys = iter(["one", "two"])
    server.answer(answer(500, {}), answer(200, COMPLETION))
    side.run(side.client(api_key=lambda: next(keys)).chat.retrieve("x"))
    sent: list[Any] = [r.headers["authorization"] for r in server.received]
    assert sent == ["Bearer one", "Bearer two"]
