"""Store files for other operations to use, such as the request list of a batch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.awaited import awaited, paged
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    BinaryResponse,
    JsonResponse,
    MultipartBody,
    Operation,
    Path,
    Query,
)
from .._runtime.pagination import CursorPages, PagedOperation

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.async_pages import AsyncPage
    from .._runtime.binary import AsyncBinaryContent, BinaryContent
    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions
    from .._runtime.pages import Page

    class _ListPage(models.ListFilesResponse, Page[models.OpenAIFile]): ...

    class _AsyncListPage(models.ListFilesResponse, AsyncPage[models.OpenAIFile]): ...


_LIST: PagedOperation[_ListPage, _AsyncListPage] = PagedOperation(
    "listFiles",
    "GET",
    "/files",
    parameters=(Query("purpose"), Query("limit"), Query("order"), Query("after")),
    responses=(
        JsonResponse("200", "ListFilesResponse"),
        JsonResponse("400 401 403 429 5XX", "ErrorResponse"),
    ),
    pages=CursorPages("after", "last_id", items="data", last="id", more="has_more"),
)
_CREATE: Operation[models.OpenAIFile] = Operation(
    "createFile",
    "POST",
    "/files",
    body=MultipartBody(files=("file",), styles={"expires_after": ("deepObject", True)}),
    responses=(
        JsonResponse("200", "OpenAIFile"),
        JsonResponse("400 401 403 429 5XX", "ErrorResponse"),
    ),
)
_RETRIEVE: Operation[models.OpenAIFile] = Operation(
    "retrieveFile",
    "GET",
    "/files/{file_id}",
    parameters=(Path("file_id"),),
    responses=(
        JsonResponse("200", "OpenAIFile"),
        JsonResponse("401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_DELETE: Operation[models.DeleteFileResponse] = Operation(
    "deleteFile",
    "DELETE",
    "/files/{file_id}",
    parameters=(Path("file_id"),),
    responses=(
        JsonResponse("200", "DeleteFileResponse"),
        JsonResponse("401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_CONTENT: Operation[Any] = Operation(
    "downloadFile",
    "GET",
    "/files/{file_id}/content",
    parameters=(Path("file_id"),),
    responses=(
        BinaryResponse("200"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Files(Resource):
    """Store files for other operations to use, such as the request list of a batch."""

    def list(
        self,
        *,
        purpose: str = OMIT,
        limit: int = OMIT,
        order: Literal["asc", "desc"] = OMIT,
        after: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _ListPage:
        """List your files, page by page.

        Pass the last id of a page as `after` to get the next one.

        ``GET /files``; iterate over it for all pages.

        Args:
            purpose: List only the files that were stored for this purpose.
            limit: How many files a page holds at most, from 1 to 10,000. The default is
                ``10000``.
            order: Whether the oldest (`asc`) or the newest (`desc`) files come first.
                The default is ``"desc"``.
            after: The id of the last file of the page before. Leave it out to get the
                first page.

        Returns:
            A page of files.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._pages(
            _LIST,
            {"purpose": purpose, "limit": limit, "order": order, "after": after},
            options,
        )

    def create(
        self,
        *,
        file: FileInput,
        purpose: types.CreateFileRequestPurposeParam,
        expires_after: (
            models.FileExpirationAfter | types.FileExpirationAfterParam
        ) = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.OpenAIFile:
        """Store a file for other operations to use.

        A file may have up to 512 MB. Use an upload in several parts for larger ones.

        ``POST /files``

        Args:
            file: The file itself, contents and name.
            purpose: What the file is for.

                Requests of a batch (`batch`), training data (`fine-tune`), images for
                training (`vision`), data of an evaluation (`evals`), files for
                assistants (`assistants`), or anything else (`user_data`).
            expires_after: When to delete the file. Without it, batch files live 30 days
                and others forever.

        Returns:
            The stored file.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(
            _CREATE,
            {"file": file, "purpose": purpose, "expires_after": expires_after},
            options,
        )

    def retrieve(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> models.OpenAIFile:
        """Look up a file by its id. The answer describes the file without its contents.

        ``GET /files/{file_id}``

        Args:
            file_id: The id of the file.

        Returns:
            The file's description.

        Raises:
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(_RETRIEVE, {"file_id": file_id}, options)

    def delete(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> models.DeleteFileResponse:
        """Delete a file. Everything that uses it loses it too.

        ``DELETE /files/{file_id}``

        Args:
            file_id: The id of the file.

        Returns:
            Proof that the file is gone.

        Raises:
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(_DELETE, {"file_id": file_id}, options)

    def content(self, file_id: str, **options: Unpack[RequestOptions]) -> BinaryContent:
        """Download a file's contents, byte for byte.

        Some purposes do not allow downloads.

        ``GET /files/{file_id}/content``

        Args:
            file_id: The id of the file.

        Returns:
            The contents of the file.

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
        answer: BinaryContent = self._call(_CONTENT, {"file_id": file_id}, options)
        return answer


class AsyncFiles(AsyncResource):
    """Store files for other operations to use, such as the request list of a batch."""

    list = paged(Files.list, _LIST)
    create = awaited(Files.create)
    retrieve = awaited(Files.retrieve)
    delete = awaited(Files.delete)

    async def content(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> AsyncBinaryContent:
        """Download a file's contents, byte for byte.

        Some purposes do not allow downloads.

        ``GET /files/{file_id}/content``

        Args:
            file_id: The id of the file.

        Returns:
            The contents of the file.

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
        answer: AsyncBinaryContent = await self._call(
            _CONTENT,
            {"file_id": file_id},
            options,
        )
        return answer
