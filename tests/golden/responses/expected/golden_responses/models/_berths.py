"""Models: berths."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt


class Closed(ApiModel):
    """Closed."""

    until: dt.date | None = None

    _wire = {"until": "@date"}


class Missing(ApiModel):
    """Missing."""

    looked_for: str


class Problem(ApiModel):
    """Problem."""

    title: str | None = None
