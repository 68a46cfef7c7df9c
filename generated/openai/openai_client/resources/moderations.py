"""Check whether a text or image is harmful, and in which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_CREATE: Operation[models.CreateModerationResponse] = Operation(
    "createModeration",
    "POST",
    "/moderations",
    body=JsonBody(),
    responses=(
        JsonResponse("200", "CreateModerationResponse"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Moderations(Resource):
    """Check whether a text or image is harmful, and in which way."""

    def create(
        self,
        *,
        input: str | Sequence[str | types.ModerationInputParam],
        model: (
            Literal[
                "omni-moderation-latest",
                "omni-moderation-2024-09-26",
                "text-moderation-latest",
                "text-moderation-stable",
            ]
            | str
        ) = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateModerationResponse:
        """Check whether content is harmful.

        Check whether texts or images are harmful, and in which way.

        The answer holds one result for each text of a list, or one for all parts of a
        mixed input.

        ``POST /moderations``

        Args:
            input: What to check, as one text, a list of texts, or a list of text and
                image parts.
            model: The id of the model that checks. Any text is allowed; the listed ones
                are common. The default is ``"omni-moderation-latest"``.

        Returns:
            What was found.

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
        return self._call(_CREATE, {"input": input, "model": model}, options)


class AsyncModerations(AsyncResource):
    """Check whether a text or image is harmful, and in which way."""

    create = awaited(Moderations.create)
