"""What the fields of views are, as far as their annotations tell."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Union, get_args, get_origin, get_type_hints

Shape = object
"""An annotation, or None where nothing is known."""

_VIEW = re.compile(r"\{#-? view: (\w+) -?#\}")

_SPECIAL = (
    (re.compile(r"package/models/_[^/]+\.py\.jinja"), "package/models/module.py.jinja"),
    (re.compile(r"package/types/_[^/]+\.py\.jinja"), "package/types/module.py.jinja"),
    (re.compile(r"package/resources/[^/]+\.py\.jinja"), "package/resources/resource.py.jinja"),
    (re.compile(r"docs/types/[^/]+\.md\.jinja"), "docs/types/module.md.jinja"),
    (re.compile(r"docs/[^/]+\.md\.jinja"), "docs/resource.md.jinja"),
)
"""Templates for one file only, before the one for all files of their kind."""


def general_name(name: str, known: frozenset[str]) -> str | None:
    """The built-in template in whose place one of this name is used; None for no place."""
    if name in known:
        return name
    return next((general for pattern, general in _SPECIAL if pattern.fullmatch(name)), None)


def view_of(template: Path) -> type | None:
    """The class that the first line of a built-in template names."""
    found = _VIEW.match(template.read_text(encoding="utf-8"))
    return None if found is None else _classes().get(found[1])


@cache
def _classes() -> dict[str, type]:
    from oasmith.pages import views as pages
    from oasmith.python import views as code

    return {
        name: value
        for module in (code, pages)
        for name, value in vars(module).items()
        if isinstance(value, type) and is_dataclass(value)
    }


@cache
def shapes_of(view: type) -> dict[str, Shape]:
    """The fields of a view with their annotations."""
    hints = get_type_hints(view)
    return {field.name: hints.get(field.name) for field in fields(view)}


def views_in(shape: Shape) -> tuple[type, ...]:
    """The views that a value may be, without None; empty where it may be something else."""
    found = tuple(part for part in _parts(shape) if part is not type(None))
    known = tuple(part for part in found if isinstance(part, type) and is_dataclass(part))
    return known if len(known) == len(found) else ()


def element_of(shape: Shape) -> Shape:
    """What the elements of a value are."""
    for part in _parts(shape):
        if get_origin(part) is tuple:
            arguments = get_args(part)
            return arguments[0] if arguments[1:] == (...,) else None
    return None


def _parts(shape: Shape) -> Iterator[Shape]:
    if get_origin(shape) in (Union, types.UnionType):
        for part in get_args(shape):
            yield from _parts(part)
    elif shape is not None:
        yield shape
