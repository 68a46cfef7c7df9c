"""The types of requests: what methods accept, for annotations."""

from __future__ import annotations

from .._runtime.lazy import TYPE_CHECKING, lazy_exports

_INDEX = """
_audio: AudioResponseFormatParam CreateSpeechRequestResponseFormatParam
    CreateTranscriptionRequestModelParam CreateTranslationRequestResponseFormatParam
    VadConfigParam
_batches: BatchFileExpirationAfterParam CreateBatchRequestEndpointParam
_chat: AudioInputParam AudioReferenceParam ChatCompletionAllowedToolsChoiceParam
    ChatCompletionAllowedToolsParam ChatCompletionAudioOptionsFormatParam
    ChatCompletionAudioOptionsParam ChatCompletionFunctionCallOptionParam
    ChatCompletionFunctionsParam ChatCompletionMessageCustomToolCallParam
    ChatCompletionMessageToolCallParam ChatCompletionMessageToolCallUnionParam
    ChatCompletionMessageToolCallsParam ChatCompletionNamedToolChoiceCustomParam
    ChatCompletionNamedToolChoiceParam
    ChatCompletionRequestAssistantMessageContentPartParam
    ChatCompletionRequestAssistantMessageParam
    ChatCompletionRequestDeveloperMessageParam ChatCompletionRequestFunctionMessageParam
    ChatCompletionRequestMessageContentPartAudioParam
    ChatCompletionRequestMessageContentPartFileParam
    ChatCompletionRequestMessageContentPartImageParam
    ChatCompletionRequestMessageContentPartRefusalParam
    ChatCompletionRequestMessageContentPartTextParam ChatCompletionRequestMessageParam
    ChatCompletionRequestSystemMessageParam ChatCompletionRequestToolMessageParam
    ChatCompletionRequestUserMessageContentPartParam
    ChatCompletionRequestUserMessageParam ChatCompletionToolChoiceOptionParam
    ChatCompletionToolParam ChatCompletionToolUnionParam ChatCreateParams
    CustomCallParam CustomToolChatCompletionsParam CustomToolFormatParam
    CustomToolGrammarFormatParam CustomToolGrammarParam CustomToolObjectParam
    CustomToolTextFormatParam
_chat_file: FileInputParam FunctionCallParam FunctionObjectParam FunctionParametersParam
    ImageURLParam ModelIdsSharedParam ModerationModeParam ModerationOptionsParam
    ModerationPolicyParam ModerationRuleParam NamedToolParam PredictionContentParam
    PromptCacheBreakpointParam PromptCacheSettingsParam ReasoningEffortParam
    ResponseFormatJsonObjectParam ResponseFormatJsonSchemaParam
    ResponseFormatJsonSchemaSchemaParam ResponseFormatParam ResponseFormatTextParam
    ResponseJsonSchemaParam ResponseModalitiesParam ServiceTierParam VerbosityParam
    WebSearchContextSizeParam WebSearchLocationParam WebSearchOptionsParam
    WebSearchUserLocationParam
_completions: CompletionsCreateParams
_files: CreateFileRequestPurposeParam
_images: CreateImageEditRequestModelParam CreateImageEditRequestQualityParam
    CreateImageEditRequestSizeParam CreateImageRequestModelParam
    CreateImageRequestQualityParam CreateImageRequestSizeParam InputFidelityParam
_moderations: ModerationImageURLInputParam ModerationImageURLParam ModerationInputParam
    ModerationTextInputParam
_shared: ChatCompletionStreamOptionsParam CustomVoiceParam FileExpirationAfterParam
    MetadataParam StopConfigurationParam VoiceIdsOrCustomVoiceParam VoiceIdsSharedParam
"""

if TYPE_CHECKING:
    from ._audio import *
    from ._batches import *
    from ._chat import *
    from ._chat_file import *
    from ._completions import *
    from ._files import *
    from ._images import *
    from ._moderations import *
    from ._shared import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(__name__, _INDEX)
