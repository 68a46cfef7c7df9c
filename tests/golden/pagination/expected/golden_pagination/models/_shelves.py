"""Models: shelves."""

from __future__ import annotations

from .._runtime.model import ApiModel


class ShelvesBrokenResponse(ApiModel):
    """Response."""

    shelves: list[str] | None = None


class ShelvesListResponse(ApiModel):
    """Response."""

    shelves: list[str] | None = None
    next_cursor: str | None = None
