"""Types of requests: things. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from .. import models


class BaseParam(TypedDict):
    id: str


class ThingCParam(TypedDict, total=False):
    x: int


class ThingCschemaParam(TypedDict, total=False):
    k: str


class ThingDefsLocalParam(TypedDict, total=False):
    deep: models.Base | BaseParam


class ThingDepParam(TypedDict, total=False):
    card: str
    billing: str


class ThingIfThenParam(TypedDict, total=False):
    country: str
    zip: str
    plz: str


class ThingRefParam(BaseParam, total=False):
    more: str


class ThingTypelessPropsParam(TypedDict, total=False):
    q: str


class ThingUnevalFalseParam(TypedDict, total=False):
    z: str
