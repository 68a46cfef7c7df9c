"""Models: shared."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Ship(ApiModel):
    """Ship."""

    name: str
    crew: int | None = None
    ports: list[str] | None = None
    picture: str | None = None
