"""Models: animals."""

from __future__ import annotations

from .._runtime.model import ApiModel


class Animal(ApiModel):
    """What every animal has."""

    name: str
    weight: float | None = None
    chip: str | None = None
    vet: str | None = None

    _nullable = ["chip", "vet"]


class Dog(Animal):
    """Barks."""

    owner: Owner
    collar: str | None = None
    tricks: list[str] | None = None

    _wire = {"owner": "Owner"}
    _nullable = ["collar"]


class Fish(ApiModel):
    """Has no name."""

    name: str
    weight: int
    salt: bool
    chip: str | None = None
    vet: str | None = None

    _nullable = ["chip", "vet"]


class Household(ApiModel):
    """Household."""

    dog: Dog
    """The one that was sent."""
    fish: Fish | None = None

    _wire = {"dog": "Dog", "fish": "Fish"}


class Owner(ApiModel):
    """Owner."""

    email: str
