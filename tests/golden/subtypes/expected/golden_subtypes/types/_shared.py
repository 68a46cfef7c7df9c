"""Types of requests: shared. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from typing import Required

    from .. import models


class AnimalParam(TypedDict, total=False):
    """Any animal."""

    petType: Required[str]
    name: Required[str]
    mother: (
        models.Animal
        | models.Statue
        | AnimalParam
        | CatParam
        | DogParam
        | StatueParam
        | PuppyParam
    )


class CatParam(AnimalParam):
    """Cat."""

    claws: bool


class DogParam(AnimalParam, total=False):
    """Dog."""

    born: dt.date | str


class PuppyParam(DogParam, total=False):
    """Puppy."""

    weeks: int


class StatueParam(TypedDict, total=False):
    """Its name is a number, so that it cannot inherit."""

    petType: Required[str]
    name: Required[int]
    mother: (
        models.Animal
        | models.Statue
        | AnimalParam
        | CatParam
        | DogParam
        | StatueParam
        | PuppyParam
    )
