"""Types of requests: shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, TypeAlias

    from .. import models


class ChatCompletionStreamOptionsParam(TypedDict, total=False):
    """What a stream carries besides the chunks of the answer."""

    include_usage: bool
    """Whether to end the stream with a chunk that holds the token counts and no
    choices.

    The other chunks then have `usage` set to null. An interrupted stream lacks that
    chunk.
    """

    include_obfuscation: bool
    """Whether to pad the chunks with random text, so that their sizes give nothing
    away.

    It is on by default. Switch it off to save bandwidth on a network that you trust.
    """


class CustomVoiceParam(TypedDict):
    """A voice that was made for your organization."""

    id: str
    """The id of the voice."""


class FileExpirationAfterParam(TypedDict):
    """When a file is deleted by itself."""

    anchor: Literal["created_at"]
    """What the time counts from. Always `created_at`, the moment the file is stored."""

    seconds: int
    """The time in seconds, from one hour to 30 days.

    From 3600 to 2592000.
    """


if TYPE_CHECKING:
    MetadataParam: TypeAlias = Mapping[str, str]
    """Notes of your own that are kept with an object.

    Up to 16 entries; a key has at most 64 characters, a value at most 512.
    """

    StopConfigurationParam: TypeAlias = str | Sequence[str]
    """Where to stop, as one text or a list of up to four.

    The answer does not contain it.
    """

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
    """The name of a voice. Any text is allowed; the listed ones are built in."""

    VoiceIdsOrCustomVoiceParam: TypeAlias = (
        VoiceIdsSharedParam | models.CustomVoice | CustomVoiceParam
    )
    """A built-in voice by its name, or a voice of your own by its id."""
else:
    MetadataParam = Any
    StopConfigurationParam = Any
    VoiceIdsSharedParam = Any
    VoiceIdsOrCustomVoiceParam = Any
