"""Models: teams members badges."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Badge(ApiModel):
    """Badge."""

    title: str
