"""The papers operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    import datetime as dt
    from decimal import Decimal
    from typing import Unpack
    from uuid import UUID

    from .. import models
    from .._runtime.options import RequestOptions

_CREATE: Operation[models.Paper] = Operation(
    "createPaper",
    "POST",
    "/papers",
    body=JsonBody(
        written={
            "written": "@datetime",
            "modified": "@httpdate",
            "lasted": "@duration",
            "hash": "@base16",
            "token": "@base64url",
            "key": "@base64url",
            "tokens": "@base64url",
            "stamp": "@unixtime",
            "exact": "@unixtime_float",
            "waited": "@seconds_float",
            "took": "@milliseconds",
        }
    ),
    responses=(JsonResponse("200", "Paper"),),
)


class Papers(Resource):
    """The papers operations."""

    def create(
        self,
        *,
        written: dt.datetime | str = OMIT,
        day: dt.date | str = OMIT,
        hour: dt.time | str = OMIT,
        modified: dt.datetime | str = OMIT,
        lasted: dt.timedelta | str = OMIT,
        seconds: float = OMIT,
        id: UUID | str = OMIT,
        scan: bytes | str = OMIT,
        hash: bytes | str = OMIT,
        token: bytes | str = OMIT,
        key: bytes | str = OMIT,
        tokens: Sequence[bytes | str] = OMIT,
        price: Decimal | str = OMIT,
        weight: float = OMIT,
        count: int = OMIT,
        big: str = OMIT,
        small: int = OMIT,
        stamp: dt.datetime | int = OMIT,
        exact: dt.datetime | float = OMIT,
        waited: dt.timedelta | float = OMIT,
        took: dt.timedelta | int = OMIT,
        home: str = OMIT,
        address: str = OMIT,
        mail: str = OMIT,
        words: str = OMIT,
        note: str = OMIT,
        either: dt.date | str | int = OMIT,
        from_parts: dt.date | str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Paper:
        """Call ``POST /papers``.

        Returns:
            The paper.
        """
        return self._call(
            _CREATE,
            {
                "written": written,
                "day": day,
                "hour": hour,
                "modified": modified,
                "lasted": lasted,
                "seconds": seconds,
                "id": id,
                "scan": scan,
                "hash": hash,
                "token": token,
                "key": key,
                "tokens": tokens,
                "price": price,
                "weight": weight,
                "count": count,
                "big": big,
                "small": small,
                "stamp": stamp,
                "exact": exact,
                "waited": waited,
                "took": took,
                "home": home,
                "address": address,
                "mail": mail,
                "words": words,
                "note": note,
                "either": either,
                "from_parts": from_parts,
            },
            options,
        )


class AsyncPapers(AsyncResource):
    """The papers operations."""

    create = awaited(Papers.create)
