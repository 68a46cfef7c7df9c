"""Types of requests: chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.options import RequestOptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Required, TypeAlias

    from .. import models
    from ._chat_file import (
        FileInputParam,
        FunctionCallParam,
        FunctionObjectParam,
        FunctionParametersParam,
        ImageURLParam,
        ModerationOptionsParam,
        NamedToolParam,
        PredictionContentParam,
        PromptCacheBreakpointParam,
        PromptCacheSettingsParam,
        ReasoningEffortParam,
        ResponseFormatParam,
        ResponseModalitiesParam,
        ServiceTierParam,
        VerbosityParam,
        WebSearchOptionsParam,
    )
    from ._shared import (
        ChatCompletionStreamOptionsParam,
        MetadataParam,
        StopConfigurationParam,
        VoiceIdsOrCustomVoiceParam,
    )


class AudioInputParam(TypedDict):
    """A recording and its file format."""

    data: str
    """The bytes of the recording in base64."""

    format: Literal["wav", "mp3"]
    """The file format of the recording."""


class AudioReferenceParam(TypedDict):
    """An earlier spoken answer, by its id."""

    id: str
    """The id that the spoken answer came with."""


class ChatCompletionAllowedToolsParam(TypedDict):
    """The tools that the model is limited to, and whether one of them must be used."""

    mode: Literal["auto", "required"]
    """Whether the model may (`auto`) or must (`required`) use one of them."""

    tools: Sequence[Mapping[str, Any]]
    """The tools by kind and name."""


class ChatCompletionAllowedToolsChoiceParam(TypedDict):
    """Limit the model to some of the tools of this request."""

    type: Literal["allowed_tools"]
    """The kind of choice. Always `allowed_tools`."""

    allowed_tools: models.ChatCompletionAllowedTools | ChatCompletionAllowedToolsParam
    """The tools, and whether one of them must be used."""


class ChatCompletionAudioOptionsParam(TypedDict):
    """How spoken output sounds, and in which file format it comes."""

    voice: VoiceIdsOrCustomVoiceParam
    """The voice that speaks."""

    format: ChatCompletionAudioOptionsFormatParam
    """The file format of the audio."""


class ChatCompletionFunctionCallOptionParam(TypedDict):
    """Make the model call one certain function of `functions`."""

    name: str
    """The name of the function."""


class ChatCompletionFunctionsParam(TypedDict, total=False):
    """A function that the model may ask you to call."""

    name: Required[str]
    """The name of the function. Letters, digits, `_` and `-`, at most 64 characters."""

    description: str
    """What the function does. The model decides by this text when to use it."""

    parameters: FunctionParametersParam
    """The function's parameters. Without it, the function takes none."""


class ChatCompletionMessageCustomToolCallParam(TypedDict):
    """A custom tool that the model asks you to run."""

    id: str
    """The id of this call. The `tool` message with the result repeats it."""

    type: Literal["custom"]
    """The kind of tool. Always `custom`."""

    custom: models.CustomCall | CustomCallParam
    """The tool and its input."""


class ChatCompletionMessageToolCallParam(TypedDict):
    """A function that the model asks you to call."""

    id: str
    """The id of this call. The `tool` message with the result repeats it."""

    type: Literal["function"]
    """The kind of tool. Always `function`."""

    function: models.FunctionCall | FunctionCallParam
    """The function and its arguments."""


class ChatCompletionNamedToolChoiceParam(TypedDict):
    """Make the model call one certain function."""

    type: Literal["function"]
    """The kind of tool. Always `function`."""

    function: models.NamedTool | NamedToolParam
    """The function to call."""


class ChatCompletionNamedToolChoiceCustomParam(TypedDict):
    """Make the model use one certain custom tool."""

    type: Literal["custom"]
    """The kind of tool. Always `custom`."""

    custom: models.NamedTool | NamedToolParam
    """The tool to use."""


class ChatCompletionRequestAssistantMessageParam(TypedDict, total=False):
    """What the model said earlier in the conversation."""

    role: Required[Literal["assistant"]]
    """Who speaks. Always `assistant`."""

    content: (
        str | Sequence[ChatCompletionRequestAssistantMessageContentPartParam] | None
    )
    """The answer.

    It may be left out when the message has `tool_calls` or a `function_call`.
    """

    refusal: str | None
    """Why the model declined to answer, when it did."""

    name: str
    """A name that tells apart speakers who share a role."""

    audio: models.AudioReference | AudioReferenceParam | None
    """An earlier spoken answer, by its id."""

    tool_calls: ChatCompletionMessageToolCallsParam
    """The tools that the model asked for. Each needs a `tool` message as its answer."""

    function_call: models.FunctionCall | FunctionCallParam | None
    """The function that the model asked for. Replaced by `tool_calls`.

    Deprecated.
    """


class ChatCompletionRequestDeveloperMessageParam(TypedDict, total=False):
    """Instructions from you, the developer, which rank above what users say."""

    content: Required[
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    ]
    """The instructions, as one text or a list of text parts."""

    role: Required[Literal["developer"]]
    """Who speaks. Always `developer`."""

    name: str
    """A name that tells apart speakers who share a role."""


class ChatCompletionRequestFunctionMessageParam(TypedDict):
    """The result of a function that the model asked for."""

    role: Literal["function"]
    """Who speaks. Always `function`."""

    content: str | None
    """The result as text."""

    name: str
    """The name of the function that was run."""


class ChatCompletionRequestMessageContentPartAudioParam(TypedDict, total=False):
    """A recording in a message."""

    type: Required[Literal["input_audio"]]
    """The kind of part. Always `input_audio`."""

    input_audio: Required[models.AudioInput | AudioInputParam]
    """The recording itself."""

    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam
    """Cache the prompt up to the end of this part."""


class ChatCompletionRequestMessageContentPartFileParam(TypedDict, total=False):
    """A file in a message, such as a PDF document."""

    type: Required[Literal["file"]]
    """The kind of part. Always `file`."""

    file: Required[models.FileInput | FileInputParam]
    """The file itself, or the id of a stored one."""

    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam
    """Cache the prompt up to the end of this part."""


class ChatCompletionRequestMessageContentPartImageParam(TypedDict, total=False):
    """An image in a message."""

    type: Required[Literal["image_url"]]
    """The kind of part. Always `image_url`."""

    image_url: Required[models.ImageURL | ImageURLParam]
    """Where the image is, and how closely to look at it."""

    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam
    """Cache the prompt up to the end of this part."""


class ChatCompletionRequestMessageContentPartRefusalParam(TypedDict):
    """The place in an earlier answer where the model declined to answer."""

    type: Literal["refusal"]
    """The kind of part. Always `refusal`."""

    refusal: str
    """What the model said when it declined."""


class ChatCompletionRequestMessageContentPartTextParam(TypedDict, total=False):
    """A piece of text in a message."""

    type: Required[Literal["text"]]
    """The kind of part. Always `text`."""

    text: Required[str]
    """The text itself."""

    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam
    """Cache the prompt up to the end of this part."""


class ChatCompletionRequestSystemMessageParam(TypedDict, total=False):
    """Instructions for the model that rank above what users say."""

    content: Required[
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    ]
    """The instructions, as one text or a list of text parts."""

    role: Required[Literal["system"]]
    """Who speaks. Always `system`."""

    name: str
    """A name that tells apart speakers who share a role."""


class ChatCompletionRequestToolMessageParam(TypedDict):
    """The result of a tool that the model asked for."""

    role: Literal["tool"]
    """Who speaks. Always `tool`."""

    content: (
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    )
    """The result, as one text or a list of text parts."""

    tool_call_id: str
    """Which tool call this answers, by the `id` it has in the assistant's message."""


class ChatCompletionRequestUserMessageParam(TypedDict, total=False):
    """What the user says, with images, audio or files where the model understands
    them.
    """

    content: Required[str | Sequence[ChatCompletionRequestUserMessageContentPartParam]]
    """The message, as one text or a list of parts."""

    role: Required[Literal["user"]]
    """Who speaks. Always `user`."""

    name: str
    """A name that tells apart speakers who share a role."""


class ChatCompletionToolParam(TypedDict):
    """A function that the model may ask you to call."""

    type: Literal["function"]
    """The kind of tool. Always `function`."""

    function: models.FunctionObject | FunctionObjectParam
    """The function's name, purpose and parameters."""


class CustomCallParam(TypedDict):
    """A custom tool and the input to run it with."""

    name: str
    """The name of the tool."""

    input: str
    """The input, in the tool's own format."""


class CustomToolChatCompletionsParam(TypedDict):
    """A tool of your own whose input is free text or follows a grammar."""

    type: Literal["custom"]
    """The kind of tool. Always `custom`."""

    custom: models.CustomToolObject | CustomToolObjectParam
    """The tool's name, purpose and input format."""


class CustomToolGrammarParam(TypedDict):
    """A grammar and the notation it is written in."""

    definition: str
    """The grammar as text."""

    syntax: Literal["lark", "regex"]
    """The notation of the grammar."""


class CustomToolGrammarFormatParam(TypedDict):
    """Input that follows a grammar of yours."""

    type: Literal["grammar"]
    """The kind of format. Always `grammar`."""

    grammar: models.CustomToolGrammar | CustomToolGrammarParam
    """The grammar itself."""


class CustomToolObjectParam(TypedDict, total=False):
    """A custom tool as the model sees it."""

    name: Required[str]
    """The name of the tool."""

    description: str
    """What the tool does. The model decides by this text when to use it."""

    format: CustomToolFormatParam
    """The format of the tool's input. Without it, any text may come."""


class CustomToolTextFormatParam(TypedDict):
    """Input that may be any text."""

    type: Literal["text"]
    """The kind of format. Always `text`."""


class ChatCreateParams(RequestOptions, total=False):
    """What the method takes besides its required arguments."""

    modalities: ResponseModalitiesParam | None
    """The kinds of output to produce. Without it, the model answers with text only."""

    audio: models.ChatCompletionAudioOptions | ChatCompletionAudioOptionsParam | None
    """How spoken output sounds. Required when `modalities` contains `audio`."""

    max_completion_tokens: int | None
    """The most tokens the model may produce, hidden reasoning included."""

    max_tokens: int | None
    """The most tokens the answer may have.

    Replaced by `max_completion_tokens`.

    Reasoning models reject it, but many compatible servers know only this field.

    Deprecated.
    """

    n: int | None
    """How many alternative answers to produce. All of their tokens are billed.

    From 1 to 128. The default is ``1``.
    """

    temperature: float | None
    """How freely the model chooses its words, from 0 (nearly repeatable) to 2
    (erratic).

    Change this or `top_p`, but not both.

    From 0 to 2. The default is ``1``.
    """

    top_p: float | None
    """The share of probability to choose from: 0.1 keeps only the likeliest tokens that
    make up 10 %.

    Change this or `temperature`, but not both.

    From 0 to 1. The default is ``1``.
    """

    frequency_penalty: float | None
    """How strongly to avoid tokens the more often they have occurred.

    Below 0 seeks them.

    From -2 to 2. The default is ``0``.
    """

    presence_penalty: float | None
    """How strongly to avoid tokens that have occurred at all. Below 0 seeks them.

    From -2 to 2. The default is ``0``.
    """

    logit_bias: Mapping[str, int] | None
    """A correction for the likelihood of single tokens, by token id.

    Values go from -100 (never use the token) to 100 (use nothing else); 1 is a slight
    push.
    """

    logprobs: bool | None
    """Whether to return how likely each token of the answer was.

    The default is ``False``.
    """

    top_logprobs: int | None
    """How many likely alternatives to return for each token.

    Needs `logprobs` set to true.

    From 0 to 20.
    """

    stop: StopConfigurationParam | None
    """Where to stop. The model ends its answer before writing any of these texts."""

    seed: int | None
    """A number that makes equal requests give equal answers, as far as the server can.

    Compare `system_fingerprint` of two answers to learn whether the server itself
    changed.

    Deprecated. From -9223372036854775808 to 9223372036854775807.
    """

    response_format: ResponseFormatParam
    """The form of the answer, such as text that fits a JSON Schema of yours."""

    tools: Sequence[ChatCompletionToolUnionParam]
    """The tools that the model may ask you to run."""

    tool_choice: ChatCompletionToolChoiceOptionParam
    """Whether the model may, must or must not ask for a tool, and for which."""

    parallel_tool_calls: bool
    """Whether the model may ask for several tools in one answer."""

    prediction: models.PredictionContent | PredictionContentParam | None
    """Text that the answer will probably repeat.

    It speeds up small edits of large texts.
    """

    reasoning_effort: ReasoningEffortParam | None
    """How long a reasoning model thinks before it answers.

    The default is ``"medium"``.
    """

    verbosity: VerbosityParam | None
    """How much the model writes.

    The default is ``"medium"``.
    """

    web_search_options: models.WebSearchOptions | WebSearchOptionsParam
    """How the model searches the web. Only search models support it."""

    moderation: models.ModerationOptions | ModerationOptionsParam | None
    """Moderate the conversation and the answer along with this request."""

    service_tier: ServiceTierParam | None
    """The processing class of this request, which sets its speed and price.

    The default is ``"auto"``.
    """

    store: bool | None
    """Whether the server keeps this conversation for later evaluation or distillation.

    The default is ``False``.
    """

    metadata: MetadataParam | None
    """Notes of your own, kept with a stored conversation."""

    stream_options: (
        models.ChatCompletionStreamOptions | ChatCompletionStreamOptionsParam | None
    )
    """What else the stream carries. Only allowed together with `stream`."""

    prompt_cache_key: str | None
    """A name for requests that begin alike, so that the server's cache finds them."""

    prompt_cache_options: models.PromptCacheSettings | PromptCacheSettingsParam
    """How the server caches the beginning of this conversation."""

    prompt_cache_retention: Literal["in_memory", "24h"]
    """How long cached beginnings may be kept. Replaced by `prompt_cache_options`.

    Deprecated.
    """

    safety_identifier: str | None
    """A stable name for your end user, so that abuse can be traced to one user.

    Send a hash, not an e-mail address or anything else that identifies a person.

    At most 64 characters.
    """

    user: str
    """A stable name for your end user. Replaced by `safety_identifier`.

    Deprecated.
    """

    function_call: (
        Literal["none", "auto"]
        | models.ChatCompletionFunctionCallOption
        | ChatCompletionFunctionCallOptionParam
    )
    """Whether the model may call one of `functions`. Replaced by `tool_choice`.

    Deprecated.
    """

    functions: Sequence[models.ChatCompletionFunctions | ChatCompletionFunctionsParam]
    """The functions that the model may ask you to run. Replaced by `tools`.

    Deprecated. From 1 to 128 items.
    """


if TYPE_CHECKING:
    ChatCompletionAudioOptionsFormatParam: TypeAlias = Literal[
        "wav",
        "aac",
        "mp3",
        "flac",
        "opus",
        "pcm16",
    ]
    """The file format of the audio."""

    ChatCompletionMessageToolCallUnionParam: TypeAlias = (
        models.ChatCompletionMessageToolCall
        | ChatCompletionMessageToolCallParam
        | models.ChatCompletionMessageCustomToolCall
        | ChatCompletionMessageCustomToolCallParam
    )
    """A tool that the model asks you to run, either a function or a custom tool.

    Told apart by ``type``:
        ``function``: ChatCompletionMessageToolCall
        ``custom``: ChatCompletionMessageCustomToolCall
    """

    ChatCompletionMessageToolCallsParam: TypeAlias = Sequence[
        ChatCompletionMessageToolCallUnionParam
    ]
    """The tools that the model asks you to run."""

    ChatCompletionRequestAssistantMessageContentPartParam: TypeAlias = (
        models.ChatCompletionRequestMessageContentPartText
        | ChatCompletionRequestMessageContentPartTextParam
        | models.ChatCompletionRequestMessageContentPartRefusal
        | ChatCompletionRequestMessageContentPartRefusalParam
    )
    """A part of an earlier answer, either text or a refusal.

    Told apart by ``type``:
        ``text``: ChatCompletionRequestMessageContentPartText
        ``refusal``: ChatCompletionRequestMessageContentPartRefusal
    """

    ChatCompletionRequestMessageParam: TypeAlias = (
        models.ChatCompletionRequestDeveloperMessage
        | ChatCompletionRequestDeveloperMessageParam
        | models.ChatCompletionRequestSystemMessage
        | ChatCompletionRequestSystemMessageParam
        | models.ChatCompletionRequestUserMessage
        | ChatCompletionRequestUserMessageParam
        | models.ChatCompletionRequestAssistantMessage
        | ChatCompletionRequestAssistantMessageParam
        | models.ChatCompletionRequestToolMessage
        | ChatCompletionRequestToolMessageParam
        | models.ChatCompletionRequestFunctionMessage
        | ChatCompletionRequestFunctionMessageParam
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

    ChatCompletionRequestUserMessageContentPartParam: TypeAlias = (
        models.ChatCompletionRequestMessageContentPartText
        | ChatCompletionRequestMessageContentPartTextParam
        | models.ChatCompletionRequestMessageContentPartImage
        | ChatCompletionRequestMessageContentPartImageParam
        | models.ChatCompletionRequestMessageContentPartAudio
        | ChatCompletionRequestMessageContentPartAudioParam
        | models.ChatCompletionRequestMessageContentPartFile
        | ChatCompletionRequestMessageContentPartFileParam
    )
    """A part of a user message. Its `type` tells text, image, audio and file apart.

    Told apart by ``type``:
        ``text``: ChatCompletionRequestMessageContentPartText
        ``image_url``: ChatCompletionRequestMessageContentPartImage
        ``input_audio``: ChatCompletionRequestMessageContentPartAudio
        ``file``: ChatCompletionRequestMessageContentPartFile
    """

    ChatCompletionToolChoiceOptionParam: TypeAlias = (
        Literal["none", "auto", "required"]
        | models.ChatCompletionAllowedToolsChoice
        | ChatCompletionAllowedToolsChoiceParam
        | models.ChatCompletionNamedToolChoice
        | ChatCompletionNamedToolChoiceParam
        | models.ChatCompletionNamedToolChoiceCustom
        | ChatCompletionNamedToolChoiceCustomParam
    )
    """Whether the model may, must or must not ask for a tool, and for which.

    The default is `auto` when there are tools and `none` when there are not.

    Told apart by ``type``:
        ``allowed_tools``: ChatCompletionAllowedToolsChoice
        ``function``: ChatCompletionNamedToolChoice
        ``custom``: ChatCompletionNamedToolChoiceCustom
    """

    ChatCompletionToolUnionParam: TypeAlias = (
        models.ChatCompletionTool
        | ChatCompletionToolParam
        | models.CustomToolChatCompletions
        | CustomToolChatCompletionsParam
    )
    """A tool that the model may use, either a function or a custom tool.

    Told apart by ``type``:
        ``function``: ChatCompletionTool
        ``custom``: CustomToolChatCompletions
    """

    CustomToolFormatParam: TypeAlias = (
        models.CustomToolTextFormat
        | CustomToolTextFormatParam
        | models.CustomToolGrammarFormat
        | CustomToolGrammarFormatParam
    )
    """The format of a custom tool's input, either any text or what a grammar allows.

    Told apart by ``type``:
        ``text``: CustomToolTextFormat
        ``grammar``: CustomToolGrammarFormat
    """
else:
    ChatCompletionAudioOptionsFormatParam = Any
    ChatCompletionMessageToolCallUnionParam = Any
    ChatCompletionMessageToolCallsParam = Any
    ChatCompletionRequestAssistantMessageContentPartParam = Any
    ChatCompletionRequestMessageParam = Any
    ChatCompletionRequestUserMessageContentPartParam = Any
    ChatCompletionToolChoiceOptionParam = Any
    ChatCompletionToolUnionParam = Any
    CustomToolFormatParam = Any
