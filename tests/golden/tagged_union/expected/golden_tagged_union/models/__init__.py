"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._messages import (
        AssistantMessage as AssistantMessage,
        Conversation as Conversation,
        ImagePart as ImagePart,
        ImagePartImageUrl as ImagePartImageUrl,
        Message as Message,
        Part as Part,
        TextPart as TextPart,
        ToolMessage as ToolMessage,
        UserMessage as UserMessage,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "AssistantMessage": "_messages",
            "Conversation": "_messages",
            "ImagePart": "_messages",
            "ImagePartImageUrl": "_messages",
            "Message": "_messages",
            "Part": "_messages",
            "TextPart": "_messages",
            "ToolMessage": "_messages",
            "UserMessage": "_messages",
        },
    )


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
