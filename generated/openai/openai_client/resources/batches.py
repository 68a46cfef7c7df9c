"""Run many requests in the background, given as one file and answered as one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited, paged
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation, Path, Query
from .._runtime.pagination import CursorPages, PagedOperation

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.async_pages import AsyncPage
    from .._runtime.options import RequestOptions
    from .._runtime.pages import Page

    class _ListPage(models.ListBatchesResponse, Page[models.Batch]): ...

    class _AsyncListPage(models.ListBatchesResponse, AsyncPage[models.Batch]): ...


_LIST: PagedOperation[_ListPage, _AsyncListPage] = PagedOperation(
    "listBatches",
    "GET",
    "/batches",
    parameters=(Query("after"), Query("limit")),
    responses=(
        JsonResponse("200", "ListBatchesResponse"),
        JsonResponse("400 401 403 429 5XX", "ErrorResponse"),
    ),
    pages=CursorPages("after", "last_id", items="data", last="id", more="has_more"),
)
_CREATE: Operation[models.Batch] = Operation(
    "createBatch",
    "POST",
    "/batches",
    body=JsonBody(),
    responses=(
        JsonResponse("200", "Batch"),
        JsonResponse("400 401 403 429 5XX", "ErrorResponse"),
    ),
)
_RETRIEVE: Operation[models.Batch] = Operation(
    "retrieveBatch",
    "GET",
    "/batches/{batch_id}",
    parameters=(Path("batch_id"),),
    responses=(
        JsonResponse("200", "Batch"),
        JsonResponse("401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_CANCEL: Operation[models.Batch] = Operation(
    "cancelBatch",
    "POST",
    "/batches/{batch_id}/cancel",
    parameters=(Path("batch_id"),),
    responses=(
        JsonResponse("200", "Batch"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Batches(Resource):
    """Run many requests in the background, given as one file and answered as one
    file.
    """

    def list(
        self,
        *,
        after: str = OMIT,
        limit: int = OMIT,
        **options: Unpack[RequestOptions],
    ) -> _ListPage:
        """List your batches, page by page.

        Pass the last id of a page as `after` to get the next one.

        ``GET /batches``; iterate over it for all pages.

        Args:
            after: The id of the last batch of the page before. Leave it out to get the
                first page.
            limit: How many batches a page holds at most, from 1 to 100. The default is
                ``20``.

        Returns:
            A page of batches.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._pages(_LIST, {"after": after, "limit": limit}, options)

    def create(
        self,
        *,
        input_file_id: str,
        endpoint: types.CreateBatchRequestEndpointParam,
        completion_window: Literal["24h"] = "24h",
        metadata: types.MetadataParam | None = OMIT,
        output_expires_after: (
            models.BatchFileExpirationAfter | types.BatchFileExpirationAfterParam
        ) = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Batch:
        """Start a batch: all requests of a stored file run in the background.

        It costs less than single requests, and is done within a day. The answers come
        as a file.

        ``POST /batches``

        Args:
            input_file_id: The id of the stored file with the requests, whose purpose
                has to be `batch`.

                Each of its lines is a JSON object with `custom_id`, `method`, `url` and
                `body`. It may have 50,000 lines and 200 MB.
            endpoint: Where the requests go. All requests of a batch go to the same
                place.
            completion_window: By when the batch is done. Only `24h` exists so far.
            metadata: Notes of your own, kept with the batch.
            output_expires_after: When to delete the files with the answers and errors.

        Returns:
            The batch, whose file is being checked.

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
            {
                "input_file_id": input_file_id,
                "endpoint": endpoint,
                "completion_window": completion_window,
                "metadata": metadata,
                "output_expires_after": output_expires_after,
            },
            options,
        )

    def retrieve(
        self,
        batch_id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Batch:
        """Look up a batch by its id, to see how far it is and where its answers are.

        ``GET /batches/{batch_id}``

        Args:
            batch_id: The id of the batch.

        Returns:
            The batch.

        Raises:
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(_RETRIEVE, {"batch_id": batch_id}, options)

    def cancel(self, batch_id: str, **options: Unpack[RequestOptions]) -> models.Batch:
        """Cancel a batch that is still running.

        It may take ten minutes to stop; the answers that were made until then can be
        downloaded.

        ``POST /batches/{batch_id}/cancel``

        Args:
            batch_id: The id of the batch.

        Returns:
            The batch that is being cancelled.

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
        return self._call(_CANCEL, {"batch_id": batch_id}, options)


class AsyncBatches(AsyncResource):
    """Run many requests in the background, given as one file and answered as one
    file.
    """

    list = paged(Batches.list, _LIST)
    create = awaited(Batches.create)
    retrieve = awaited(Batches.retrieve)
    cancel = awaited(Batches.cancel)
