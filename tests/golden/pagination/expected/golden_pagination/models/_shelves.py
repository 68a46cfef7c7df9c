"""Models: shelves."""

from __future__ import annotations

from .._runtime.model import ApiModel


class ShelvesBrokenResponse(ApiModel):
    """Response of ``shelves.broken``."""

    shelves: list[str] | None = None


class ShelvesListResponse(ApiModel):
    """Response of ``shelves.list``."""

    shelves: list[str] | None = None
    next_cursor: str | None = None
