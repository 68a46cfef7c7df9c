"""Models: profile."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Place(ApiModel):
    """Place."""

    name: str


class Profile(ApiModel):
    """Profile."""

    id: str
    nickname: str | None
    age: int | None = None
    bio: str | None = None
    home: Place | None = None
    visited: list[Place | None] | None = None

    _wire = {"home": "Place", "visited": ("list", "Place")}
    _nullable = ["bio", "home", "visited"]
