"""Models: completions."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal

    from ._shared import ChatCompletionStreamOptions, CompletionUsage, StopConfiguration


class CompletionChoice(ApiModel):
    """One of the alternative texts, or a piece of it when streaming."""

    finish_reason: Literal["stop", "length", "content_filter"] | str | None
    """Why the model stopped. Null in a stream as long as it goes on.

    It was done or met a stop text (`stop`), ran out of tokens (`length`), or was cut
    off by a filter (`content_filter`).
    """

    index: int
    """The position of this text among the choices, from 0."""
    logprobs: CompletionLogprobs | None
    """How likely each token was, when the request asked for it."""
    text: str
    """The text itself."""

    _wire = {"logprobs": "CompletionLogprobs"}


class CompletionLogprobs(ApiModel):
    """How likely the tokens of a text were. The lists run in parallel."""

    text_offset: list[int] | None = None
    """Where each token begins in the text."""
    token_logprobs: list[float] | None = None
    """The natural logarithm of each token's probability."""
    tokens: list[str] | None = None
    """The tokens as text."""
    top_logprobs: list[dict[str, float]] | None = None
    """The likeliest tokens at each place, with the logarithm of their probability."""


class CreateCompletionRequest(ApiModel):
    """A text to continue, and how the model should write.

    What ``completions.create`` sends; see its arguments.
    """

    model: str | Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]
    prompt: str | list[str] | list[int] | list[list[int]] | None
    best_of: int | None = None
    echo: bool | None = None
    frequency_penalty: float | None = None
    logit_bias: dict[str, int] | None = None
    logprobs: int | None = None
    max_tokens: int | None = None
    n: int | None = None
    presence_penalty: float | None = None
    seed: int | None = None
    stop: StopConfiguration | None = None
    stream: bool | None = None
    stream_options: ChatCompletionStreamOptions | None = None
    suffix: str | None = None
    temperature: float | None = None
    top_p: float | None = None
    user: str | None = None

    _wire = {
        "stop": "StopConfiguration",
        "stream_options": "ChatCompletionStreamOptions",
    }
    _nullable = [
        "best_of",
        "echo",
        "frequency_penalty",
        "logit_bias",
        "logprobs",
        "max_tokens",
        "n",
        "presence_penalty",
        "seed",
        "stop",
        "stream",
        "stream_options",
        "suffix",
        "temperature",
        "top_p",
    ]


class CreateCompletionResponse(ApiModel):
    """The continuation of a text, or a piece of it when streaming."""

    id: str
    """The id of this answer."""
    choices: list[CompletionChoice]
    """The alternative texts."""
    created: int
    """When the answer was made, in seconds since 1970 (UTC)."""
    model: str
    """The model that wrote."""
    object: Literal["text_completion"] = "text_completion"

    system_fingerprint: str | None = None
    """A mark of the server's configuration. It changes when equal requests may
    differ.
    """

    usage: CompletionUsage | None = None
    """How many tokens the request took."""

    _wire = {"choices": ("list", "CompletionChoice"), "usage": "CompletionUsage"}
    _nullable = ["system_fingerprint", "usage"]
