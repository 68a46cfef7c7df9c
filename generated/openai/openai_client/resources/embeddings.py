"""Turn texts into vectors, so that programs can compare and search them by meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_CREATE: Operation[models.CreateEmbeddingResponse] = Operation(
    "createEmbedding",
    "POST",
    "/embeddings",
    body=JsonBody(),
    responses=(
        JsonResponse("200", "CreateEmbeddingResponse"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Embeddings(Resource):
    """Turn texts into vectors, so that programs can compare and search them by
    meaning.
    """

    def create(
        self,
        *,
        input: str | Sequence[str | int | Sequence[int]],
        model: (
            Literal[
                "text-embedding-ada-002",
                "text-embedding-3-small",
                "text-embedding-3-large",
            ]
            | str
        ),
        encoding_format: Literal["float", "base64"] = OMIT,
        dimensions: int = OMIT,
        user: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse:
        """Turn texts into vectors.

        Texts with a similar meaning get vectors that point the same way.

        Give a list of texts to handle many in one request; the answer keeps their
        order.

        ``POST /embeddings``

        Args:
            input: The text to turn into a vector, or several, given as text or as token
                ids.

                A text must not be empty nor too long for the model; a list holds at
                most 2048 of them.
            model: The id of the model that is used. Any text is allowed; the listed
                ones are common.
            encoding_format: How the vectors are sent: as lists of numbers, or packed
                into base64 text.

                The packed form holds 32-bit floats in little-endian order, and is sent
                in place of the list.

                The default is ``"float"``.
            dimensions: The length of the vectors. Only newer models can shorten them.
                At least 1.
            user: A stable name for your end user, so that abuse can be traced to one
                user.

        Returns:
            One vector for each text, in the same order.

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
        return self._call(
            _CREATE,
            {
                "input": input,
                "model": model,
                "encoding_format": encoding_format,
                "dimensions": dimensions,
                "user": user,
            },
            options,
        )


class AsyncEmbeddings(AsyncResource):
    """Turn texts into vectors, so that programs can compare and search them by
    meaning.
    """

    create = awaited(Embeddings.create)
