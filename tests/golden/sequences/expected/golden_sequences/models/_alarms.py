"""Models: alarms."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal


class Alarm(ApiModel):
    """Alarm."""

    event: Literal["storm", "frost"] | str
    data: str
    id: str | None = None
    retry: int | None = None
