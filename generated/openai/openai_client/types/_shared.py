"""Types of requests: shared. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, TypeAlias

    from .. import models


class ChatCompletionStreamOptionsParam(TypedDict, total=False):
    """What a stream carries besides the chunks of the answer."""

    include_usage: bool
    include_obfuscation: bool


class CustomVoiceParam(TypedDict):
    """A voice that was made for your organization."""

    id: str


class FileExpirationAfterParam(TypedDict):
    """When a file is deleted by itself."""

    anchor: Literal["created_at"]
    seconds: int


if TYPE_CHECKING:
    MetadataParam: TypeAlias = Mapping[str, str]
    """Notes of your own that are kept with an object."""

    StopConfigurationParam: TypeAlias = str | Sequence[str]
    """Where to stop, as one text or a list of up to four."""

    VoiceIdsSharedParam: TypeAlias = (
        Literal[
            "alloy",
            "ash",
            "ballad",
            "coral",
            "echo",
            "fable",
            "nova",
            "onyx",
            "sage",
            "shimmer",
            "verse",
            "marin",
            "cedar",
        ]
        | str
    )
    """The name of a voice."""

    VoiceIdsOrCustomVoiceParam: TypeAlias = (
        VoiceIdsSharedParam | models.CustomVoice | CustomVoiceParam
    )
    """A built-in voice by its name, or a voice of your own by its id."""
else:
    MetadataParam = Any
    StopConfigurationParam = Any
    VoiceIdsSharedParam = Any
    VoiceIdsOrCustomVoiceParam = Any
