"""Types of requests: papers. Models say what they mean."""

from __future__ import annotations

from typing import TypedDict


class PapersFileBodyPlaceParam(TypedDict, total=False):
    lat: float
    lon: float
