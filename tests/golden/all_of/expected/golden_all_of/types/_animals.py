"""Types of requests: animals. Models say what they mean."""

from __future__ import annotations

from typing import TypedDict


class OwnerParam(TypedDict):
    email: str
