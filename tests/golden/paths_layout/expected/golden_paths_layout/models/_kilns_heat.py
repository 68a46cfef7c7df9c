"""Models: kilns heat."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Heat(ApiModel):
    """Heat."""

    degrees: int
