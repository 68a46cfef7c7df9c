"""The xml operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import EmptyResponse, Operation
from .._runtime.xmlbody import XmlBody

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions

_REPLACE: Operation[None] = Operation(
    "putXml",
    "PUT",
    "/xml",
    body=XmlBody(spec="Animal", required=False),
    responses=(EmptyResponse("200"),),
)


class Xml(Resource):
    """The xml operations."""

    def replace(
        self,
        *,
        kind: str = OMIT,
        name: str | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /xml``.

        Args:
            kind
            name
        """
        return self._call(_REPLACE, {"kind": kind, "name": name}, options)


class AsyncXml(AsyncResource):
    """The xml operations."""

    async def replace(
        self,
        *,
        kind: str = OMIT,
        name: str | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /xml``.

        Args:
            kind
            name
        """
        return await self._call(_REPLACE, {"kind": kind, "name": name}, options)
