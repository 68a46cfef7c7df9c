"""One method, whole or as a stream; and one that always streams."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from support.sdk import Sdk
from support.server import Reply, Server, events_reply, json_reply
from support.sides import Side

EVENTS = {"Content-Type": "text/event-stream"}


def test_without_the_flag_the_story_comes_whole(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/stories", json_reply({"text": "Once"}))
    client = side.client(sdk, base_url=server.url)
    story = side.run(client.stories.create(topic="rain", words=3))
    assert type(story) is sdk.models.Story
    assert server.last.json() == {"topic": "rain", "words": 3}
    side.run(client.stories.create(topic="rain", stream=False))
    assert server.last.json() == {"topic": "rain", "stream": False}
    assert server.last.headers["accept"] == "application/json"


def test_with_the_flag_it_comes_in_pieces_until_the_sentinel(
    sdk: Sdk, side: Side, server: Server
) -> None:
    reply = events_reply({"text": "On"}, {"text": "ce", "last": True})
    late = Reply(200, [*reply.body, b'data: {"text": "too late"}\n\n'], EVENTS)
    server.on("POST", "/stories", late)
    client = side.client(sdk, base_url=server.url)
    stream = side.run(client.stories.create(topic="rain", stream=True))
    assert (stream.status, stream.headers["content-type"]) == (200, "text/event-stream")
    pieces = side.all(stream)
    assert [type(piece) for piece in pieces] == [sdk.models.Piece] * 2
    assert [piece.text for piece in pieces] == ["On", "ce"]
    assert server.last.json() == {"topic": "rain", "stream": True}
    assert "text/event-stream" in server.last.headers["accept"]


def test_pieces_arrive_one_by_one(sdk: Sdk, side: Side, server: Server) -> None:
    """The first piece is there while the server still holds back the second."""
    go_on = threading.Event()

    def chunks() -> Iterator[bytes]:
        yield b'data: {"text"'
        yield b': "On"}\r\n\r\n'
        assert go_on.wait(10)
        yield b'data: {"text": "ce"}\n\ndata: [DONE]\n\n'

    server.on("POST", "/stories", lambda _: Reply(200, chunks(), EVENTS))
    client = side.client(sdk, base_url=server.url)
    stream = side.run(client.stories.create(topic="rain", stream=True))
    assert side.run(anext(stream) if side.kind == "async" else next(stream)).text == "On"
    go_on.set()
    assert [piece.text for piece in side.all(stream)] == ["ce"]


def test_a_stream_can_be_left(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/stories", events_reply(*[{"text": str(number)} for number in range(50)]))
    client = side.client(sdk, base_url=server.url)
    stream = side.run(client.stories.create(topic="rain", stream=True))
    assert side.first(stream).text == "0"
    server.on("POST", "/stories", json_reply({"text": "Once"}))
    assert side.run(client.stories.create(topic="rain")).text == "Once"


def test_an_operation_that_only_streams_ends_with_the_body(
    sdk: Sdk, side: Side, server: Server
) -> None:
    server.on("GET", "/stories/a b/events", events_reply({"text": "x"}, sentinel=None))
    client = side.client(sdk, base_url=server.url)
    assert [piece.text for piece in side.all(side.run(client.stories.watch("a b")))] == ["x"]
    assert server.last.target == "/stories/a%20b/events"


def test_an_error_in_the_stream_is_raised(sdk: Sdk, side: Side, server: Server) -> None:
    server.on(
        "POST", "/stories", events_reply({"text": "On"}, {"error": {"message": "out of ink"}})
    )
    client = side.client(sdk, base_url=server.url)
    stream = side.run(client.stories.create(topic="rain", stream=True))
    with pytest.raises(sdk.module("errors").StreamError, match="out of ink"):
        side.all(stream)


def test_raw_streams_too(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/stories", events_reply({"text": "On"}))
    client = side.client(sdk, base_url=server.url)
    raw = side.run(client.raw(client.stories.create)(topic="rain", stream=True))
    assert raw.status == 200
    assert [piece.text for piece in side.all(raw.parsed)] == ["On"]
