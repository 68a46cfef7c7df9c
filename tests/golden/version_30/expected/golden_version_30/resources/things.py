"""The things operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack

    from .. import models, types
    from .._runtime.options import RequestOptions

_MAKE: Operation[models.Thing] = Operation(
    "makeThing",
    "POST",
    "/things",
    body=JsonBody(),
    responses=(JsonResponse("200", "Thing"),),
)


class Things(Resource):
    """The things operations."""

    def make(
        self,
        *,
        a: models.Base | types.BaseParam | None,
        b: models.Base | types.BaseParam | None,
        c: models.Base | types.BaseParam | None,
        d: models.Base | types.BaseParam | str | None,
        e: types.NEnumParam | None,
        f: types.NEnum2Param | None,
        g: models.NullableObj | types.NullableObjParam | None,
        h: float = OMIT,
        i: Sequence[str | None] | None = OMIT,
        j: Mapping[str, int | None] = OMIT,
        k: bytes | str = OMIT,
        l: bytes | str = OMIT,
        m: Any = OMIT,
        o: str = OMIT,
        p: Any = OMIT,
        q: models.ThingQ | types.ThingQParam = OMIT,
        r: models.ThingR | types.ThingRParam = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """Call ``POST /things``.

        Args:
            h: At most 10, more than 0.
        """
        return self._call(
            _MAKE,
            {
                "a": a,
                "b": b,
                "c": c,
                "d": d,
                "e": e,
                "f": f,
                "g": g,
                "h": h,
                "i": i,
                "j": j,
                "k": k,
                "l": l,
                "m": m,
                "o": o,
                "p": p,
                "q": q,
                "r": r,
            },
            options,
        )


class AsyncThings(AsyncResource):
    """The things operations."""

    make = awaited(Things.make)
