"""The keepers operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import EmptyResponse, Operation
from .._runtime.xmlbody import XmlBody

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_REPLACE: Operation[None] = Operation(
    "replaceKeeper",
    "PUT",
    "/keepers",
    body=XmlBody(
        spec="Keeper",
        renamed={"full_name": "full-name"},
        content_type="application/vnd.zoo+xml",
    ),
    responses=(EmptyResponse("204"),),
)


class Keepers(Resource):
    """The keepers operations."""

    def replace(
        self,
        *,
        id: int = OMIT,
        full_name: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /keepers``."""
        return self._call(_REPLACE, {"id": id, "full_name": full_name}, options)


class AsyncKeepers(AsyncResource):
    """The keepers operations."""

    replace = awaited(Keepers.replace)
