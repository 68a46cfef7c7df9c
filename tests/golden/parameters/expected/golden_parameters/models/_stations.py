"""Models: stations."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt


class StationsGetDayError(ApiModel):
    """Error of ``stations.get_day``."""

    reason: str | None = None


class StationsGetDayNear(ApiModel):
    """Near of ``stations.get_day``."""

    lat: float | None = None
    lon: float | None = None


class StationsGetDayResponse(ApiModel):
    """Response of ``stations.get_day``."""

    day: dt.date
    values: dict[str, float]

    _wire = {"day": "@date"}
