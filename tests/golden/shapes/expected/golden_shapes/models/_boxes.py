"""Models: boxes."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import datetime as dt
    from typing import Any, Literal, TypeAlias


class Box(ApiModel):
    """Box."""

    pair: tuple[str, Lid] | None = None
    row: tuple[str, *tuple[dt.date, ...]] | None = None
    several: BoxSeveral | list[int] | str | None = None
    labels: Labels | None = None
    patterns: Patterns | None = None
    days: dict[str, dt.date] | None = None
    lid_or_map: Lid | dict[str, str] | None = None
    dates_or_words: list[Lid] | list[str] | None = None
    always_object: dict[str, Any] | None = None
    always_list: list[Any] | None = None
    always_text: Literal["x"] | None = None
    always_number: BoxAlwaysNumber | None = None
    always_null: None = None
    mixed: Literal["a", 1, True] | float | str | int | bool | dict[str, Any] | None = (
        None
    )
    odd: Odd | None = None
    tree: Tree | None = None
    never: None = None
    nullable_choice: Literal["a", "b"] | str | None = None

    _wire = {
        "pair": ("tuple", (None, "Lid")),
        "row": ("tuple", (None,), "@date"),
        "several": "BoxSeveral",
        "labels": "Labels",
        "patterns": "Patterns",
        "days": ("map", "@date"),
        "lid_or_map": ("either", "Lid", ("map", "@str")),
        "dates_or_words": ("either", ("list", "Lid"), ("list", "@str")),
        "odd": "Odd",
        "tree": "Tree",
    }
    _nullable = ["several", "mixed", "nullable_choice"]


class BoxSeveral(ApiModel):
    """Several of ``Box``."""

    a: int | None = None


class Labels(ApiModel):
    """Labels."""

    name: str

    _extra = ["@date"]


class Lid(ApiModel):
    """Lid."""

    colour: str


class Odd(ApiModel):
    """Odd."""

    size: int | None = None
    depth: int | None = None
    """At least 1."""


class Patterns(ApiModel):
    """Patterns."""

    name: str | None = None

    _extra = [("either", "@date", "Lid")]


class Tree(ApiModel):
    """Tree."""

    value: Any = None
    children: list[Tree] | None = None
    by_name: dict[str, Tree] | None = None
    pair: tuple[Tree, Tree] | None = None

    _wire = {
        "children": ("list", "Tree"),
        "by_name": ("map", "Tree"),
        "pair": ("tuple", ("Tree", "Tree")),
    }


if TYPE_CHECKING:
    BoxAlwaysNumber: TypeAlias = float
    """Always number of ``Box``. Always ``1.5``."""
else:
    BoxAlwaysNumber = UnionType(
        "BoxAlwaysNumber",
        module=__name__,
        members=(("literal", 1.5),),
    )
