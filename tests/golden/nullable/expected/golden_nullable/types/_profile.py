"""Types of requests: profile."""

from __future__ import annotations

from typing import TypedDict


class PlaceParam(TypedDict):
    """Place."""

    name: str
