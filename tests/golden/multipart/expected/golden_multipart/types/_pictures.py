"""Types of requests: pictures. Models say what they mean."""

from __future__ import annotations

from typing import TypedDict


class PlaceParam(TypedDict):
    lat: float
    lon: float
