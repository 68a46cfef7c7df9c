"""Models: chat file."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias

    from ._chat import ChatCompletionRequestMessageContentPartText
    from ._shared import ModerationInputType


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


class FunctionCall(ApiModel):
    """A function and the arguments to call it with."""

    name: str
    """The name of the function."""

    arguments: str
    """The arguments as JSON text.

    Check it before use: the model may write invalid JSON or make up parameters.
    """


class FunctionCallChunk(ApiModel):
    """The new piece of a function's name or arguments."""

    arguments: str | None = None
    """The new piece of the arguments' JSON text. Join all pieces before parsing."""
    name: str | None = None
    """The name of the function. Only the first piece has it."""


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
    _nullable = ["strict"]


class ImageURL(ApiModel):
    """Where an image is, and how closely the model looks at it."""

    url: str
    """The address of the image, or a `data:` URL that holds the image in base64."""

    detail: Literal["auto", "low", "high"] | str | None = None
    """How closely the model looks. `low` costs the fewest tokens. The default is
    ``"auto"``.
    """


class ModerationOptions(ApiModel):
    """How to moderate a conversation and its answer along with the request."""

    model: str
    """The id of the moderation model."""
    policy: ModerationPolicy | None = None
    """What happens when something is flagged."""

    _wire = {"policy": "ModerationPolicy"}
    _nullable = ["policy"]


class ModerationPolicy(ApiModel):
    """What happens when the moderation flags something, for each direction."""

    input: ModerationRule | None = None
    """The rule for the conversation you send."""
    output: ModerationRule | None = None
    """The rule for the model's answer."""

    _wire = {"input": "ModerationRule", "output": "ModerationRule"}
    _nullable = ["input", "output"]


class ModerationResultBody(ApiModel):
    """What the moderation found in one piece of content."""

    type: Literal["moderation_result"] = "moderation_result"
    model: str
    """The moderation model that was used."""
    flagged: bool
    """Whether the content falls into any category of harm."""
    categories: dict[str, bool]
    """Whether the content falls into a category, by the name of the category."""
    category_scores: dict[str, float]
    """How sure the model is, by the name of the category."""
    category_applied_input_types: dict[str, list[ModerationInputType]]
    """The kinds of input that a score rests on, by the name of the category."""


class ModerationRule(ApiModel):
    """What the moderation does with flagged content."""

    mode: ModerationMode
    """Whether flagged content is only reported or also held back."""


class NamedTool(ApiModel):
    """A tool of this request, by its name."""

    name: str
    """The name of the tool."""


class PredictionContent(ApiModel):
    """Text that the answer will probably repeat, such as the file that is being
    edited.
    """

    type: Literal["content"] = "content"
    content: str | list[ChatCompletionRequestMessageContentPartText]
    """The predicted text, as one text or a list of text parts."""

    _wire = {"content": ("list", "ChatCompletionRequestMessageContentPartText")}


class PromptCacheBreakpoint(ApiModel):
    """A mark that says "cache the prompt up to the end of this part"."""

    mode: Literal["explicit"] = "explicit"


class PromptCacheSettings(ApiModel):
    """How the server caches the beginning of a prompt, so that similar requests are
    cheaper.

    By default it picks the place to cache up to. Mark places of your own with
    `prompt_cache_breakpoint` on content parts. Only recent models support this.
    """

    ttl: Literal["30m"] | None = None
    """How long a cached beginning is kept at least. Only `30m` exists so far."""

    mode: Literal["implicit", "explicit"] | str | None = None
    """Whether the server adds a place itself (`implicit`) or uses only yours
    (`explicit`).
    """


class ResponseFormatJsonObject(ApiModel):
    """Answer with some JSON object.

    Also ask for JSON in a message, or the model may never finish. Prefer `json_schema`
    where the model supports it.
    """

    type: Literal["json_object"] = "json_object"


class ResponseFormatJsonSchema(ApiModel):
    """Answer with JSON that fits a schema of yours."""

    type: Literal["json_schema"] = "json_schema"
    json_schema: ResponseJsonSchema
    """The schema, with a name."""

    _wire = {"json_schema": "ResponseJsonSchema"}


class ResponseFormatText(ApiModel):
    """Answer with plain text. This is the default."""

    type: Literal["text"] = "text"


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
    _nullable = ["strict"]


class UrlCitation(ApiModel):
    """A web page that supports a place in the text."""

    end_index: int
    """The position of the last character that the page supports."""
    start_index: int
    """The position of the first character that the page supports."""
    url: str
    """The address of the page."""
    title: str
    """The title of the page."""


class WebSearchLocation(ApiModel):
    """A place, as far as it is known. Every field is optional."""

    country: str | None = None
    """The country as two letters of ISO 3166-1."""
    region: str | None = None
    """The state, county or region, in free text."""
    city: str | None = None
    """The city, in free text."""
    timezone: str | None = None
    """The time zone by its IANA name."""


class WebSearchOptions(ApiModel):
    """How the model searches the web before it answers."""

    user_location: WebSearchUserLocation | None = None
    """Roughly where the user is, for results that depend on the place."""
    search_context_size: WebSearchContextSize | None = None
    """How much of the search results the model reads."""

    _wire = {"user_location": "WebSearchUserLocation"}
    _nullable = ["user_location"]


class WebSearchUserLocation(ApiModel):
    """Roughly where the user is."""

    type: Literal["approximate"] = "approximate"
    approximate: WebSearchLocation
    """The place itself."""

    _wire = {"approximate": "WebSearchLocation"}


if TYPE_CHECKING:
    FinishReason: TypeAlias = (
        Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | str
    )
    """Why the model stopped.

    It was done or met a stop text (`stop`), ran out of tokens (`length`), wants tools
    (`tool_calls`, or `function_call` in old requests), or was cut off by a filter
    (`content_filter`).
    """

    FunctionParameters: TypeAlias = dict[str, Any]
    """The parameters of a function, as a JSON Schema for an object."""

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

    ModerationMode: TypeAlias = Literal["score", "block"] | str
    """Whether flagged content is only reported (`score`) or also held back
    (`block`).
    """

    ParallelToolCalls: TypeAlias = bool
    """Whether the model may ask for several tools in one answer."""

    ReasoningEffort: TypeAlias = (
        Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | str
    )
    """How long a reasoning model thinks before it answers.

    Less effort is faster and cheaper. No model supports all of the values.
    """

    ResponseFormat: TypeAlias = (
        ResponseFormatText | ResponseFormatJsonSchema | ResponseFormatJsonObject
    )
    """The form of the answer, which is plain text unless you ask for JSON. Told apart
    by ``type``: ``text`` is ResponseFormatText, ``json_schema`` is
    ResponseFormatJsonSchema, ``json_object`` is ResponseFormatJsonObject.
    """

    ResponseFormatJsonSchemaSchema: TypeAlias = dict[str, Any]
    """A JSON Schema, written as a JSON object."""

    ResponseModalities: TypeAlias = list[Literal["text", "audio"] | str]
    """The kinds of output to produce. Spoken output needs a model that supports
    audio.
    """

    ServiceTier: TypeAlias = (
        Literal["auto", "default", "flex", "scale", "priority", "fast"] | str
    )
    """A processing class, which sets speed and price.

    In a request, `auto` uses the project's setting. In a response, it is the class that
    was really used, and `priority` also stands for requests that asked for `fast`.
    """

    Verbosity: TypeAlias = Literal["low", "medium", "high"] | str
    """How much the model writes, from terse to detailed."""

    WebSearchContextSize: TypeAlias = Literal["low", "medium", "high"] | str
    """How much of the search results the model reads. More costs more and takes
    longer.
    """
else:
    FinishReason = UnionType(
        "FinishReason",
        module=__name__,
        members=(
            (
                "literal",
                "stop",
                "length",
                "tool_calls",
                "content_filter",
                "function_call",
            ),
            "@str",
        ),
    )
    FunctionParameters = UnionType(
        "FunctionParameters",
        module=__name__,
        members=(("map", "@any"),),
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
    ModerationMode = UnionType(
        "ModerationMode",
        module=__name__,
        members=(("literal", "score", "block"), "@str"),
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
    ResponseModalities = UnionType(
        "ResponseModalities",
        module=__name__,
        members=(("list", ("either", ("literal", "text", "audio"), "@str")),),
    )
    ServiceTier = UnionType(
        "ServiceTier",
        module=__name__,
        members=(
            ("literal", "auto", "default", "flex", "scale", "priority", "fast"),
            "@str",
        ),
    )
    Verbosity = UnionType(
        "Verbosity",
        module=__name__,
        members=(("literal", "low", "medium", "high"), "@str"),
    )
    WebSearchContextSize = UnionType(
        "WebSearchContextSize",
        module=__name__,
        members=(("literal", "low", "medium", "high"), "@str"),
    )
