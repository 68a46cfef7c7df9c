"""Types of requests: audio. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required, TypeAlias


class VadConfigParam(TypedDict, total=False):
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

    CreateSpeechRequestResponseFormatParam: TypeAlias = Literal[
        "mp3",
        "opus",
        "aac",
        "flac",
        "wav",
        "pcm",
    ]

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

    CreateTranslationRequestResponseFormatParam: TypeAlias = Literal[
        "json",
        "text",
        "srt",
        "verbose_json",
        "vtt",
    ]
else:
    AudioResponseFormatParam = Any
    CreateSpeechRequestResponseFormatParam = Any
    CreateTranscriptionRequestModelParam = Any
    CreateTranslationRequestResponseFormatParam = Any
