"""Types of requests: shared. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class AnimalParam(TypedDict, total=False):
    kind: Required[str]
    name: str | None


class CatParam(AnimalParam, total=False):
    lives: int


class DogParam(AnimalParam):
    good: bool
