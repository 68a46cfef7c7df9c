"""Types of requests: pictures. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class PlaceParam(TypedDict):
    """Place."""

    lat: float
    lon: float
