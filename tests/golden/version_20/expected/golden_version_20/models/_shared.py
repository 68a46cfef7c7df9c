"""Models: shared."""

from __future__ import annotations

from .._runtime.absent import TAG
from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt


class Animal(ApiModel):
    """Animal.

    Told apart by ``kind``:
        ``Cat``: Cat
        ``Dog``: Dog
    """

    kind: str = TAG
    name: str | None = None
    born: dt.date | None = None

    _wire = {"born": "@date"}
    _nullable = ["name"]
    _subtypes = ("kind", {"Cat": "Cat", "Dog": "Dog"})


class Cat(Animal):
    """Cat."""

    lives: int | None = None


class Dog(Animal):
    """Dog."""

    good: bool
