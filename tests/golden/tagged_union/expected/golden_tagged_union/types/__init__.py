"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._messages import (
        AssistantMessageParam as AssistantMessageParam,
        ImagePartImageUrlParam as ImagePartImageUrlParam,
        ImagePartParam as ImagePartParam,
        MessageParam as MessageParam,
        PartParam as PartParam,
        TextPartParam as TextPartParam,
        ToolMessageParam as ToolMessageParam,
        UserMessageParam as UserMessageParam,
    )
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        {
            "AssistantMessageParam": "_messages",
            "ImagePartImageUrlParam": "_messages",
            "ImagePartParam": "_messages",
            "MessageParam": "_messages",
            "PartParam": "_messages",
            "TextPartParam": "_messages",
            "ToolMessageParam": "_messages",
            "UserMessageParam": "_messages",
        },
    )
