"""Streams of events that go on over a new connection, where the caller asks for that."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, Received, answer, chunked
from runtime.client.sides import Side

SSE = "text/event-stream"


def events(*names: str, retry: int | None = None, ids: bool = True) -> bytes:
    lines = [f"retry: {retry}\n\n"] if retry is not None else []
    lines += [f"id: {name}\n" * ids + f'data: "{name}"\n\n' for name in names]
    return "".join(lines).encode()


def broken(*pieces: bytes) -> Answer:
    """A stream whose connection is reset after some pieces."""
    return chunked(*pieces, 0.02, content_type=SSE, end="reset", last=False)


def whole(*names: str) -> Answer:
    return chunked(events(*names), content_type=SSE)


def stream_of(side: Side, method: str = "GET", asked: bool | str = True, **options: Any) -> Any:
    from sample_sdk._runtime.operation import EventResponse, JsonBody, Operation
    from sample_sdk._runtime.retry import Retries

    body = JsonBody(argument="body") if method == "POST" else None
    given = {"body": {"a": 1}} if body else {}
    operation: Operation[Any] = Operation(
        "follow", method, "/events", body=body, responses=(EventResponse("200", "@str"),)
    )
    retries = Retries(2, resume_streams=asked, **options)
    return side.call(operation, retries=retries, **given)


def received(side: Side, stream: Any) -> tuple[list[str], Any]:
    """What came of a stream, and the error that ended it."""
    seen: list[str] = []

    async def read() -> None:
        async for item in stream:
            seen.append(item)

    from sample_sdk._runtime.errors import ApiError

    try:
        if side.kind == "sync":
            for item in stream:
                seen.append(item)
        else:
            side.run(read())
    except ApiError as error:
        return seen, error
    return seen, None


def test_it_goes_on_after_the_last_event(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    server.answer(broken(events("a", "b", retry=60), b"id: c\ndata: cut"), whole("c", "d"))
    start = time.monotonic()
    assert received(side, stream_of(side)) == (["a", "b", "c", "d"], None)
    assert time.monotonic() - start >= 0.06, "that is what the server asked for"
    first, second = server.received
    assert "last-event-id" not in first.headers
    assert second.headers["last-event-id"] == "b"
    assert (second.method, second.target) == ("GET", "/events")
    assert second.headers["accept"] == SSE


def test_nothing_goes_on_unasked(side: Side, server: Loopback) -> None:
    server.answer(broken(events("a")), whole("b"))
    seen, error = received(side, stream_of(side, asked=False))
    assert (seen, error.events, error.last_event_id) == (["a"], 1, "a")
    assert len(server.received) == 1


def test_a_post_is_sent_again_only_with_consent(side: Side, server: Loopback) -> None:
    server.answer(broken(events("a", retry=1)), whole("b"))
    seen, error = received(side, stream_of(side, "POST"))
    assert (seen, error.last_event_id, len(server.received)) == (["a"], "a", 1)
    server.answers[:] = [broken(events("a", retry=1)), whole("b")]
    server._served = 0
    assert received(side, stream_of(side, "POST", "always")) == (["a", "b"], None)
    _, first, second = server.received
    assert first.body == second.body == b'{"a":1}'
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]


@pytest.mark.parametrize(("sent", "came"), [((events("a", ids=False),), 1), ((), 0)])
def test_events_without_ids_never_come_twice(
    side: Side, server: Loopback, no_waiting: list[float], sent: tuple[bytes, ...], came: int
) -> None:
    """With none so far the stream may begin again; else nobody knows where it was."""
    server.answer(broken(b": hello\n", *sent), chunked(events("x"), content_type=SSE))
    seen, error = received(side, stream_of(side))
    assert (seen, error is None) == ((["a"], False) if came else (["x"], True))
    assert len(server.received) == (1 if came else 2)


def test_no_content_is_the_end(side: Side, server: Loopback) -> None:
    server.answer(broken(events("a", retry=1)), answer(204, b"", None))
    assert received(side, stream_of(side)) == (["a"], None)


def test_the_server_may_be_away_for_a_moment(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    server.answer(broken(events("a", retry=1)), answer(503, {}, retry_after="7"), whole("b"))
    assert received(side, stream_of(side)) == (["a", "b"], None)
    assert no_waiting[-1] == 7.0


Refusal = tuple[Answer | Callable[[Received], Answer], str]
REFUSALS: dict[str, Refusal] = {
    "gone": (answer(404, {"message": "no more"}), "NotFoundError"),
    "something else": (answer(200, {"a": 1}), "ResponseDecodeError"),
    "away": (answer(503, {}), "InternalServerError"),
    "reset": (Answer((), "reset"), "ApiConnectionError"),
}


@pytest.mark.parametrize("kind", REFUSALS)
def test_what_ends_it(side: Side, server: Loopback, no_waiting: list[float], kind: str) -> None:
    refusal, name = REFUSALS[kind]
    server.answer(broken(events("a", retry=1)), refusal)
    seen, error = received(side, stream_of(side))
    assert (seen, type(error).__name__) == (["a"], name)
    assert error.operation_id == "follow"
    assert len(server.received) == (3 if kind in {"away", "reset"} else 2)
    for client in side.clients:
        side.close(client)
    assert server.wait_until_idle()


def test_each_event_is_progress(side: Side, server: Loopback) -> None:
    """Two retries in a row are allowed, and any number with events between them."""
    server.answer(*[broken(events(str(number), retry=1)) for number in range(8)], whole("end"))
    seen, error = received(side, stream_of(side))
    assert (seen, error) == ([*map(str, range(8)), "end"], None)
    ids = [request.headers.get("last-event-id") for request in server.received]
    assert ids == [None, *map(str, range(8))]


def test_a_hostile_wait_is_cut(side: Side, server: Loopback) -> None:
    server.answer(broken(events("a", retry=10**12)), whole("b"))
    start = time.monotonic()
    assert received(side, stream_of(side, longest_wait=0.05)) == (["a", "b"], None)
    assert time.monotonic() - start < 3


def test_leaving_the_loop_closes_the_second_connection(side: Side, server: Loopback) -> None:
    server.answer(broken(events(retry=1)), chunked(events("a"), 5.0, events("b"), content_type=SSE))
    assert side.first(stream_of(side)) == "a"
    assert len(server.received) == 2
    assert server.wait_until_idle(2)
