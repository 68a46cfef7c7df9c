"""Types of requests: stations. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class StationsGetDayNearParam(TypedDict, total=False):
    """Near of ``stations.get_day``."""

    lat: float
    lon: float
