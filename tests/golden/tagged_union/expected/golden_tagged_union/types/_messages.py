"""Types of requests: messages. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Required, TypeAlias

    from .. import models


class AssistantMessageParam(TypedDict, total=False):
    """What the model says."""

    role: Required[Literal["assistant"]]
    content: str | None


class ImagePartParam(TypedDict):
    """Image Part."""

    type: Literal["image_url"]
    image_url: models.ImagePartImageUrl | ImagePartImageUrlParam


class ImagePartImageUrlParam(TypedDict):
    """Image url of ``ImagePart``."""

    url: str


class TextPartParam(TypedDict):
    """Text Part."""

    type: Literal["text"]
    text: str


class ToolMessageParam(TypedDict):
    """What a tool returned."""

    role: Literal["tool"]
    content: str
    tool_call_id: str


class UserMessageParam(TypedDict, total=False):
    """What the person says."""

    content: Required[str | Sequence[PartParam]]
    role: Required[Literal["user"]]
    name: str


if TYPE_CHECKING:
    MessageParam: TypeAlias = (
        models.UserMessage
        | UserMessageParam
        | models.AssistantMessage
        | AssistantMessageParam
        | models.ToolMessage
        | ToolMessageParam
    )
    """One message of a conversation."""

    PartParam: TypeAlias = (
        models.TextPart | TextPartParam | models.ImagePart | ImagePartParam
    )
    """A part of a message."""
else:
    MessageParam = Any
    PartParam = Any
