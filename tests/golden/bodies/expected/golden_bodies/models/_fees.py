"""Models: fees."""

from __future__ import annotations

from .._runtime.model import ApiModel


class FeesPayBodyPlace(ApiModel):
    """Body place."""

    lat: float | None = None
