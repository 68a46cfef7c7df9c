"""See which models can be used, and remove fine-tuned ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited, paged
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation, Path
from .._runtime.pagination import LinkedPages, PagedOperation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.async_pages import AsyncPage
    from .._runtime.options import RequestOptions
    from .._runtime.pages import Page

    class _ListPage(models.ListModelsResponse, Page[models.Model]): ...

    class _AsyncListPage(models.ListModelsResponse, AsyncPage[models.Model]): ...


_LIST: PagedOperation[_ListPage, _AsyncListPage] = PagedOperation(
    "listModels",
    "GET",
    "/models",
    responses=(
        JsonResponse("200", "ListModelsResponse"),
        JsonResponse("401 403 429 5XX", "ErrorResponse"),
    ),
    pages=LinkedPages(items="data"),
)
_RETRIEVE: Operation[models.Model] = Operation(
    "retrieveModel",
    "GET",
    "/models/{model}",
    parameters=(Path("model"),),
    responses=(
        JsonResponse("200", "Model"),
        JsonResponse("401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_DELETE: Operation[models.DeleteModelResponse] = Operation(
    "deleteModel",
    "DELETE",
    "/models/{model}",
    parameters=(Path("model"),),
    responses=(
        JsonResponse("200", "DeleteModelResponse"),
        JsonResponse("401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Models(Resource):
    """See which models can be used, and remove fine-tuned ones."""

    def list(self, **options: Unpack[RequestOptions]) -> _ListPage:
        """List the models that you can use. All of them come in one answer.

        ``GET /models``; iterate over it for all pages.

        Returns:
            The models.

        Raises:
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._pages(_LIST, {}, options)

    def retrieve(self, model: str, **options: Unpack[RequestOptions]) -> models.Model:
        """Look up a model by its id. The answer tells who owns it and when it was made.

        ``GET /models/{model}``

        Args:
            model: The id of the model.

        Returns:
            The model.

        Raises:
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(_RETRIEVE, {"model": model}, options)

    def delete(
        self,
        model: str,
        **options: Unpack[RequestOptions],
    ) -> models.DeleteModelResponse:
        """Delete a fine-tuned model of your organization. Only its owners may do that.

        ``DELETE /models/{model}``

        Args:
            model: The id of the fine-tuned model.

        Returns:
            Proof that the model is gone.

        Raises:
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(_DELETE, {"model": model}, options)


class AsyncModels(AsyncResource):
    """See which models can be used, and remove fine-tuned ones."""

    list = paged(Models.list, _LIST)
    retrieve = awaited(Models.retrieve)
    delete = awaited(Models.delete)
