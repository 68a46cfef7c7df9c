"""Types of requests: chat file. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Required, TypeAlias

    from .. import models
    from ._chat import ChatCompletionRequestMessageContentPartTextParam


class FileInputParam(TypedDict, total=False):
    """A file for the model to read."""

    filename: str
    file_data: str
    file_id: str


class FunctionCallParam(TypedDict):
    """A function and the arguments to call it with."""

    name: str
    arguments: str


class FunctionObjectParam(TypedDict, total=False):
    """A function as the model sees it."""

    name: Required[str]
    description: str
    parameters: FunctionParametersParam
    strict: bool | None


class ImageURLParam(TypedDict, total=False):
    """Where an image is, and how closely the model looks at it."""

    url: Required[str]
    detail: Literal["auto", "low", "high"]


class ModerationOptionsParam(TypedDict, total=False):
    """How to moderate a conversation and its answer along with the request."""

    model: Required[str]
    policy: models.ModerationPolicy | ModerationPolicyParam | None


class ModerationPolicyParam(TypedDict, total=False):
    """What happens when the moderation flags something, for each direction."""

    input: models.ModerationRule | ModerationRuleParam | None
    output: models.ModerationRule | ModerationRuleParam | None


class ModerationRuleParam(TypedDict):
    """What the moderation does with flagged content."""

    mode: ModerationModeParam


class NamedToolParam(TypedDict):
    """A tool of this request, by its name."""

    name: str


class PredictionContentParam(TypedDict):
    """Text that the answer will probably repeat, such as the file that is being
    edited.
    """

    type: Literal["content"]
    content: (
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    )


class PromptCacheBreakpointParam(TypedDict):
    """A mark that says "cache the prompt up to the end of this part"."""

    mode: Literal["explicit"]


class PromptCacheSettingsParam(TypedDict, total=False):
    """How the server caches the beginning of a prompt, so that similar requests are
    cheaper.
    """

    ttl: Literal["30m"]
    mode: Literal["implicit", "explicit"]


class ResponseFormatJsonObjectParam(TypedDict):
    """Answer with some JSON object."""

    type: Literal["json_object"]


class ResponseFormatJsonSchemaParam(TypedDict):
    """Answer with JSON that fits a schema of yours."""

    type: Literal["json_schema"]
    json_schema: models.ResponseJsonSchema | ResponseJsonSchemaParam


class ResponseFormatTextParam(TypedDict):
    """Answer with plain text."""

    type: Literal["text"]


class ResponseJsonSchemaParam(TypedDict, total=False):
    """A JSON Schema that the answer has to fit, with a name."""

    name: Required[str]
    description: str
    schema: ResponseFormatJsonSchemaSchemaParam
    strict: bool | None


class WebSearchLocationParam(TypedDict, total=False):
    """A place, as far as it is known."""

    country: str
    region: str
    city: str
    timezone: str


class WebSearchOptionsParam(TypedDict, total=False):
    """How the model searches the web before it answers."""

    user_location: models.WebSearchUserLocation | WebSearchUserLocationParam | None
    search_context_size: WebSearchContextSizeParam


class WebSearchUserLocationParam(TypedDict):
    """Roughly where the user is."""

    type: Literal["approximate"]
    approximate: models.WebSearchLocation | WebSearchLocationParam


if TYPE_CHECKING:
    FunctionParametersParam: TypeAlias = Mapping[str, Any]
    """The parameters of a function, as a JSON Schema for an object."""

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
    """The id of a chat model."""

    ModerationModeParam: TypeAlias = Literal["score", "block"]
    """Whether flagged content is only reported (`score`) or also held back
    (`block`).
    """

    ReasoningEffortParam: TypeAlias = Literal[
        "none",
        "minimal",
        "low",
        "medium",
        "high",
        "xhigh",
        "max",
    ]
    """How long a reasoning model thinks before it answers."""

    ResponseFormatParam: TypeAlias = (
        models.ResponseFormatText
        | ResponseFormatTextParam
        | models.ResponseFormatJsonSchema
        | ResponseFormatJsonSchemaParam
        | models.ResponseFormatJsonObject
        | ResponseFormatJsonObjectParam
    )
    """The form of the answer, which is plain text unless you ask for JSON."""

    ResponseFormatJsonSchemaSchemaParam: TypeAlias = Mapping[str, Any]
    """A JSON Schema, written as a JSON object."""

    ResponseModalitiesParam: TypeAlias = Sequence[Literal["text", "audio"]]
    """The kinds of output to produce."""

    ServiceTierParam: TypeAlias = Literal[
        "auto",
        "default",
        "flex",
        "scale",
        "priority",
        "fast",
    ]
    """A processing class, which sets speed and price."""

    VerbosityParam: TypeAlias = Literal["low", "medium", "high"]
    """How much the model writes, from terse to detailed."""

    WebSearchContextSizeParam: TypeAlias = Literal["low", "medium", "high"]
    """How much of the search results the model reads."""
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
