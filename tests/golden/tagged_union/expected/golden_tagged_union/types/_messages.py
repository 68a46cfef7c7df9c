"""Types of requests: messages. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Required, TypeAlias

    from .. import models


class AssistantMessageParam(TypedDict, total=False):
    role: Required[Literal["assistant"]]
    content: str | None


class ImagePartParam(TypedDict):
    type: Literal["image_url"]
    image_url: models.ImagePartImageUrl | ImagePartImageUrlParam


class ImagePartImageUrlParam(TypedDict):
    url: str


class TextPartParam(TypedDict):
    type: Literal["text"]
    text: str


class ToolMessageParam(TypedDict):
    role: Literal["tool"]
    content: str
    tool_call_id: str


class UserMessageParam(TypedDict, total=False):
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

    PartParam: TypeAlias = (
        models.TextPart | TextPartParam | models.ImagePart | ImagePartParam
    )
else:
    MessageParam = Any
    PartParam = Any
