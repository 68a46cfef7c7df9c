"""Models: search."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Event(ApiModel):
    """Event."""

    event: str | None = None
    data: str | None = None
    id: str | None = None
