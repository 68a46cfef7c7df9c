"""Models: audio."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from ._shared import VoiceIdsOrCustomVoice


class CreateSpeechRequest(ApiModel):
    """A text to speak, and how to speak it.

    What ``audio.speech`` sends; see its arguments.
    """

    model: (
        str
        | Literal["tts-1", "tts-1-hd", "gpt-4o-mini-tts", "gpt-4o-mini-tts-2025-12-15"]
    )
    input: str
    voice: VoiceIdsOrCustomVoice
    instructions: str | None = None
    response_format: CreateSpeechRequestResponseFormat | None = None
    speed: float | None = None

    _wire = {"voice": "VoiceIdsOrCustomVoice"}
    _extra = []


class CreateTranscriptionRequest(ApiModel):
    """A recording to write down, and how to do that.

    What ``audio.transcribe`` sends; see its arguments.
    """

    file: str
    model: CreateTranscriptionRequestModel
    language: str | None = None
    languages: list[str] | None = None
    keywords: list[str] | None = None
    prompt: str | None = None
    response_format: AudioResponseFormat | None = None
    temperature: float | None = None
    include: list[Literal["logprobs"]] | None = None
    timestamp_granularities: list[Literal["word", "segment"] | str] | None = None
    chunking_strategy: Literal["auto"] | VadConfig | None = None
    known_speaker_names: list[str] | None = None
    known_speaker_references: list[str] | None = None

    _wire = {
        "languages[]": ("=languages", None),
        "keywords[]": ("=keywords", None),
        "include[]": ("=include", None),
        "timestamp_granularities[]": ("=timestamp_granularities", None),
        "chunking_strategy": "VadConfig",
        "known_speaker_names[]": ("=known_speaker_names", None),
        "known_speaker_references[]": ("=known_speaker_references", None),
    }
    _nullable = ["chunking_strategy"]
    _extra = []


class CreateTranscriptionResponseDiarizedJson(ApiModel):
    """What was said, and who said it."""

    task: Literal["transcribe"] = "transcribe"
    duration: float
    """The length of the recording in seconds."""
    text: str
    """What was said by all speakers."""
    segments: list[TranscriptionDiarizedSegment]
    """The pieces of speech, each with its speaker."""
    usage: TranscriptTextUsage | None = None
    """What the request is billed by."""

    _wire = {
        "segments": ("list", "TranscriptionDiarizedSegment"),
        "usage": "TranscriptTextUsage",
    }


class CreateTranscriptionResponseJson(ApiModel):
    """What was said, as text. One variant of ``CreateTranscriptionResponse``."""

    text: str
    """What was said."""
    languages: list[TranscriptionLanguage] | None = None
    """The languages that were heard. Empty when none could be told."""
    logprobs: list[TranscriptionTokenLogprob] | None = None
    """How likely each token was, when the request asked for it."""
    usage: TranscriptTextUsage | None = None
    """What the request is billed by."""

    _wire = {
        "languages": ("list", "TranscriptionLanguage"),
        "logprobs": ("list", "TranscriptionTokenLogprob"),
        "usage": "TranscriptTextUsage",
    }


class CreateTranscriptionResponseVerboseJson(ApiModel):
    """What was said, with the times of its words or segments."""

    language: str
    """The language of the recording."""
    duration: float
    """The length of the recording in seconds."""
    text: str
    """What was said."""
    words: list[TranscriptionWord] | None = None
    """The words and their times, when the request asked for them."""
    segments: list[TranscriptionSegment] | None = None
    """The segments and their times, when the request asked for them."""
    usage: TranscriptTextUsageDuration | None = None
    """What the request is billed by."""

    _wire = {
        "words": ("list", "TranscriptionWord"),
        "segments": ("list", "TranscriptionSegment"),
        "usage": "TranscriptTextUsageDuration",
    }


class CreateTranslationRequest(ApiModel):
    """A recording to write down in English.

    What ``audio.translate`` sends; see its arguments.
    """

    file: str
    model: str | Literal["whisper-1"]
    prompt: str | None = None
    response_format: CreateTranslationRequestResponseFormat | None = None
    temperature: float | None = None

    _extra = []


class CreateTranslationResponseJson(ApiModel):
    """What was said, in English. One variant of ``CreateTranslationResponse``."""

    text: str
    """What was said."""


class CreateTranslationResponseVerboseJson(ApiModel):
    """What was said, in English, with the times of its segments."""

    language: str
    """The language of the text. Always `english`."""
    duration: float
    """The length of the recording in seconds."""
    text: str
    """What was said."""
    segments: list[TranscriptionSegment] | None = None
    """The segments and their times."""

    _wire = {"segments": ("list", "TranscriptionSegment")}


class TranscriptInputTokenDetails(ApiModel):
    """What the tokens that a transcription read consist of."""

    text_tokens: int | None = None
    """The tokens of the prompt."""
    audio_tokens: int | None = None
    """The tokens of the recording."""


class TranscriptTextUsageDuration(ApiModel):
    """How many seconds of sound a transcription took."""

    type: Literal["duration"] = "duration"
    seconds: float
    """The length of the recording in seconds."""


class TranscriptTextUsageTokens(ApiModel):
    """How many tokens a transcription took. One variant of ``TranscriptTextUsage``."""

    type: Literal["tokens"] = "tokens"
    input_tokens: int
    """The tokens of the recording and the prompt."""
    output_tokens: int
    """The tokens of the written text."""
    total_tokens: int
    """All tokens of the request."""
    input_token_details: TranscriptInputTokenDetails | None = None
    """What those tokens consist of."""

    _wire = {"input_token_details": "TranscriptInputTokenDetails"}


class TranscriptionDiarizedSegment(ApiModel):
    """A piece of speech, its times and its speaker."""

    type: Literal["transcript.text.segment"] = "transcript.text.segment"
    id: str
    """The id of the segment."""
    start: float
    """When the segment begins, in seconds."""
    end: float
    """When the segment ends, in seconds."""
    text: str
    """What was said."""
    speaker: str
    """Who said it. A known speaker's name, or else a letter."""


class TranscriptionLanguage(ApiModel):
    """A language that was heard."""

    code: str
    """The code of the language."""


class TranscriptionSegment(ApiModel):
    """A piece of speech, its times, and how sure the model is of it."""

    id: int
    """The number of the segment."""
    seek: int
    """The place in the recording from which the model read, in frames."""
    start: float
    """When the segment begins, in seconds."""
    end: float
    """When the segment ends, in seconds."""
    text: str
    """What was said."""
    tokens: list[int]
    """The ids of the text's tokens."""
    temperature: float
    """The temperature that was used."""
    avg_logprob: float
    """The mean logarithm of the tokens' probability. Below -1, distrust the text."""
    compression_ratio: float
    """How well the text can be compressed. Above 2.4, it probably repeats itself."""

    no_speech_prob: float
    """How likely it is that nobody speaks. A high value with a low `avg_logprob` is
    silence.
    """


class TranscriptionTokenLogprob(ApiModel):
    """A token of a transcription, and how likely it was."""

    token: str | None = None
    """The token as text."""
    logprob: float | None = None
    """The natural logarithm of its probability."""
    bytes: list[float] | None = None
    """The UTF-8 bytes of the token."""


class TranscriptionWord(ApiModel):
    """A word and its times."""

    word: str
    """The word itself."""
    start: float
    """When the word begins, in seconds."""
    end: float
    """When the word ends, in seconds."""


class VadConfig(ApiModel):
    """Rules for cutting a recording at its silences."""

    type: Literal["server_vad"] = "server_vad"

    prefix_padding_ms: int | None = None
    """How much sound to keep before speech begins, in milliseconds. The default is
    ``300``.
    """

    silence_duration_ms: int | None = None
    """How long a silence ends a piece of speech, in milliseconds. The default is
    ``200``.
    """

    threshold: float | None = None
    """How loud speech must be, from 0 to 1. Raise it in noisy places. The default is
    ``0.5``.
    """

    _extra = []


if TYPE_CHECKING:
    AudioResponseFormat: TypeAlias = (
        Literal["json", "text", "srt", "verbose_json", "vtt", "diarized_json"] | str
    )
    """The form of a transcription.

    An object with the text (`json`), with times (`verbose_json`) or with speakers
    (`diarized_json`); plain text (`text`); subtitles (`srt`, `vtt`). No model supports
    all of them.
    """

    CreateSpeechRequestResponseFormat: TypeAlias = (
        Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | str
    )
    """The file format of the audio."""

    CreateTranscriptionRequestModel: TypeAlias = (
        str
        | Literal[
            "whisper-1",
            "gpt-transcribe",
            "gpt-4o-transcribe",
            "gpt-4o-mini-transcribe",
            "gpt-4o-mini-transcribe-2025-12-15",
            "gpt-4o-transcribe-diarize",
        ]
    )
    """The id of the model that listens. Any text is allowed; the listed ones are
    common.
    """

    CreateTranscriptionResponse: TypeAlias = (
        CreateTranscriptionResponseDiarizedJson
        | CreateTranscriptionResponseVerboseJson
        | CreateTranscriptionResponseJson
    )
    """What was said, in the form that `response_format` asked for."""

    CreateTranslationRequestResponseFormat: TypeAlias = (
        Literal["json", "text", "srt", "verbose_json", "vtt"] | str
    )
    """What comes back, such as an object with the text, or subtitles."""

    CreateTranslationResponse: TypeAlias = (
        CreateTranslationResponseVerboseJson | CreateTranslationResponseJson
    )
    """What was said, in English, in the form that `response_format` asked for."""

    TranscriptTextUsage: TypeAlias = (
        TranscriptTextUsageTokens | TranscriptTextUsageDuration
    )
    """What a transcription is billed by, either tokens or seconds. Told apart by
    ``type``: ``tokens`` is TranscriptTextUsageTokens, ``duration`` is
    TranscriptTextUsageDuration.
    """

    TranscriptionInclude: TypeAlias = Literal["logprobs"]
    """Something more to return with a transcription."""
else:
    AudioResponseFormat = UnionType(
        "AudioResponseFormat",
        module=__name__,
        members=(
            ("literal", "json", "text", "srt", "verbose_json", "vtt", "diarized_json"),
            "@str",
        ),
    )
    CreateSpeechRequestResponseFormat = UnionType(
        "CreateSpeechRequestResponseFormat",
        module=__name__,
        members=(("literal", "mp3", "opus", "aac", "flac", "wav", "pcm"), "@str"),
    )
    CreateTranscriptionRequestModel = UnionType(
        "CreateTranscriptionRequestModel",
        module=__name__,
        members=(
            "@str",
            (
                "literal",
                "whisper-1",
                "gpt-transcribe",
                "gpt-4o-transcribe",
                "gpt-4o-mini-transcribe",
                "gpt-4o-mini-transcribe-2025-12-15",
                "gpt-4o-transcribe-diarize",
            ),
        ),
    )
    CreateTranscriptionResponse = UnionType(
        "CreateTranscriptionResponse",
        module=__name__,
        members=(
            "CreateTranscriptionResponseDiarizedJson",
            "CreateTranscriptionResponseVerboseJson",
            "CreateTranscriptionResponseJson",
        ),
    )
    CreateTranslationRequestResponseFormat = UnionType(
        "CreateTranslationRequestResponseFormat",
        module=__name__,
        members=(("literal", "json", "text", "srt", "verbose_json", "vtt"), "@str"),
    )
    CreateTranslationResponse = UnionType(
        "CreateTranslationResponse",
        module=__name__,
        members=(
            "CreateTranslationResponseVerboseJson",
            "CreateTranslationResponseJson",
        ),
    )
    TranscriptTextUsage = UnionType(
        "TranscriptTextUsage",
        module=__name__,
        tag="type",
        table={
            "tokens": "TranscriptTextUsageTokens",
            "duration": "TranscriptTextUsageDuration",
        },
    )
    TranscriptionInclude = UnionType(
        "TranscriptionInclude",
        module=__name__,
        members=(("literal", "logprobs"),),
    )
