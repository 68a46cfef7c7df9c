"""A tagged union whose variants hold another one, over HTTP and by hand."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

IMAGE = {"type": "image_url", "image_url": {"url": "https://x.example/i.png"}}
USER = {"role": "user", "content": [{"type": "text", "text": "Hi"}, IMAGE], "name": "Ada"}
PLAIN = {"role": "user", "content": "Hi"}
ASSISTANT = {"role": "assistant", "content": None}
TOOL = {"role": "tool", "content": "42", "tool_call_id": "c1"}
NEW_ROLE = {"role": "narrator", "content": [{"type": "text"}], "mood": {"calm": [1, None]}}
NEW_PART = {"role": "user", "content": [{"type": "smell", "of": "rain"}, "odd", IMAGE]}
NO_ROLE = {"content": "?"}
EVERY = [USER, PLAIN, ASSISTANT, TOOL, NEW_ROLE, NEW_PART, NO_ROLE]


@pytest.fixture
def decoded(sdk: Sdk, side: Side, server: Server) -> Any:
    """A conversation as the client returns it."""
    server.on("POST", "/messages", json_reply({"messages": EVERY, "more": 1}))
    client = side.client(sdk, base_url=server.url)
    return side.run(client.messages.send(messages=[]))


def test_every_message_becomes_the_class_of_its_tag(decoded: Any, sdk: Sdk) -> None:
    kinds = [type(message).__name__ for message in decoded.messages]
    known = ["UserMessage", "UserMessage", "AssistantMessage", "ToolMessage"]
    assert kinds == [*known, "UnknownVariant", "UserMessage", "UnknownVariant"]
    text, image = decoded.messages[0].content
    assert (type(text), type(image)) == (sdk.models.TextPart, sdk.models.ImagePart)
    assert (text.text, image.image_url.url) == ("Hi", "https://x.example/i.png")
    assert type(image.image_url) is sdk.models.ImagePartImageUrl
    assert decoded.messages[1].content == "Hi"


def test_an_unknown_role_keeps_its_data(decoded: Any, sdk: Sdk) -> None:
    unknown = decoded.messages[4]
    assert isinstance(unknown, sdk.module().UnknownVariant)
    assert (unknown.role, unknown.mood["calm"]) == ("narrator", [1, None])
    assert wire(unknown) == NEW_ROLE


def test_an_unknown_part_keeps_its_data(decoded: Any, sdk: Sdk) -> None:
    smell, odd, image = decoded.messages[5].content
    assert isinstance(smell, sdk.module().UnknownVariant)
    assert (smell.type, smell.of, odd) == ("smell", "rain", "odd")
    assert type(image) is sdk.models.ImagePart


def test_what_came_goes_out_again_unchanged(
    decoded: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    client = side.client(sdk, base_url=server.url)
    side.run(client.messages.send(messages=decoded.messages))
    assert server.last.json() == {"messages": EVERY}
    twins = [copy.deepcopy(decoded.messages), pickle.loads(pickle.dumps(decoded.messages))]
    for twin in twins:
        assert twin == decoded.messages
        side.run(client.messages.send(messages=twin))
        assert server.last.json() == {"messages": EVERY}


def test_the_issues_tell_what_is_unknown(decoded: Any) -> None:
    pointers = {issue.pointer for issue in decoded.model_issues()}
    assert pointers == {
        "/messages/4",
        "/messages/5/content/0",
        "/messages/5/content/1",
        "/messages/6",
    }


def test_constructed_variants_carry_their_tag(sdk: Sdk, side: Side, server: Server) -> None:
    models = sdk.models
    server.on("POST", "/messages", json_reply({"messages": []}))
    user = models.UserMessage(
        content=[
            models.TextPart(text="Hi"),
            models.ImagePart(image_url={"url": "https://x.example/i.png"}),
        ],
        name="Ada",
    )
    tool = models.ToolMessage(content="42", tool_call_id="c1")
    assert (user.role, tool.role, user.content[0].type) == ("user", "tool", "text")
    client = side.client(sdk, base_url=server.url)
    side.run(client.messages.send(messages=[user, PLAIN, tool]))
    assert server.last.json() == {"messages": [USER, PLAIN, TOOL]}


def test_one_look_up_decodes(sdk: Sdk) -> None:
    """The run-time object is a tag and a table; the class is what the table says."""
    union = sdk.models.Message
    assert union.tag == "role"
    assert dict(union.table) == {
        "user": "UserMessage",
        "assistant": "AssistantMessage",
        "tool": "ToolMessage",
    }
    assert union.variants["tool"] is sdk.models.ToolMessage
    assert union.members == ()
    assert dict(sdk.models.Part.table) == {"text": "TextPart", "image_url": "ImagePart"}


def test_the_text_of_the_union_tells_tag_and_class(sdk: Sdk) -> None:
    text = sdk.text("models/_messages.py")
    for words in (
        "``user`` is UserMessage",
        "``assistant`` is AssistantMessage",
        "``tool`` is ToolMessage",
    ):
        assert words in text
    for words in (
        "'user' -> UserMessage",
        "'assistant' -> AssistantMessage",
        "'tool' -> ToolMessage",
    ):
        assert words in sdk.models.Message.__doc__
    assert "One variant of ``Message``" in sdk.models.UserMessage.__doc__


def test_the_union_can_be_asked(sdk: Sdk) -> None:
    models = sdk.models
    assert isinstance(models.UserMessage(content="Hi"), models.Message)
    assert not isinstance(models.TextPart(text="Hi"), models.Message)
    assert type(models.Message.validate(TOOL)) is models.ToolMessage
    errors = sdk.module("errors")
    with pytest.raises(errors.ValidationError, match="narrator"):
        models.Message.validate(NEW_ROLE)
