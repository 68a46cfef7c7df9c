"""Types as the sets of what they allow, so that one can be held against another."""

from __future__ import annotations

import json
from typing import TypeAlias, assert_never

from oasmith.ir import (
    Anything,
    Array,
    Binary,
    Delimited,
    Enum,
    JsonText,
    Literal,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
)
from oasmith.naming import Names

Allowed: TypeAlias = frozenset[str]
"""Each alternative of a type, spelled as Python spells it."""

ANY = "Any"

_SCALARS = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "base64": "bytes",
    "uuid": "UUID",
    "unixtime": "datetime",
    "unixtime-fraction": "datetime",
    "seconds": "timedelta",
    "seconds-fraction": "timedelta",
    "milliseconds": "timedelta",
    "milliseconds-fraction": "timedelta",
}
_WIDER = {"int": "float"}
"""A number may be given where a fraction is asked for (PEP 484)."""


def allowed(names: Names, type_: Type, *, sending: bool = False) -> Allowed:
    """The alternatives of a type. A named type is one, whatever it is made of.

    ``sending``: only listed values of an enum, since an answer alone may hold others.
    """
    match type_:
        case Nullable(inner):
            return allowed(names, inner, sending=sending) | {"None"}
        case Delimited(items):
            found = f"list[{spelled(allowed(names, items, sending=sending))}]"
            return frozenset({found, "str"} if sending else {found})
        case JsonText(inner):
            return frozenset({"str"}) if sending else allowed(names, inner)
        case Union(variants):
            return frozenset(
                each
                for variant in variants
                for each in allowed(names, variant.type, sending=sending)
            )
        case Enum(values, is_open, base):
            others = is_open and not sending
            kinds = {_SCALARS.get(kind.value, kind.value) for kind in base if others}
            return frozenset({json.dumps(value) for value in values} | kinds)
        case Literal(value):
            return frozenset({json.dumps(value)})
        case _:
            return frozenset({_one(names, type_)})


def _one(
    names: Names,
    type_: Scalar | Array | Tuple | Map | Object | Binary | Reference | Anything,
) -> str:
    match type_:
        case Scalar(kind):
            return _SCALARS.get(kind.value, kind.value)
        case Reference(target):
            return names.types[target]
        case Array(items):
            return f"list[{spelled(allowed(names, items))}]"
        case Map(values):
            return f"dict[str, {spelled(allowed(names, values))}]"
        case Tuple(items):
            return f"tuple[{', '.join(spelled(allowed(names, item)) for item in items)}]"
        case Object():
            return "object"
        case Binary():
            return "bytes"
        case Anything():
            return ANY
        case _:
            assert_never(type_)


def spelled(alternatives: Allowed) -> str:
    """``int | str | None``: in one order, with null at the end."""
    return " | ".join(sorted(alternatives, key=lambda each: (each == "None", each)))


def fits(narrow: Allowed, wide: Allowed) -> bool:
    """Whether every value of one type is a value of the other."""
    if ANY in wide:
        return True
    kinds = wide | {kind for kind, wider in _WIDER.items() if wider in wide}
    return all(each in kinds or _kind(each) in kinds for each in narrow)


def _kind(literal: str) -> str:
    """The type of a value that is spelled out."""
    if literal.startswith('"'):
        return "str"
    if literal in ("true", "false"):
        return "bool"
    return "int" if literal.lstrip("-").isdigit() else ""
