"""The models operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_TYPES_: Operation[None] = Operation(
    "types",
    "GET",
    "/models/all",
    responses=(EmptyResponse("204"),),
)


class Models(Resource):
    """The models operations."""

    def types_(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /models/all``."""
        return self._call(_TYPES_, {}, options)


class AsyncModels(AsyncResource):
    """The models operations."""

    types_ = awaited(Models.types_)
