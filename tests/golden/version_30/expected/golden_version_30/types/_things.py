"""Types of requests: things. The models say what keys mean."""

from __future__ import annotations

from typing import TypedDict


class BaseParam(TypedDict):
    """Base."""

    id: str


class NullableObjParam(TypedDict, total=False):
    """Nullable Obj."""

    x: int


class ThingQParam(TypedDict):
    """Q."""


class ThingRParam(TypedDict, total=False):
    """R."""

    a: str
    b: str
