"""Models: stories."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Piece(ApiModel):
    """Piece."""

    text: str
    last: bool | None = None


class Story(ApiModel):
    """Story."""

    text: str
