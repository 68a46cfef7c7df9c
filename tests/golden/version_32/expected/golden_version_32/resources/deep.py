"""Deep Search"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime.options import RequestOptions

_SEARCH_ALL: Operation[models.Pet] = Operation(
    "searchAll",
    "QUERY",
    "/search",
    body=JsonBody(),
    responses=(JsonResponse("200", "Pet"),),
)


class Deep(Resource):
    """Deep Search"""

    def search_all(self, *, q: str, **options: Unpack[RequestOptions]) -> models.Pet:
        """Call ``QUERY /search``.

        Returns:
            Found.
        """
        return self._call(_SEARCH_ALL, {"q": q}, options)


class AsyncDeep(AsyncResource):
    """Deep Search"""

    search_all = awaited(Deep.search_all)
