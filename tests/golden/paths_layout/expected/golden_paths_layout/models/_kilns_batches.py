"""Models: kilns batches."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Batch(ApiModel):
    """Batch."""

    label: str | None = None
