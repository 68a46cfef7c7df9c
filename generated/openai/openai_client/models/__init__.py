"""The models: what the API receives and answers."""

from __future__ import annotations

from .._runtime.lazy import TYPE_CHECKING, lazy_exports

_INDEX = """
_audio: AudioResponseFormat CreateSpeechRequest CreateSpeechRequestResponseFormat
    CreateTranscriptionRequest CreateTranscriptionRequestModel
    CreateTranscriptionResponse CreateTranscriptionResponseDiarizedJson
    CreateTranscriptionResponseJson CreateTranscriptionResponseVerboseJson
    CreateTranslationRequest CreateTranslationRequestResponseFormat
    CreateTranslationResponse CreateTranslationResponseJson
    CreateTranslationResponseVerboseJson TranscriptInputTokenDetails TranscriptTextUsage
    TranscriptTextUsageDuration TranscriptTextUsageTokens TranscriptionDiarizedSegment
    TranscriptionInclude TranscriptionLanguage TranscriptionSegment
    TranscriptionTokenLogprob TranscriptionWord VadConfig
_batches: Batch BatchError BatchErrors BatchFileExpirationAfter BatchInputTokensDetails
    BatchOutputTokensDetails BatchRequestCounts BatchStatus BatchUsage
    CreateBatchRequest CreateBatchRequestEndpoint ListBatchesResponse
_chat: AudioInput AudioReference ChatCompletionAllowedTools
    ChatCompletionAllowedToolsChoice ChatCompletionAnnotation ChatCompletionAudio
    ChatCompletionAudioOptions ChatCompletionAudioOptionsFormat ChatCompletionChoice
    ChatCompletionChunkChoice ChatCompletionFunctionCallOption ChatCompletionFunctions
    ChatCompletionLogprobs ChatCompletionMessageCustomToolCall
    ChatCompletionMessageToolCall ChatCompletionMessageToolCallChunk
    ChatCompletionMessageToolCallUnion ChatCompletionMessageToolCalls
    ChatCompletionModeration ChatCompletionModerationError
    ChatCompletionModerationOutcome ChatCompletionModerationResults
    ChatCompletionNamedToolChoice ChatCompletionNamedToolChoiceCustom
    ChatCompletionRequestAssistantMessage
    ChatCompletionRequestAssistantMessageContentPart
    ChatCompletionRequestDeveloperMessage ChatCompletionRequestFunctionMessage
    ChatCompletionRequestMessage ChatCompletionRequestMessageContentPartAudio
    ChatCompletionRequestMessageContentPartFile
    ChatCompletionRequestMessageContentPartImage
    ChatCompletionRequestMessageContentPartRefusal
    ChatCompletionRequestMessageContentPartText ChatCompletionRequestSystemMessage
    ChatCompletionRequestSystemMessageContentPart ChatCompletionRequestToolMessage
    ChatCompletionRequestToolMessageContentPart ChatCompletionRequestUserMessage
    ChatCompletionRequestUserMessageContentPart ChatCompletionResponseMessage
    ChatCompletionStreamResponseDelta ChatCompletionStreamResponseDeltaRole
    ChatCompletionTokenLogprob ChatCompletionTool ChatCompletionToolChoiceOption
    ChatCompletionToolUnion ChatCompletionTopLogprob CreateChatCompletionRequest
    CreateChatCompletionResponse CreateChatCompletionStreamResponse CustomCall
    CustomToolChatCompletions CustomToolFormat CustomToolGrammar CustomToolGrammarFormat
    CustomToolObject CustomToolTextFormat
_chat_file: FileInput FinishReason FunctionCall FunctionCallChunk FunctionObject
    FunctionParameters ImageURL ModelIdsShared ModerationMode ModerationOptions
    ModerationPolicy ModerationResultBody ModerationRule NamedTool ParallelToolCalls
    PredictionContent PromptCacheBreakpoint PromptCacheSettings ReasoningEffort
    ResponseFormat ResponseFormatJsonObject ResponseFormatJsonSchema
    ResponseFormatJsonSchemaSchema ResponseFormatText ResponseJsonSchema
    ResponseModalities ServiceTier UrlCitation Verbosity WebSearchContextSize
    WebSearchLocation WebSearchOptions WebSearchUserLocation
_completions: CompletionChoice CompletionLogprobs CreateCompletionRequest
    CreateCompletionResponse
_embeddings: CreateEmbeddingRequest CreateEmbeddingResponse Embedding EmbeddingUsage
_files: CreateFileRequest CreateFileRequestPurpose DeleteFileResponse ListFilesResponse
_images: CreateImageEditRequest CreateImageEditRequestModel
    CreateImageEditRequestQuality CreateImageEditRequestSize CreateImageRequest
    CreateImageRequestModel CreateImageRequestQuality CreateImageRequestSize
    CreateImageVariationRequest Image ImageGenInputUsageDetails
    ImageGenOutputTokensDetails ImageGenUsage ImagesResponse InputFidelity
_models: DeleteModelResponse ListModelsResponse Model
_moderations: CreateModerationRequest CreateModerationResponse ModerationCategories
    ModerationCategoryInputTypes ModerationCategoryScores ModerationImageURL
    ModerationImageURLInput ModerationInput ModerationResult ModerationTextInput
_shared: ChatCompletionStreamOptions CompletionTokensDetails CompletionUsage CustomVoice
    Error ErrorResponse FileExpirationAfter Metadata ModerationInputType OpenAIFile
    OpenAIFilePurpose PromptTokensDetails StopConfiguration VoiceIdsOrCustomVoice
    VoiceIdsShared
_uploads: AddUploadPartRequest CompleteUploadRequest CreateUploadRequest Upload
    UploadPart
"""

if TYPE_CHECKING:
    from ._audio import *
    from ._batches import *
    from ._chat import *
    from ._chat_file import *
    from ._completions import *
    from ._embeddings import *
    from ._files import *
    from ._images import *
    from ._models import *
    from ._moderations import *
    from ._shared import *
    from ._uploads import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(__name__, _INDEX)


def load_all() -> None:
    """Load every model now; ``typing.get_type_hints`` then works on all of them."""
    from .._runtime.lazy import load_all as load

    load(__name__)
