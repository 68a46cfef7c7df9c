"""Models: animals."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from ._shared import Animal, Statue


class Move(ApiModel):
    """Move. What ``animals.add`` sends; see its arguments."""

    animal: Animal | Statue

    _wire = {"animal": "Animal"}
