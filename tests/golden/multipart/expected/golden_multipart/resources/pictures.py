"""The pictures operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    BinaryResponse,
    JsonResponse,
    MultipartBody,
    Operation,
    Path,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.binary import AsyncBinaryContent, BinaryContent
    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions

_UPLOAD: Operation[models.Picture] = Operation(
    "uploadPicture",
    "POST",
    "/pictures",
    body=MultipartBody(files=("image", "extras")),
    responses=(JsonResponse("201", "Picture"),),
)
_DOWNLOAD: Operation[Any] = Operation(
    "downloadPicture",
    "GET",
    "/pictures/{picture_id}/content",
    parameters=(Path("picture_id"),),
    responses=(BinaryResponse("200"),),
)


class PicturesResource(Resource):
    """The pictures operations."""

    def upload(
        self,
        *,
        image: FileInput,
        title: str,
        extras: Sequence[FileInput] = OMIT,
        rating: float = OMIT,
        public: bool = OMIT,
        tags: Sequence[str] = OMIT,
        place: models.Place | types.PlaceParam = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Picture:
        """Call ``POST /pictures``.

        Returns:
            What was stored.
        """
        return self._call(
            _UPLOAD,
            {
                "image": image,
                "title": title,
                "extras": extras,
                "rating": rating,
                "public": public,
                "tags": tags,
                "place": place,
            },
            options,
        )

    def download(
        self,
        picture_id: str,
        **options: Unpack[RequestOptions],
    ) -> BinaryContent:
        """Call ``GET /pictures/{picture_id}/content``.

        Returns:
            The file itself.
        """
        answer: BinaryContent = self._call(
            _DOWNLOAD,
            {"picture_id": picture_id},
            options,
        )
        return answer


class AsyncPicturesResource(AsyncResource):
    """The pictures operations."""

    upload = awaited(PicturesResource.upload)

    async def download(
        self,
        picture_id: str,
        **options: Unpack[RequestOptions],
    ) -> AsyncBinaryContent:
        """Call ``GET /pictures/{picture_id}/content``.

        Returns:
            The file itself.
        """
        answer: AsyncBinaryContent = await self._call(
            _DOWNLOAD,
            {"picture_id": picture_id},
            options,
        )
        return answer
