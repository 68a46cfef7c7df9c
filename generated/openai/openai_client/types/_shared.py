"""Types of requests: shared. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, TypeAlias

    from .. import models


class ChatCompletionStreamOptionsParam(TypedDict, total=False):
    include_usage: bool
    include_obfuscation: bool


class CustomVoiceParam(TypedDict):
    id: str


class FileExpirationAfterParam(TypedDict):
    anchor: Literal["created_at"]
    seconds: int


if TYPE_CHECKING:
    MetadataParam: TypeAlias = Mapping[str, str]

    StopConfigurationParam: TypeAlias = str | Sequence[str]

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

    VoiceIdsOrCustomVoiceParam: TypeAlias = (
        VoiceIdsSharedParam | models.CustomVoice | CustomVoiceParam
    )
else:
    MetadataParam = Any
    StopConfigurationParam = Any
    VoiceIdsSharedParam = Any
    VoiceIdsOrCustomVoiceParam = Any
