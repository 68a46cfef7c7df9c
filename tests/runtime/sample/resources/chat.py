"""Chat: conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    EventResponse,
    JsonBody,
    JsonResponse,
    Operation,
    Path,
    Query,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.stream import AsyncStream, Stream
    from ..models import ChatCompletion, ChatMessage

    class ChatCreateParams(RequestOptions, total=False):
        """What ``chat.create`` takes besides its required arguments."""

        n: int | None
        temperature: float | None
        user: str


_CREATE: Operation[Any] = Operation(
    "createChatCompletion",
    "POST",
    "/chat/completions",
    body=JsonBody(
        fields=("messages", "model", "stream", "n", "temperature", "user"),
        required_fields=("messages", "model"),
    ),
    responses=(
        JsonResponse("200", "ChatCompletion"),
        EventResponse("200", "ChatCompletion", sentinel="[DONE]", flag="stream"),
    ),
)
_RETRIEVE: Operation[ChatCompletion] = Operation(
    "getChatCompletion",
    "GET",
    "/chat/completions/{completion_id}",
    parameters=(Path("completion_id"), Query("after")),
    responses=(JsonResponse("200", "ChatCompletion"),),
)


class Chat(Resource):
    """Conversations."""

    @overload
    def create(
        self,
        *,
        messages: Sequence[ChatMessage | dict[str, Any]],
        model: str,
        stream: Literal[False] | None = None,
        **params: Unpack[ChatCreateParams],
    ) -> ChatCompletion: ...
    @overload
    def create(
        self,
        *,
        messages: Sequence[ChatMessage | dict[str, Any]],
        model: str,
        stream: Literal[True],
        **params: Unpack[ChatCreateParams],
    ) -> Stream[ChatCompletion]: ...
    def create(self, **arguments: Any) -> Any:
        """Continue a conversation. ``POST /chat/completions``"""
        return self._call(_CREATE, arguments)

    def retrieve(
        self,
        completion_id: str,
        *,
        after: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> ChatCompletion:
        """Retrieve a stored completion."""
        return self._call(
            _RETRIEVE, {"completion_id": completion_id, "after": after}, options
        )


class AsyncChat(AsyncResource):
    """Conversations."""

    @overload
    async def create(
        self,
        *,
        messages: Sequence[ChatMessage | dict[str, Any]],
        model: str,
        stream: Literal[False] | None = None,
        **params: Unpack[ChatCreateParams],
    ) -> ChatCompletion: ...
    @overload
    async def create(
        self,
        *,
        messages: Sequence[ChatMessage | dict[str, Any]],
        model: str,
        stream: Literal[True],
        **params: Unpack[ChatCreateParams],
    ) -> AsyncStream[ChatCompletion]: ...
    async def create(self, **arguments: Any) -> Any:
        """Continue a conversation. ``POST /chat/completions``"""
        return await self._call(_CREATE, arguments)

    async def retrieve(
        self,
        completion_id: str,
        *,
        after: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> ChatCompletion:
        """Retrieve a stored completion."""
        return await self._call(
            _RETRIEVE, {"completion_id": completion_id, "after": after}, options
        )
