"""Streams of typed events over HTTP."""

from __future__ import annotations

import gc
import json
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer, chunked
from runtime.client.sides import Side
from runtime.client.test_calls import COMPLETION

SSE = "text/event-stream"


def data(value: Any) -> bytes:
    return b"data: " + json.dumps(value).encode() + b"\n\n"


def numbered(number: int) -> dict[str, Any]:
    return COMPLETION | {"id": f"c{number}"}


def stream_of(side: Side, client: Any = None, **arguments: Any) -> Any:
    chat = (client or side.client()).chat
    return side.run(chat.create(model="m", messages=[], stream=True, **arguments))


def test_events_are_typed_and_the_sentinel_ends(side: Side, server: Loopback) -> None:
    server.answer(
        chunked(
            b": hello\n\n" + data(numbered(1)),
            data(numbered(2))[:30],
            data(numbered(2))[30:] + b"data: [DO",
            b"NE]\n\n" + data(numbered(3)),
            content_type=SSE,
        )
    )
    stream = stream_of(side)
    assert stream.status == 200
    assert stream.headers["content-type"] == SSE
    events = side.all(stream)
    assert [(type(e).__name__, e.id) for e in events] == [
        ("ChatCompletion", "c1"),
        ("ChatCompletion", "c2"),
    ]
    request = server.received[0]
    assert request.json() == {"model": "m", "messages": [], "stream": True}
    assert request.headers["accept"] == SSE
    assert side.all(stream) == []


def test_a_stream_may_end_without_its_sentinel(side: Side, server: Loopback) -> None:
    server.answer(chunked(data(numbered(1)), b"data: cut", content_type=SSE))
    assert [e.id for e in side.all(stream_of(side))] == ["c1"]


def test_stream_false_is_an_ordinary_call(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    result = side.run(side.client().chat.create(model="m", messages=[], stream=False))
    assert result.id == "c1"
    assert server.received[0].headers["accept"] == "application/json"


def test_leaving_the_loop_closes_the_connection(side: Side, server: Loopback) -> None:
    server.answer(chunked(data(numbered(1)), 5.0, data(numbered(2)), content_type=SSE))
    assert side.first(stream_of(side)).id == "c1"
    assert server.wait_until_idle(2)


def test_closing_the_stream_closes_the_connection(side: Side, server: Loopback) -> None:
    server.answer(chunked(data(numbered(1)), 5.0, content_type=SSE))
    stream = stream_of(side)
    side.close(stream)
    side.close(stream)
    assert server.wait_until_idle(2)
    assert side.all(stream) == []


def test_nothing_comes_after_closing(side: Side, server: Loopback) -> None:
    """Not even what came in one piece with the last event."""
    server.answer(chunked(b"".join(data(numbered(n)) for n in range(3)), content_type=SSE))
    stream = stream_of(side)
    seen: list[str] = []
    if side.kind == "sync":
        for event in stream:
            seen.append(event.id)
            stream.close()
    else:

        async def read() -> None:
            async for event in stream:
                seen.append(event.id)
                await stream.aclose()

        side.run(read())
    assert seen == ["c0"]
    assert side.all(stream) == []


def test_a_block_closes_the_stream(side: Side, server: Loopback) -> None:
    server.answer(chunked(data(numbered(1)), 5.0, content_type=SSE))
    stream = stream_of(side)
    if side.kind == "sync":
        with stream as inside:
            assert next(inside).id == "c1"
    else:

        async def use() -> None:
            async with stream as inside:
                assert (await anext(inside)).id == "c1"

        side.run(use())
    assert server.wait_until_idle(2)


def test_one_by_one_and_then_the_rest(side: Side, server: Loopback) -> None:
    server.answer(chunked(*(data(numbered(n)) for n in range(4)), content_type=SSE))
    stream = stream_of(side)
    first = next(stream) if side.kind == "sync" else side.run(anext(stream))
    assert first.id == "c0"
    assert [e.id for e in side.all(stream)] == ["c1", "c2", "c3"]


def test_a_forgotten_stream_gives_its_connection_back(side: Side, server: Loopback) -> None:
    if side.kind == "async":
        pytest.skip("an asynchronous stream cannot be closed by the garbage collector")
    server.answer(chunked(data(numbered(1)), 5.0, content_type=SSE))
    gc.disable()
    try:
        stream_of(side)
    finally:
        gc.enable()
    assert server.wait_until_idle(2)


def test_a_forgotten_stream_that_was_begun(side: Side, server: Loopback) -> None:
    if side.kind == "async":
        pytest.skip("an asynchronous stream cannot be closed by the garbage collector")
    server.answer(chunked(data(numbered(1)), 5.0, content_type=SSE))
    gc.disable()
    try:
        assert next(stream_of(side)).id == "c1"
    finally:
        gc.enable()
    assert server.wait_until_idle(2)


def test_many_abandoned_streams_leak_nothing(side: Side, server: Loopback) -> None:
    server.answer(chunked(data(numbered(1)), 5.0, content_type=SSE))
    client = side.client()
    for _ in range(150):
        assert side.first(stream_of(side, client)).id == "c1"
    assert server.wait_until_idle(3)


@pytest.mark.parametrize(
    ("event", "said", "name"),
    [
        (data({"error": {"message": "over quota", "code": 1}}), "over quota", "message"),
        (b'event: error\ndata: {"message": "gone"}\n\n', "gone", "error"),
        (b"event: error\ndata: plain\n\n", "plain", "error"),
        (b"event: error\ndata:\n\n", "the server reported an error in the stream", "error"),
        (b"data: {nonsense\n\n", "the data is not JSON", "message"),
    ],
)
def test_errors_inside_a_stream(
    side: Side, server: Loopback, event: bytes, said: str, name: str
) -> None:
    from sample_sdk._runtime.errors import StreamError

    body = data(numbered(1)) + event + data(numbered(2))
    server.answer(answer(200, body, SSE, x_request_id="r1"))
    stream = stream_of(side)
    seen: list[str] = []
    with pytest.raises(StreamError) as caught:
        if side.kind == "sync":
            for item in stream:
                seen.append(item.id)
        else:

            async def read() -> None:
                async for item in stream:
                    seen.append(item.id)

            side.run(read())
    assert seen == ["c1"]
    error = caught.value
    assert (error.message, error.event, error.request_id) == (said, name, "r1")
    assert error.operation_id == "createChatCompletion"
    assert error.body is not None


def test_an_error_member_that_is_null_is_no_error(side: Side, server: Loopback) -> None:
    server.answer(chunked(data(numbered(1) | {"error": None}), content_type=SSE))
    assert len(side.all(stream_of(side))) == 1


@pytest.mark.parametrize(
    ("last", "end", "name"),
    [
        (b"", "reset", "ApiConnectionError"),
        (9.0, "close", "ApiTimeoutError"),
        (b"", "close", "ApiConnectionError"),
    ],
)
def test_a_stream_that_breaks_off(
    side: Side, server: Loopback, last: bytes | float, end: str, name: str
) -> None:
    from sample_sdk._runtime import errors

    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 9999\r\n\r\n"
    pause = last if isinstance(last, float) else 0.1
    server.answer(Answer((head + b"id: e1\n" + data(numbered(1)), pause), end))
    stream = stream_of(side, timeout=0.4)
    with pytest.raises(errors.ApiConnectionError) as caught:
        side.all(stream)
    assert type(caught.value) is getattr(errors, name)
    assert caught.value.url.endswith("/chat/completions")
    assert caught.value.__cause__ is not None
    assert (caught.value.events, caught.value.last_event_id) == (1, "e1")
    assert len(server.received) == 1
    assert server.wait_until_idle()


def test_an_error_status_instead_of_a_stream(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    from sample_sdk._runtime.errors import RateLimitError

    server.answer(answer(429, {"error": {"message": "slow down"}}))
    with pytest.raises(RateLimitError, match="slow down"):
        stream_of(side)
    assert len(server.received) == 3


def test_json_instead_of_a_stream(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ResponseDecodeError

    server.answer(answer(200, COMPLETION))
    with pytest.raises(
        ResponseDecodeError, match="expected a stream of events, got application/json"
    ):
        stream_of(side)


@pytest.mark.parametrize("content_type", [None, "text/plain", "application/octet-stream"])
def test_streams_with_another_content_type(
    side: Side, server: Loopback, content_type: str | None
) -> None:
    server.answer(answer(200, data(numbered(1)), content_type))
    assert [e.id for e in side.all(stream_of(side))] == ["c1"]


def test_strict_streams(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.validate import ValidationError

    server.answer(chunked(data(COMPLETION | {"created": "soon"}), content_type=SSE))
    with pytest.raises(ValidationError, match="/created"):
        side.all(stream_of(side, strict=True))


def test_raw_streams(side: Side, server: Loopback) -> None:
    server.answer(answer(200, data(numbered(1)), SSE, x_request_id="r1"))
    client = side.client()
    raw = side.run(client.raw(client.chat.create)(model="m", messages=[], stream=True))
    assert raw.request_id == "r1"
    assert [e.id for e in side.all(raw.parsed)] == ["c1"]


def test_streams_by_content_type_alone(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import EventResponse, JsonResponse, Operation

    operation: Operation[Any] = Operation(
        "op", "GET", "/x", responses=(JsonResponse("200"), EventResponse("200"))
    )
    server.answer(answer(200, {"a": 1}), answer(200, data({"b": 2}), SSE))
    client = side.client()
    assert side.call(operation, client) == {"a": 1}
    assert side.all(side.call(operation, client)) == [{"b": 2}]
    assert server.received[0].headers["accept"] == "application/json, text/event-stream"


def test_events_as_they_came(side: Side, server: Loopback) -> None:
    """After one that was decoded, the others with their names and ids; none is an error."""
    server.answer(
        chunked(
            data(numbered(1)) + b"event: ping\nid: 7\ndata: {nonsense\n\n",
            b'event: error\ndata: {"message": "gone"}\n\ndata: [DONE]\n\ndata: more\n\n',
            content_type=SSE,
        )
    )
    stream = stream_of(side)
    first = next(stream) if side.kind == "sync" else side.run(anext(stream))
    assert first.id == "c1"
    assert [(event.event, event.id, event.data) for event in side.all(stream.events())] == [
        ("ping", "7", "{nonsense"),
        ("error", "7", '{"message": "gone"}'),
    ]


def test_leaving_undecoded_events_closes_the_connection(side: Side, server: Loopback) -> None:
    server.answer(chunked(data(numbered(1)), 5.0, content_type=SSE))
    first = side.first(stream_of(side).events())
    assert first.raw_data.startswith(b'{"id": "c1"')
    assert server.wait_until_idle(2)


def test_a_line_that_ends_the_stream(side: Side, server: Loopback) -> None:
    """Also where nothing ends the line itself."""
    from sample_sdk._runtime.lines import LinesResponse
    from sample_sdk._runtime.operation import Operation

    operation: Operation[Any] = Operation(
        "op", "GET", "/x", responses=(LinesResponse("200", sentinel="[DONE]"),)
    )
    server.answer(answer(200, b'{"a": 1}\n\n{"b": 2}\n[DONE]', "application/jsonl"))
    assert side.all(side.call(operation)) == [{"a": 1}, {"b": 2}]
