"""Models: paints."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING = False
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

    _nullable = ("finish",)


if TYPE_CHECKING:
    Colour: TypeAlias = Literal["red", "green", "light-blue", "", "true"] | str
    """A colour on the shelf."""
else:
    Colour = UnionType(
        "Colour",
        module=__name__,
        members=(("literal", "red", "green", "light-blue", "", "true"), "@str"),
    )
