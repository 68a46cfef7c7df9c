"""The plan operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_REPLACE: Operation[models.Plan] = Operation(
    "replacePlan",
    "PUT",
    "/plan",
    body=JsonBody(),
    responses=(JsonResponse("200", "Plan"),),
)


class Plan(Resource):
    """The plan operations."""

    def replace(
        self,
        *,
        steps: Sequence[types.StepParam],
        contact: types.ContactParam = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Plan:
        """Call ``PUT /plan``.

        Returns:
            What was stored.
        """
        return self._call(_REPLACE, {"steps": steps, "contact": contact}, options)


class AsyncPlan(AsyncResource):
    """The plan operations."""

    replace = awaited(Plan.replace)
