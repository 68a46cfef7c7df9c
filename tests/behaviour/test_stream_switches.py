"""What makes a method stream: a member that is true, a value of a choice, or the query."""

from __future__ import annotations

import json
import typing
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server, events_reply, json_reply
from support.sides import Side

PIECE: dict[str, Any] = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string"}},
}
BINARY = {"type": "string", "format": "binary"}
FORMAT = {"type": "string", "enum": ["sse", "audio"], "default": "audio"}


def operation(name: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
    answer = {"description": "Whole or in pieces.", "content": content}
    return {
        "operationId": name,
        "x-oasmith-name": name,
        "tags": ["speech"],
        "responses": {"200": answer},
        **more,
    }


def body(**properties: Any) -> dict[str, Any]:
    schema = {"type": "object", "required": ["text"], "properties": properties}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Speech", "version": "1"},
    "servers": [{"url": "https://speech.example"}],
    "paths": {
        "/speak": {
            "post": operation(
                "speak",
                {
                    "application/octet-stream": {"schema": BINARY},
                    "text/event-stream": {"schema": PIECE},
                },
                requestBody=body(text={"type": "string"}, stream_format=FORMAT),
            )
        },
        "/list": {
            "get": operation(
                "listen",
                {
                    "application/json": {"schema": {"type": "array", "items": PIECE}},
                    "application/x-ndjson": {"schema": PIECE},
                },
                parameters=[{"name": "stream", "in": "query", "schema": {"type": "boolean"}}],
            )
        },
        "/tell": {
            "post": operation(
                "tell",
                {
                    "application/json": {"schema": PIECE},
                    "text/event-stream": {
                        "schema": PIECE,
                        "x-oasmith-stream": {"flag": "mode", "value": "live"},
                    },
                },
                requestBody=body(
                    text={"type": "string"}, mode={"type": "string", "enum": ["live", "later"]}
                ),
            )
        },
    },
}


@pytest.fixture(scope="module")
def sdk(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="stream_switches")


@pytest.fixture
def speech(sdk: Sdk, side: Side, server: Server) -> Any:
    return side.client(sdk, base_url=server.url, max_retries=0).speech


def overloads(sdk: Sdk, name: str, argument: str) -> list[tuple[str | None, str]]:
    """The annotation of an argument in each overload, and what is returned."""
    method = getattr(sdk.module("resources.speech").SpeechResource, name)
    found = [each.__annotations__ for each in typing.get_overloads(method)]
    return [(each.get(argument), " ".join(each["return"].split())) for each in found]


def test_a_choice_decides(sdk: Sdk, speech: Any, side: Side, server: Server) -> None:
    piece = "models.SpeechSpeakResponseEventStream"
    assert overloads(sdk, "speak", "stream_format") == [
        ("Literal['audio']", "BinaryContent"),
        ("Literal['sse']", f"Stream[{piece}]"),
        ("Literal['sse', 'audio']", f"BinaryContent | Stream[{piece}]"),
    ]
    server.otherwise = Reply(200, b"RIFF", {"Content-Type": "application/octet-stream"})
    for more in ({}, {"stream_format": "audio"}):
        content = side.run(speech.speak(text="hi", **more))
        assert side.run(content.read()) == b"RIFF"
        assert server.last.headers["accept"] == "application/octet-stream"
        assert server.last.json() == {"text": "hi", **more}
    server.otherwise = events_reply({"text": "a"}, {"text": "b"}, sentinel=None)
    stream = side.run(speech.speak(text="hi", stream_format="sse"))
    assert [each.text for each in side.all(stream)] == ["a", "b"]
    assert server.last.headers["accept"] == "text/event-stream"
    assert server.last.json() == {"text": "hi", "stream_format": "sse"}


def test_a_parameter_of_the_query(sdk: Sdk, speech: Any, side: Side, server: Server) -> None:
    whole, pieces = (
        "list[models.SpeechListenResponse]",
        "Stream[models.SpeechListenResponseXNdjson]",
    )
    assert overloads(sdk, "listen", "stream") == [
        ("Literal[False]", whole),
        ("Literal[True]", pieces),
        ("bool", f"{whole} | {pieces}"),
    ]
    server.otherwise = json_reply([{"text": "a"}])
    assert side.run(speech.listen())[0].text == "a"
    assert server.last.target == "/list"
    server.otherwise = Reply(200, b'{"text":"a"}\n', {"Content-Type": "application/x-ndjson"})
    stream = side.run(speech.listen(stream=True))
    assert [each.text for each in side.all(stream)] == ["a"]
    assert (server.last.target, server.last.headers["accept"]) == (
        "/list?stream=true",
        "application/x-ndjson",
    )


def test_a_value_that_the_document_names(speech: Any, side: Side, server: Server) -> None:
    server.otherwise = json_reply({"text": "a"})
    assert side.run(speech.tell(text="x", mode="later")).text == "a"
    server.otherwise = events_reply({"text": "b"}, sentinel=None)
    assert [each.text for each in side.all(side.run(speech.tell(text="x", mode="live")))] == ["b"]
