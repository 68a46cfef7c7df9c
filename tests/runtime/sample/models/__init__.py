"""Models."""

from __future__ import annotations

from .._runtime.lazy import TYPE_CHECKING, lazy_exports

_INDEX = """
_chat: ChatCompletion ChatMessage Choice ContentPart ImagePart Logprob TextPart
    ToolMessage Usage UserMessage
_hard: Action Animal Cat Child Circle Created Dog Either Event Hosted Moments Moved Nest
    Node Numbered NumberedOne NumberedTwo Parent PlainAction Renamed RichAction Setting
    Shape Square Stored Tool ToolChoice Tree Upload
"""

if TYPE_CHECKING:
    from ._chat import *
    from ._hard import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(__name__, _INDEX)
