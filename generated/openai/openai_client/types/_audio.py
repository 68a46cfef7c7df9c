"""Types of requests: audio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required, TypeAlias


class VadConfigParam(TypedDict, total=False):
    """Rules for cutting a recording at its silences."""

    type: Required[Literal["server_vad"]]
    """The kind of rules. Always `server_vad`."""

    prefix_padding_ms: int
    """How much sound to keep before speech begins, in milliseconds.

    The default is ``300``.
    """

    silence_duration_ms: int
    """How long a silence ends a piece of speech, in milliseconds.

    The default is ``200``.
    """

    threshold: float
    """How loud speech must be, from 0 to 1. Raise it in noisy places.

    The default is ``0.5``.
    """


if TYPE_CHECKING:
    AudioResponseFormatParam: TypeAlias = Literal[
        "json",
        "text",
        "srt",
        "verbose_json",
        "vtt",
        "diarized_json",
    ]
    """The form of a transcription.

    An object with the text (`json`), with times (`verbose_json`) or with speakers
    (`diarized_json`); plain text (`text`); subtitles (`srt`, `vtt`). No model supports
    all of them.
    """

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
    """The id of the model that listens.

    Any text is allowed; the listed ones are common.
    """

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
