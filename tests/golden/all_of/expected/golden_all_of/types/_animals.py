"""Types of requests: animals. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class OwnerParam(TypedDict):
    """Owner."""

    email: str
