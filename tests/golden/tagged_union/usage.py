"""What the type checkers know: both narrow by the tag, by ``match`` and by class."""

from __future__ import annotations

from typing import Literal, assert_never, assert_type

from golden_tagged_union import Talk, models, types


def by_tag(message: models.Message) -> str:
    if message.role == "user":
        assert_type(message, models.UserMessage)
        return f"{message.name}: {message.content}"
    if message.role == "tool":
        assert_type(message, models.ToolMessage)
        return message.tool_call_id
    assert_type(message, models.AssistantMessage)
    return message.content or ""


def by_match_on_the_tag(message: models.Message) -> str:
    match message.role:
        case "user":
            return "u"
        case "assistant":
            return "a"
        case "tool":
            return "t"
        case _:
            assert_never(message.role)


def by_match(message: models.Message) -> str:
    match message:
        case models.UserMessage(content=content):
            assert_type(content, str | list[models.Part])
            if isinstance(content, str):
                return content
            return "".join(part_text(part) for part in content)
        case models.AssistantMessage():
            return message.content or ""
        case models.ToolMessage():
            return message.content
        case _:
            assert_never(message)


def part_text(part: models.Part) -> str:
    if part.type == "image_url":
        assert_type(part, models.ImagePart)
        return part.image_url.url
    assert_type(part, models.TextPart)
    return part.text


def construct(client: Talk) -> models.Conversation:
    user = models.UserMessage(content=[models.TextPart(text="Hi")], name="Ada")
    tag: Literal["user"] = user.role
    assert tag
    part: types.PartParam = {"type": "text", "text": "Hi"}
    again: types.UserMessageParam = {"role": "user", "content": [part]}
    conversation = client.messages.send(messages=[user, again])
    assert_type(conversation, models.Conversation)
    assert_type(conversation.messages, list[models.Message])
    return conversation
