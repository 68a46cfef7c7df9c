"""Types of requests: chat 2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required, TypeAlias

    from .. import models
    from ._chat import FunctionParametersParam


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


if TYPE_CHECKING:
    WebSearchContextSizeParam: TypeAlias = Literal["low", "medium", "high"]
    """How much of the search results the model reads.

    More costs more and takes longer.
    """

    ModerationModeParam: TypeAlias = Literal["score", "block"]
    """Whether flagged content is only reported (`score`) or also held back
    (`block`).
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
else:
    WebSearchContextSizeParam = Any
    ModerationModeParam = Any
    ServiceTierParam = Any
