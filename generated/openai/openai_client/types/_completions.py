"""Types of requests: completions. Models say what they mean."""

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
    echo: bool | None
    frequency_penalty: float | None
    logit_bias: Mapping[str, int] | None
    logprobs: int | None
    max_tokens: int | None
    n: int | None
    presence_penalty: float | None
    seed: int | None
    stop: StopConfigurationParam | None
    stream_options: (
        models.ChatCompletionStreamOptions | ChatCompletionStreamOptionsParam | None
    )
    suffix: str | None
    temperature: float | None
    top_p: float | None
    user: str
