"""Models: search."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from ._shared import Cat


class Event(ApiModel):
    """Event."""

    event: str | None = None
    data: Cat | None = None
    id: str | None = None

    _wire = {"data": ("json", "Cat")}
