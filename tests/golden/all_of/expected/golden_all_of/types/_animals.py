"""Types of requests: animals."""

from __future__ import annotations

from typing import TypedDict


class OwnerParam(TypedDict):
    """Owner."""

    email: str
