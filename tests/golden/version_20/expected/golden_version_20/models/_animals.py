"""Models: animals."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any


class Problem(ApiModel):
    """Problem."""

    code: int
    more: Any = None
