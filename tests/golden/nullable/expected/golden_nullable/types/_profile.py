"""Types of requests: profile. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class PlaceParam(TypedDict):
    """Place."""

    name: str
