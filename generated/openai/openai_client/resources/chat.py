"""Continue a conversation. Send its messages and get the model's next one."""

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
    "createChatCompletion",
    "POST",
    "/chat/completions",
    body=JsonBody(
        fields=(
            "messages",
            "model",
            "modalities",
            "audio",
            "max_completion_tokens",
            "max_tokens",
            "n",
            "temperature",
            "top_p",
            "frequency_penalty",
            "presence_penalty",
            "logit_bias",
            "logprobs",
            "top_logprobs",
            "stop",
            "seed",
            "response_format",
            "tools",
            "tool_choice",
            "parallel_tool_calls",
            "prediction",
            "reasoning_effort",
            "verbosity",
            "web_search_options",
            "moderation",
            "service_tier",
            "store",
            "metadata",
            "stream",
            "stream_options",
            "prompt_cache_key",
            "prompt_cache_options",
            "prompt_cache_retention",
            "safety_identifier",
            "user",
            "function_call",
            "functions",
        ),
        required_fields=("messages", "model"),
    ),
    responses=(
        JsonResponse("200", "CreateChatCompletionResponse"),
        EventResponse(
            "200",
            "CreateChatCompletionStreamResponse",
            sentinel="[DONE]",
            flag="stream",
        ),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Chat(Resource):
    """Continue a conversation. Send its messages and get the model's next one."""

    @overload
    def create(
        self,
        *,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        model: types.ModelIdsSharedParam,
        stream: Literal[False] = False,
        **params: Unpack[types.ChatCreateParams],
    ) -> models.CreateChatCompletionResponse: ...
    @overload
    def create(
        self,
        *,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        model: types.ModelIdsSharedParam,
        stream: Literal[True],
        **params: Unpack[types.ChatCreateParams],
    ) -> Stream[models.CreateChatCompletionStreamResponse]: ...
    @overload
    def create(
        self,
        *,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        model: types.ModelIdsSharedParam,
        stream: bool,
        **params: Unpack[types.ChatCreateParams],
    ) -> (
        models.CreateChatCompletionResponse
        | Stream[models.CreateChatCompletionStreamResponse]
    ): ...
    def create(self, **arguments: Any) -> Any:
        """Continue a conversation.

        The model reads all `messages` and answers with the next one.

        The server keeps no conversation: send the earlier messages again with every
        request. When the model wants a tool to run, its answer holds `tool_calls`; run
        them, append the answer and one `tool` message for each call, and send
        everything again.

        With `stream` set, the answer arrives as a series of chunks while the model is
        still writing.

        ``POST /chat/completions``

        Args:
            messages: The conversation so far, oldest message first.

                Which kinds of content are understood (text, images, audio, files)
                depends on the model.

                At least 1 item.
            model: The id of the model that answers, such as `gpt-4o`.
            modalities: The kinds of output to produce. Without it, the model answers
                with text only.
            audio: How spoken output sounds. Required when `modalities` contains
                `audio`.
            max_completion_tokens: The most tokens the model may produce, hidden
                reasoning included.
            max_tokens: The most tokens the answer may have. Replaced by
                `max_completion_tokens`.

                Reasoning models reject it, but many compatible servers know only this
                field.

                Deprecated.
            n: How many alternative answers to produce. All of their tokens are billed.
                From 1 to 128. The default is ``1``.
            temperature: How freely the model chooses its words, from 0 (nearly
                repeatable) to 2 (erratic).

                Change this or `top_p`, but not both.

                The default is ``1``.
            top_p: The share of probability to choose from: 0.1 keeps only the likeliest
                tokens that make up 10 %.

                Change this or `temperature`, but not both.

                From 0 to 1. The default is ``1``.
            frequency_penalty: How strongly to avoid tokens the more often they have
                occurred. Below 0 seeks them. From -2 to 2. The default is ``0``.
            presence_penalty: How strongly to avoid tokens that have occurred at all.
                Below 0 seeks them. From -2 to 2. The default is ``0``.
            logit_bias: A correction for the likelihood of single tokens, by token id.

                Values go from -100 (never use the token) to 100 (use nothing else); 1
                is a slight push.
            logprobs: Whether to return how likely each token of the answer was. The
                default is ``False``.
            top_logprobs: How many likely alternatives to return for each token. Needs
                `logprobs` set to true. From 0 to 20.
            stop: Where to stop. The model ends its answer before writing any of these
                texts.
            seed: A number that makes equal requests give equal answers, as far as the
                server can.

                Compare `system_fingerprint` of two answers to learn whether the server
                itself changed.

                Deprecated. From -9223372036854775808 to 9223372036854775807.
            response_format: The form of the answer, such as text that fits a JSON
                Schema of yours.
            tools: The tools that the model may ask you to run.
            tool_choice: Whether the model may, must or must not ask for a tool, and for
                which.
            parallel_tool_calls: Whether the model may ask for several tools in one
                answer.
            prediction: Text that the answer will probably repeat. It speeds up small
                edits of large texts.
            reasoning_effort: How long a reasoning model thinks before it answers. The
                default is ``"medium"``.
            verbosity: How much the model writes. The default is ``"medium"``.
            web_search_options: How the model searches the web. Only search models
                support it.
            moderation: Moderate the conversation and the answer along with this
                request.
            service_tier: The processing class of this request, which sets its speed and
                price. The default is ``"auto"``.
            store: Whether the server keeps this conversation for later evaluation or
                distillation. The default is ``False``.
            metadata: Notes of your own, kept with a stored conversation.
            stream: Whether to send the answer as a stream of chunks while it is being
                written. The default is ``False``.
            stream_options: What else the stream carries. Only allowed together with
                `stream`.
            prompt_cache_key: A name for requests that begin alike, so that the server's
                cache finds them.
            prompt_cache_options: How the server caches the beginning of this
                conversation.
            prompt_cache_retention: How long cached beginnings may be kept. Replaced by
                `prompt_cache_options`. Deprecated.
            safety_identifier: A stable name for your end user, so that abuse can be
                traced to one user.

                Send a hash, not an e-mail address or anything else that identifies a
                person.

                At most 64 characters.
            user: A stable name for your end user. Replaced by `safety_identifier`.
                Deprecated.
            function_call: Whether the model may call one of `functions`. Replaced by
                `tool_choice`. Deprecated.
            functions: The functions that the model may ask you to run. Replaced by
                `tools`. Deprecated. From 1 to 128 items.

        Returns:
            The model's answer, as one object or as a stream of chunks.

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


class AsyncChat(AsyncResource):
    """Continue a conversation. Send its messages and get the model's next one."""

    @overload
    async def create(
        self,
        *,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        model: types.ModelIdsSharedParam,
        stream: Literal[False] = False,
        **params: Unpack[types.ChatCreateParams],
    ) -> models.CreateChatCompletionResponse: ...
    @overload
    async def create(
        self,
        *,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        model: types.ModelIdsSharedParam,
        stream: Literal[True],
        **params: Unpack[types.ChatCreateParams],
    ) -> AsyncStream[models.CreateChatCompletionStreamResponse]: ...
    @overload
    async def create(
        self,
        *,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        model: types.ModelIdsSharedParam,
        stream: bool,
        **params: Unpack[types.ChatCreateParams],
    ) -> (
        models.CreateChatCompletionResponse
        | AsyncStream[models.CreateChatCompletionStreamResponse]
    ): ...
    async def create(self, **arguments: Any) -> Any:
        """Continue a conversation.

        The model reads all `messages` and answers with the next one.

        The server keeps no conversation: send the earlier messages again with every
        request. When the model wants a tool to run, its answer holds `tool_calls`; run
        them, append the answer and one `tool` message for each call, and send
        everything again.

        With `stream` set, the answer arrives as a series of chunks while the model is
        still writing.

        ``POST /chat/completions``

        Args:
            messages: The conversation so far, oldest message first.

                Which kinds of content are understood (text, images, audio, files)
                depends on the model.

                At least 1 item.
            model: The id of the model that answers, such as `gpt-4o`.
            modalities: The kinds of output to produce. Without it, the model answers
                with text only.
            audio: How spoken output sounds. Required when `modalities` contains
                `audio`.
            max_completion_tokens: The most tokens the model may produce, hidden
                reasoning included.
            max_tokens: The most tokens the answer may have. Replaced by
                `max_completion_tokens`.

                Reasoning models reject it, but many compatible servers know only this
                field.

                Deprecated.
            n: How many alternative answers to produce. All of their tokens are billed.
                From 1 to 128. The default is ``1``.
            temperature: How freely the model chooses its words, from 0 (nearly
                repeatable) to 2 (erratic).

                Change this or `top_p`, but not both.

                The default is ``1``.
            top_p: The share of probability to choose from: 0.1 keeps only the likeliest
                tokens that make up 10 %.

                Change this or `temperature`, but not both.

                From 0 to 1. The default is ``1``.
            frequency_penalty: How strongly to avoid tokens the more often they have
                occurred. Below 0 seeks them. From -2 to 2. The default is ``0``.
            presence_penalty: How strongly to avoid tokens that have occurred at all.
                Below 0 seeks them. From -2 to 2. The default is ``0``.
            logit_bias: A correction for the likelihood of single tokens, by token id.

                Values go from -100 (never use the token) to 100 (use nothing else); 1
                is a slight push.
            logprobs: Whether to return how likely each token of the answer was. The
                default is ``False``.
            top_logprobs: How many likely alternatives to return for each token. Needs
                `logprobs` set to true. From 0 to 20.
            stop: Where to stop. The model ends its answer before writing any of these
                texts.
            seed: A number that makes equal requests give equal answers, as far as the
                server can.

                Compare `system_fingerprint` of two answers to learn whether the server
                itself changed.

                Deprecated. From -9223372036854775808 to 9223372036854775807.
            response_format: The form of the answer, such as text that fits a JSON
                Schema of yours.
            tools: The tools that the model may ask you to run.
            tool_choice: Whether the model may, must or must not ask for a tool, and for
                which.
            parallel_tool_calls: Whether the model may ask for several tools in one
                answer.
            prediction: Text that the answer will probably repeat. It speeds up small
                edits of large texts.
            reasoning_effort: How long a reasoning model thinks before it answers. The
                default is ``"medium"``.
            verbosity: How much the model writes. The default is ``"medium"``.
            web_search_options: How the model searches the web. Only search models
                support it.
            moderation: Moderate the conversation and the answer along with this
                request.
            service_tier: The processing class of this request, which sets its speed and
                price. The default is ``"auto"``.
            store: Whether the server keeps this conversation for later evaluation or
                distillation. The default is ``False``.
            metadata: Notes of your own, kept with a stored conversation.
            stream: Whether to send the answer as a stream of chunks while it is being
                written. The default is ``False``.
            stream_options: What else the stream carries. Only allowed together with
                `stream`.
            prompt_cache_key: A name for requests that begin alike, so that the server's
                cache finds them.
            prompt_cache_options: How the server caches the beginning of this
                conversation.
            prompt_cache_retention: How long cached beginnings may be kept. Replaced by
                `prompt_cache_options`. Deprecated.
            safety_identifier: A stable name for your end user, so that abuse can be
                traced to one user.

                Send a hash, not an e-mail address or anything else that identifies a
                person.

                At most 64 characters.
            user: A stable name for your end user. Replaced by `safety_identifier`.
                Deprecated.
            function_call: Whether the model may call one of `functions`. Replaced by
                `tool_choice`. Deprecated.
            functions: The functions that the model may ask you to run. Replaced by
                `tools`. Deprecated. From 1 to 128 items.

        Returns:
            The model's answer, as one object or as a stream of chunks.

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
