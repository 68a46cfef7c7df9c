"""The strasse operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_ZAITI: Operation[None] = Operation(
    "зайти",
    "GET",
    "/straße",
    responses=(EmptyResponse("204"),),
)


class Strasse(Resource):
    """The strasse operations."""

    def zaiti(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /straße``."""
        return self._call(_ZAITI, {}, options)


class AsyncStrasse(AsyncResource):
    """The strasse operations."""

    zaiti = awaited(Strasse.zaiti)
