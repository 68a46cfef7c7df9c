"""Types of requests: stations. Models say what they mean."""

from __future__ import annotations

from typing import TypedDict


class StationsGetDayNearParam(TypedDict, total=False):
    lat: float
    lon: float
