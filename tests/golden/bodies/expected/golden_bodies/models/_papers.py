"""Models: papers."""

from __future__ import annotations

from .._runtime.model import ApiModel


class PapersFileBodyPlace(ApiModel):
    """Body place of ``papers.file``."""

    lat: float | None = None
    lon: float | None = None
