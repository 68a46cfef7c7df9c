"""Types of requests: chat file."""

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
    """The file's name. It goes with `file_data`."""

    file_data: str
    """The contents of the file in base64."""

    file_id: str
    """The id of a stored file."""


class FunctionCallParam(TypedDict):
    """A function and the arguments to call it with."""

    name: str
    """The name of the function."""

    arguments: str
    """The arguments as JSON text.

    Check it before use: the model may write invalid JSON or make up parameters.
    """


class FunctionObjectParam(TypedDict, total=False):
    """A function as the model sees it."""

    name: Required[str]
    """The name of the function. Letters, digits, `_` and `-`, at most 64 characters."""

    description: str
    """What the function does. The model decides by this text when to use it."""

    parameters: FunctionParametersParam
    """The function's parameters. Without it, the function takes none."""

    strict: bool | None
    """Whether the arguments must fit `parameters` exactly.

    This works for a subset of JSON Schema only.

    The default is ``False``.
    """


class ImageURLParam(TypedDict, total=False):
    """Where an image is, and how closely the model looks at it."""

    url: Required[str]
    """The address of the image, or a `data:` URL that holds the image in base64."""

    detail: Literal["auto", "low", "high"]
    """How closely the model looks. `low` costs the fewest tokens.

    The default is ``"auto"``.
    """


class ModerationOptionsParam(TypedDict, total=False):
    """How to moderate a conversation and its answer along with the request."""

    model: Required[str]
    """The id of the moderation model."""

    policy: models.ModerationPolicy | ModerationPolicyParam | None
    """What happens when something is flagged."""


class ModerationPolicyParam(TypedDict, total=False):
    """What happens when the moderation flags something, for each direction."""

    input: models.ModerationRule | ModerationRuleParam | None
    """The rule for the conversation you send."""

    output: models.ModerationRule | ModerationRuleParam | None
    """The rule for the model's answer."""


class ModerationRuleParam(TypedDict):
    """What the moderation does with flagged content."""

    mode: ModerationModeParam
    """Whether flagged content is only reported or also held back."""


class NamedToolParam(TypedDict):
    """A tool of this request, by its name."""

    name: str
    """The name of the tool."""


class PredictionContentParam(TypedDict):
    """Text that the answer will probably repeat, such as the file that is being
    edited.
    """

    type: Literal["content"]
    """The kind of prediction. Always `content`."""

    content: (
        str
        | Sequence[
            models.ChatCompletionRequestMessageContentPartText
            | ChatCompletionRequestMessageContentPartTextParam
        ]
    )
    """The predicted text, as one text or a list of text parts."""


class PromptCacheBreakpointParam(TypedDict):
    """A mark that says "cache the prompt up to the end of this part"."""

    mode: Literal["explicit"]
    """The kind of mark. Always `explicit`.

    The default is ``"explicit"``.
    """


class PromptCacheSettingsParam(TypedDict, total=False):
    """How the server caches the beginning of a prompt, so that similar requests are
    cheaper.
    """

    ttl: Literal["30m"]
    """How long a cached beginning is kept at least. Only `30m` exists so far."""

    mode: Literal["implicit", "explicit"]
    """Whether the server adds a place itself (`implicit`) or uses only yours
    (`explicit`).
    """


class ResponseFormatJsonObjectParam(TypedDict):
    """Answer with some JSON object."""

    type: Literal["json_object"]
    """The kind of format. Always `json_object`."""


class ResponseFormatJsonSchemaParam(TypedDict):
    """Answer with JSON that fits a schema of yours."""

    type: Literal["json_schema"]
    """The kind of format. Always `json_schema`."""

    json_schema: models.ResponseJsonSchema | ResponseJsonSchemaParam
    """The schema, with a name."""


class ResponseFormatTextParam(TypedDict):
    """Answer with plain text."""

    type: Literal["text"]
    """The kind of format. Always `text`."""


class ResponseJsonSchemaParam(TypedDict, total=False):
    """A JSON Schema that the answer has to fit, with a name."""

    name: Required[str]
    """The name of the format. Letters, digits, `_` and `-`, at most 64 characters."""

    description: str
    """What the format is for. The model reads this too."""

    schema: ResponseFormatJsonSchemaSchemaParam
    """The schema itself."""

    strict: bool | None
    """Whether the answer must fit the schema exactly.

    This works for a subset of JSON Schema only.

    The default is ``False``.
    """


class WebSearchLocationParam(TypedDict, total=False):
    """A place, as far as it is known."""

    country: str
    """The country as two letters of ISO 3166-1."""

    region: str
    """The state, county or region, in free text."""

    city: str
    """The city, in free text."""

    timezone: str
    """The time zone by its IANA name."""


class WebSearchOptionsParam(TypedDict, total=False):
    """How the model searches the web before it answers."""

    user_location: models.WebSearchUserLocation | WebSearchUserLocationParam | None
    """Roughly where the user is, for results that depend on the place."""

    search_context_size: WebSearchContextSizeParam
    """How much of the search results the model reads."""


class WebSearchUserLocationParam(TypedDict):
    """Roughly where the user is."""

    type: Literal["approximate"]
    """The precision of the location. Always `approximate`."""

    approximate: models.WebSearchLocation | WebSearchLocationParam
    """The place itself."""


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
    """The id of a chat model. Any text is allowed; the listed ones are common."""

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
    """How long a reasoning model thinks before it answers.

    Less effort is faster and cheaper. No model supports all of the values.
    """

    ResponseFormatParam: TypeAlias = (
        models.ResponseFormatText
        | ResponseFormatTextParam
        | models.ResponseFormatJsonSchema
        | ResponseFormatJsonSchemaParam
        | models.ResponseFormatJsonObject
        | ResponseFormatJsonObjectParam
    )
    """The form of the answer, which is plain text unless you ask for JSON.

    Told apart by ``type``:
        ``text``: ResponseFormatText
        ``json_schema``: ResponseFormatJsonSchema
        ``json_object``: ResponseFormatJsonObject
    """

    ResponseFormatJsonSchemaSchemaParam: TypeAlias = Mapping[str, Any]
    """A JSON Schema, written as a JSON object."""

    ResponseModalitiesParam: TypeAlias = Sequence[Literal["text", "audio"]]
    """The kinds of output to produce.

    Spoken output needs a model that supports audio.
    """

    ServiceTierParam: TypeAlias = Literal[
        "auto",
        "default",
        "flex",
        "scale",
        "priority",
        "fast",
    ]
    """A processing class, which sets speed and price.

    In a request, `auto` uses the project's setting. In a response, it is the class that
    was really used, and `priority` also stands for requests that asked for `fast`.
    """

    VerbosityParam: TypeAlias = Literal["low", "medium", "high"]
    """How much the model writes, from terse to detailed."""

    WebSearchContextSizeParam: TypeAlias = Literal["low", "medium", "high"]
    """How much of the search results the model reads.

    More costs more and takes longer.
    """
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
