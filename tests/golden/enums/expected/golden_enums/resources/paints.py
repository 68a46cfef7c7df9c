"""The paints operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonResponse, Operation, Query

if TYPE_CHECKING:
    import builtins
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_LIST: Operation[list[models.Paint]] = Operation(
    "listPaints",
    "GET",
    "/paints",
    parameters=(Query("colour"), Query("order")),
    responses=(JsonResponse("200", ("list", "Paint")),),
)


class Paints(Resource):
    """The paints operations."""

    def list(
        self,
        *,
        colour: types.ColourParam = OMIT,
        order: Literal["asc", "desc"] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Paint]:
        """Call ``GET /paints``.

        Args:
            colour: A colour on the shelf.
            order: The default is ``"asc"``.

        Returns:
            The paints.
        """
        return self._call(_LIST, {"colour": colour, "order": order}, options)


class AsyncPaints(AsyncResource):
    """The paints operations."""

    list = awaited(Paints.list)
