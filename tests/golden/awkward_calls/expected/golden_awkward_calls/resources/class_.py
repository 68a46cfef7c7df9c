"""The class operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import EmptyResponse, Operation, Path

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_GET: Operation[None] = Operation(
    "GET /class/{id}",
    "GET",
    "/class/{id}",
    parameters=(Path("id"),),
    responses=(EmptyResponse("204"),),
)
_PATCH: Operation[None] = Operation(
    "patch_class_class__id__patch",
    "PATCH",
    "/class/{id}",
    parameters=(Path("id"),),
    responses=(EmptyResponse("204"),),
)


class Class(Resource):
    """The class operations."""

    def get(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /class/{id}``."""
        return self._call(_GET, {"id": id}, options)

    def patch(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``PATCH /class/{id}``."""
        return self._call(_PATCH, {"id": id}, options)


class AsyncClass(AsyncResource):
    """The class operations."""

    get = awaited(Class.get)
    patch = awaited(Class.patch)
