"""Types of requests: profile. Models say what they mean."""

from __future__ import annotations

from typing import TypedDict


class PlaceParam(TypedDict):
    name: str
