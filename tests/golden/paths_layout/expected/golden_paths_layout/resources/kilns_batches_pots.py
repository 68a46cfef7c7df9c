"""The operations of ``client.kilns.batches.pots``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation, Path

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .._runtime.options import RequestOptions

_LIST: Operation[list[str]] = Operation(
    "listPotsInKilnBatch",
    "GET",
    "/v1/kilns/batches/{batch_id}/pots",
    parameters=(Path("batch_id"),),
    responses=(JsonResponse("200", ("list", "@str")),),
)


class KilnsBatchesPots(Resource):
    """The operations of ``client.kilns.batches.pots``."""

    def list(
        self,
        batch_id: str,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """Call ``GET /v1/kilns/batches/{batch_id}/pots``.

        Returns:
            Names.
        """
        return self._call(_LIST, {"batch_id": batch_id}, options)


class AsyncKilnsBatchesPots(AsyncResource):
    """The operations of ``client.kilns.batches.pots``."""

    list = awaited(KilnsBatchesPots.list)
