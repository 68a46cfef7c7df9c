"""Models: shared."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class ChatCompletionStreamOptions(ApiModel):
    """What a stream carries besides the chunks of the answer."""

    include_usage: bool | None = None
    """Whether to end the stream with a chunk that holds the token counts and no
    choices.

    The other chunks then have `usage` set to null. An interrupted stream lacks that
    chunk.
    """

    include_obfuscation: bool | None = None
    """Whether to pad the chunks with random text, so that their sizes give nothing
    away.

    It is on by default. Switch it off to save bandwidth on a network that you trust.
    """


class CompletionTokensDetails(ApiModel):
    """What the tokens that the model produced were used for."""

    accepted_prediction_tokens: int | None = None
    """The tokens of the prediction that the answer did repeat. The default is ``0``."""
    audio_tokens: int | None = None
    """The tokens of spoken output. The default is ``0``."""
    reasoning_tokens: int | None = None
    """The tokens of hidden reasoning. The default is ``0``."""
    text_tokens: int | None = None
    """The tokens of written output."""

    rejected_prediction_tokens: int | None = None
    """The tokens of the prediction that the answer did not repeat. They are billed too.
    The default is ``0``.
    """


class CompletionUsage(ApiModel):
    """How many tokens a request took."""

    completion_tokens: int
    """The tokens that the model produced. The default is ``0``."""
    prompt_tokens: int
    """The tokens of the prompt. The default is ``0``."""
    total_tokens: int
    """The tokens of the prompt and of the answer together. The default is ``0``."""
    completion_tokens_details: CompletionTokensDetails | None = None
    """What the produced tokens were used for."""
    prompt_tokens_details: PromptTokensDetails | None = None
    """What the prompt's tokens consist of."""

    _wire = {
        "completion_tokens_details": "CompletionTokensDetails",
        "prompt_tokens_details": "PromptTokensDetails",
    }


class CustomVoice(ApiModel):
    """A voice that was made for your organization."""

    id: str
    """The id of the voice."""

    _extra = []


class Error(ApiModel):
    """What went wrong, for people and for programs."""

    message: str
    """An explanation for people. Its wording may change at any time."""
    type: str
    """The family of the error, such as `invalid_request_error` or `server_error`."""

    param: str | None
    """The field of the request that caused the error, or null when no single one
    did.
    """

    code: str | None
    """A short stable name of the error for programs, such as `rate_limit_exceeded`."""


class ErrorResponse(ApiModel):
    """The body of every answer that reports an error."""

    error: Error
    """What went wrong."""

    _wire = {"error": "Error"}


class FileExpirationAfter(ApiModel):
    """When a file is deleted by itself."""

    anchor: Literal["created_at"] = "created_at"
    """What the time counts from. Always `created_at`, the moment the file is stored."""
    seconds: int
    """The time in seconds, from one hour to 30 days. From 3600 to 2592000."""


class OpenAIFile(ApiModel):
    """A stored file, without its contents."""

    id: str
    """The id of the file, as other operations want it."""
    bytes: int
    """The size of the file in bytes."""
    created_at: int
    """When the file was stored, in seconds since 1970 (UTC)."""
    filename: str
    """The name of the file."""
    object: Literal["file"] = "file"
    purpose: OpenAIFilePurpose
    """What the file is for."""
    status: Literal["uploaded", "processed", "error"] | str
    """Whether the file has been taken in. No longer meaningful. Deprecated."""
    expires_at: int | None = None
    """When the file will be deleted by itself, in seconds since 1970 (UTC)."""
    status_details: str | None = None
    """Why the file could not be taken in. No longer meaningful. Deprecated."""

    _nullable = ["expires_at", "status_details"]


class PromptTokensDetails(ApiModel):
    """What the tokens of a prompt consist of."""

    audio_tokens: int | None = None
    """The tokens of recordings. The default is ``0``."""
    cached_tokens: int | None = None
    """The tokens that were read from the cache. The default is ``0``."""
    text_tokens: int | None = None
    """The tokens of text."""
    image_tokens: int | None = None
    """The tokens of images."""
    cache_write_tokens: int | None = None
    """The tokens that were written to the cache. The default is ``0``."""


if TYPE_CHECKING:
    Metadata: TypeAlias = dict[str, str]
    """Notes of your own that are kept with an object.

    Up to 16 entries; a key has at most 64 characters, a value at most 512.
    """

    ModerationInputType: TypeAlias = Literal["text", "image"] | str
    """A kind of input that can be moderated."""

    OpenAIFilePurpose: TypeAlias = (
        Literal[
            "assistants",
            "assistants_output",
            "batch",
            "batch_output",
            "fine-tune",
            "fine-tune-results",
            "vision",
            "user_data",
        ]
        | str
    )
    """What the file is for."""

    StopConfiguration: TypeAlias = str | list[str]
    """Where to stop, as one text or a list of up to four. The answer does not contain
    it.
    """

    VoiceIdsShared: TypeAlias = (
        str
        | Literal[
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
    )
    """The name of a voice. Any text is allowed; the listed ones are built in."""

    VoiceIdsOrCustomVoice: TypeAlias = VoiceIdsShared | CustomVoice
    """A built-in voice by its name, or a voice of your own by its id."""
else:
    Metadata = UnionType("Metadata", module=__name__, members=(("map", "@str"),))
    ModerationInputType = UnionType(
        "ModerationInputType",
        module=__name__,
        members=(("literal", "text", "image"), "@str"),
    )
    OpenAIFilePurpose = UnionType(
        "OpenAIFilePurpose",
        module=__name__,
        members=(
            (
                "literal",
                "assistants",
                "assistants_output",
                "batch",
                "batch_output",
                "fine-tune",
                "fine-tune-results",
                "vision",
                "user_data",
            ),
            "@str",
        ),
    )
    StopConfiguration = UnionType(
        "StopConfiguration",
        module=__name__,
        members=("@str", ("list", "@str")),
    )
    VoiceIdsShared = UnionType(
        "VoiceIdsShared",
        module=__name__,
        members=(
            "@str",
            (
                "literal",
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
            ),
        ),
    )
    VoiceIdsOrCustomVoice = UnionType(
        "VoiceIdsOrCustomVoice",
        module=__name__,
        members=(
            (
                "either",
                "@str",
                (
                    "literal",
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
                ),
            ),
            "CustomVoice",
        ),
    )
