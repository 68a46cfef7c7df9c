"""The sightings operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import EmptyResponse, LinesBody, Operation

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_REPORT: Operation[None] = Operation(
    "reportSightings",
    "POST",
    "/sightings",
    body=LinesBody("body"),
    responses=(EmptyResponse("204"),),
)
_REPLACE: Operation[None] = Operation(
    "replaceSightings",
    "PUT",
    "/sightings",
    body=LinesBody("body", content_type="application/json-seq"),
    responses=(EmptyResponse("204"),),
)


class Sightings(Resource):
    """The sightings operations."""

    def report(
        self,
        *,
        body: Iterable[models.Ship | types.ShipParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``POST /sightings``."""
        return self._call(_REPORT, {"body": body}, options)

    def replace(
        self,
        *,
        body: Iterable[models.Ship | types.ShipParam] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /sightings``."""
        return self._call(_REPLACE, {"body": body}, options)


class AsyncSightings(AsyncResource):
    """The sightings operations."""

    async def report(
        self,
        *,
        body: (
            Iterable[models.Ship | types.ShipParam]
            | AsyncIterable[models.Ship | types.ShipParam]
        ),
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``POST /sightings``."""
        return await self._call(_REPORT, {"body": body}, options)

    async def replace(
        self,
        *,
        body: (
            Iterable[models.Ship | types.ShipParam]
            | AsyncIterable[models.Ship | types.ShipParam]
        ) = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /sightings``."""
        return await self._call(_REPLACE, {"body": body}, options)
