"""Types of requests: chat. The models say what keys mean."""

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
    format: Literal["wav", "mp3"]


class AudioReferenceParam(TypedDict):
    """An earlier spoken answer, by its id."""

    id: str


class ChatCompletionAllowedToolsParam(TypedDict):
    """The tools that the model is limited to, and whether one of them must be used."""

    mode: Literal["auto", "required"]
    tools: Sequence[Mapping[str, Any]]


class ChatCompletionAllowedToolsChoiceParam(TypedDict):
    """Limit the model to some of the tools of this request."""

    type: Literal["allowed_tools"]
    allowed_tools: models.ChatCompletionAllowedTools | ChatCompletionAllowedToolsParam


class ChatCompletionAudioOptionsParam(TypedDict):
    """How spoken output sounds, and in which file format it comes."""

    voice: VoiceIdsOrCustomVoiceParam
    format: ChatCompletionAudioOptionsFormatParam


class ChatCompletionFunctionCallOptionParam(TypedDict):
    """Make the model call one certain function of `functions`."""

    name: str


class ChatCompletionFunctionsParam(TypedDict, total=False):
    """A function that the model may ask you to call."""

    name: Required[str]
    description: str
    parameters: FunctionParametersParam


class ChatCompletionMessageCustomToolCallParam(TypedDict):
    """A custom tool that the model asks you to run."""

    id: str
    type: Literal["custom"]
    custom: models.CustomCall | CustomCallParam


class ChatCompletionMessageToolCallParam(TypedDict):
    """A function that the model asks you to call."""

    id: str
    type: Literal["function"]
    function: models.FunctionCall | FunctionCallParam


class ChatCompletionNamedToolChoiceParam(TypedDict):
    """Make the model call one certain function."""

    type: Literal["function"]
    function: models.NamedTool | NamedToolParam


class ChatCompletionNamedToolChoiceCustomParam(TypedDict):
    """Make the model use one certain custom tool."""

    type: Literal["custom"]
    custom: models.NamedTool | NamedToolParam


class ChatCompletionRequestAssistantMessageParam(TypedDict, total=False):
    """What the model said earlier in the conversation."""

    role: Required[Literal["assistant"]]
    content: (
        str | Sequence[ChatCompletionRequestAssistantMessageContentPartParam] | None
    )
    refusal: str | None
    name: str
    audio: models.AudioReference | AudioReferenceParam | None
    tool_calls: ChatCompletionMessageToolCallsParam
    function_call: models.FunctionCall | FunctionCallParam | None


class ChatCompletionRequestDeveloperMessageParam(TypedDict, total=False):
    """Instructions from you, the developer, which rank above what users say."""

    content: Required[
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    ]
    role: Required[Literal["developer"]]
    name: str


class ChatCompletionRequestFunctionMessageParam(TypedDict):
    """The result of a function that the model asked for."""

    role: Literal["function"]
    content: str | None
    name: str


class ChatCompletionRequestMessageContentPartAudioParam(TypedDict, total=False):
    """A recording in a message."""

    type: Required[Literal["input_audio"]]
    input_audio: Required[models.AudioInput | AudioInputParam]
    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam


class ChatCompletionRequestMessageContentPartFileParam(TypedDict, total=False):
    """A file in a message, such as a PDF document."""

    type: Required[Literal["file"]]
    file: Required[models.FileInput | FileInputParam]
    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam


class ChatCompletionRequestMessageContentPartImageParam(TypedDict, total=False):
    """An image in a message."""

    type: Required[Literal["image_url"]]
    image_url: Required[models.ImageURL | ImageURLParam]
    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam


class ChatCompletionRequestMessageContentPartRefusalParam(TypedDict):
    """The place in an earlier answer where the model declined to answer."""

    type: Literal["refusal"]
    refusal: str


class ChatCompletionRequestMessageContentPartTextParam(TypedDict, total=False):
    """A piece of text in a message."""

    type: Required[Literal["text"]]
    text: Required[str]
    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam


class ChatCompletionRequestSystemMessageParam(TypedDict, total=False):
    """Instructions for the model that rank above what users say."""

    content: Required[
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    ]
    role: Required[Literal["system"]]
    name: str


class ChatCompletionRequestToolMessageParam(TypedDict):
    """The result of a tool that the model asked for."""

    role: Literal["tool"]
    content: (
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    )
    tool_call_id: str


class ChatCompletionRequestUserMessageParam(TypedDict, total=False):
    """What the user says, with images, audio or files where the model understands
    them.
    """

    content: Required[str | Sequence[ChatCompletionRequestUserMessageContentPartParam]]
    role: Required[Literal["user"]]
    name: str


class ChatCompletionToolParam(TypedDict):
    """A function that the model may ask you to call."""

    type: Literal["function"]
    function: models.FunctionObject | FunctionObjectParam


class CustomCallParam(TypedDict):
    """A custom tool and the input to run it with."""

    name: str
    input: str


class CustomToolChatCompletionsParam(TypedDict):
    """A tool of your own whose input is free text or follows a grammar."""

    type: Literal["custom"]
    custom: models.CustomToolObject | CustomToolObjectParam


class CustomToolGrammarParam(TypedDict):
    """A grammar and the notation it is written in."""

    definition: str
    syntax: Literal["lark", "regex"]


class CustomToolGrammarFormatParam(TypedDict):
    """Input that follows a grammar of yours."""

    type: Literal["grammar"]
    grammar: models.CustomToolGrammar | CustomToolGrammarParam


class CustomToolObjectParam(TypedDict, total=False):
    """A custom tool as the model sees it."""

    name: Required[str]
    description: str
    format: CustomToolFormatParam


class CustomToolTextFormatParam(TypedDict):
    """Input that may be any text."""

    type: Literal["text"]


class ChatCreateParams(RequestOptions, total=False):
    """What the method takes besides its required arguments."""

    modalities: ResponseModalitiesParam | None
    audio: models.ChatCompletionAudioOptions | ChatCompletionAudioOptionsParam | None
    max_completion_tokens: int | None
    max_tokens: int | None
    n: int | None
    temperature: float | None
    top_p: float | None
    frequency_penalty: float | None
    presence_penalty: float | None
    logit_bias: Mapping[str, int] | None
    logprobs: bool | None
    top_logprobs: int | None
    stop: StopConfigurationParam | None
    seed: int | None
    response_format: ResponseFormatParam
    tools: Sequence[ChatCompletionToolUnionParam]
    tool_choice: ChatCompletionToolChoiceOptionParam
    parallel_tool_calls: bool
    prediction: models.PredictionContent | PredictionContentParam | None
    reasoning_effort: ReasoningEffortParam | None
    verbosity: VerbosityParam | None
    web_search_options: models.WebSearchOptions | WebSearchOptionsParam
    moderation: models.ModerationOptions | ModerationOptionsParam | None
    service_tier: ServiceTierParam | None
    store: bool | None
    metadata: MetadataParam | None
    stream_options: (
        models.ChatCompletionStreamOptions | ChatCompletionStreamOptionsParam | None
    )
    prompt_cache_key: str | None
    prompt_cache_options: models.PromptCacheSettings | PromptCacheSettingsParam
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    safety_identifier: str | None
    user: str
    function_call: (
        Literal["none", "auto"]
        | models.ChatCompletionFunctionCallOption
        | ChatCompletionFunctionCallOptionParam
    )
    functions: Sequence[models.ChatCompletionFunctions | ChatCompletionFunctionsParam]


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
    """A tool that the model asks you to run, either a function or a custom tool."""

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
    """A part of an earlier answer, either text or a refusal."""

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
    """One message of a conversation."""

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
    """A part of a user message."""

    ChatCompletionToolChoiceOptionParam: TypeAlias = (
        Literal["none", "auto", "required"]
        | models.ChatCompletionAllowedToolsChoice
        | ChatCompletionAllowedToolsChoiceParam
        | models.ChatCompletionNamedToolChoice
        | ChatCompletionNamedToolChoiceParam
        | models.ChatCompletionNamedToolChoiceCustom
        | ChatCompletionNamedToolChoiceCustomParam
    )
    """Whether the model may, must or must not ask for a tool, and for which."""

    ChatCompletionToolUnionParam: TypeAlias = (
        models.ChatCompletionTool
        | ChatCompletionToolParam
        | models.CustomToolChatCompletions
        | CustomToolChatCompletionsParam
    )
    """A tool that the model may use, either a function or a custom tool."""

    CustomToolFormatParam: TypeAlias = (
        models.CustomToolTextFormat
        | CustomToolTextFormatParam
        | models.CustomToolGrammarFormat
        | CustomToolGrammarFormatParam
    )
    """The format of a custom tool's input, either any text or what a grammar allows."""
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
