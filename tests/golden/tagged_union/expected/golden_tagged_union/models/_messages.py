"""Models: messages."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class AssistantMessage(ApiModel):
    """What the model says. One variant of ``Message``."""

    role: Literal["assistant"] = "assistant"
    content: str | None = None

    _nullable = ["content"]


class Conversation(ApiModel):
    """Conversation."""

    messages: list[Message]

    _wire = {"messages": ("list", "Message")}


class ImagePart(ApiModel):
    """Image Part. One variant of ``Part``."""

    type: Literal["image_url"] = "image_url"
    image_url: ImagePartImageUrl

    _wire = {"image_url": "ImagePartImageUrl"}


class ImagePartImageUrl(ApiModel):
    """Image url of ``ImagePart``."""

    url: str


class TextPart(ApiModel):
    """Text Part. One variant of ``Part``."""

    type: Literal["text"] = "text"
    text: str


class ToolMessage(ApiModel):
    """What a tool returned. One variant of ``Message``."""

    role: Literal["tool"] = "tool"
    content: str
    tool_call_id: str


class UserMessage(ApiModel):
    """What the person says. One variant of ``Message``."""

    content: str | list[Part]
    """The text, or the list of parts."""
    role: Literal["user"] = "user"
    name: str | None = None

    _wire = {"content": ("list", "Part")}


if TYPE_CHECKING:
    Message: TypeAlias = UserMessage | AssistantMessage | ToolMessage
    """One message of a conversation. Told apart by ``role``: ``user`` is UserMessage,
    ``assistant`` is AssistantMessage, ``tool`` is ToolMessage.
    """

    Part: TypeAlias = TextPart | ImagePart
    """A part of a message. Told apart by ``type``: ``text`` is TextPart, ``image_url``
    is ImagePart.
    """
else:
    Message = UnionType(
        "Message",
        module=__name__,
        tag="role",
        table={
            "user": "UserMessage",
            "assistant": "AssistantMessage",
            "tool": "ToolMessage",
        },
    )
    Part = UnionType(
        "Part",
        module=__name__,
        tag="type",
        table={"text": "TextPart", "image_url": "ImagePart"},
    )
