"""Types of requests: shared. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class AnimalParam(TypedDict, total=False):
    """Animal."""

    kind: Required[str]
    name: str | None


class CatParam(AnimalParam, total=False):
    """Cat."""

    lives: int


class DogParam(AnimalParam):
    """Dog."""

    good: bool
