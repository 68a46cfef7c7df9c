"""Types of requests: stations."""

from __future__ import annotations

from typing import TypedDict


class StationsGetDayNearParam(TypedDict, total=False):
    """Near."""

    lat: float

    lon: float
