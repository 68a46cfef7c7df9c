"""JSON values of a document as Python expressions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite, isnan
from typing import TypeAlias

from oasmith.python.writers import Code, UnsafeText

from .expressions import Call, DictOf, Expression, ListOf, Name, Text

JsonValue: TypeAlias = (
    "bool | int | float | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
)

# Python reads no decimal integer of more digits than this, and no deeper nesting of brackets.
_MAX_DECIMAL = 10**4000
_MAX_DEPTH = 60

_FLOAT = Name(Code("float"))


def literal(value: JsonValue) -> Expression:
    """The expression whose value is a JSON value.

    Numbers that JSON text can give but Python has no literal for are calls: ``1e400`` is
    ``float("inf")``. Raises UnsafeText where Python could not read the expression (nesting of
    more than 60 levels).
    """
    return _literal(value, _MAX_DEPTH)


def _literal(value: JsonValue, depth: int) -> Expression:
    match value:
        case str():
            return Text(value)
        case None | bool():
            return Name(Code(repr(value)))
        case int():
            return Name(Code(_integer(value)))
        case float():
            return _float(value)
        case Mapping():
            pairs = ((Text(key), _nested(item, depth)) for key, item in value.items())
            return DictOf(tuple(pairs))
        case _:
            return ListOf(tuple(_nested(item, depth) for item in value))


def _nested(value: JsonValue, depth: int) -> Expression:
    if depth == 0:
        raise UnsafeText(f"a value is nested more than {_MAX_DEPTH} levels deep")
    return _literal(value, depth - 1)


def _integer(value: int) -> str:
    if -_MAX_DECIMAL < value < _MAX_DECIMAL:
        return str(int(value))
    sign = "-" if value < 0 else ""
    return f"{sign}0x{abs(value):X}"


def _float(value: float) -> Expression:
    if isfinite(value):
        return Name(Code(repr(float(value)).replace("e+", "e")))
    text = "nan" if isnan(value) else "inf" if value > 0 else "-inf"
    return Call(_FLOAT, (Text(text),))
