"""Models: authors."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Author(ApiModel):
    """Author."""

    name: str


class AuthorsListResponse(ApiModel):
    """Response of ``authors.list``."""

    items: list[Author]
    total: int | None = None

    _wire = {"items": ("list", "Author")}


class AuthorsRecentResponse(ApiModel):
    """Response of ``authors.recent``."""

    items: list[Author] | None = None

    _wire = {"items": ("list", "Author")}
