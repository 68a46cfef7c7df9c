"""The xml operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import BinaryBody, EmptyResponse, Operation

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.sources import FileContent

_REPLACE: Operation[None] = Operation(
    "putXml",
    "PUT",
    "/xml",
    body=BinaryBody("body", content_type="application/xml"),
    responses=(EmptyResponse("200"),),
    security=(("key",),),
)


class Xml(Resource):
    """The xml operations."""

    def replace(
        self,
        *,
        body: FileContent = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /xml``.

        Args:
            body
        """
        return self._call(_REPLACE, {"body": body}, options)


class AsyncXml(AsyncResource):
    """The xml operations."""

    async def replace(
        self,
        *,
        body: FileContent = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /xml``.

        Args:
            body
        """
        return await self._call(_REPLACE, {"body": body}, options)
