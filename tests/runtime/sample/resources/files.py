"""Files: uploads and downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    BinaryResponse,
    EmptyResponse,
    JsonResponse,
    MultipartBody,
    Operation,
    Path,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._runtime.binary import AsyncBinaryContent, BinaryContent
    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions

_CREATE: Operation[Any] = Operation(
    "createFile",
    "POST",
    "/files",
    body=MultipartBody(files=("file",)),
    responses=(JsonResponse("200"),),
)
_CONTENT: Operation[Any] = Operation(
    "downloadFile",
    "GET",
    "/files/{file_id}/content",
    parameters=(Path("file_id"),),
    responses=(BinaryResponse("200"), JsonResponse("4XX", "Usage")),
)
_DELETE: Operation[None] = Operation(
    "deleteFile",
    "DELETE",
    "/files/{file_id}",
    parameters=(Path("file_id"),),
    responses=(EmptyResponse("204"),),
)


class Files(Resource):
    """Files."""

    def create(
        self,
        *,
        file: FileInput,
        purpose: str,
        metadata: Mapping[str, Any] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Upload a file."""
        arguments = {"file": file, "purpose": purpose, "metadata": metadata}
        return self._call(_CREATE, arguments, options)

    def content(self, file_id: str, **options: Unpack[RequestOptions]) -> BinaryContent:
        """Download a file."""
        found: BinaryContent = self._call(_CONTENT, {"file_id": file_id}, options)
        return found

    def delete(self, file_id: str, **options: Unpack[RequestOptions]) -> None:
        """Delete a file."""
        return self._call(_DELETE, {"file_id": file_id}, options)


class AsyncFiles(AsyncResource):
    """Files."""

    async def create(
        self,
        *,
        file: FileInput,
        purpose: str,
        metadata: Mapping[str, Any] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Upload a file."""
        arguments = {"file": file, "purpose": purpose, "metadata": metadata}
        return await self._call(_CREATE, arguments, options)

    async def content(
        self, file_id: str, **options: Unpack[RequestOptions]
    ) -> AsyncBinaryContent:
        """Download a file."""
        found: AsyncBinaryContent = await self._call(
            _CONTENT, {"file_id": file_id}, options
        )
        return found

    async def delete(self, file_id: str, **options: Unpack[RequestOptions]) -> None:
        """Delete a file."""
        return await self._call(_DELETE, {"file_id": file_id}, options)
