"""Types of requests: completions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import RequestOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import models
    from ._shared import ChatCompletionStreamOptionsParam, StopConfigurationParam


class CompletionsCreateParams(RequestOptions, total=False):
    """What the method takes besides its required arguments."""

    best_of: int | None
    """How many texts to try, of which the `n` likeliest are returned.

    All of them are billed. It must not be less than `n` and cannot be streamed.

    From 0 to 20. The default is ``1``.
    """

    echo: bool | None
    """Whether the answer begins with the prompt.

    The default is ``False``.
    """

    frequency_penalty: float | None
    """How strongly to avoid tokens the more often they have occurred.

    Below 0 seeks them.

    From -2 to 2. The default is ``0``.
    """

    logit_bias: Mapping[str, int] | None
    """A correction for the likelihood of single tokens, by token id.

    Values go from -100 (never use the token) to 100 (use nothing else); 1 is a slight
    push.
    """

    logprobs: int | None
    """How many of the likeliest tokens to return for each place.

    From 0 to 5.
    """

    max_tokens: int | None
    """The most tokens to write. Prompt and answer together must fit the model.

    At least 0. The default is ``16``.
    """

    n: int | None
    """How many alternative texts to write for each prompt. All of them are billed.

    From 1 to 128. The default is ``1``.
    """

    presence_penalty: float | None
    """How strongly to avoid tokens that have occurred at all. Below 0 seeks them.

    From -2 to 2. The default is ``0``.
    """

    seed: int | None
    """A number that makes equal requests give equal answers, as far as the server
    can.
    """

    stop: StopConfigurationParam | None
    """Where to stop. The model ends the text before writing any of these."""

    stream_options: (
        models.ChatCompletionStreamOptions | ChatCompletionStreamOptionsParam | None
    )
    """What else the stream carries. Only allowed together with `stream`."""

    suffix: str | None
    """The text that comes after the gap, to let the model fill it."""

    temperature: float | None
    """How freely the model chooses its words, from 0 (nearly repeatable) to 2
    (erratic).

    Change this or `top_p`, but not both.

    From 0 to 2. The default is ``1``.
    """

    top_p: float | None
    """The share of probability to choose from: 0.1 keeps only the likeliest tokens that
    make up 10 %.

    Change this or `temperature`, but not both.

    From 0 to 1. The default is ``1``.
    """

    user: str
    """A stable name for your end user, so that abuse can be traced to one user."""
