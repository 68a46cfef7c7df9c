"""Models: shared."""

from __future__ import annotations

from .._runtime.model import ApiModel

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt


class Animal(ApiModel):
    """Animal."""

    kind: str
    name: str | None = None
    born: dt.date | None = None

    _wire = {"born": "@date"}
    _nullable = ("name",)


class Cat(Animal):
    """Cat."""

    lives: int | None = None


class Dog(Animal):
    """Dog."""

    good: bool
