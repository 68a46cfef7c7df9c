"""Models: chat."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias

    from ._chat_file import (
        FileInput,
        FinishReason,
        FunctionCall,
        FunctionCallChunk,
        FunctionObject,
        FunctionParameters,
        ImageURL,
        ModelIdsShared,
        ModerationOptions,
        ModerationResultBody,
        NamedTool,
        PredictionContent,
        PromptCacheBreakpoint,
        PromptCacheSettings,
        ReasoningEffort,
        ResponseFormat,
        ResponseModalities,
        ServiceTier,
        UrlCitation,
        Verbosity,
        WebSearchOptions,
    )
    from ._shared import (
        ChatCompletionStreamOptions,
        CompletionUsage,
        Metadata,
        StopConfiguration,
        VoiceIdsOrCustomVoice,
    )


class AudioInput(ApiModel):
    """A recording and its file format."""

    data: str
    """The bytes of the recording in base64."""
    format: Literal["wav", "mp3"] | str
    """The file format of the recording."""


class AudioReference(ApiModel):
    """An earlier spoken answer, by its id."""

    id: str
    """The id that the spoken answer came with."""


class ChatCompletionAllowedTools(ApiModel):
    """The tools that the model is limited to, and whether one of them must be used."""

    mode: Literal["auto", "required"] | str
    """Whether the model may (`auto`) or must (`required`) use one of them."""
    tools: list[dict[str, Any]]
    """The tools by kind and name."""


class ChatCompletionAllowedToolsChoice(ApiModel):
    """Limit the model to some of the tools of this request."""

    type: Literal["allowed_tools"] = "allowed_tools"
    allowed_tools: ChatCompletionAllowedTools
    """The tools, and whether one of them must be used."""

    _wire = {"allowed_tools": "ChatCompletionAllowedTools"}


class ChatCompletionAnnotation(ApiModel):
    """A note on a place in the text. It names a web page as the source."""

    type: Literal["url_citation"] = "url_citation"
    url_citation: UrlCitation
    """The source, and the place it supports."""

    _wire = {"url_citation": "UrlCitation"}


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


class ChatCompletionAudioOptions(ApiModel):
    """How spoken output sounds, and in which file format it comes."""

    voice: VoiceIdsOrCustomVoice
    """The voice that speaks."""
    format: ChatCompletionAudioOptionsFormat
    """The file format of the audio."""

    _wire = {"voice": "VoiceIdsOrCustomVoice"}


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
    _nullable = ["logprobs"]


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


class ChatCompletionMessageCustomToolCall(ApiModel):
    """A custom tool that the model asks you to run."""

    id: str
    """The id of this call. The `tool` message with the result repeats it."""
    type: Literal["custom"] = "custom"
    custom: CustomCall
    """The tool and its input."""

    _wire = {"custom": "CustomCall"}


class ChatCompletionMessageToolCall(ApiModel):
    """A function that the model asks you to call."""

    id: str
    """The id of this call. The `tool` message with the result repeats it."""
    type: Literal["function"] = "function"
    function: FunctionCall
    """The function and its arguments."""

    _wire = {"function": "FunctionCall"}


class ChatCompletionMessageToolCallChunk(ApiModel):
    """The new piece of a tool call. Pieces with the same `index` belong together."""

    index: int
    """The position of the tool call in the message, from 0."""
    id: str | None = None
    """The id of the call. Only its first piece has it."""
    type: Literal["function"] | None = None
    function: FunctionCallChunk | None = None
    """The new piece of the function's name or arguments."""

    _wire = {"function": "FunctionCallChunk"}


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


class ChatCompletionModerationError(ApiModel):
    """Why the moderation failed. One variant of ``ChatCompletionModerationOutcome``."""

    type: Literal["error"] = "error"
    code: str
    """A short name of the error for programs."""
    message: str
    """An explanation for people."""


class ChatCompletionModerationResults(ApiModel):
    """What the moderation found. One variant of ``ChatCompletionModerationOutcome``."""

    type: Literal["moderation_results"] = "moderation_results"
    model: str
    """The moderation model that was used."""
    results: list[ModerationResultBody]
    """The findings."""

    _wire = {"results": ("list", "ModerationResultBody")}


class ChatCompletionNamedToolChoice(ApiModel):
    """Make the model call one certain function."""

    type: Literal["function"] = "function"
    function: NamedTool
    """The function to call."""

    _wire = {"function": "NamedTool"}


class ChatCompletionNamedToolChoiceCustom(ApiModel):
    """Make the model use one certain custom tool."""

    type: Literal["custom"] = "custom"
    custom: NamedTool
    """The tool to use."""

    _wire = {"custom": "NamedTool"}


class ChatCompletionRequestAssistantMessage(ApiModel):
    """What the model said earlier in the conversation.

    To continue after an answer with `tool_calls`, send that answer back as such a
    message.
    """

    role: Literal["assistant"] = "assistant"

    content: str | list[ChatCompletionRequestAssistantMessageContentPart] | None = None
    """The answer. It may be left out when the message has `tool_calls` or a
    `function_call`.
    """

    refusal: str | None = None
    """Why the model declined to answer, when it did."""
    name: str | None = None
    """A name that tells apart speakers who share a role."""
    audio: AudioReference | None = None
    tool_calls: ChatCompletionMessageToolCalls | None = None
    """The tools that the model asked for. Each needs a `tool` message as its answer."""
    function_call: FunctionCall | None = None
    """The function that the model asked for. Replaced by `tool_calls`. Deprecated."""

    _wire = {
        "content": ("list", "ChatCompletionRequestAssistantMessageContentPart"),
        "audio": "AudioReference",
        "tool_calls": "ChatCompletionMessageToolCalls",
        "function_call": "FunctionCall",
    }
    _nullable = ["content", "refusal", "audio", "function_call"]


class ChatCompletionRequestDeveloperMessage(ApiModel):
    """Instructions from you, the developer, which rank above what users say.

    Reasoning models expect these where older models expect a system message.
    """

    content: str | list[ChatCompletionRequestMessageContentPartText]
    """The instructions, as one text or a list of text parts."""
    role: Literal["developer"] = "developer"
    name: str | None = None
    """A name that tells apart speakers who share a role."""

    _wire = {"content": ("list", "ChatCompletionRequestMessageContentPartText")}


class ChatCompletionRequestFunctionMessage(ApiModel):
    """The result of a function that the model asked for. Replaced by the tool message.

    Deprecated.
    """

    role: Literal["function"] = "function"
    content: str | None
    """The result as text."""
    name: str
    """The name of the function that was run."""


class ChatCompletionRequestMessageContentPartAudio(ApiModel):
    """A recording in a message."""

    type: Literal["input_audio"] = "input_audio"
    input_audio: AudioInput
    """The recording itself."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Cache the prompt up to the end of this part."""

    _wire = {
        "input_audio": "AudioInput",
        "prompt_cache_breakpoint": "PromptCacheBreakpoint",
    }


class ChatCompletionRequestMessageContentPartFile(ApiModel):
    """A file in a message, such as a PDF document."""

    type: Literal["file"] = "file"
    file: FileInput
    """The file itself, or the id of a stored one."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Cache the prompt up to the end of this part."""

    _wire = {"file": "FileInput", "prompt_cache_breakpoint": "PromptCacheBreakpoint"}


class ChatCompletionRequestMessageContentPartImage(ApiModel):
    """An image in a message."""

    type: Literal["image_url"] = "image_url"
    image_url: ImageURL
    """Where the image is, and how closely to look at it."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Cache the prompt up to the end of this part."""

    _wire = {
        "image_url": "ImageURL",
        "prompt_cache_breakpoint": "PromptCacheBreakpoint",
    }


class ChatCompletionRequestMessageContentPartRefusal(ApiModel):
    """The place in an earlier answer where the model declined to answer."""

    type: Literal["refusal"] = "refusal"
    refusal: str
    """What the model said when it declined."""


class ChatCompletionRequestMessageContentPartText(ApiModel):
    """A piece of text in a message."""

    type: Literal["text"] = "text"
    text: str
    """The text itself."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Cache the prompt up to the end of this part."""

    _wire = {"prompt_cache_breakpoint": "PromptCacheBreakpoint"}


class ChatCompletionRequestSystemMessage(ApiModel):
    """Instructions for the model that rank above what users say.

    For reasoning models, send a developer message instead.
    """

    content: str | list[ChatCompletionRequestMessageContentPartText]
    """The instructions, as one text or a list of text parts."""
    role: Literal["system"] = "system"
    name: str | None = None
    """A name that tells apart speakers who share a role."""

    _wire = {"content": ("list", "ChatCompletionRequestMessageContentPartText")}


class ChatCompletionRequestToolMessage(ApiModel):
    """The result of a tool that the model asked for."""

    role: Literal["tool"] = "tool"
    content: str | list[ChatCompletionRequestMessageContentPartText]
    """The result, as one text or a list of text parts."""
    tool_call_id: str
    """Which tool call this answers, by the `id` it has in the assistant's message."""

    _wire = {"content": ("list", "ChatCompletionRequestMessageContentPartText")}


class ChatCompletionRequestUserMessage(ApiModel):
    """What the user says, with images, audio or files where the model understands
    them.
    """

    content: str | list[ChatCompletionRequestUserMessageContentPart]
    """The message, as one text or a list of parts."""
    role: Literal["user"] = "user"
    name: str | None = None
    """A name that tells apart speakers who share a role."""

    _wire = {"content": ("list", "ChatCompletionRequestUserMessageContentPart")}


class ChatCompletionResponseMessage(ApiModel):
    """A message that the model wrote."""

    content: str | None
    """The text of the answer. Null when the model asks for tools or speaks instead."""
    refusal: str | None
    """Why the model declined to answer, when it did."""
    role: Literal["assistant"] = "assistant"
    tool_calls: ChatCompletionMessageToolCalls | None = None
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
    _nullable = ["audio"]


class ChatCompletionStreamResponseDelta(ApiModel):
    """The new piece of a message. Only what is new is there."""

    content: str | None = None
    """The new piece of text."""
    function_call: FunctionCallChunk | None = None
    """The new piece of a function call. Replaced by `tool_calls`. Deprecated."""
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
    _nullable = ["content", "refusal"]


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


class ChatCompletionTool(ApiModel):
    """A function that the model may ask you to call."""

    type: Literal["function"] = "function"
    function: FunctionObject
    """The function's name, purpose and parameters."""

    _wire = {"function": "FunctionObject"}


class ChatCompletionTopLogprob(ApiModel):
    """A token that was likely at a place of the answer."""

    token: str
    """The token as text."""
    logprob: float
    """The natural logarithm of its probability. -9999.0 stands for "very unlikely"."""
    bytes: list[int] | None
    """The UTF-8 bytes of the token, for characters that span several tokens."""


class CreateChatCompletionRequest(ApiModel):
    """A conversation to continue, and how the model should answer.

    What ``chat.create`` sends; see its arguments.
    """

    messages: list[ChatCompletionRequestMessage]
    model: ModelIdsShared
    modalities: ResponseModalities | None = None
    audio: ChatCompletionAudioOptions | None = None
    max_completion_tokens: int | None = None
    max_tokens: int | None = None
    n: int | None = None
    temperature: float | None = None
    top_p: float | None = None
    frequency_penalty: float | None = None
    presence_penalty: float | None = None
    logit_bias: dict[str, int] | None = None
    logprobs: bool | None = None
    top_logprobs: int | None = None
    stop: StopConfiguration | None = None
    seed: int | None = None
    response_format: ResponseFormat | None = None
    tools: list[ChatCompletionToolUnion] | None = None
    tool_choice: ChatCompletionToolChoiceOption | None = None
    parallel_tool_calls: bool | None = None
    prediction: PredictionContent | None = None
    reasoning_effort: ReasoningEffort | None = None
    verbosity: Verbosity | None = None
    web_search_options: WebSearchOptions | None = None
    moderation: ModerationOptions | None = None
    service_tier: ServiceTier | None = None
    store: bool | None = None
    metadata: Metadata | None = None
    stream: bool | None = None
    stream_options: ChatCompletionStreamOptions | None = None
    prompt_cache_key: str | None = None
    prompt_cache_options: PromptCacheSettings | None = None
    prompt_cache_retention: Literal["in_memory", "24h"] | str | None = None
    safety_identifier: str | None = None
    user: str | None = None
    function_call: (
        Literal["none", "auto"] | str | ChatCompletionFunctionCallOption | None
    ) = None
    functions: list[ChatCompletionFunctions] | None = None

    _wire = {
        "messages": ("list", "ChatCompletionRequestMessage"),
        "modalities": "ResponseModalities",
        "audio": "ChatCompletionAudioOptions",
        "stop": "StopConfiguration",
        "response_format": "ResponseFormat",
        "tools": ("list", "ChatCompletionToolUnion"),
        "tool_choice": "ChatCompletionToolChoiceOption",
        "prediction": "PredictionContent",
        "web_search_options": "WebSearchOptions",
        "moderation": "ModerationOptions",
        "metadata": "Metadata",
        "stream_options": "ChatCompletionStreamOptions",
        "prompt_cache_options": "PromptCacheSettings",
        "function_call": "ChatCompletionFunctionCallOption",
        "functions": ("list", "ChatCompletionFunctions"),
    }
    _nullable = [
        "modalities",
        "audio",
        "max_completion_tokens",
        "max_tokens",
        "n",
        "temperature",
        "top_p",
        "frequency_penalty",
        "presence_penalty",
        "logit_bias",
        "logprobs",
        "top_logprobs",
        "stop",
        "seed",
        "prediction",
        "reasoning_effort",
        "verbosity",
        "moderation",
        "service_tier",
        "store",
        "metadata",
        "stream",
        "stream_options",
        "prompt_cache_key",
        "prompt_cache_retention",
        "safety_identifier",
    ]


class CreateChatCompletionResponse(ApiModel):
    """The model's answer to a conversation."""

    id: str
    """The id of this answer."""

    choices: list[ChatCompletionChoice]
    """The alternative answers. There is one unless the request asked for more with
    `n`.
    """

    created: int
    """When the answer was made, in seconds since 1970 (UTC)."""
    model: str
    """The exact model that answered."""
    object: Literal["chat.completion"] = "chat.completion"
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
    _nullable = ["metadata", "service_tier", "system_fingerprint", "moderation"]


class CreateChatCompletionStreamResponse(ApiModel):
    """A chunk of a streamed answer. Join the deltas of all chunks to get the whole."""

    id: str
    """The id of the answer. It is the same in all of its chunks."""

    choices: list[ChatCompletionChunkChoice]
    """What this chunk adds to each alternative answer.

    It is empty in the last chunk when `stream_options` asked for the usage.
    """

    created: int
    """When the answer was begun, in seconds since 1970 (UTC). The same in all
    chunks.
    """

    model: str
    """The exact model that answers."""
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    obfuscation: str | None = None
    """Random padding that hides the true size of the chunk. Ignore it."""
    service_tier: ServiceTier | None = None
    """The processing class that was really used."""

    system_fingerprint: str | None = None
    """A mark of the server's configuration. It changes when equal requests may differ.
    Deprecated.
    """

    usage: CompletionUsage | None = None
    """How many tokens the request took. Only in the last chunk, and only when asked
    for.
    """

    moderation: ChatCompletionModeration | None = None
    """What the moderation found. It comes in a chunk of its own."""

    _wire = {
        "choices": ("list", "ChatCompletionChunkChoice"),
        "usage": "CompletionUsage",
        "moderation": "ChatCompletionModeration",
    }
    _nullable = ["service_tier", "system_fingerprint", "usage", "moderation"]


class CustomCall(ApiModel):
    """A custom tool and the input to run it with."""

    name: str
    """The name of the tool."""
    input: str
    """The input, in the tool's own format."""


class CustomToolChatCompletions(ApiModel):
    """A tool of your own whose input is free text or follows a grammar."""

    type: Literal["custom"] = "custom"
    custom: CustomToolObject
    """The tool's name, purpose and input format."""

    _wire = {"custom": "CustomToolObject"}


class CustomToolGrammar(ApiModel):
    """A grammar and the notation it is written in."""

    definition: str
    """The grammar as text."""
    syntax: Literal["lark", "regex"] | str
    """The notation of the grammar."""


class CustomToolGrammarFormat(ApiModel):
    """Input that follows a grammar of yours. One variant of ``CustomToolFormat``."""

    type: Literal["grammar"] = "grammar"
    grammar: CustomToolGrammar
    """The grammar itself."""

    _wire = {"grammar": "CustomToolGrammar"}
    _extra = []


class CustomToolObject(ApiModel):
    """A custom tool as the model sees it."""

    name: str
    """The name of the tool."""
    description: str | None = None
    """What the tool does. The model decides by this text when to use it."""
    format: CustomToolFormat | None = None
    """The format of the tool's input. Without it, any text may come."""

    _wire = {"format": "CustomToolFormat"}


class CustomToolTextFormat(ApiModel):
    """Input that may be any text. One variant of ``CustomToolFormat``."""

    type: Literal["text"] = "text"

    _extra = []


if TYPE_CHECKING:
    ChatCompletionAudioOptionsFormat: TypeAlias = (
        Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"] | str
    )
    """The file format of the audio."""

    ChatCompletionMessageToolCallUnion: TypeAlias = (
        ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall
    )
    """A tool that the model asks you to run, either a function or a custom tool. Told
    apart by ``type``: ``function`` is ChatCompletionMessageToolCall, ``custom`` is
    ChatCompletionMessageCustomToolCall.
    """

    ChatCompletionMessageToolCalls: TypeAlias = list[ChatCompletionMessageToolCallUnion]
    """The tools that the model asks you to run."""

    ChatCompletionModerationOutcome: TypeAlias = (
        ChatCompletionModerationResults | ChatCompletionModerationError
    )
    """What the moderation found, or why it failed. Told apart by ``type``:
    ``moderation_results`` is ChatCompletionModerationResults, ``error`` is
    ChatCompletionModerationError.
    """

    ChatCompletionRequestAssistantMessageContentPart: TypeAlias = (
        ChatCompletionRequestMessageContentPartText
        | ChatCompletionRequestMessageContentPartRefusal
    )
    """A part of an earlier answer, either text or a refusal. Told apart by ``type``:
    ``text`` is ChatCompletionRequestMessageContentPartText, ``refusal`` is
    ChatCompletionRequestMessageContentPartRefusal.
    """

    ChatCompletionRequestMessage: TypeAlias = (
        ChatCompletionRequestDeveloperMessage
        | ChatCompletionRequestSystemMessage
        | ChatCompletionRequestUserMessage
        | ChatCompletionRequestAssistantMessage
        | ChatCompletionRequestToolMessage
        | ChatCompletionRequestFunctionMessage
    )
    """One message of a conversation. Its `role` tells who speaks. Told apart by
    ``role``.
    """

    ChatCompletionRequestSystemMessageContentPart: TypeAlias = (
        ChatCompletionRequestMessageContentPartText
    )
    """A part of a system message. Only text is allowed."""

    ChatCompletionRequestToolMessageContentPart: TypeAlias = (
        ChatCompletionRequestMessageContentPartText
    )
    """A part of a tool's result. Only text is allowed."""

    ChatCompletionRequestUserMessageContentPart: TypeAlias = (
        ChatCompletionRequestMessageContentPartText
        | ChatCompletionRequestMessageContentPartImage
        | ChatCompletionRequestMessageContentPartAudio
        | ChatCompletionRequestMessageContentPartFile
    )
    """A part of a user message. Its `type` tells text, image, audio and file apart.
    Told apart by ``type``: ``text`` is ChatCompletionRequestMessageContentPartText,
    ``image_url`` is ChatCompletionRequestMessageContentPartImage, ``input_audio`` is
    ChatCompletionRequestMessageContentPartAudio, ``file`` is
    ChatCompletionRequestMessageContentPartFile.
    """

    ChatCompletionStreamResponseDeltaRole: TypeAlias = (
        Literal["developer", "system", "user", "assistant", "tool"] | str
    )
    """Who speaks. Only the first chunk tells it."""

    ChatCompletionToolChoiceOption: TypeAlias = (
        Literal["none", "auto", "required"]
        | str
        | ChatCompletionAllowedToolsChoice
        | ChatCompletionNamedToolChoice
        | ChatCompletionNamedToolChoiceCustom
    )
    """Whether the model may, must or must not ask for a tool, and for which.

    The default is `auto` when there are tools and `none` when there are not.

    Told apart by ``type``: ``allowed_tools`` is ChatCompletionAllowedToolsChoice,
    ``function`` is ChatCompletionNamedToolChoice, ``custom`` is
    ChatCompletionNamedToolChoiceCustom.
    """

    ChatCompletionToolUnion: TypeAlias = ChatCompletionTool | CustomToolChatCompletions
    """A tool that the model may use, either a function or a custom tool. Told apart by
    ``type``: ``function`` is ChatCompletionTool, ``custom`` is
    CustomToolChatCompletions.
    """

    CustomToolFormat: TypeAlias = CustomToolTextFormat | CustomToolGrammarFormat
    """The format of a custom tool's input, either any text or what a grammar allows.
    Told apart by ``type``: ``text`` is CustomToolTextFormat, ``grammar`` is
    CustomToolGrammarFormat.
    """
else:
    ChatCompletionAudioOptionsFormat = UnionType(
        "ChatCompletionAudioOptionsFormat",
        module=__name__,
        members=(("literal", "wav", "aac", "mp3", "flac", "opus", "pcm16"), "@str"),
    )
    ChatCompletionMessageToolCallUnion = UnionType(
        "ChatCompletionMessageToolCallUnion",
        module=__name__,
        tag="type",
        table={
            "function": "ChatCompletionMessageToolCall",
            "custom": "ChatCompletionMessageCustomToolCall",
        },
    )
    ChatCompletionMessageToolCalls = UnionType(
        "ChatCompletionMessageToolCalls",
        module=__name__,
        members=(("list", "ChatCompletionMessageToolCallUnion"),),
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
    ChatCompletionRequestAssistantMessageContentPart = UnionType(
        "ChatCompletionRequestAssistantMessageContentPart",
        module=__name__,
        tag="type",
        table={
            "text": "ChatCompletionRequestMessageContentPartText",
            "refusal": "ChatCompletionRequestMessageContentPartRefusal",
        },
    )
    ChatCompletionRequestMessage = UnionType(
        "ChatCompletionRequestMessage",
        module=__name__,
        tag="role",
        table={
            "developer": "ChatCompletionRequestDeveloperMessage",
            "system": "ChatCompletionRequestSystemMessage",
            "user": "ChatCompletionRequestUserMessage",
            "assistant": "ChatCompletionRequestAssistantMessage",
            "tool": "ChatCompletionRequestToolMessage",
            "function": "ChatCompletionRequestFunctionMessage",
        },
    )
    ChatCompletionRequestSystemMessageContentPart = UnionType(
        "ChatCompletionRequestSystemMessageContentPart",
        module=__name__,
        members=("ChatCompletionRequestMessageContentPartText",),
    )
    ChatCompletionRequestToolMessageContentPart = UnionType(
        "ChatCompletionRequestToolMessageContentPart",
        module=__name__,
        members=("ChatCompletionRequestMessageContentPartText",),
    )
    ChatCompletionRequestUserMessageContentPart = UnionType(
        "ChatCompletionRequestUserMessageContentPart",
        module=__name__,
        tag="type",
        table={
            "text": "ChatCompletionRequestMessageContentPartText",
            "image_url": "ChatCompletionRequestMessageContentPartImage",
            "input_audio": "ChatCompletionRequestMessageContentPartAudio",
            "file": "ChatCompletionRequestMessageContentPartFile",
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
    ChatCompletionToolChoiceOption = UnionType(
        "ChatCompletionToolChoiceOption",
        module=__name__,
        tag="type",
        table={
            "allowed_tools": "ChatCompletionAllowedToolsChoice",
            "function": "ChatCompletionNamedToolChoice",
            "custom": "ChatCompletionNamedToolChoiceCustom",
        },
        members=(("either", ("literal", "none", "auto", "required"), "@str"),),
    )
    ChatCompletionToolUnion = UnionType(
        "ChatCompletionToolUnion",
        module=__name__,
        tag="type",
        table={"function": "ChatCompletionTool", "custom": "CustomToolChatCompletions"},
    )
    CustomToolFormat = UnionType(
        "CustomToolFormat",
        module=__name__,
        tag="type",
        table={"text": "CustomToolTextFormat", "grammar": "CustomToolGrammarFormat"},
    )
