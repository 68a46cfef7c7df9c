"""Models: loans."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Loan(ApiModel):
    """Loan."""

    number: int
