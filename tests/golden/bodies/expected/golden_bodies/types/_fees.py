"""Types of requests: fees. Models say what they mean."""

from __future__ import annotations

from typing import TypedDict


class FeesPayBodyPlaceParam(TypedDict, total=False):
    lat: float
