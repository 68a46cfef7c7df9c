"""Models: pictures."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Picture(ApiModel):
    """Picture."""

    id: str


class Place(ApiModel):
    """Place."""

    lat: float
    lon: float
