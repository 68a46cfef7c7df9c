"""When an operation is tried again, as code."""

from __future__ import annotations

from dataclasses import fields

from oasmith.ir import Retries

from .imports import Imports
from .layout import Call, Expression, Keyword, Name, Text, TupleOf
from .writers import Code


def retries_of(imports: Imports, found: Retries) -> Expression:
    """``Retries(4, statuses=("429", "5XX"), first_delay=0.5)``."""
    imports.need(".._runtime.retry", "Retries")
    positional: list[Expression] = []
    keywords: list[Keyword] = []
    for entry in fields(found):
        value: object = getattr(found, entry.name)
        if value is None or value is True:
            continue
        if entry.name == "max_retries":
            positional.append(Name(Code(repr(value))))
        else:
            keywords.append(Keyword(Code(entry.name), _value(value)))
    return Call(Name(Code("Retries")), tuple(positional), tuple(keywords))


def _value(value: object) -> Expression:
    if isinstance(value, tuple):
        return TupleOf(tuple(Text(str(item)) for item in value))  # pyright: ignore
    assert isinstance(value, (int, float, bool))
    return Name(Code(repr(value)))
