"""Types of requests: shared. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from typing import Required

    from .. import models


class AnimalParam(TypedDict, total=False):
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
    claws: bool


class DogParam(AnimalParam, total=False):
    born: dt.date | str


class PuppyParam(DogParam, total=False):
    weeks: int


class StatueParam(TypedDict, total=False):
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
