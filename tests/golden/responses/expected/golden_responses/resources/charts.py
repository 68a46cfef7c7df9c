"""The charts operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import (
    BinaryResponse,
    JsonResponse,
    Operation,
    Path,
    TextResponse,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.binary import AsyncBinaryContent, BinaryContent
    from .._runtime.options import RequestOptions

_GET: Operation[Any] = Operation(
    "getChart",
    "GET",
    "/berths/{berth}/chart",
    parameters=(Path("berth"),),
    responses=(
        JsonResponse("200", "Berth"),
        JsonResponse("200", "Arrival", content_type="application/json; version=2"),
        TextResponse("200", content_type="text/*"),
        BinaryResponse("200", content_type="image/*"),
    ),
)


class Charts(Resource):
    """The charts operations."""

    def get(
        self,
        berth: str,
        **options: Unpack[RequestOptions],
    ) -> models.Berth | models.Arrival | str | BinaryContent:
        """Call ``GET /berths/{berth}/chart``.

        Returns:
            The chart, drawn or described.
        """
        answer: models.Berth | models.Arrival | str | BinaryContent = self._call(
            _GET,
            {"berth": berth},
            options,
        )
        return answer


class AsyncCharts(AsyncResource):
    """The charts operations."""

    async def get(
        self,
        berth: str,
        **options: Unpack[RequestOptions],
    ) -> models.Berth | models.Arrival | str | AsyncBinaryContent:
        """Call ``GET /berths/{berth}/chart``.

        Returns:
            The chart, drawn or described.
        """
        answer: models.Berth | models.Arrival | str | AsyncBinaryContent = (
            await self._call(_GET, {"berth": berth}, options)
        )
        return answer
