"""The operations of ``client.kilns.batches``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import EmptyResponse, JsonBody, JsonResponse, Operation, Path

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions
    from .kilns_batches_pots import AsyncKilnsBatchesPots, KilnsBatchesPots

_LIST: Operation[list[str]] = Operation(
    "listEveryBatch",
    "GET",
    "/v1/kilns/batches",
    responses=(JsonResponse("200", ("list", "@str")),),
)
_CREATE: Operation[None] = Operation(
    "createKilnBatch",
    "POST",
    "/v1/kilns/batches",
    body=JsonBody(required=False),
    responses=(EmptyResponse("204"),),
)
_RETRIEVE: Operation[models.Batch] = Operation(
    "retrieveKilnBatch",
    "GET",
    "/v1/kilns/batches/{batch_id}",
    parameters=(Path("batch_id"),),
    responses=(JsonResponse("200", "Batch"),),
)
_DELETE: Operation[None] = Operation(
    "deleteKilnBatch",
    "DELETE",
    "/v1/kilns/batches/{batch_id}",
    parameters=(Path("batch_id"),),
    responses=(EmptyResponse("204"),),
)
_CANCEL: Operation[None] = Operation(
    "cancelKilnBatch",
    "POST",
    "/v1/kilns/batches/{batch_id}/cancel",
    parameters=(Path("batch_id"),),
    responses=(EmptyResponse("204"),),
)


class KilnsBatches(Resource):
    """The operations of ``client.kilns.batches``."""

    @property
    def pots(self) -> KilnsBatchesPots:
        """The operations of ``client.kilns.batches.pots``."""
        from .kilns_batches_pots import KilnsBatchesPots

        return self._client.resource(KilnsBatchesPots)

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
        """Call ``GET /v1/kilns/batches``.

        Returns:
            Names.
        """
        return self._call(_LIST, {}, options)

    def create(self, *, label: str = OMIT, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /v1/kilns/batches``."""
        return self._call(_CREATE, {"label": label}, options)

    def retrieve(
        self,
        batch_id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Batch:
        """Call ``GET /v1/kilns/batches/{batch_id}``.

        Returns:
            One.
        """
        return self._call(_RETRIEVE, {"batch_id": batch_id}, options)

    def delete(self, batch_id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``DELETE /v1/kilns/batches/{batch_id}``."""
        return self._call(_DELETE, {"batch_id": batch_id}, options)

    def cancel(self, batch_id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /v1/kilns/batches/{batch_id}/cancel``."""
        return self._call(_CANCEL, {"batch_id": batch_id}, options)


class AsyncKilnsBatches(AsyncResource):
    """The operations of ``client.kilns.batches``."""

    @property
    def pots(self) -> AsyncKilnsBatchesPots:
        """The operations of ``client.kilns.batches.pots``."""
        from .kilns_batches_pots import AsyncKilnsBatchesPots

        return self._client.resource(AsyncKilnsBatchesPots)

    list = awaited(KilnsBatches.list)
    create = awaited(KilnsBatches.create)
    retrieve = awaited(KilnsBatches.retrieve)
    delete = awaited(KilnsBatches.delete)
    cancel = awaited(KilnsBatches.cancel)
