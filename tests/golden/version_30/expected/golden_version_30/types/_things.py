"""Types of requests: things. Models say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class BaseParam(TypedDict):
    id: str


class NullableObjParam(TypedDict, total=False):
    x: int


class ThingQParam(TypedDict):
    """``models.ThingQ``, as a dict."""


class ThingRParam(TypedDict, total=False):
    a: str
    b: str


if TYPE_CHECKING:
    NEnumParam: TypeAlias = Literal["a", "b"]

    NEnum2Param: TypeAlias = Literal["a", "b"]
else:
    NEnumParam = Any
    NEnum2Param = Any
