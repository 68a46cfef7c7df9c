"""The xml operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import EmptyResponse, Operation
from .._runtime.xmlbody import XmlBody

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_REPLACE: Operation[None] = Operation(
    "putXml",
    "PUT",
    "/xml",
    body=XmlBody("body", spec="Animal", required=False),
    responses=(EmptyResponse("200"),),
)


class Xml(Resource):
    """The xml operations."""

    def replace(
        self,
        *,
        body: (
            models.Animal | types.AnimalParam | types.CatParam | types.DogParam
        ) = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /xml``."""
        return self._call(_REPLACE, {"body": body}, options)


class AsyncXml(AsyncResource):
    """The xml operations."""

    replace = awaited(Xml.replace)
