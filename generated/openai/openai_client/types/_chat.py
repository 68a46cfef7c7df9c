"""Types of requests: chat. Models say what they mean."""

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
    data: str
    format: Literal["wav", "mp3"]


class AudioReferenceParam(TypedDict):
    id: str


class ChatCompletionAllowedToolsParam(TypedDict):
    mode: Literal["auto", "required"]
    tools: Sequence[Mapping[str, Any]]


class ChatCompletionAllowedToolsChoiceParam(TypedDict):
    type: Literal["allowed_tools"]
    allowed_tools: models.ChatCompletionAllowedTools | ChatCompletionAllowedToolsParam


class ChatCompletionAudioOptionsParam(TypedDict):
    voice: VoiceIdsOrCustomVoiceParam
    format: ChatCompletionAudioOptionsFormatParam


class ChatCompletionFunctionCallOptionParam(TypedDict):
    name: str


class ChatCompletionFunctionsParam(TypedDict, total=False):
    name: Required[str]
    description: str
    parameters: FunctionParametersParam


class ChatCompletionMessageCustomToolCallParam(TypedDict):
    id: str
    type: Literal["custom"]
    custom: models.CustomCall | CustomCallParam


class ChatCompletionMessageToolCallParam(TypedDict):
    id: str
    type: Literal["function"]
    function: models.FunctionCall | FunctionCallParam


class ChatCompletionNamedToolChoiceParam(TypedDict):
    type: Literal["function"]
    function: models.NamedTool | NamedToolParam


class ChatCompletionNamedToolChoiceCustomParam(TypedDict):
    type: Literal["custom"]
    custom: models.NamedTool | NamedToolParam


class ChatCompletionRequestAssistantMessageParam(TypedDict, total=False):
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
    role: Literal["function"]
    content: str | None
    name: str


class ChatCompletionRequestMessageContentPartAudioParam(TypedDict, total=False):
    type: Required[Literal["input_audio"]]
    input_audio: Required[models.AudioInput | AudioInputParam]
    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam


class ChatCompletionRequestMessageContentPartFileParam(TypedDict, total=False):
    type: Required[Literal["file"]]
    file: Required[models.FileInput | FileInputParam]
    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam


class ChatCompletionRequestMessageContentPartImageParam(TypedDict, total=False):
    type: Required[Literal["image_url"]]
    image_url: Required[models.ImageURL | ImageURLParam]
    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam


class ChatCompletionRequestMessageContentPartRefusalParam(TypedDict):
    type: Literal["refusal"]
    refusal: str


class ChatCompletionRequestMessageContentPartTextParam(TypedDict, total=False):
    type: Required[Literal["text"]]
    text: Required[str]
    prompt_cache_breakpoint: models.PromptCacheBreakpoint | PromptCacheBreakpointParam


class ChatCompletionRequestSystemMessageParam(TypedDict, total=False):
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
    content: Required[str | Sequence[ChatCompletionRequestUserMessageContentPartParam]]
    role: Required[Literal["user"]]
    name: str


class ChatCompletionToolParam(TypedDict):
    type: Literal["function"]
    function: models.FunctionObject | FunctionObjectParam


class CustomCallParam(TypedDict):
    name: str
    input: str


class CustomToolChatCompletionsParam(TypedDict):
    type: Literal["custom"]
    custom: models.CustomToolObject | CustomToolObjectParam


class CustomToolGrammarParam(TypedDict):
    definition: str
    syntax: Literal["lark", "regex"]


class CustomToolGrammarFormatParam(TypedDict):
    type: Literal["grammar"]
    grammar: models.CustomToolGrammar | CustomToolGrammarParam


class CustomToolObjectParam(TypedDict, total=False):
    name: Required[str]
    description: str
    format: CustomToolFormatParam


class CustomToolTextFormatParam(TypedDict):
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

    ChatCompletionMessageToolCallUnionParam: TypeAlias = (
        models.ChatCompletionMessageToolCall
        | ChatCompletionMessageToolCallParam
        | models.ChatCompletionMessageCustomToolCall
        | ChatCompletionMessageCustomToolCallParam
    )

    ChatCompletionMessageToolCallsParam: TypeAlias = Sequence[
        ChatCompletionMessageToolCallUnionParam
    ]

    ChatCompletionRequestAssistantMessageContentPartParam: TypeAlias = (
        models.ChatCompletionRequestMessageContentPartText
        | ChatCompletionRequestMessageContentPartTextParam
        | models.ChatCompletionRequestMessageContentPartRefusal
        | ChatCompletionRequestMessageContentPartRefusalParam
    )

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

    ChatCompletionToolChoiceOptionParam: TypeAlias = (
        Literal["none", "auto", "required"]
        | models.ChatCompletionAllowedToolsChoice
        | ChatCompletionAllowedToolsChoiceParam
        | models.ChatCompletionNamedToolChoice
        | ChatCompletionNamedToolChoiceParam
        | models.ChatCompletionNamedToolChoiceCustom
        | ChatCompletionNamedToolChoiceCustomParam
    )

    ChatCompletionToolUnionParam: TypeAlias = (
        models.ChatCompletionTool
        | ChatCompletionToolParam
        | models.CustomToolChatCompletions
        | CustomToolChatCompletionsParam
    )

    CustomToolFormatParam: TypeAlias = (
        models.CustomToolTextFormat
        | CustomToolTextFormatParam
        | models.CustomToolGrammarFormat
        | CustomToolGrammarFormatParam
    )
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
