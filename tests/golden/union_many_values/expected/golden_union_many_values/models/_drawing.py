"""Models: drawing."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias


class Box(ApiModel):
    """Box. One variant of ``Figure``."""

    form: Literal["box"] = "box"
    width: float


class Hint(ApiModel):
    """Hint. One variant of ``Notice``."""

    level: Literal["info"] = "info"
    link: str | None = None


class Problem(ApiModel):
    """Problem. One variant of ``Notice``."""

    level: Literal["error", "warning"]
    text: str


class Round(ApiModel):
    """Round. One variant of ``Figure``."""

    form: Literal["circle", "disc"]
    radius: float


class Sheet(ApiModel):
    """Sheet."""

    figures: list[Figure]
    notices: list[Notice] | None = None

    _wire = {"figures": ("list", "Figure"), "notices": ("list", "Notice")}


if TYPE_CHECKING:
    Figure: TypeAlias = Round | Box
    """Figure. Told apart by ``form``: ``circle`` or ``disc`` is Round, ``box`` is
    Box.
    """

    Notice: TypeAlias = Problem | Hint
    """Notice. Told apart by ``level``: ``error`` or ``warning`` is Problem, ``info`` is
    Hint.
    """
else:
    Figure = UnionType(
        "Figure",
        module=__name__,
        tag="form",
        table={"circle": "Round", "disc": "Round", "box": "Box"},
    )
    Notice = UnionType(
        "Notice",
        module=__name__,
        tag="level",
        table={
            "error": "Problem",
            "warning": "Problem",
            "info": "Hint",
            "Problem": "Problem",
            "Hint": "Hint",
        },
    )
