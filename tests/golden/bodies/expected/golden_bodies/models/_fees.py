"""Models: fees."""

from __future__ import annotations

from .._runtime.model import ApiModel


class FeesPayBodyPlace(ApiModel):
    """Body place of ``fees.pay``."""

    lat: float | None = None
