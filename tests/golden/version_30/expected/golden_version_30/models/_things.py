"""Models: things."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias


class Base(ApiModel):
    """Base."""

    id: str


class NullableObj(ApiModel):
    """Nullable Obj."""

    x: int | None = None


class Thing(ApiModel):
    """Thing."""

    a: Base | None
    b: Base | None
    c: Base | None
    d: Base | str | None
    e: NEnum | None
    f: NEnum2 | None
    g: NullableObj | None
    h: float | None = None
    """At most 10, more than 0."""
    i: list[str | None] | None = None
    j: dict[str, int | None] | None = None
    k: bytes | None = None
    l: str | None = None
    m: Any = None
    n: int | None = None
    o: str | None = None
    p: Any = None
    q: ThingQ | None = None
    r: ThingR | None = None

    _wire = {
        "a": "Base",
        "b": "Base",
        "c": "Base",
        "d": "Base",
        "g": "NullableObj",
        "k": "@bytes",
        "q": "ThingQ",
        "r": "ThingR",
    }
    _nullable = ["i", "n"]


class ThingQ(ApiModel):
    """Q of ``Thing``."""

    _extra = []


class ThingR(ApiModel):
    """R of ``Thing``."""

    a: str | None = None
    b: str | None = None


if TYPE_CHECKING:
    NEnum: TypeAlias = Literal["a", "b"] | str
    """N Enum."""

    NEnum2: TypeAlias = Literal["a", "b"] | str
    """N Enum 2."""

    NullableBase: TypeAlias = Base
    """Nullable Base."""
else:
    NEnum = UnionType("NEnum", module=__name__, members=(("literal", "a", "b"), "@str"))
    NEnum2 = UnionType(
        "NEnum2",
        module=__name__,
        members=(("literal", "a", "b"), "@str"),
    )
    NullableBase = UnionType("NullableBase", module=__name__, members=("Base",))
