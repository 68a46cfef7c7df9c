"""Types of requests: things. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from .. import models


class BaseParam(TypedDict):
    """Base."""

    id: str


class ThingCParam(TypedDict, total=False):
    """C of ``Thing``."""

    x: int


class ThingCschemaParam(TypedDict, total=False):
    """Cschema of ``Thing``."""

    k: str


class ThingDefsLocalParam(TypedDict, total=False):
    """Local."""

    deep: models.Base | BaseParam


class ThingDepParam(TypedDict, total=False):
    """Dep of ``Thing``."""

    card: str
    billing: str


class ThingIfThenParam(TypedDict, total=False):
    """If Then of ``Thing``."""

    country: str
    zip: str
    plz: str


class ThingRefParam(BaseParam, total=False):
    """Beside"""

    more: str


class ThingTypelessPropsParam(TypedDict, total=False):
    """Typeless Props of ``Thing``."""

    q: str


class ThingUnevalFalseParam(TypedDict, total=False):
    """Uneval False of ``Thing``."""

    z: str
