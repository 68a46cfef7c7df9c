"""Types of requests: pictures."""

from __future__ import annotations

from typing import TypedDict


class PlaceParam(TypedDict):
    """Place."""

    lat: float

    lon: float
