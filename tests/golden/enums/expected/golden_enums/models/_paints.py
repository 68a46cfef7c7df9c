"""Models: paints."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class Paint(ApiModel):
    """Paint."""

    object: Literal["paint"] = "paint"
    colour: Colour
    size: Literal[1, 5, 10] | int
    finish: Literal["matt", "gloss"] | str | None = None
    """How it shines, if at all."""
    mixed: Literal[True] | None = None
    coat: Literal["thin", "thick"] | None = None
    base: Base | None = None
    smell: str | Literal["sweet", "sharp"] | None = None
    odd: PaintOdd | None = None
    twins: PaintTwins | None = None
    none: str | None = None
    maybe: str | Literal["new", "old"] | None = None

    _nullable = ["finish", "odd"]


if TYPE_CHECKING:
    Base: TypeAlias = Literal["water", "oil"]
    """Base."""

    Colour: TypeAlias = Literal["red", "green", "light-blue", "", "true"] | str
    """A colour on the shelf."""

    PaintOdd: TypeAlias = Literal["a", 1, False] | float | str | int | bool
    """Odd of ``Paint``. One of ``a``, ``1``, ``1.5``, ``False``."""

    PaintTwins: TypeAlias = (
        Literal["RED", "red", "Red", "light red", "light_red", "class", "1"] | str
    )
    """Twins of ``Paint``."""
else:
    Base = UnionType("Base", module=__name__, members=(("literal", "water", "oil"),))
    Colour = UnionType(
        "Colour",
        module=__name__,
        members=(("literal", "red", "green", "light-blue", "", "true"), "@str"),
    )
    PaintOdd = UnionType(
        "PaintOdd",
        module=__name__,
        members=(("literal", "a", 1, 1.5, False), "@str", "@int", "@float", "@bool"),
    )
    PaintTwins = UnionType(
        "PaintTwins",
        module=__name__,
        members=(
            ("literal", "RED", "red", "Red", "light red", "light_red", "class", "1"),
            "@str",
        ),
    )
