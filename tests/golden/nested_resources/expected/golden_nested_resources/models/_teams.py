"""Models: teams."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Team(ApiModel):
    """Team."""

    id: str
