"""Types of requests: animals. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    import datetime as dt
    from typing import Required

    from .. import models


class AnimalParam(TypedDict, total=False):
    id: Required[int]
    name: Required[str]
    tame: bool
    weight: float
    born: dt.date | str
    nickNames: Sequence[str]
    foods: Sequence[str]
    tags: Sequence[models.TagModel | TagModelParam]
    young: Sequence[models.Animal | AnimalParam]
    mother: models.Parent | ParentParam
    note: str | None


class ParentParam(TypedDict, total=False):
    name: str


class TagModelParam(TypedDict, total=False):
    id: int
    label: str
