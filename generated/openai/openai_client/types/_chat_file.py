"""Types of requests: chat file. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Required, TypeAlias

    from .. import models
    from ._chat import ChatCompletionRequestMessageContentPartTextParam


class FileInputParam(TypedDict, total=False):
    filename: str
    file_data: str
    file_id: str


class FunctionCallParam(TypedDict):
    name: str
    arguments: str


class FunctionObjectParam(TypedDict, total=False):
    name: Required[str]
    description: str
    parameters: FunctionParametersParam
    strict: bool | None


class ImageURLParam(TypedDict, total=False):
    url: Required[str]
    detail: Literal["auto", "low", "high"]


class ModerationOptionsParam(TypedDict, total=False):
    model: Required[str]
    policy: models.ModerationPolicy | ModerationPolicyParam | None


class ModerationPolicyParam(TypedDict, total=False):
    input: models.ModerationRule | ModerationRuleParam | None
    output: models.ModerationRule | ModerationRuleParam | None


class ModerationRuleParam(TypedDict):
    mode: ModerationModeParam


class NamedToolParam(TypedDict):
    name: str


class PredictionContentParam(TypedDict):
    type: Literal["content"]
    content: (
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    )


class PromptCacheBreakpointParam(TypedDict):
    mode: Literal["explicit"]


class PromptCacheSettingsParam(TypedDict, total=False):
    ttl: Literal["30m"]
    mode: Literal["implicit", "explicit"]


class ResponseFormatJsonObjectParam(TypedDict):
    type: Literal["json_object"]


class ResponseFormatJsonSchemaParam(TypedDict):
    type: Literal["json_schema"]
    json_schema: models.ResponseJsonSchema | ResponseJsonSchemaParam


class ResponseFormatTextParam(TypedDict):
    type: Literal["text"]


class ResponseJsonSchemaParam(TypedDict, total=False):
    name: Required[str]
    description: str
    schema: ResponseFormatJsonSchemaSchemaParam
    strict: bool | None


class WebSearchLocationParam(TypedDict, total=False):
    country: str
    region: str
    city: str
    timezone: str


class WebSearchOptionsParam(TypedDict, total=False):
    user_location: models.WebSearchUserLocation | WebSearchUserLocationParam | None
    search_context_size: WebSearchContextSizeParam


class WebSearchUserLocationParam(TypedDict):
    type: Literal["approximate"]
    approximate: models.WebSearchLocation | WebSearchLocationParam


if TYPE_CHECKING:
    FunctionParametersParam: TypeAlias = Mapping[str, Any]

    ModelIdsSharedParam: TypeAlias = (
        Literal[
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
        | str
    )

    ModerationModeParam: TypeAlias = Literal["score", "block"]

    ReasoningEffortParam: TypeAlias = Literal[
        "none",
        "minimal",
        "low",
        "medium",
        "high",
        "xhigh",
        "max",
    ]

    ResponseFormatParam: TypeAlias = (
        models.ResponseFormatText
        | ResponseFormatTextParam
        | models.ResponseFormatJsonSchema
        | ResponseFormatJsonSchemaParam
        | models.ResponseFormatJsonObject
        | ResponseFormatJsonObjectParam
    )

    ResponseFormatJsonSchemaSchemaParam: TypeAlias = Mapping[str, Any]

    ResponseModalitiesParam: TypeAlias = Sequence[Literal["text", "audio"]]

    ServiceTierParam: TypeAlias = Literal[
        "auto",
        "default",
        "flex",
        "scale",
        "priority",
        "fast",
    ]

    VerbosityParam: TypeAlias = Literal["low", "medium", "high"]

    WebSearchContextSizeParam: TypeAlias = Literal["low", "medium", "high"]
else:
    FunctionParametersParam = Any
    ModelIdsSharedParam = Any
    ModerationModeParam = Any
    ReasoningEffortParam = Any
    ResponseFormatParam = Any
    ResponseFormatJsonSchemaSchemaParam = Any
    ResponseModalitiesParam = Any
    ServiceTierParam = Any
    VerbosityParam = Any
    WebSearchContextSizeParam = Any
