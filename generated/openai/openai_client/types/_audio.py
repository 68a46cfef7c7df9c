"""Types of requests: audio. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required, TypeAlias


class VadConfigParam(TypedDict, total=False):
    """Rules for cutting a recording at its silences."""

    type: Required[Literal["server_vad"]]
    prefix_padding_ms: int
    silence_duration_ms: int
    threshold: float


if TYPE_CHECKING:
    AudioResponseFormatParam: TypeAlias = Literal[
        "json",
        "text",
        "srt",
        "verbose_json",
        "vtt",
        "diarized_json",
    ]
    """The form of a transcription."""

    CreateSpeechRequestResponseFormatParam: TypeAlias = Literal[
        "mp3",
        "opus",
        "aac",
        "flac",
        "wav",
        "pcm",
    ]
    """The file format of the audio."""

    CreateTranscriptionRequestModelParam: TypeAlias = (
        Literal[
            "whisper-1",
            "gpt-transcribe",
            "gpt-4o-transcribe",
            "gpt-4o-mini-transcribe",
            "gpt-4o-mini-transcribe-2025-12-15",
            "gpt-4o-transcribe-diarize",
        ]
        | str
    )
    """The id of the model that listens."""

    CreateTranslationRequestResponseFormatParam: TypeAlias = Literal[
        "json",
        "text",
        "srt",
        "verbose_json",
        "vtt",
    ]
    """What comes back, such as an object with the text, or subtitles."""
else:
    AudioResponseFormatParam = Any
    CreateSpeechRequestResponseFormatParam = Any
    CreateTranscriptionRequestModelParam = Any
    CreateTranslationRequestResponseFormatParam = Any
