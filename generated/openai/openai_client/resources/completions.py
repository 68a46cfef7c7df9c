"""Continue a plain text.

The older way to use a language model, without messages or roles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EventResponse, JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.stream import AsyncStream, Stream

_CREATE: Operation[Any] = Operation(
    "createCompletion",
    "POST",
    "/completions",
    body=JsonBody(
        fields=(
            "model",
            "prompt",
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
            "user",
        ),
        required_fields=("model", "prompt"),
    ),
    responses=(
        JsonResponse("200", "CreateCompletionResponse"),
        EventResponse(
            "200",
            "CreateCompletionResponse",
            sentinel="[DONE]",
            flag="stream",
        ),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Completions(Resource):
    """Continue a plain text.

    The older way to use a language model, without messages or roles.
    """

    @overload
    def create(
        self,
        *,
        model: Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"] | str,
        prompt: str | Sequence[str | int | Sequence[int]] | None,
        stream: Literal[False] = False,
        **params: Unpack[types.CompletionsCreateParams],
    ) -> models.CreateCompletionResponse: ...
    @overload
    def create(
        self,
        *,
        model: Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"] | str,
        prompt: str | Sequence[str | int | Sequence[int]] | None,
        stream: Literal[True],
        **params: Unpack[types.CompletionsCreateParams],
    ) -> Stream[models.CreateCompletionResponse]: ...
    @overload
    def create(
        self,
        *,
        model: Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"] | str,
        prompt: str | Sequence[str | int | Sequence[int]] | None,
        stream: bool,
        **params: Unpack[types.CompletionsCreateParams],
    ) -> models.CreateCompletionResponse | Stream[models.CreateCompletionResponse]: ...
    def create(self, **arguments: Any) -> Any:
        """Continue a text.

        The model writes what could follow the `prompt`.

        This is the older interface, for models without conversations. With `stream`
        set, the text arrives piece by piece; every piece has the shape of a whole
        answer.

        ``POST /completions``

        Args:
            model: The id of the model that writes. Any text is allowed; the listed ones
                are common.
            prompt: The text to continue, or several texts, given as text or as token
                ids.

                The default marks the beginning of a document: the model starts one of
                its own.

                The default is ``"<|endoftext|>"``.
            best_of: How many texts to try, of which the `n` likeliest are returned.

                All of them are billed. It must not be less than `n` and cannot be
                streamed.

                From 0 to 20. The default is ``1``.
            echo: Whether the answer begins with the prompt. The default is ``False``.
            frequency_penalty: How strongly to avoid tokens the more often they have
                occurred. Below 0 seeks them. From -2 to 2. The default is ``0``.
            logit_bias: A correction for the likelihood of single tokens, by token id.

                Values go from -100 (never use the token) to 100 (use nothing else); 1
                is a slight push.
            logprobs: How many of the likeliest tokens to return for each place. From 0
                to 5.
            max_tokens: The most tokens to write. Prompt and answer together must fit
                the model. At least 0. The default is ``16``.
            n: How many alternative texts to write for each prompt. All of them are
                billed. From 1 to 128. The default is ``1``.
            presence_penalty: How strongly to avoid tokens that have occurred at all.
                Below 0 seeks them. From -2 to 2. The default is ``0``.
            seed: A number that makes equal requests give equal answers, as far as the
                server can.
            stop: Where to stop. The model ends the text before writing any of these.
            stream: Whether to send the text piece by piece while it is being written.
                The default is ``False``.
            stream_options: What else the stream carries. Only allowed together with
                `stream`.
            suffix: The text that comes after the gap, to let the model fill it.
            temperature: How freely the model chooses its words, from 0 (nearly
                repeatable) to 2 (erratic).

                Change this or `top_p`, but not both.

                The default is ``1``.
            top_p: The share of probability to choose from: 0.1 keeps only the likeliest
                tokens that make up 10 %.

                Change this or `temperature`, but not both.

                From 0 to 1. The default is ``1``.
            user: A stable name for your end user, so that abuse can be traced to one
                user.

        Returns:
            The continuation, as one object or as a stream of pieces.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(_CREATE, arguments)


class AsyncCompletions(AsyncResource):
    """Continue a plain text.

    The older way to use a language model, without messages or roles.
    """

    @overload
    async def create(
        self,
        *,
        model: Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"] | str,
        prompt: str | Sequence[str | int | Sequence[int]] | None,
        stream: Literal[False] = False,
        **params: Unpack[types.CompletionsCreateParams],
    ) -> models.CreateCompletionResponse: ...
    @overload
    async def create(
        self,
        *,
        model: Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"] | str,
        prompt: str | Sequence[str | int | Sequence[int]] | None,
        stream: Literal[True],
        **params: Unpack[types.CompletionsCreateParams],
    ) -> AsyncStream[models.CreateCompletionResponse]: ...
    @overload
    async def create(
        self,
        *,
        model: Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"] | str,
        prompt: str | Sequence[str | int | Sequence[int]] | None,
        stream: bool,
        **params: Unpack[types.CompletionsCreateParams],
    ) -> (
        models.CreateCompletionResponse | AsyncStream[models.CreateCompletionResponse]
    ): ...
    async def create(self, **arguments: Any) -> Any:
        """Continue a text.

        The model writes what could follow the `prompt`.

        This is the older interface, for models without conversations. With `stream`
        set, the text arrives piece by piece; every piece has the shape of a whole
        answer.

        ``POST /completions``

        Args:
            model: The id of the model that writes. Any text is allowed; the listed ones
                are common.
            prompt: The text to continue, or several texts, given as text or as token
                ids.

                The default marks the beginning of a document: the model starts one of
                its own.

                The default is ``"<|endoftext|>"``.
            best_of: How many texts to try, of which the `n` likeliest are returned.

                All of them are billed. It must not be less than `n` and cannot be
                streamed.

                From 0 to 20. The default is ``1``.
            echo: Whether the answer begins with the prompt. The default is ``False``.
            frequency_penalty: How strongly to avoid tokens the more often they have
                occurred. Below 0 seeks them. From -2 to 2. The default is ``0``.
            logit_bias: A correction for the likelihood of single tokens, by token id.

                Values go from -100 (never use the token) to 100 (use nothing else); 1
                is a slight push.
            logprobs: How many of the likeliest tokens to return for each place. From 0
                to 5.
            max_tokens: The most tokens to write. Prompt and answer together must fit
                the model. At least 0. The default is ``16``.
            n: How many alternative texts to write for each prompt. All of them are
                billed. From 1 to 128. The default is ``1``.
            presence_penalty: How strongly to avoid tokens that have occurred at all.
                Below 0 seeks them. From -2 to 2. The default is ``0``.
            seed: A number that makes equal requests give equal answers, as far as the
                server can.
            stop: Where to stop. The model ends the text before writing any of these.
            stream: Whether to send the text piece by piece while it is being written.
                The default is ``False``.
            stream_options: What else the stream carries. Only allowed together with
                `stream`.
            suffix: The text that comes after the gap, to let the model fill it.
            temperature: How freely the model chooses its words, from 0 (nearly
                repeatable) to 2 (erratic).

                Change this or `top_p`, but not both.

                The default is ``1``.
            top_p: The share of probability to choose from: 0.1 keeps only the likeliest
                tokens that make up 10 %.

                Change this or `temperature`, but not both.

                From 0 to 1. The default is ``1``.
            user: A stable name for your end user, so that abuse can be traced to one
                user.

        Returns:
            The continuation, as one object or as a stream of pieces.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return await self._call(_CREATE, arguments)
