"""How an operation comes in pages, for ``oasmith inspect``."""

from __future__ import annotations

from typing import assert_never

from oasmith.ir import (
    CursorPages,
    Input,
    LinkedPages,
    LinkHeaderPages,
    NumberedPages,
    OffsetPages,
    Operation,
    Pagination,
    Paging,
    Path,
)
from oasmith.naming import Names
from oasmith.source import JsonValue


def paging(
    pagination: Pagination | None, names: Names, operation: Operation
) -> dict[str, JsonValue] | None:
    """The report on an operation's pages; None where it has none.

    ``kind`` is ``cursor``, ``offset``, ``page``, ``link``, ``link_header`` or ``single``. Paths
    are wire keys joined by dots, ``$`` for the answer itself; arguments have their Python names.
    """
    if pagination is None:
        return None
    how = pagination.how
    found: dict[str, JsonValue] = {
        "kind": kind(how),
        "inferred": pagination.declared is None,
        "declared": pagination.declared,
        "items": _path(pagination.items),
    }
    for name in getattr(type(how), "__slots__", ()):
        value: object = getattr(how, name)
        if isinstance(value, Input):
            python = names.arguments[operation.identity, value.place, value.wire]
            found[name] = _path((python, *value.path))
        elif isinstance(value, tuple):
            found[name] = _path(value)  # pyright: ignore[reportUnknownArgumentType]
        elif isinstance(value, (str, int)):
            found[name] = value
    return found


def kind(how: Paging) -> str:
    """What the kind is called."""
    match how:
        case CursorPages():
            return "cursor"
        case OffsetPages():
            return "offset"
        case NumberedPages():
            return "page"
        case LinkedPages(next):
            return "single" if next is None else "link"
        case LinkHeaderPages():
            return "link_header"
        case _:
            assert_never(how)


def _path(path: Path) -> str:
    return ".".join(map(str, path)) or "$"
