"""Which list of an answer holds the items of a page."""

from __future__ import annotations

from .pagination import Path
from .paging_names import ENVELOPES, ITEMS, NO_ITEMS
from .shapes import Shapes, normal
from .types import Enum, Literal, Object, Type


def list_path(shapes: Shapes, answer: Type, url: str) -> Path | None:
    """The way to the one list of an answer; None where there is none, or more than one.

    Below a path that ends in a parameter stands one thing: its lists belong to it.
    """
    if shapes.item(answer) is not None:
        return ()
    found = _chosen(_lists(shapes, answer) or _inner_lists(shapes, answer), url)
    if found is not None and url.rstrip("/").endswith("}"):
        return found if normal(str(found[-1])) in ITEMS else None
    return found


def _lists(shapes: Shapes, answer: Type) -> list[Path]:
    return [
        (wire,)
        for wire, field in shapes.fields(answer).items()
        if shapes.item(field.type) is not None and normal(wire) not in NO_ITEMS
    ]


def _inner_lists(shapes: Shapes, answer: Type) -> list[Path]:
    """Those of the objects in an answer; what tells about a list comes last."""
    about: list[Path] = []
    lists: list[Path] = []
    for wire, field in shapes.fields(answer).items():
        if isinstance(shapes.resolved(field.type), Object):
            found = about if normal(wire) in ENVELOPES else lists
            found += [(wire, *path) for path in _lists(shapes, field.type)]
    return lists or about


def _chosen(lists: list[Path], url: str) -> Path | None:
    if len(lists) < 2:
        return lists[0] if lists else None
    segments = [part for part in url.split("/") if part and "{" not in part]
    last = normal(segments[-1]) if segments else ""
    for name in (last, *ITEMS):
        named = [path for path in lists if normal(str(path[-1])) == name]
        if named:
            return named[0] if len(named) == 1 else None
    named = [path for path in lists if last and normal(str(path[-1])).endswith(last)]
    return named[0] if len(named) == 1 else None


def calls_itself_list(shapes: Shapes, answer: Type) -> bool:
    """Whether the ``object`` of an answer is ``list``, or one such as ``search.page``."""
    field = shapes.fields(answer).get("object")
    type_ = None if field is None else shapes.resolved(field.type)
    values: tuple[object, ...] = ()
    if isinstance(type_, Enum):
        values = type_.values
    elif isinstance(type_, Literal):
        values = (type_.value,)
    name = str(values[0]) if len(values) == 1 else ""
    return name == "list" or name.endswith((".list", ".page"))
