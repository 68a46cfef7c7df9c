"""Models: completions."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING = False
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
    """A text to continue, and how the model should write."""

    model: str | Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]
    """The id of the model that writes. Any text is allowed; the listed ones are
    common.
    """

    prompt: str | list[str] | list[int] | list[list[int]] | None
    """The text to continue, or several texts, given as text or as token ids.

    The default marks the beginning of a document: the model starts one of its own.

    The default is ``"<|endoftext|>"``.
    """

    best_of: int | None = None
    """How many texts to try, of which the `n` likeliest are returned.

    All of them are billed. It must not be less than `n` and cannot be streamed.

    From 0 to 20. The default is ``1``.
    """

    echo: bool | None = None
    """Whether the answer begins with the prompt. The default is ``False``."""

    frequency_penalty: float | None = None
    """How strongly to avoid tokens the more often they have occurred. Below 0 seeks
    them. From -2 to 2. The default is ``0``.
    """

    logit_bias: dict[str, int] | None = None
    """A correction for the likelihood of single tokens, by token id.

    Values go from -100 (never use the token) to 100 (use nothing else); 1 is a slight
    push.
    """

    logprobs: int | None = None
    """How many of the likeliest tokens to return for each place. From 0 to 5."""

    max_tokens: int | None = None
    """The most tokens to write. Prompt and answer together must fit the model. At
    least 0. The default is ``16``.
    """

    n: int | None = None
    """How many alternative texts to write for each prompt. All of them are billed. From
    1 to 128. The default is ``1``.
    """

    presence_penalty: float | None = None
    """How strongly to avoid tokens that have occurred at all. Below 0 seeks them. From
    -2 to 2. The default is ``0``.
    """

    seed: int | None = None
    """A number that makes equal requests give equal answers, as far as the server
    can.
    """

    stop: StopConfiguration | None = None
    """Where to stop. The model ends the text before writing any of these."""

    stream: bool | None = None
    """Whether to send the text piece by piece while it is being written. The default is
    ``False``.
    """

    stream_options: ChatCompletionStreamOptions | None = None
    """What else the stream carries. Only allowed together with `stream`."""
    suffix: str | None = None
    """The text that comes after the gap, to let the model fill it."""

    temperature: float | None = None
    """How freely the model chooses its words, from 0 (nearly repeatable) to 2
    (erratic).

    Change this or `top_p`, but not both.

    The default is ``1``.
    """

    top_p: float | None = None
    """The share of probability to choose from: 0.1 keeps only the likeliest tokens that
    make up 10 %.

    Change this or `temperature`, but not both.

    From 0 to 1. The default is ``1``.
    """

    user: str | None = None
    """A stable name for your end user, so that abuse can be traced to one user."""

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
