"""Models: houses."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ._shared import Animal, Cat, Dog, Statue


class House(ApiModel):
    """House."""

    dog: Dog | None = None
    plant: Plant | None = None
    by_name: dict[str, Animal | Statue] | None = None
    guest: HouseGuest | None = None

    _wire = {
        "dog": "Dog",
        "plant": "Plant",
        "by_name": ("map", "Animal"),
        "guest": "HouseGuest",
    }


class Plant(ApiModel):
    """It names its subtypes, which extend it.

    Told apart by ``kind``:
        ``Tree``: Tree
        ``soft-moss``: Moss
    """

    kind: str | None = None

    _subtypes = ("kind", {"Tree": "Tree", "soft-moss": "Moss"})


class Moss(Plant):
    """Moss."""

    shade: str | None = None


class Tree(Plant):
    """Tree."""

    height: float | None = None


if TYPE_CHECKING:
    HouseGuest: TypeAlias = Cat | Dog
    """Guest of ``House``."""
else:
    HouseGuest = UnionType("HouseGuest", module=__name__, members=("Cat", "Dog"))
