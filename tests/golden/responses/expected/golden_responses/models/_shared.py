"""Models: shared."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Arrival(ApiModel):
    """Arrival."""

    ship: str


class Berth(ApiModel):
    """Berth."""

    name: str
