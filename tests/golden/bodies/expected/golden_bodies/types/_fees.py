"""Types of requests: fees. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class FeesPayBodyPlaceParam(TypedDict, total=False):
    """Body place of ``fees.pay``."""

    lat: float
