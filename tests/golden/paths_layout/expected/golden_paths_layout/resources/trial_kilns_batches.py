"""The operations of ``client.trial.kilns.batches``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonResponse, Operation

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .._runtime.options import RequestOptions

_LIST: Operation[list[str]] = Operation(
    "listTrialBatches",
    "GET",
    "/v1/kilns/batches?trial=true",
    responses=(JsonResponse("200", ("list", "@str")),),
)


class TrialKilnsBatches(Resource):
    """The operations of ``client.trial.kilns.batches``."""

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
        """Call ``GET /v1/kilns/batches?trial=true``.

        Returns:
            Names.
        """
        return self._call(_LIST, {}, options)


class AsyncTrialKilnsBatches(AsyncResource):
    """The operations of ``client.trial.kilns.batches``."""

    list = awaited(TrialKilnsBatches.list)
