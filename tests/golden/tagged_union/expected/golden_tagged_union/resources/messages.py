"""The messages operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_SEND: Operation[models.Conversation] = Operation(
    "sendMessages",
    "POST",
    "/messages",
    body=JsonBody(),
    responses=(JsonResponse("200", "Conversation"),),
)


class Messages(Resource):
    """The messages operations."""

    def send(
        self,
        *,
        messages: Sequence[types.MessageParam],
        **options: Unpack[RequestOptions],
    ) -> models.Conversation:
        """Call ``POST /messages``.

        Returns:
            The conversation so far.
        """
        return self._call(_SEND, {"messages": messages}, options)


class AsyncMessages(AsyncResource):
    """The messages operations."""

    send = awaited(Messages.send)
