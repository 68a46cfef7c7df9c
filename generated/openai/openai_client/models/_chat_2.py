"""Models: chat 2."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from ._chat import ChatCompletionMessageToolCalls, FunctionCall, FunctionParameters
    from ._shared import CompletionUsage, Metadata, ModerationInputType


class WebSearchLocation(ApiModel):
    """A place, as far as it is known. Every field is optional."""

    country: str | None = None
    """The country as two letters of ISO 3166-1."""

    region: str | None = None
    """The state, county or region, in free text."""

    city: str | None = None
    """The city, in free text."""

    timezone: str | None = None
    """The time zone by its IANA name."""


class ModerationOptions(ApiModel):
    """How to moderate a conversation and its answer along with the request."""

    model: str
    """The id of the moderation model."""

    policy: ModerationPolicy | None = None
    """What happens when something is flagged."""

    _wire = {"policy": "ModerationPolicy"}


class ModerationPolicy(ApiModel):
    """What happens when the moderation flags something, for each direction."""

    input: ModerationRule | None = None
    """The rule for the conversation you send."""

    output: ModerationRule | None = None
    """The rule for the model's answer."""

    _wire = {"input": "ModerationRule", "output": "ModerationRule"}


class ModerationRule(ApiModel):
    """What the moderation does with flagged content."""

    mode: ModerationMode
    """Whether flagged content is only reported or also held back."""


class PromptCacheSettings(ApiModel):
    """How the server caches the beginning of a prompt, so that similar requests are
    cheaper.

    By default it picks the place to cache up to. Mark places of your own with
    `prompt_cache_breakpoint` on content parts. Only recent models support this.
    """

    ttl: Literal["30m"] | None = None
    """How long a cached beginning is kept at least. Only `30m` exists so far."""

    mode: Literal["implicit", "explicit"] | str | None = None
    """Whether the server adds a place itself (`implicit`) or uses only yours
    (`explicit`).
    """


class ChatCompletionFunctionCallOption(ApiModel):
    """Make the model call one certain function of `functions`."""

    name: str
    """The name of the function."""


class ChatCompletionFunctions(ApiModel):
    """A function that the model may ask you to call. Replaced by `ChatCompletionTool`.

    Deprecated.
    """

    name: str
    """The name of the function. Letters, digits, `_` and `-`, at most 64 characters."""

    description: str | None = None
    """What the function does. The model decides by this text when to use it."""

    parameters: FunctionParameters | None = None
    """The function's parameters. Without it, the function takes none."""

    _wire = {"parameters": "FunctionParameters"}


class CreateChatCompletionResponse(ApiModel):
    """The model's answer to a conversation."""

    id: str
    """The id of this answer."""

    choices: list[ChatCompletionChoice]
    """The alternative answers.

    There is one unless the request asked for more with `n`.
    """

    created: int
    """When the answer was made, in seconds since 1970 (UTC)."""

    model: str
    """The exact model that answered."""

    object: Literal["chat.completion"] = "chat.completion"
    """The kind of object. Always `chat.completion`."""

    metadata: Metadata | None = None
    """The notes that came with the request."""

    service_tier: ServiceTier | None = None
    """The processing class that was really used."""

    system_fingerprint: str | None = None
    """A mark of the server's configuration. It changes when equal requests may differ.

    Deprecated.
    """

    usage: CompletionUsage | None = None
    """How many tokens the request took."""

    moderation: ChatCompletionModeration | None = None
    """What the moderation found, when the request asked for it."""

    _wire = {
        "choices": ("list", "ChatCompletionChoice"),
        "metadata": "Metadata",
        "usage": "CompletionUsage",
        "moderation": "ChatCompletionModeration",
    }


class ChatCompletionChoice(ApiModel):
    """One of the alternative answers."""

    finish_reason: FinishReason
    """Why the model stopped."""

    index: int
    """The position of this answer among the choices, from 0."""

    message: ChatCompletionResponseMessage
    """The answer itself."""

    logprobs: ChatCompletionLogprobs | None
    """How likely each token was, when the request asked for it."""

    _wire = {
        "message": "ChatCompletionResponseMessage",
        "logprobs": "ChatCompletionLogprobs",
    }


class ChatCompletionResponseMessage(ApiModel):
    """A message that the model wrote."""

    content: str | None
    """The text of the answer. Null when the model asks for tools or speaks instead."""

    refusal: str | None
    """Why the model declined to answer, when it did."""

    role: Literal["assistant"] = "assistant"
    """Who speaks. Always `assistant`."""

    tool_calls: ChatCompletionMessageToolCalls | None = None
    """The tools that the model asks you to run."""

    annotations: list[ChatCompletionAnnotation] | None = None
    """Notes on places in the text, such as the sources of a web search."""

    function_call: FunctionCall | None = None
    """The function that the model asks you to call. Replaced by `tool_calls`.

    Deprecated.
    """

    audio: ChatCompletionAudio | None = None
    """The spoken answer, when the request asked for audio."""

    _wire = {
        "tool_calls": "ChatCompletionMessageToolCalls",
        "annotations": ("list", "ChatCompletionAnnotation"),
        "function_call": "FunctionCall",
        "audio": "ChatCompletionAudio",
    }


class ChatCompletionAnnotation(ApiModel):
    """A note on a place in the text. It names a web page as the source."""

    type: Literal["url_citation"] = "url_citation"
    """The kind of note. Always `url_citation`."""

    url_citation: UrlCitation
    """The source, and the place it supports."""

    _wire = {"url_citation": "UrlCitation"}


class UrlCitation(ApiModel):
    """A web page that supports a place in the text."""

    end_index: int
    """The position of the last character that the page supports."""

    start_index: int
    """The position of the first character that the page supports."""

    url: str
    """The address of the page."""

    title: str
    """The title of the page."""


class ChatCompletionAudio(ApiModel):
    """A spoken answer."""

    id: str
    """The id of the spoken answer, for referring to it in later messages."""

    expires_at: int
    """Until when the id can be used, in seconds since 1970 (UTC)."""

    data: str
    """The audio in base64, in the format that the request asked for."""

    transcript: str
    """What is said, as text."""


class ChatCompletionLogprobs(ApiModel):
    """How likely the tokens of an answer were."""

    content: list[ChatCompletionTokenLogprob] | None
    """The tokens of the text."""

    refusal: list[ChatCompletionTokenLogprob] | None
    """The tokens of the refusal."""

    _wire = {
        "content": ("list", "ChatCompletionTokenLogprob"),
        "refusal": ("list", "ChatCompletionTokenLogprob"),
    }


class ChatCompletionTokenLogprob(ApiModel):
    """A token of the answer, how likely it was, and what else was likely there."""

    token: str
    """The token as text."""

    logprob: float
    """The natural logarithm of its probability. -9999.0 stands for "very unlikely"."""

    bytes: list[int] | None
    """The UTF-8 bytes of the token, for characters that span several tokens."""

    top_logprobs: list[ChatCompletionTopLogprob]
    """The likeliest tokens at this place, as many as `top_logprobs` asked for or
    fewer.
    """

    _wire = {"top_logprobs": ("list", "ChatCompletionTopLogprob")}


class ChatCompletionTopLogprob(ApiModel):
    """A token that was likely at a place of the answer."""

    token: str
    """The token as text."""

    logprob: float
    """The natural logarithm of its probability. -9999.0 stands for "very unlikely"."""

    bytes: list[int] | None
    """The UTF-8 bytes of the token, for characters that span several tokens."""


class ChatCompletionModeration(ApiModel):
    """What the moderation found in a conversation and in its answer."""

    input: ChatCompletionModerationOutcome
    """What it found in the conversation you sent."""

    output: ChatCompletionModerationOutcome
    """What it found in the model's answer."""

    _wire = {
        "input": "ChatCompletionModerationOutcome",
        "output": "ChatCompletionModerationOutcome",
    }


class ChatCompletionModerationResults(ApiModel):
    """What the moderation found.

    One variant of ``ChatCompletionModerationOutcome``.
    """

    type: Literal["moderation_results"] = "moderation_results"
    """The kind of outcome. Always `moderation_results`."""

    model: str
    """The moderation model that was used."""

    results: list[ModerationResultBody]
    """The findings."""

    _wire = {"results": ("list", "ModerationResultBody")}


class ModerationResultBody(ApiModel):
    """What the moderation found in one piece of content."""

    type: Literal["moderation_result"] = "moderation_result"
    """The kind of object. Always `moderation_result`.

    The default is ``"moderation_result"``.
    """

    model: str
    """The moderation model that was used."""

    flagged: bool
    """Whether the content falls into any category of harm."""

    categories: dict[str, bool]
    """Whether the content falls into a category, by the name of the category."""

    category_scores: dict[str, float]
    """How sure the model is, by the name of the category."""

    category_applied_input_types: dict[str, list[ModerationInputType]]
    """The kinds of input that a score rests on, by the name of the category."""


class ChatCompletionModerationError(ApiModel):
    """Why the moderation failed.

    One variant of ``ChatCompletionModerationOutcome``.
    """

    type: Literal["error"] = "error"
    """The kind of outcome. Always `error`."""

    code: str
    """A short name of the error for programs."""

    message: str
    """An explanation for people."""


class CreateChatCompletionStreamResponse(ApiModel):
    """A chunk of a streamed answer. Join the deltas of all chunks to get the whole."""

    id: str
    """The id of the answer. It is the same in all of its chunks."""

    choices: list[ChatCompletionChunkChoice]
    """What this chunk adds to each alternative answer.

    It is empty in the last chunk when `stream_options` asked for the usage.
    """

    created: int
    """When the answer was begun, in seconds since 1970 (UTC).

    The same in all chunks.
    """

    model: str
    """The exact model that answers."""

    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    """The kind of object. Always `chat.completion.chunk`."""

    obfuscation: str | None = None
    """Random padding that hides the true size of the chunk. Ignore it."""

    service_tier: ServiceTier | None = None
    """The processing class that was really used."""

    system_fingerprint: str | None = None
    """A mark of the server's configuration. It changes when equal requests may differ.

    Deprecated.
    """

    usage: CompletionUsage | None = None
    """How many tokens the request took.

    Only in the last chunk, and only when asked for.
    """

    moderation: ChatCompletionModeration | None = None
    """What the moderation found. It comes in a chunk of its own."""

    _wire = {
        "choices": ("list", "ChatCompletionChunkChoice"),
        "usage": "CompletionUsage",
        "moderation": "ChatCompletionModeration",
    }


class ChatCompletionChunkChoice(ApiModel):
    """What a chunk adds to one of the alternative answers."""

    delta: ChatCompletionStreamResponseDelta
    """The new piece of the message."""

    finish_reason: FinishReason | None
    """Why the model stopped. Null as long as it goes on."""

    index: int
    """The position of the answer among the choices, from 0."""

    logprobs: ChatCompletionLogprobs | None = None
    """How likely each new token was, when the request asked for it."""

    _wire = {
        "delta": "ChatCompletionStreamResponseDelta",
        "logprobs": "ChatCompletionLogprobs",
    }


class ChatCompletionStreamResponseDelta(ApiModel):
    """The new piece of a message. Only what is new is there."""

    content: str | None = None
    """The new piece of text."""

    function_call: FunctionCallChunk | None = None
    """The new piece of a function call. Replaced by `tool_calls`.

    Deprecated.
    """

    tool_calls: list[ChatCompletionMessageToolCallChunk] | None = None
    """The new pieces of tool calls."""

    role: ChatCompletionStreamResponseDeltaRole | None = None
    """Who speaks. Only the first chunk tells it."""

    refusal: str | None = None
    """The new piece of a refusal."""

    _wire = {
        "function_call": "FunctionCallChunk",
        "tool_calls": ("list", "ChatCompletionMessageToolCallChunk"),
    }


class FunctionCallChunk(ApiModel):
    """The new piece of a function's name or arguments."""

    arguments: str | None = None
    """The new piece of the arguments' JSON text. Join all pieces before parsing."""

    name: str | None = None
    """The name of the function. Only the first piece has it."""


class ChatCompletionMessageToolCallChunk(ApiModel):
    """The new piece of a tool call. Pieces with the same `index` belong together."""

    index: int
    """The position of the tool call in the message, from 0."""

    id: str | None = None
    """The id of the call. Only its first piece has it."""

    type: Literal["function"] | None = None
    """The kind of tool. Always `function`."""

    function: FunctionCallChunk | None = None
    """The new piece of the function's name or arguments."""

    _wire = {"function": "FunctionCallChunk"}


if TYPE_CHECKING:
    WebSearchContextSize: TypeAlias = Literal["low", "medium", "high"] | str
    """How much of the search results the model reads.

    More costs more and takes longer.
    """

    ModerationMode: TypeAlias = Literal["score", "block"] | str
    """Whether flagged content is only reported (`score`) or also held back
    (`block`).
    """

    ServiceTier: TypeAlias = (
        Literal["auto", "default", "flex", "scale", "priority", "fast"] | str
    )
    """A processing class, which sets speed and price.

    In a request, `auto` uses the project's setting. In a response, it is the class that
    was really used, and `priority` also stands for requests that asked for `fast`.
    """

    FinishReason: TypeAlias = (
        Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | str
    )
    """Why the model stopped.

    It was done or met a stop text (`stop`), ran out of tokens (`length`), wants tools
    (`tool_calls`, or `function_call` in old requests), or was cut off by a filter
    (`content_filter`).
    """

    ChatCompletionModerationOutcome: TypeAlias = (
        ChatCompletionModerationResults | ChatCompletionModerationError
    )
    """What the moderation found, or why it failed.

    Told apart by ``type``:
        ``moderation_results``: ChatCompletionModerationResults
        ``error``: ChatCompletionModerationError
    """

    ChatCompletionStreamResponseDeltaRole: TypeAlias = (
        Literal["developer", "system", "user", "assistant", "tool"] | str
    )
    """Who speaks. Only the first chunk tells it."""
else:
    WebSearchContextSize = UnionType(
        "WebSearchContextSize",
        module=__name__,
        members=(("literal", "low", "medium", "high"), "@str"),
    )
    ModerationMode = UnionType(
        "ModerationMode",
        module=__name__,
        members=(("literal", "score", "block"), "@str"),
    )
    ServiceTier = UnionType(
        "ServiceTier",
        module=__name__,
        members=(
            ("literal", "auto", "default", "flex", "scale", "priority", "fast"),
            "@str",
        ),
    )
    FinishReason = UnionType(
        "FinishReason",
        module=__name__,
        members=(
            (
                "literal",
                "stop",
                "length",
                "tool_calls",
                "content_filter",
                "function_call",
            ),
            "@str",
        ),
    )
    ChatCompletionModerationOutcome = UnionType(
        "ChatCompletionModerationOutcome",
        module=__name__,
        tag="type",
        table={
            "moderation_results": "ChatCompletionModerationResults",
            "error": "ChatCompletionModerationError",
        },
    )
    ChatCompletionStreamResponseDeltaRole = UnionType(
        "ChatCompletionStreamResponseDeltaRole",
        module=__name__,
        members=(
            ("literal", "developer", "system", "user", "assistant", "tool"),
            "@str",
        ),
    )
