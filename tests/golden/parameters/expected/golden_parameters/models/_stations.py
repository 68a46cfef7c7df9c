"""Models: stations."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt


class StationsGetDayError(ApiModel):
    """Error."""

    reason: str | None = None


class StationsGetDayNear(ApiModel):
    """Near."""

    lat: float | None = None
    lon: float | None = None


class StationsGetDayResponse(ApiModel):
    """Response."""

    day: dt.date
    values: dict[str, float]

    _wire = {"day": "@date"}
