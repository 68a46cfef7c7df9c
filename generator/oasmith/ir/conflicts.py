"""Members of an allOf that contradict each other: no value can be what all of them say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oasmith.diagnostics import Diagnostic, diagnose

from .types import (
    NUMERIC_TIMES,
    TEXTUAL,
    Array,
    Enum,
    Literal,
    Map,
    Object,
    Scalar,
    ScalarKind,
    Tuple,
    Type,
)

if TYPE_CHECKING:
    from .builder import Builder


def conflicts(builder: Builder) -> tuple[Diagnostic, ...]:
    """A warning for each member that an allOf declares with types that exclude each other."""
    found: dict[tuple[str, str], Diagnostic] = {}
    for schema, wire, first, second in builder.conflicts:
        one, other = (
            " or ".join(sorted(_kinds(builder.resolved(kind)))) for kind in (first, second)
        )
        message = f"{wire or 'the value'} is {one} and {other} at once; {other} counts"
        if one == other or not one or not other:
            which = f"no value of {wire}" if wire else "no value"
            message = f"{which} is allowed by all parts of the allOf; the last one counts"
        location = schema.location
        found.setdefault((schema.identity, wire), diagnose("OAS0409", message, location))
    return tuple(found.values())


def _kinds(type_: Type) -> set[str]:
    """The JSON types that a value can have; empty where the type does not say."""
    match type_:
        case Scalar(kind):
            return {"text" if kind in TEXTUAL or kind is ScalarKind.STRING else _numeric(kind)}
        case Literal(value):
            return {_TYPE_NAMES[type(value)]}
        case Enum(values, opened):
            return set() if opened else {_TYPE_NAMES[type(value)] for value in values}
        case Array() | Tuple():
            return {"list"}
        case Map() | Object():
            return {"object"}
        case _:
            return set()


def _numeric(kind: ScalarKind) -> str:
    is_number = kind is ScalarKind.INTEGER or kind in NUMERIC_TIMES
    return "number" if is_number else kind.value


_TYPE_NAMES: dict[type, str] = {
    str: "text",
    bool: "boolean",
    int: "number",
    float: "number",
    type(None): "null",
}
