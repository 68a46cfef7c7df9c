"""Models: chat."""

from __future__ import annotations

from .._runtime.model import ApiModel, UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import builtins
    from typing import Literal, TypeAlias


class TextPart(ApiModel):
    """A part of a message: text."""

    text: str
    """The text."""

    type: Literal["text"] = "text"


class ImagePart(ApiModel):
    """A part of a message: an image."""

    image_url: str

    list: builtins.list[str] | None = None

    type: Literal["image_url"] = "image_url"


class UserMessage(ApiModel):
    """What the person says. One variant of ``ChatMessage``."""

    content: str | list[ContentPart]
    """The text, or the list of parts."""

    role: Literal["user"] = "user"

    name: str | None = None
    """Tells apart people who share a role."""

    _wire = {"content": ("list", "ContentPart")}


class ToolMessage(ApiModel):
    """What a tool answered. One variant of ``ChatMessage``."""

    content: str | list[ContentPart]

    tool_call_id: str

    role: Literal["tool"] = "tool"

    finish: Literal["stop", "length"] | str | None = None

    _wire = {"content": ("list", "ContentPart")}


class Logprob(ApiModel):
    """How likely a token was."""

    token: str

    logprob: float

    bytes: builtins.list[int] | None = None


class Choice(ApiModel):
    """One of the answers."""

    index: int

    message: ChatMessage

    finish_reason: Literal["stop", "length"] | str | None = None

    logprobs: list[Logprob] | None = None

    _wire = {"logprobs": ("list", "Logprob"), "message": "ChatMessage"}


class Usage(ApiModel):
    """How many tokens it took."""

    prompt_tokens: int

    completion_tokens: int

    total_tokens: int


class ChatCompletion(ApiModel):
    """An answer."""

    id: str

    choices: list[Choice]

    created: int

    model: str

    object: Literal["chat.completion"] = "chat.completion"

    usage: Usage | None = None

    metadata: dict[str, str] | None = None

    _wire = {"choices": ("list", "Choice"), "usage": "Usage"}


if TYPE_CHECKING:
    ContentPart: TypeAlias = TextPart | ImagePart
    """A part, told apart by ``type``."""

    ChatMessage: TypeAlias = UserMessage | ToolMessage
    """A message, told apart by ``role``."""
else:
    ContentPart = UnionType(
        "ContentPart",
        module=__name__,
        tag="type",
        table={"text": "TextPart", "image_url": "ImagePart"},
    )
    ChatMessage = UnionType(
        "ChatMessage",
        module=__name__,
        tag="role",
        table={"user": "UserMessage", "tool": "ToolMessage"},
    )
