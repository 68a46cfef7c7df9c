"""Models: readings."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt


class Reading(ApiModel):
    """Reading."""

    at: dt.datetime
    celsius: float
    error: str | None = None

    _wire = {"at": "@datetime"}
