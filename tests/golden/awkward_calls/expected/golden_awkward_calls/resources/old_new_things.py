"""What is up here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import EmptyResponse, Header, Operation, Path, Query

if TYPE_CHECKING:
    from typing import Unpack

    from .. import types
    from .._runtime.options import RequestOptions

_LIST: Operation[None] = Operation(
    "GET /things",
    "GET",
    "/things",
    responses=(EmptyResponse("204"),),
)
_CREATE: Operation[None] = Operation(
    "same",
    "POST",
    "/things",
    responses=(EmptyResponse("204"),),
)
_GET: Operation[None] = Operation(
    "same",
    "GET",
    "/things/{id}",
    parameters=(Path("id"),),
    responses=(EmptyResponse("204"),),
)
_DELETE: Operation[None] = Operation(
    "2nd thing!",
    "DELETE",
    "/things/{id}",
    parameters=(Path("id"),),
    responses=(EmptyResponse("204"),),
)
_IMPORT_: Operation[None] = Operation(
    "import",
    "POST",
    "/things/import",
    parameters=(
        Query("timeout"),
        Query("self", "self_query"),
        Query("models"),
        Header("Timeout", "timeout_header"),
    ),
    responses=(EmptyResponse("204"),),
    options={"request_timeout": "timeout"},
)
_LIST_THINGS_LIST_2: Operation[None] = Operation(
    "list",
    "GET",
    "/things/list",
    responses=(EmptyResponse("204"),),
)
_LIST_THINGS_LIST: Operation[None] = Operation(
    "LIST",
    "GET",
    "/things/LIST",
    responses=(EmptyResponse("204"),),
)
_MODELS_: Operation[None] = Operation(
    "models",
    "GET",
    "/things/print",
    responses=(EmptyResponse("204"),),
)


class OldNewThings(Resource):
    """What is up here."""

    def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /things``."""
        return self._call(_LIST, {}, options)

    def create(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /things``."""
        return self._call(_CREATE, {}, options)

    def get(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /things/{id}``."""
        return self._call(_GET, {"id": id}, options)

    def delete(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``DELETE /things/{id}``."""
        return self._call(_DELETE, {"id": id}, options)

    def import_(
        self,
        *,
        timeout: int = OMIT,
        self_query: str = OMIT,
        models: str = OMIT,
        timeout_header: str = OMIT,
        **options: Unpack[types.OldNewThingsImportOptions],
    ) -> None:
        """Call ``POST /things/import``."""
        return self._call(
            _IMPORT_,
            {
                "timeout": timeout,
                "self_query": self_query,
                "models": models,
                "timeout_header": timeout_header,
            },
            options,
        )

    def list_things_list_2(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /things/list``."""
        return self._call(_LIST_THINGS_LIST_2, {}, options)

    def list_things_list(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /things/LIST``."""
        return self._call(_LIST_THINGS_LIST, {}, options)

    def models_(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /things/print``."""
        return self._call(_MODELS_, {}, options)


class AsyncOldNewThings(AsyncResource):
    """What is up here."""

    list = awaited(OldNewThings.list)
    create = awaited(OldNewThings.create)
    get = awaited(OldNewThings.get)
    delete = awaited(OldNewThings.delete)
    import_ = awaited(OldNewThings.import_)
    list_things_list_2 = awaited(OldNewThings.list_things_list_2)
    list_things_list = awaited(OldNewThings.list_things_list)
    models_ = awaited(OldNewThings.models_)
