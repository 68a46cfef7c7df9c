"""Types of requests: things. The models say what keys mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class BaseParam(TypedDict):
    """Base."""

    id: str


class NullableObjParam(TypedDict, total=False):
    """Nullable Obj."""

    x: int


class ThingQParam(TypedDict):
    """Q of ``Thing``."""


class ThingRParam(TypedDict, total=False):
    """R of ``Thing``."""

    a: str
    b: str


if TYPE_CHECKING:
    NEnumParam: TypeAlias = Literal["a", "b"]
    """N Enum."""

    NEnum2Param: TypeAlias = Literal["a", "b"]
    """N Enum 2."""
else:
    NEnumParam = Any
    NEnum2Param = Any
