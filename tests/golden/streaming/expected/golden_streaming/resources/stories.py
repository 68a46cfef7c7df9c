"""The stories operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EventResponse, JsonBody, JsonResponse, Operation, Path

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions
    from .._runtime.stream import AsyncStream, Stream

_CREATE: Operation[Any] = Operation(
    "createStory",
    "POST",
    "/stories",
    body=JsonBody(fields=("topic", "words", "stream"), required_fields=("topic",)),
    responses=(
        JsonResponse("200", "Story"),
        EventResponse("200", "Piece", sentinel="[DONE]", flag="stream"),
    ),
)
_WATCH: Operation[Any] = Operation(
    "watchStory",
    "GET",
    "/stories/{story_id}/events",
    parameters=(Path("story_id"),),
    responses=(EventResponse("200", "Piece"),),
)


class StoriesResource(Resource):
    """The stories operations."""

    @overload
    def create(
        self,
        *,
        topic: str,
        stream: Literal[False] = False,
        **params: Unpack[types.StoriesResourceCreateParams],
    ) -> models.Story: ...
    @overload
    def create(
        self,
        *,
        topic: str,
        stream: Literal[True],
        **params: Unpack[types.StoriesResourceCreateParams],
    ) -> Stream[models.Piece]: ...
    @overload
    def create(
        self,
        *,
        topic: str,
        stream: bool,
        **params: Unpack[types.StoriesResourceCreateParams],
    ) -> models.Story | Stream[models.Piece]: ...
    def create(self, **arguments: Any) -> Any:
        """Call ``POST /stories``.

        Args:
            stream: The default is ``False``.

        Returns:
            The story, whole or in pieces.
        """
        return self._call(_CREATE, arguments)

    def watch(
        self,
        story_id: str,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Piece]:
        """Call ``GET /stories/{story_id}/events``.

        Returns:
            What happens to the story, as it happens.
        """
        answer: Stream[models.Piece] = self._call(
            _WATCH,
            {"story_id": story_id},
            options,
        )
        return answer


class AsyncStoriesResource(AsyncResource):
    """The stories operations."""

    @overload
    async def create(
        self,
        *,
        topic: str,
        stream: Literal[False] = False,
        **params: Unpack[types.StoriesResourceCreateParams],
    ) -> models.Story: ...
    @overload
    async def create(
        self,
        *,
        topic: str,
        stream: Literal[True],
        **params: Unpack[types.StoriesResourceCreateParams],
    ) -> AsyncStream[models.Piece]: ...
    @overload
    async def create(
        self,
        *,
        topic: str,
        stream: bool,
        **params: Unpack[types.StoriesResourceCreateParams],
    ) -> models.Story | AsyncStream[models.Piece]: ...
    async def create(self, **arguments: Any) -> Any:
        """Call ``POST /stories``.

        Args:
            stream: The default is ``False``.

        Returns:
            The story, whole or in pieces.
        """
        return await self._call(_CREATE, arguments)

    async def watch(
        self,
        story_id: str,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Piece]:
        """Call ``GET /stories/{story_id}/events``.

        Returns:
            What happens to the story, as it happens.
        """
        answer: AsyncStream[models.Piece] = await self._call(
            _WATCH,
            {"story_id": story_id},
            options,
        )
        return answer
