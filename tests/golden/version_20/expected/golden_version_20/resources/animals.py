"""Beasts"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    BinaryResponse,
    EmptyResponse,
    Header,
    JsonBody,
    JsonResponse,
    MultipartBody,
    Operation,
    Path,
    Query,
    TextResponse,
)

if TYPE_CHECKING:
    import builtins
    from collections.abc import Sequence
    import datetime as dt
    from typing import Unpack

    from .. import models, types
    from .._runtime.binary import AsyncBinaryContent, BinaryContent
    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions

_LIST: Operation[list[models.Animal]] = Operation(
    "listAnimals",
    "GET",
    "/animals",
    parameters=(
        Header("X-Trace", "x_trace"),
        Query("limit", explode=False),
        Query("csv", explode=False),
        Query("multi"),
        Query("ssv", style="spaceDelimited", explode=False),
        Query("tsv", style="tabDelimited", explode=False),
        Query("pipes", style="pipeDelimited", explode=False),
        Header("X-List", "x_list", style="pipeDelimited"),
        Query("empty", explode=False, allow_empty=True),
        Query("when", explode=False),
    ),
    responses=(
        JsonResponse("200", ("list", "Animal")),
        JsonResponse("200", ("list", "Animal"), content_type="application/xml"),
        JsonResponse("default", "Problem"),
        JsonResponse("default", "Problem", content_type="application/xml"),
    ),
    security=(("basic",), ("implicit",)),
)
_CREATE: Operation[models.Animal] = Operation(
    "createAnimal",
    "POST",
    "/animals",
    parameters=(Header("X-Trace", "x_trace"),),
    body=JsonBody("body"),
    responses=(
        JsonResponse("201", "Animal"),
        JsonResponse("201", "Animal", content_type="application/xml"),
    ),
)
_SOME: Operation[str] = Operation(
    "someAnimals",
    "GET",
    "/animals/{ids}",
    parameters=(Path("ids", style="pipeDelimited"),),
    responses=(TextResponse("200"),),
)
_UPLOAD: Operation[None] = Operation(
    "upload",
    "POST",
    "/animals/{id}/photo",
    parameters=(Path("id"),),
    body=MultipartBody(
        files=("file",),
        styles={"labels": ("form", True), "sizes": ("form", False)},
    ),
    responses=(EmptyResponse("204"),),
)
_DOWNLOAD: Operation[Any] = Operation(
    "download",
    "GET",
    "/animals/{id}/photo",
    parameters=(Path("id"),),
    responses=(
        BinaryResponse("200", content_type="image/png"),
        BinaryResponse("200", content_type="image/jpeg"),
    ),
)


class Animals(Resource):
    """Beasts"""

    def list(
        self,
        *,
        x_trace: str = OMIT,
        limit: int = OMIT,
        csv: Sequence[str] = OMIT,
        multi: Sequence[int] = OMIT,
        ssv: Sequence[str] = OMIT,
        tsv: Sequence[str] = OMIT,
        pipes: Sequence[str] = OMIT,
        x_list: Sequence[str] = OMIT,
        empty: str = OMIT,
        when: dt.datetime | str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Animal]:
        """Call ``GET /animals``.

        Args:
            limit: At least 1, less than 10. The default is ``5``.

        Headers:
            X-Next: ``str``

        Raises:
            ApiStatusError: oops.
        """
        return self._call(
            _LIST,
            {
                "x_trace": x_trace,
                "limit": limit,
                "csv": csv,
                "multi": multi,
                "ssv": ssv,
                "tsv": tsv,
                "pipes": pipes,
                "x_list": x_list,
                "empty": empty,
                "when": when,
            },
            options,
        )

    def create(
        self,
        *,
        body: models.Animal | types.AnimalParam | types.CatParam | types.DogParam,
        x_trace: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Animal:
        """Call ``POST /animals``.

        Returns:
            made.
        """
        return self._call(_CREATE, {"body": body, "x_trace": x_trace}, options)

    def some(self, ids: Sequence[int], **options: Unpack[RequestOptions]) -> str:
        """Call ``GET /animals/{ids}``.

        Returns:
            text.
        """
        return self._call(_SOME, {"ids": ids}, options)

    def upload(
        self,
        id: int,
        *,
        file: FileInput,
        labels: Sequence[str] = OMIT,
        sizes: Sequence[int] = OMIT,
        note: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``POST /animals/{id}/photo``."""
        return self._call(
            _UPLOAD,
            {"id": id, "file": file, "labels": labels, "sizes": sizes, "note": note},
            options,
        )

    def download(self, id: int, **options: Unpack[RequestOptions]) -> BinaryContent:
        """Call ``GET /animals/{id}/photo``.

        Returns:
            bytes.
        """
        answer: BinaryContent = self._call(_DOWNLOAD, {"id": id}, options)
        return answer


class AsyncAnimals(AsyncResource):
    """Beasts"""

    list = awaited(Animals.list)
    create = awaited(Animals.create)
    some = awaited(Animals.some)
    upload = awaited(Animals.upload)

    async def download(
        self,
        id: int,
        **options: Unpack[RequestOptions],
    ) -> AsyncBinaryContent:
        """Call ``GET /animals/{id}/photo``.

        Returns:
            bytes.
        """
        answer: AsyncBinaryContent = await self._call(_DOWNLOAD, {"id": id}, options)
        return answer
