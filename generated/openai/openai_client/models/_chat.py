"""Models: chat."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias

    from ._chat_2 import (
        ChatCompletionFunctionCallOption,
        ChatCompletionFunctions,
        ModerationOptions,
        PromptCacheSettings,
        ServiceTier,
        WebSearchContextSize,
        WebSearchLocation,
    )
    from ._shared import (
        ChatCompletionStreamOptions,
        Metadata,
        StopConfiguration,
        VoiceIdsOrCustomVoice,
    )


class CreateChatCompletionRequest(ApiModel):
    """A conversation to continue, and how the model should answer."""

    messages: list[ChatCompletionRequestMessage]
    """The conversation so far, oldest message first.

    Which kinds of content are understood (text, images, audio, files) depends on the
    model.

    At least 1 item.
    """

    model: ModelIdsShared
    """The id of the model that answers, such as `gpt-4o`."""

    modalities: ResponseModalities | None = None
    """The kinds of output to produce. Without it, the model answers with text only."""

    audio: ChatCompletionAudioOptions | None = None
    """How spoken output sounds. Required when `modalities` contains `audio`."""

    max_completion_tokens: int | None = None
    """The most tokens the model may produce, hidden reasoning included."""

    max_tokens: int | None = None
    """The most tokens the answer may have.

    Replaced by `max_completion_tokens`.

    Reasoning models reject it, but many compatible servers know only this field.

    Deprecated.
    """

    n: int | None = None
    """How many alternative answers to produce. All of their tokens are billed.

    From 1 to 128. The default is ``1``.
    """

    temperature: float | None = None
    """How freely the model chooses its words, from 0 (nearly repeatable) to 2
    (erratic).

    Change this or `top_p`, but not both.

    From 0 to 2. The default is ``1``.
    """

    top_p: float | None = None
    """The share of probability to choose from: 0.1 keeps only the likeliest tokens that
    make up 10 %.

    Change this or `temperature`, but not both.

    From 0 to 1. The default is ``1``.
    """

    frequency_penalty: float | None = None
    """How strongly to avoid tokens the more often they have occurred.

    Below 0 seeks them.

    From -2 to 2. The default is ``0``.
    """

    presence_penalty: float | None = None
    """How strongly to avoid tokens that have occurred at all. Below 0 seeks them.

    From -2 to 2. The default is ``0``.
    """

    logit_bias: dict[str, int] | None = None
    """A correction for the likelihood of single tokens, by token id.

    Values go from -100 (never use the token) to 100 (use nothing else); 1 is a slight
    push.
    """

    logprobs: bool | None = None
    """Whether to return how likely each token of the answer was.

    The default is ``False``.
    """

    top_logprobs: int | None = None
    """How many likely alternatives to return for each token.

    Needs `logprobs` set to true.

    From 0 to 20.
    """

    stop: StopConfiguration | None = None
    """Where to stop. The model ends its answer before writing any of these texts."""

    seed: int | None = None
    """A number that makes equal requests give equal answers, as far as the server can.

    Compare `system_fingerprint` of two answers to learn whether the server itself
    changed.

    Deprecated. From -9223372036854775808 to 9223372036854775807.
    """

    response_format: ResponseFormat | None = None
    """The form of the answer, such as text that fits a JSON Schema of yours."""

    tools: list[ChatCompletionToolUnion] | None = None
    """The tools that the model may ask you to run."""

    tool_choice: ChatCompletionToolChoiceOption | None = None
    """Whether the model may, must or must not ask for a tool, and for which."""

    parallel_tool_calls: bool | None = None
    """Whether the model may ask for several tools in one answer."""

    prediction: PredictionContent | None = None
    """Text that the answer will probably repeat.

    It speeds up small edits of large texts.
    """

    reasoning_effort: ReasoningEffort | None = None
    """How long a reasoning model thinks before it answers.

    The default is ``"medium"``.
    """

    verbosity: Verbosity | None = None
    """How much the model writes.

    The default is ``"medium"``.
    """

    web_search_options: WebSearchOptions | None = None
    """How the model searches the web. Only search models support it."""

    moderation: ModerationOptions | None = None
    """Moderate the conversation and the answer along with this request."""

    service_tier: ServiceTier | None = None
    """The processing class of this request, which sets its speed and price.

    The default is ``"auto"``.
    """

    store: bool | None = None
    """Whether the server keeps this conversation for later evaluation or distillation.

    The default is ``False``.
    """

    metadata: Metadata | None = None
    """Notes of your own, kept with a stored conversation."""

    stream: bool | None = None
    """Whether to send the answer as a stream of chunks while it is being written.

    The default is ``False``.
    """

    stream_options: ChatCompletionStreamOptions | None = None
    """What else the stream carries. Only allowed together with `stream`."""

    prompt_cache_key: str | None = None
    """A name for requests that begin alike, so that the server's cache finds them."""

    prompt_cache_options: PromptCacheSettings | None = None
    """How the server caches the beginning of this conversation."""

    prompt_cache_retention: Literal["in_memory", "24h"] | str | None = None
    """How long cached beginnings may be kept. Replaced by `prompt_cache_options`.

    Deprecated.
    """

    safety_identifier: str | None = None
    """A stable name for your end user, so that abuse can be traced to one user.

    Send a hash, not an e-mail address or anything else that identifies a person.

    At most 64 characters.
    """

    user: str | None = None
    """A stable name for your end user. Replaced by `safety_identifier`.

    Deprecated.
    """

    function_call: (
        Literal["none", "auto"] | str | ChatCompletionFunctionCallOption | None
    ) = None
    """Whether the model may call one of `functions`. Replaced by `tool_choice`.

    Deprecated.
    """

    functions: list[ChatCompletionFunctions] | None = None
    """The functions that the model may ask you to run. Replaced by `tools`.

    Deprecated. From 1 to 128 items.
    """

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


class ChatCompletionRequestDeveloperMessage(ApiModel):
    """Instructions from you, the developer, which rank above what users say.

    Reasoning models expect these where older models expect a system message.

    One variant of ``ChatCompletionRequestMessage``.
    """

    content: str | list[ChatCompletionRequestMessageContentPartText]
    """The instructions, as one text or a list of text parts."""

    role: Literal["developer"] = "developer"
    """Who speaks. Always `developer`."""

    name: str | None = None
    """A name that tells apart speakers who share a role."""

    _wire = {"content": ("list", "ChatCompletionRequestMessageContentPartText")}


class ChatCompletionRequestMessageContentPartText(ApiModel):
    """A piece of text in a message.

    One variant of ``ChatCompletionRequestUserMessageContentPart`` and of
    ``ChatCompletionRequestAssistantMessageContentPart``.
    """

    type: Literal["text"] = "text"
    """The kind of part. Always `text`."""

    text: str
    """The text itself."""

    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Cache the prompt up to the end of this part."""

    _wire = {"prompt_cache_breakpoint": "PromptCacheBreakpoint"}


class PromptCacheBreakpoint(ApiModel):
    """A mark that says "cache the prompt up to the end of this part"."""

    mode: Literal["explicit"] = "explicit"
    """The kind of mark. Always `explicit`.

    The default is ``"explicit"``.
    """


class ChatCompletionRequestSystemMessage(ApiModel):
    """Instructions for the model that rank above what users say.

    For reasoning models, send a developer message instead.

    One variant of ``ChatCompletionRequestMessage``.
    """

    content: str | list[ChatCompletionRequestMessageContentPartText]
    """The instructions, as one text or a list of text parts."""

    role: Literal["system"] = "system"
    """Who speaks. Always `system`."""

    name: str | None = None
    """A name that tells apart speakers who share a role."""

    _wire = {"content": ("list", "ChatCompletionRequestMessageContentPartText")}


class ChatCompletionRequestUserMessage(ApiModel):
    """What the user says, with images, audio or files where the model understands them.

    One variant of ``ChatCompletionRequestMessage``.
    """

    content: str | list[ChatCompletionRequestUserMessageContentPart]
    """The message, as one text or a list of parts."""

    role: Literal["user"] = "user"
    """Who speaks. Always `user`."""

    name: str | None = None
    """A name that tells apart speakers who share a role."""

    _wire = {"content": ("list", "ChatCompletionRequestUserMessageContentPart")}


class ChatCompletionRequestMessageContentPartImage(ApiModel):
    """An image in a message.

    One variant of ``ChatCompletionRequestUserMessageContentPart``.
    """

    type: Literal["image_url"] = "image_url"
    """The kind of part. Always `image_url`."""

    image_url: ImageURL
    """Where the image is, and how closely to look at it."""

    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Cache the prompt up to the end of this part."""

    _wire = {
        "image_url": "ImageURL",
        "prompt_cache_breakpoint": "PromptCacheBreakpoint",
    }


class ImageURL(ApiModel):
    """Where an image is, and how closely the model looks at it."""

    url: str
    """The address of the image, or a `data:` URL that holds the image in base64."""

    detail: Literal["auto", "low", "high"] | str | None = None
    """How closely the model looks. `low` costs the fewest tokens.

    The default is ``"auto"``.
    """


class ChatCompletionRequestMessageContentPartAudio(ApiModel):
    """A recording in a message.

    One variant of ``ChatCompletionRequestUserMessageContentPart``.
    """

    type: Literal["input_audio"] = "input_audio"
    """The kind of part. Always `input_audio`."""

    input_audio: AudioInput
    """The recording itself."""

    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Cache the prompt up to the end of this part."""

    _wire = {
        "input_audio": "AudioInput",
        "prompt_cache_breakpoint": "PromptCacheBreakpoint",
    }


class AudioInput(ApiModel):
    """A recording and its file format."""

    data: str
    """The bytes of the recording in base64."""

    format: Literal["wav", "mp3"] | str
    """The file format of the recording."""


class ChatCompletionRequestMessageContentPartFile(ApiModel):
    """A file in a message, such as a PDF document.

    One variant of ``ChatCompletionRequestUserMessageContentPart``.
    """

    type: Literal["file"] = "file"
    """The kind of part. Always `file`."""

    file: FileInput
    """The file itself, or the id of a stored one."""

    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None
    """Cache the prompt up to the end of this part."""

    _wire = {"file": "FileInput", "prompt_cache_breakpoint": "PromptCacheBreakpoint"}


class FileInput(ApiModel):
    """A file for the model to read.

    Give `file_id`, or `file_data` with a `filename`.
    """

    filename: str | None = None
    """The file's name. It goes with `file_data`."""

    file_data: str | None = None
    """The contents of the file in base64."""

    file_id: str | None = None
    """The id of a stored file."""


class ChatCompletionRequestAssistantMessage(ApiModel):
    """What the model said earlier in the conversation.

    To continue after an answer with `tool_calls`, send that answer back as such a
    message.

    One variant of ``ChatCompletionRequestMessage``.
    """

    role: Literal["assistant"] = "assistant"
    """Who speaks. Always `assistant`."""

    content: str | list[ChatCompletionRequestAssistantMessageContentPart] | None = None
    """The answer.

    It may be left out when the message has `tool_calls` or a `function_call`.
    """

    refusal: str | None = None
    """Why the model declined to answer, when it did."""

    name: str | None = None
    """A name that tells apart speakers who share a role."""

    audio: AudioReference | None = None
    """An earlier spoken answer, by its id."""

    tool_calls: ChatCompletionMessageToolCalls | None = None
    """The tools that the model asked for. Each needs a `tool` message as its answer."""

    function_call: FunctionCall | None = None
    """The function that the model asked for. Replaced by `tool_calls`.

    Deprecated.
    """

    _wire = {
        "content": ("list", "ChatCompletionRequestAssistantMessageContentPart"),
        "audio": "AudioReference",
        "tool_calls": "ChatCompletionMessageToolCalls",
        "function_call": "FunctionCall",
    }


class ChatCompletionRequestMessageContentPartRefusal(ApiModel):
    """The place in an earlier answer where the model declined to answer.

    One variant of ``ChatCompletionRequestAssistantMessageContentPart``.
    """

    type: Literal["refusal"] = "refusal"
    """The kind of part. Always `refusal`."""

    refusal: str
    """What the model said when it declined."""


class AudioReference(ApiModel):
    """An earlier spoken answer, by its id."""

    id: str
    """The id that the spoken answer came with."""


class ChatCompletionMessageToolCall(ApiModel):
    """A function that the model asks you to call.

    One variant of ``ChatCompletionMessageToolCallUnion``.
    """

    id: str
    """The id of this call. The `tool` message with the result repeats it."""

    type: Literal["function"] = "function"
    """The kind of tool. Always `function`."""

    function: FunctionCall
    """The function and its arguments."""

    _wire = {"function": "FunctionCall"}


class FunctionCall(ApiModel):
    """A function and the arguments to call it with."""

    name: str
    """The name of the function."""

    arguments: str
    """The arguments as JSON text.

    Check it before use: the model may write invalid JSON or make up parameters.
    """


class ChatCompletionMessageCustomToolCall(ApiModel):
    """A custom tool that the model asks you to run.

    One variant of ``ChatCompletionMessageToolCallUnion``.
    """

    id: str
    """The id of this call. The `tool` message with the result repeats it."""

    type: Literal["custom"] = "custom"
    """The kind of tool. Always `custom`."""

    custom: CustomCall
    """The tool and its input."""

    _wire = {"custom": "CustomCall"}


class CustomCall(ApiModel):
    """A custom tool and the input to run it with."""

    name: str
    """The name of the tool."""

    input: str
    """The input, in the tool's own format."""


class ChatCompletionRequestToolMessage(ApiModel):
    """The result of a tool that the model asked for.

    One variant of ``ChatCompletionRequestMessage``.
    """

    role: Literal["tool"] = "tool"
    """Who speaks. Always `tool`."""

    content: str | list[ChatCompletionRequestMessageContentPartText]
    """The result, as one text or a list of text parts."""

    tool_call_id: str
    """Which tool call this answers, by the `id` it has in the assistant's message."""

    _wire = {"content": ("list", "ChatCompletionRequestMessageContentPartText")}


class ChatCompletionRequestFunctionMessage(ApiModel):
    """The result of a function that the model asked for. Replaced by the tool message.

    One variant of ``ChatCompletionRequestMessage``.

    Deprecated.
    """

    role: Literal["function"] = "function"
    """Who speaks. Always `function`."""

    content: str | None
    """The result as text."""

    name: str
    """The name of the function that was run."""


class ChatCompletionAudioOptions(ApiModel):
    """How spoken output sounds, and in which file format it comes."""

    voice: VoiceIdsOrCustomVoice
    """The voice that speaks."""

    format: ChatCompletionAudioOptionsFormat
    """The file format of the audio."""

    _wire = {"voice": "VoiceIdsOrCustomVoice"}


class ResponseFormatText(ApiModel):
    """Answer with plain text. This is the default.

    One variant of ``ResponseFormat``.
    """

    type: Literal["text"] = "text"
    """The kind of format. Always `text`."""


class ResponseFormatJsonSchema(ApiModel):
    """Answer with JSON that fits a schema of yours.

    One variant of ``ResponseFormat``.
    """

    type: Literal["json_schema"] = "json_schema"
    """The kind of format. Always `json_schema`."""

    json_schema: ResponseJsonSchema
    """The schema, with a name."""

    _wire = {"json_schema": "ResponseJsonSchema"}


class ResponseJsonSchema(ApiModel):
    """A JSON Schema that the answer has to fit, with a name."""

    name: str
    """The name of the format. Letters, digits, `_` and `-`, at most 64 characters."""

    description: str | None = None
    """What the format is for. The model reads this too."""

    schema: ResponseFormatJsonSchemaSchema | None = None
    """The schema itself."""

    strict: bool | None = None
    """Whether the answer must fit the schema exactly.

    This works for a subset of JSON Schema only.

    The default is ``False``.
    """

    _wire = {"schema": "ResponseFormatJsonSchemaSchema"}


class ResponseFormatJsonObject(ApiModel):
    """Answer with some JSON object.

    Also ask for JSON in a message, or the model may never finish. Prefer `json_schema`
    where the model supports it.

    One variant of ``ResponseFormat``.
    """

    type: Literal["json_object"] = "json_object"
    """The kind of format. Always `json_object`."""


class ChatCompletionTool(ApiModel):
    """A function that the model may ask you to call.

    One variant of ``ChatCompletionToolUnion``.
    """

    type: Literal["function"] = "function"
    """The kind of tool. Always `function`."""

    function: FunctionObject
    """The function's name, purpose and parameters."""

    _wire = {"function": "FunctionObject"}


class FunctionObject(ApiModel):
    """A function as the model sees it."""

    name: str
    """The name of the function. Letters, digits, `_` and `-`, at most 64 characters."""

    description: str | None = None
    """What the function does. The model decides by this text when to use it."""

    parameters: FunctionParameters | None = None
    """The function's parameters. Without it, the function takes none."""

    strict: bool | None = None
    """Whether the arguments must fit `parameters` exactly.

    This works for a subset of JSON Schema only.

    The default is ``False``.
    """

    _wire = {"parameters": "FunctionParameters"}


class CustomToolChatCompletions(ApiModel):
    """A tool of your own whose input is free text or follows a grammar.

    One variant of ``ChatCompletionToolUnion``.
    """

    type: Literal["custom"] = "custom"
    """The kind of tool. Always `custom`."""

    custom: CustomToolObject
    """The tool's name, purpose and input format."""

    _wire = {"custom": "CustomToolObject"}


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
    """Input that may be any text.

    One variant of ``CustomToolFormat``.
    """

    type: Literal["text"] = "text"
    """The kind of format. Always `text`."""


class CustomToolGrammarFormat(ApiModel):
    """Input that follows a grammar of yours.

    One variant of ``CustomToolFormat``.
    """

    type: Literal["grammar"] = "grammar"
    """The kind of format. Always `grammar`."""

    grammar: CustomToolGrammar
    """The grammar itself."""

    _wire = {"grammar": "CustomToolGrammar"}


class CustomToolGrammar(ApiModel):
    """A grammar and the notation it is written in."""

    definition: str
    """The grammar as text."""

    syntax: Literal["lark", "regex"] | str
    """The notation of the grammar."""


class ChatCompletionAllowedToolsChoice(ApiModel):
    """Limit the model to some of the tools of this request.

    One variant of ``ChatCompletionToolChoiceOption``.
    """

    type: Literal["allowed_tools"] = "allowed_tools"
    """The kind of choice. Always `allowed_tools`."""

    allowed_tools: ChatCompletionAllowedTools
    """The tools, and whether one of them must be used."""

    _wire = {"allowed_tools": "ChatCompletionAllowedTools"}


class ChatCompletionAllowedTools(ApiModel):
    """The tools that the model is limited to, and whether one of them must be used."""

    mode: Literal["auto", "required"] | str
    """Whether the model may (`auto`) or must (`required`) use one of them."""

    tools: list[dict[str, Any]]
    """The tools by kind and name."""


class ChatCompletionNamedToolChoice(ApiModel):
    """Make the model call one certain function.

    One variant of ``ChatCompletionToolChoiceOption``.
    """

    type: Literal["function"] = "function"
    """The kind of tool. Always `function`."""

    function: NamedTool
    """The function to call."""

    _wire = {"function": "NamedTool"}


class NamedTool(ApiModel):
    """A tool of this request, by its name."""

    name: str
    """The name of the tool."""


class ChatCompletionNamedToolChoiceCustom(ApiModel):
    """Make the model use one certain custom tool.

    One variant of ``ChatCompletionToolChoiceOption``.
    """

    type: Literal["custom"] = "custom"
    """The kind of tool. Always `custom`."""

    custom: NamedTool
    """The tool to use."""

    _wire = {"custom": "NamedTool"}


class PredictionContent(ApiModel):
    """Text that the answer will probably repeat, such as the file that is being
    edited.
    """

    type: Literal["content"] = "content"
    """The kind of prediction. Always `content`."""

    content: str | list[ChatCompletionRequestMessageContentPartText]
    """The predicted text, as one text or a list of text parts."""

    _wire = {"content": ("list", "ChatCompletionRequestMessageContentPartText")}


class WebSearchOptions(ApiModel):
    """How the model searches the web before it answers."""

    user_location: WebSearchUserLocation | None = None
    """Roughly where the user is, for results that depend on the place."""

    search_context_size: WebSearchContextSize | None = None
    """How much of the search results the model reads."""

    _wire = {"user_location": "WebSearchUserLocation"}


class WebSearchUserLocation(ApiModel):
    """Roughly where the user is."""

    type: Literal["approximate"] = "approximate"
    """The precision of the location. Always `approximate`."""

    approximate: WebSearchLocation
    """The place itself."""

    _wire = {"approximate": "WebSearchLocation"}


if TYPE_CHECKING:
    ChatCompletionRequestMessage: TypeAlias = (
        ChatCompletionRequestDeveloperMessage
        | ChatCompletionRequestSystemMessage
        | ChatCompletionRequestUserMessage
        | ChatCompletionRequestAssistantMessage
        | ChatCompletionRequestToolMessage
        | ChatCompletionRequestFunctionMessage
    )
    """One message of a conversation. Its `role` tells who speaks.

    Told apart by ``role``:
        ``developer``: ChatCompletionRequestDeveloperMessage
        ``system``: ChatCompletionRequestSystemMessage
        ``user``: ChatCompletionRequestUserMessage
        ``assistant``: ChatCompletionRequestAssistantMessage
        ``tool``: ChatCompletionRequestToolMessage
        ``function``: ChatCompletionRequestFunctionMessage
    """

    ChatCompletionRequestSystemMessageContentPart: TypeAlias = (
        ChatCompletionRequestMessageContentPartText
    )
    """A part of a system message. Only text is allowed."""

    ChatCompletionRequestUserMessageContentPart: TypeAlias = (
        ChatCompletionRequestMessageContentPartText
        | ChatCompletionRequestMessageContentPartImage
        | ChatCompletionRequestMessageContentPartAudio
        | ChatCompletionRequestMessageContentPartFile
    )
    """A part of a user message. Its `type` tells text, image, audio and file apart.

    Told apart by ``type``:
        ``text``: ChatCompletionRequestMessageContentPartText
        ``image_url``: ChatCompletionRequestMessageContentPartImage
        ``input_audio``: ChatCompletionRequestMessageContentPartAudio
        ``file``: ChatCompletionRequestMessageContentPartFile
    """

    ChatCompletionRequestAssistantMessageContentPart: TypeAlias = (
        ChatCompletionRequestMessageContentPartText
        | ChatCompletionRequestMessageContentPartRefusal
    )
    """A part of an earlier answer, either text or a refusal.

    Told apart by ``type``:
        ``text``: ChatCompletionRequestMessageContentPartText
        ``refusal``: ChatCompletionRequestMessageContentPartRefusal
    """

    ChatCompletionMessageToolCallUnion: TypeAlias = (
        ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall
    )
    """A tool that the model asks you to run, either a function or a custom tool.

    Told apart by ``type``:
        ``function``: ChatCompletionMessageToolCall
        ``custom``: ChatCompletionMessageCustomToolCall
    """

    ChatCompletionMessageToolCalls: TypeAlias = list[ChatCompletionMessageToolCallUnion]
    """The tools that the model asks you to run."""

    ChatCompletionRequestToolMessageContentPart: TypeAlias = (
        ChatCompletionRequestMessageContentPartText
    )
    """A part of a tool's result. Only text is allowed."""

    ModelIdsShared: TypeAlias = (
        str
        | Literal[
            "gpt-5.4",
            "gpt-5.4-mini",
            "gpt-5.2",
            "gpt-5.1",
            "gpt-5",
            "gpt-5-mini",
            "gpt-5-nano",
            "gpt-4.1",
            "gpt-4.1-mini",
            "gpt-4.1-nano",
            "gpt-4o",
            "gpt-4o-mini",
            "gpt-4o-audio-preview",
            "gpt-4o-search-preview",
            "o4-mini",
            "o3",
            "gpt-4-turbo",
            "gpt-3.5-turbo",
        ]
    )
    """The id of a chat model. Any text is allowed; the listed ones are common."""

    ResponseModalities: TypeAlias = list[Literal["text", "audio"] | str]
    """The kinds of output to produce.

    Spoken output needs a model that supports audio.
    """

    ChatCompletionAudioOptionsFormat: TypeAlias = (
        Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"] | str
    )
    """The file format of the audio."""

    ResponseFormat: TypeAlias = (
        ResponseFormatText | ResponseFormatJsonSchema | ResponseFormatJsonObject
    )
    """The form of the answer, which is plain text unless you ask for JSON.

    Told apart by ``type``:
        ``text``: ResponseFormatText
        ``json_schema``: ResponseFormatJsonSchema
        ``json_object``: ResponseFormatJsonObject
    """

    ResponseFormatJsonSchemaSchema: TypeAlias = dict[str, Any]
    """A JSON Schema, written as a JSON object."""

    ChatCompletionToolUnion: TypeAlias = ChatCompletionTool | CustomToolChatCompletions
    """A tool that the model may use, either a function or a custom tool.

    Told apart by ``type``:
        ``function``: ChatCompletionTool
        ``custom``: CustomToolChatCompletions
    """

    FunctionParameters: TypeAlias = dict[str, Any]
    """The parameters of a function, as a JSON Schema for an object."""

    CustomToolFormat: TypeAlias = CustomToolTextFormat | CustomToolGrammarFormat
    """The format of a custom tool's input, either any text or what a grammar allows.

    Told apart by ``type``:
        ``text``: CustomToolTextFormat
        ``grammar``: CustomToolGrammarFormat
    """

    ChatCompletionToolChoiceOption: TypeAlias = (
        Literal["none", "auto", "required"]
        | str
        | ChatCompletionAllowedToolsChoice
        | ChatCompletionNamedToolChoice
        | ChatCompletionNamedToolChoiceCustom
    )
    """Whether the model may, must or must not ask for a tool, and for which.

    The default is `auto` when there are tools and `none` when there are not.

    Told apart by ``type``:
        ``allowed_tools``: ChatCompletionAllowedToolsChoice
        ``function``: ChatCompletionNamedToolChoice
        ``custom``: ChatCompletionNamedToolChoiceCustom
    """

    ParallelToolCalls: TypeAlias = bool
    """Whether the model may ask for several tools in one answer."""

    ReasoningEffort: TypeAlias = (
        Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | str
    )
    """How long a reasoning model thinks before it answers.

    Less effort is faster and cheaper. No model supports all of the values.
    """

    Verbosity: TypeAlias = Literal["low", "medium", "high"] | str
    """How much the model writes, from terse to detailed."""
else:
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
    ChatCompletionRequestAssistantMessageContentPart = UnionType(
        "ChatCompletionRequestAssistantMessageContentPart",
        module=__name__,
        tag="type",
        table={
            "text": "ChatCompletionRequestMessageContentPartText",
            "refusal": "ChatCompletionRequestMessageContentPartRefusal",
        },
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
    ChatCompletionRequestToolMessageContentPart = UnionType(
        "ChatCompletionRequestToolMessageContentPart",
        module=__name__,
        members=("ChatCompletionRequestMessageContentPartText",),
    )
    ModelIdsShared = UnionType(
        "ModelIdsShared",
        module=__name__,
        members=(
            "@str",
            (
                "literal",
                "gpt-5.4",
                "gpt-5.4-mini",
                "gpt-5.2",
                "gpt-5.1",
                "gpt-5",
                "gpt-5-mini",
                "gpt-5-nano",
                "gpt-4.1",
                "gpt-4.1-mini",
                "gpt-4.1-nano",
                "gpt-4o",
                "gpt-4o-mini",
                "gpt-4o-audio-preview",
                "gpt-4o-search-preview",
                "o4-mini",
                "o3",
                "gpt-4-turbo",
                "gpt-3.5-turbo",
            ),
        ),
    )
    ResponseModalities = UnionType(
        "ResponseModalities",
        module=__name__,
        members=(("list", ("either", ("literal", "text", "audio"), "@str")),),
    )
    ChatCompletionAudioOptionsFormat = UnionType(
        "ChatCompletionAudioOptionsFormat",
        module=__name__,
        members=(("literal", "wav", "aac", "mp3", "flac", "opus", "pcm16"), "@str"),
    )
    ResponseFormat = UnionType(
        "ResponseFormat",
        module=__name__,
        tag="type",
        table={
            "text": "ResponseFormatText",
            "json_schema": "ResponseFormatJsonSchema",
            "json_object": "ResponseFormatJsonObject",
        },
    )
    ResponseFormatJsonSchemaSchema = UnionType(
        "ResponseFormatJsonSchemaSchema",
        module=__name__,
        members=(("map", "@any"),),
    )
    ChatCompletionToolUnion = UnionType(
        "ChatCompletionToolUnion",
        module=__name__,
        tag="type",
        table={"function": "ChatCompletionTool", "custom": "CustomToolChatCompletions"},
    )
    FunctionParameters = UnionType(
        "FunctionParameters",
        module=__name__,
        members=(("map", "@any"),),
    )
    CustomToolFormat = UnionType(
        "CustomToolFormat",
        module=__name__,
        tag="type",
        table={"text": "CustomToolTextFormat", "grammar": "CustomToolGrammarFormat"},
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
    ParallelToolCalls = UnionType(
        "ParallelToolCalls",
        module=__name__,
        members=("@bool",),
    )
    ReasoningEffort = UnionType(
        "ReasoningEffort",
        module=__name__,
        members=(
            ("literal", "none", "minimal", "low", "medium", "high", "xhigh", "max"),
            "@str",
        ),
    )
    Verbosity = UnionType(
        "Verbosity",
        module=__name__,
        members=(("literal", "low", "medium", "high"), "@str"),
    )
