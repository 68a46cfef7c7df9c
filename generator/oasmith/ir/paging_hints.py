"""What a document declares about pages, in its own extensions or in those of other tools.

``x-oasmith-pagination`` is ours and the most explicit; ``x-speakeasy-pagination``,
``x-fern-pagination``, ``x-ms-pageable`` and Datadog's ``x-pagination`` are read as their tools do.
All become one ``Hint``, whose names are looked up afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import TypeAlias, cast

from oasmith.frozen import frozen
from oasmith.openapi import Extensions
from oasmith.source import JsonValue

from .pagination import Path

_STEP = re.compile(
    r"\.?([^.\[\]]+)|\[(?:\(@\.length(?=-))?(-?\d{1,9})\)?\]|\[['\"]([^'\"]*)['\"]\]"
)

Members: TypeAlias = Mapping[str, JsonValue]


class HintError(ValueError):
    """A declaration that makes no sense; the text says why."""


@frozen
class Hint:
    """A declaration, with its names not looked up yet.

    One of ``cursor``, ``offset``, ``page``, ``link`` and ``header`` decides how pages follow each
    other. ``single``: there is one page only. ``operation``: the operationId of the call that
    fetches the next page by a link.
    """

    items: Path | None = None
    cursor: Path | None = None
    next: Path | None = None
    last: str | None = None
    before: Path | None = None
    first: Path | None = None
    offset: Path | None = None
    page: Path | None = None
    start: int | None = None
    limit: Path | None = None
    current: Path | None = None
    pages: Path | None = None
    total: Path | None = None
    more: Path | None = None
    link: Path | None = None
    header: bool = False
    single: bool = False
    operation: str | None = None


def declared(extensions: Extensions, general: Extensions) -> tuple[str, Hint | None] | None:
    """The declaration about an operation, with the name of its extension.

    ``general`` are the extensions of the whole document. The hint is None where the declaration
    says that there are no pages.

    Raises:
        HintError: it makes no sense; the first argument is the name of the extension.
    """
    for name, read in _READERS.items():
        value = extensions.get(name)
        if value is None:
            continue
        if value is False:
            return name, None
        if value is True:
            value = general.get(name)
        if not isinstance(value, dict):
            raise HintError(name, "it is not an object")
        try:
            return name, read(cast("Members", value))
        except HintError as error:
            raise HintError(name, *error.args) from None
    return None


def path_of(value: JsonValue) -> Path:
    """A path: ``a.b``, ``$.a[-1]``, ``$.a[(@.length-1)]``, ``$['a.b']``, or a list of keys."""
    if isinstance(value, list):
        return tuple(key if isinstance(key, int) else str(key) for key in value)
    if not isinstance(value, str):
        raise HintError(f"`{value}` is no path")
    text = value.removeprefix("$").removeprefix(".")
    found: list[str | int] = []
    place = 0
    while place < len(text):
        step = _STEP.match(text, place)
        if step is None:
            raise HintError(f"`{value}` is no path")
        plain, index, quoted = step.groups()
        found.append(int(index) if index is not None else quoted if plain is None else plain)
        place = step.end()
    return tuple(found)


_OWN = {entry.name for entry in fields(Hint)}
_PATHS = {
    *("items", "cursor", "next", "before", "first", "offset", "page", "limit"),
    *("current", "pages", "total", "more", "link"),
}


def _ours(value: Members) -> Hint:
    unknown = sorted(value.keys() - _OWN)
    if unknown:
        raise HintError(f"it has no key `{unknown[0]}`; the keys are {', '.join(sorted(_OWN))}")
    found: dict[str, object] = {}
    for key, entry in value.items():
        if key in _PATHS:
            # The name of an argument may hold brackets, and is no path.
            named = key in ("cursor", "offset", "page", "limit", "before")
            found[key] = _argument(entry) if named else path_of(entry)
        else:
            found[key] = entry
    start, names = found.get("start"), (found.get("last"), found.get("operation"))
    if not (start is None or isinstance(start, int)):
        raise HintError("`start` is a number")
    if not all(name is None or isinstance(name, str) for name in names):
        raise HintError("`last` and `operation` are names")
    return Hint(**found)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _argument(value: JsonValue) -> Path:
    """An argument: its wire name, or a list of it and of keys in its value."""
    if isinstance(value, list):
        return tuple(str(key) for key in value)
    if not isinstance(value, str):
        raise HintError(f"`{value}` is no name of an argument")
    return (value,)


def _speakeasy(value: Members) -> Hint:
    inputs: dict[str, Path] = {}
    entries = value.get("inputs")
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict):
            name = str(entry.get("name"))
            in_body = entry.get("in") == "requestBody"
            inputs[str(entry.get("type"))] = path_of(name) if in_body else (name,)
    given = value.get("outputs")
    outputs: Members = cast("Members", given) if isinstance(given, dict) else {}
    found = {name: path_of(entry) for name, entry in outputs.items()}
    kind = value.get("type")
    if kind == "url":
        return Hint(items=found.get("results"), link=_needed(found, "nextUrl"))
    if kind == "cursor":
        cursor = _needed(inputs, "cursor")
        return Hint(items=found.get("results"), cursor=cursor, next=_needed(found, "nextCursor"))
    if kind != "offsetLimit":
        raise HintError(f"its type `{kind}` is not known")
    limit, items = inputs.get("limit"), found.get("results")
    if "page" in inputs:
        return Hint(items=items, page=inputs["page"], limit=limit, pages=found.get("numPages"))
    return Hint(items=items, offset=_needed(inputs, "offset"), limit=limit)


def _fern(value: Members) -> Hint:
    found: dict[str, Path] = {}
    for name, entry in value.items():
        if isinstance(entry, str):
            text = entry.removeprefix("$request").removeprefix("$response")
            found[name.replace("_", "-")] = path_of(text)
    items, more = found.get("results"), found.get("has-next-page")
    if "cursor" in found:
        following = _needed(found, "next-cursor")
        return Hint(items=items, cursor=found["cursor"], next=following, more=more)
    if "offset" in found and "step" in found:
        return Hint(items=items, offset=found["offset"], more=more)
    if "offset" in found:
        return Hint(items=items, page=found["offset"], more=more)
    for name in ("next-uri", "next-path"):
        if name in found:
            return Hint(items=items, link=found[name])
    raise HintError("it names neither a cursor, nor an offset, nor a link")


def _ms(value: Members) -> Hint:
    link = value.get("nextLinkName")
    items, following = value.get("itemName", "value"), value.get("operationName")
    return Hint(
        items=_literal(items) or ("value",),
        link=_literal(link),
        single=link is None or link == "",
        operation=following if isinstance(following, str) else None,
    )


def _literal(value: JsonValue) -> Path | None:
    return (value,) if isinstance(value, str) and value else None


def _datadog(value: Members) -> Hint:
    found: dict[str, Path] = {}
    for name, entry in value.items():
        if isinstance(entry, str):
            is_path = name.endswith("Path") or entry.startswith("body.")
            found[name] = path_of(entry.removeprefix("body.")) if is_path else (entry,)
    items, start = found.get("resultsPath"), value.get("pageStart")
    if "cursorParam" in found:
        cursor = found["cursorParam"]
        return Hint(items=items, cursor=cursor, next=_needed(found, "cursorPath"))
    if "pageOffsetParam" in found:
        return Hint(items=items, offset=found["pageOffsetParam"])
    first = start if isinstance(start, int) else 0
    return Hint(items=items, page=_needed(found, "pageParam"), start=first)


def _needed(found: Mapping[str, Path], name: str) -> Path:
    if name not in found:
        raise HintError(f"`{name}` is missing")
    return found[name]


_READERS: Mapping[str, Callable[[Members], Hint]] = {
    "x-oasmith-pagination": _ours,
    "x-speakeasy-pagination": _speakeasy,
    "x-fern-pagination": _fern,
    "x-ms-pageable": _ms,
    "x-pagination": _datadog,
}
