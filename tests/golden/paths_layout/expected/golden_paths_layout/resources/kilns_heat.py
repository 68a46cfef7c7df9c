"""The operations of ``client.kilns.heat``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_RETRIEVE: Operation[models.Heat] = Operation(
    "getHeat",
    "GET",
    "/v1/kilns/heat",
    responses=(JsonResponse("200", "Heat"),),
)
_UPDATE: Operation[None] = Operation(
    "setHeat",
    "POST",
    "/v1/kilns/heat",
    body=JsonBody(),
    responses=(EmptyResponse("204"),),
)


class KilnsHeat(Resource):
    """The operations of ``client.kilns.heat``."""

    def retrieve(self, **options: Unpack[RequestOptions]) -> models.Heat:
        """Call ``GET /v1/kilns/heat``.

        Returns:
            Now.
        """
        return self._call(_RETRIEVE, {}, options)

    def update(self, *, degrees: int, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /v1/kilns/heat``."""
        return self._call(_UPDATE, {"degrees": degrees}, options)


class AsyncKilnsHeat(AsyncResource):
    """The operations of ``client.kilns.heat``."""

    retrieve = awaited(KilnsHeat.retrieve)
    update = awaited(KilnsHeat.update)
