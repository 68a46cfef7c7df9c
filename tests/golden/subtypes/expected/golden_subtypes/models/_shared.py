"""Models: shared."""

from __future__ import annotations

from .._runtime.absent import TAG
from .._runtime.model import ApiModel

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt


class Animal(ApiModel):
    """Any animal.

    Told apart by ``petType``:
        ``kitty``, ``cat``: Cat
        ``Dog``: Dog
        ``Statue``: Statue
        ``Puppy``: Puppy
    """

    pet_type: str = TAG
    name: str
    mother: Animal | Statue | None = None

    _wire = {"petType": ("=pet_type", None), "mother": "Animal"}
    _subtypes = (
        "petType",
        {
            "kitty": "Cat",
            "cat": "Cat",
            "Dog": "Dog",
            "Statue": "Statue",
            "Puppy": "Puppy",
        },
    )


class Cat(Animal):
    """Cat. One variant of ``HouseGuest``."""

    claws: bool


class Dog(Animal):
    """Dog. One variant of ``HouseGuest``.

    Told apart by ``petType``:
        ``Puppy``: Puppy
    """

    born: dt.date | None = None

    _wire = {"born": "@date"}


class Puppy(Dog):
    """Puppy."""

    weeks: int | None = None


class Statue(ApiModel):
    """Its name is a number, so that it cannot inherit."""

    pet_type: str
    name: int
    mother: Animal | Statue | None = None

    _wire = {"petType": ("=pet_type", None), "mother": "Animal"}
