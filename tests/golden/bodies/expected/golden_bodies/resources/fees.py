"""The fees operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import EmptyResponse, FormBody, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_PAY: Operation[None] = Operation(
    "payFee",
    "POST",
    "/fees",
    body=FormBody(
        required=False,
        styles={
            "codes": ("pipeDelimited", False),
            "place": ("deepObject", True),
            "link": ("form", True, True),
        },
    ),
    responses=(EmptyResponse("204"),),
)
_PAY_ALL: Operation[None] = Operation(
    "payFees",
    "PUT",
    "/fees",
    body=FormBody("body"),
    responses=(EmptyResponse("204"),),
)


class Fees(Resource):
    """The fees operations."""

    def pay(
        self,
        *,
        amount: float = OMIT,
        paid: bool = OMIT,
        ships: Sequence[str] = OMIT,
        codes: Sequence[str] = OMIT,
        place: models.FeesPayBodyPlace | types.FeesPayBodyPlaceParam = OMIT,
        meta: Mapping[str, str] = OMIT,
        link: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``POST /fees``."""
        return self._call(
            _PAY,
            {
                "amount": amount,
                "paid": paid,
                "ships": ships,
                "codes": codes,
                "place": place,
                "meta": meta,
                "link": link,
            },
            options,
        )

    def pay_all(self, *, body: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``PUT /fees``."""
        return self._call(_PAY_ALL, {"body": body}, options)


class AsyncFees(AsyncResource):
    """The fees operations."""

    pay = awaited(Fees.pay)
    pay_all = awaited(Fees.pay_all)
