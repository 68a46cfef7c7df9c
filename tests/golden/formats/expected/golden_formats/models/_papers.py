"""Models: papers."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal
    from uuid import UUID


class Paper(ApiModel):
    """Paper."""

    written: dt.datetime | None = None
    day: dt.date | None = None
    hour: dt.time | None = None
    modified: dt.datetime | None = None
    lasted: dt.timedelta | None = None
    seconds: float | None = None
    id: UUID | None = None
    scan: bytes | None = None
    hash: bytes | None = None
    token: bytes | None = None
    key: bytes | None = None
    tokens: list[bytes] | None = None
    price: Decimal | None = None
    weight: float | None = None
    count: int | None = None
    big: str | None = None
    small: int | None = None
    stamp: dt.datetime | None = None
    exact: dt.datetime | None = None
    waited: dt.timedelta | None = None
    took: dt.timedelta | None = None
    home: str | None = None
    address: str | None = None
    mail: str | None = None
    words: str | None = None
    note: str | None = None
    either: dt.date | int | None = None
    from_parts: dt.date | None = None

    _wire = {
        "written": "@datetime",
        "day": "@date",
        "hour": "@time",
        "modified": "@httpdate",
        "lasted": "@duration",
        "id": "@uuid",
        "scan": "@bytes",
        "hash": "@base16",
        "token": "@base64url",
        "key": "@base64url",
        "tokens": ("list", "@base64url"),
        "price": "@decimal",
        "stamp": "@unixtime",
        "exact": "@unixtime_float",
        "waited": "@seconds_float",
        "took": "@milliseconds",
        "either": "@date",
        "from_parts": "@date",
    }
