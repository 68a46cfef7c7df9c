"""Retries by a policy, the deadline of a whole call, the budget, and the log of attempts."""

from __future__ import annotations

import pickle
import time
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer, chunked
from runtime.client.sides import Side
from runtime.client.test_calls import COMPLETION

CLOSED = Answer((), "close")


def policy(*arguments: Any, **keywords: Any) -> Any:
    from sample_sdk._runtime.retry import Retries

    return Retries(*arguments, **keywords)


@pytest.fixture
def small_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    from sample_sdk._runtime.retry import Budget

    monkeypatch.setattr(Budget, "MOST", 20.0)


def failing(side: Side, client: Any, **options: Any) -> Any:
    from sample_sdk._runtime.errors import ApiError

    with pytest.raises(ApiError) as caught:
        side.run(client.chat.retrieve("x", **options))
    return caught.value


@pytest.mark.parametrize(
    ("statuses", "status", "sent"),
    [((418,), 418, 3), ((418,), 503, 1), (("5xx", 404), 404, 3), (("4XX",), 500, 1), ((), 500, 1)],
)
def test_statuses(
    side: Side,
    server: Loopback,
    no_waiting: list[float],
    statuses: tuple[Any, ...],
    status: int,
    sent: int,
) -> None:
    server.answer(answer(status, {}))
    failing(side, side.client(), retries=policy(statuses=statuses))
    assert len(server.received) == sent


def test_a_policy_counts_for_client_and_call(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    server.answer(answer(500, {}))
    client = side.client().with_options(retries=policy(1))
    sent: list[int] = []
    for options in ({}, {"retries": policy(3)}, {"max_retries": 0}, {"retries": policy()}):
        server.received.clear()
        failing(side, client, **options)
        sent.append(len(server.received))
    assert sent == [2, 4, 1, 3]


def test_lost_connections_may_be_final(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    server.answer(CLOSED)
    failing(side, side.client(), retries=policy(connection_errors=False))
    assert no_waiting == []


def test_waits(side: Side, server: Loopback, no_waiting: list[float]) -> None:
    server.answer(answer(500, {}), answer(500, {}), answer(429, {}, retry_after="50"))
    asked = policy(4, first_delay=2, factor=3, longest_delay=5, longest_wait=9)
    failing(side, side.client(), retries=asked)
    assert 1.5 <= no_waiting[0] <= 2 and 3.75 <= no_waiting[1] <= 5
    assert no_waiting[2:] == [9, 9]


def test_after_some_time_nothing_is_tried_again(side: Side, server: Loopback) -> None:
    server.answer(answer(503, {}, retry_after_ms="150"))
    error = failing(side, side.client(), retries=policy(50, stop_after=0.4))
    assert 2 <= error.attempts <= 3
    assert len(server.received) == error.attempts


def test_every_attempt_is_told(side: Side, server: Loopback, no_waiting: list[float]) -> None:
    server.answer(CLOSED, answer(503, {"message": "busy"}), answer(500, {"message": "broken"}))
    error = failing(side, side.client())
    log = error.attempt_log
    assert [attempt.status for attempt in log] == [None, 503, 500]
    assert log[1].error == "503: busy" and log[2].error == "500: broken"
    assert [attempt.delay for attempt in log[:2]] == [0.0, 0.0]
    assert all(0 <= attempt.seconds < 5 for attempt in log)
    assert repr(log[1]).startswith("Attempt(error='503: busy', status=503, seconds=0.")
    again = pickle.loads(pickle.dumps(error))
    assert [attempt.error for attempt in again.attempt_log] == [a.error for a in log]


def test_a_deadline_for_all_attempts(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import InternalServerError

    server.answer(answer(503, {}, retry_after="1"))
    start = time.monotonic()
    error = failing(side, side.client(), total_timeout=0.5)
    assert time.monotonic() - start < 0.5
    assert type(error) is InternalServerError
    assert error.attempts == 1


@pytest.mark.parametrize("where", ["headers", "body"])
def test_a_deadline_ends_an_attempt(side: Side, server: Loopback, where: str) -> None:
    from sample_sdk._runtime.errors import ApiTimeoutError

    if where == "headers":
        server.answer(Answer((3.0,)))
    else:
        drops: list[bytes | float] = [drop for _ in range(40) for drop in (b" ", 0.1)]
        server.answer(chunked(*drops, content_type="application/json"))
    start = time.monotonic()
    client = side.client(timeout=5.0).with_options(total_timeout=0.6)
    error = failing(side, client, max_retries=5)
    assert type(error) is ApiTimeoutError
    assert 0.4 < time.monotonic() - start < 2.5
    assert len(server.received) == 1


def test_a_deadline_that_is_over_sends_nothing(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ApiTimeoutError

    error = failing(side, side.client(), total_timeout=0.0)
    assert type(error) is ApiTimeoutError and "total_timeout is 0 s" in str(error)
    assert server.received == []


def test_the_deadline_may_be_lifted_for_a_call(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    client = side.client().with_options(total_timeout=0.0)
    found = side.run(client.chat.retrieve("x", total_timeout=None))
    assert found.id == "c1"


def test_a_client_that_always_fails_stops_trying_again(
    side: Side, server: Loopback, no_waiting: list[float], small_budget: None
) -> None:
    server.answer(answer(500, {}))
    client = side.client()
    copy = client.with_options(timeout=4.0)
    failing(side, client, max_retries=12)
    failing(side, copy, max_retries=12)
    assert len(server.received) == 22
    assert failing(side, client).attempts == 1


def test_success_refills_the_budget(
    side: Side, server: Loopback, no_waiting: list[float], small_budget: None
) -> None:
    server.answer(*[answer(500, {}), answer(200, COMPLETION)] * 25, answer(500, {}))
    client = side.client()
    for _ in range(25):
        side.run(client.chat.retrieve("x"))
    assert failing(side, client).attempts == 3
