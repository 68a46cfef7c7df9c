"""Whether a JSON value is one of a type: documents hold examples that are not."""

from __future__ import annotations

import math
from typing import assert_never

from oasmith.ir import (
    Anything,
    Api,
    Array,
    Binary,
    Enum,
    Literal,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Tuple,
    Type,
    Union,
)
from oasmith.source import JsonValue

from .members import members


def fits(api: Api, type_: Type, value: JsonValue, *, sending: bool = False) -> bool:
    """Whether a value is one of a type.

    ``sending`` judges as a request's type checker would: members that are not declared, or that
    only the server sets, do not fit.
    """
    match type_:
        case Anything():
            return True
        case Scalar(kind):
            return _is_scalar(kind, value)
        case Enum(values, opened, base):
            wide = opened and any(_is_scalar(kind, value) for kind in base)
            return wide or any(_same(value, known) for known in values)
        case Literal(known):
            return _same(value, known)
        case Binary():
            return isinstance(value, str)
        case Nullable(inner):
            return value is None or fits(api, inner, value, sending=sending)
        case Reference(target):
            return fits(api, api.types[target].type, value, sending=sending)
        case Union(variants):
            return any(fits(api, entry.type, value, sending=sending) for entry in variants)
        case Array() | Tuple() | Map() | Object():
            return _fits_container(api, type_, value, sending)
        case _:
            assert_never(type_)


def _fits_container(
    api: Api, type_: Array | Tuple | Map | Object, value: JsonValue, sending: bool
) -> bool:
    if isinstance(value, list):
        if isinstance(type_, Array):
            return all(fits(api, type_.items, item, sending=sending) for item in value)
        return isinstance(type_, Tuple) and _fits_tuple(api, type_, value, sending)
    if isinstance(value, dict):
        if isinstance(type_, Map):
            return all(fits(api, type_.values, item, sending=sending) for item in value.values())
        return isinstance(type_, Object) and _fits_object(api, type_, value, sending)
    return False


def _fits_tuple(api: Api, type_: Tuple, value: list[JsonValue], sending: bool) -> bool:
    if len(value) > len(type_.items) and type_.rest is None:
        return False
    types = list(type_.items)
    if type_.rest is not None:
        types += [type_.rest] * (len(value) - len(types))
    pairs = zip(types, value, strict=False)
    return all(fits(api, kind, item, sending=sending) for kind, item in pairs)


def _fits_object(api: Api, type_: Object, value: dict[str, JsonValue], sending: bool) -> bool:
    fields = members(api, type_)
    for wire, field in fields.items():
        if wire in value:
            if sending and field.read_only:
                return False
            if not fits(api, field.type, value[wire], sending=sending):
                return False
        elif field.required and not (field.read_only if sending else field.write_only):
            return False
    unknown = [value[wire] for wire in value if wire not in fields]
    if type_.extra is None:
        return not (sending and unknown)
    return all(fits(api, type_.extra, item, sending=sending) for item in unknown)


def _is_scalar(kind: ScalarKind, value: JsonValue) -> bool:
    match kind:
        case ScalarKind.NULL:
            return value is None
        case ScalarKind.BOOLEAN:
            return isinstance(value, bool)
        case ScalarKind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case ScalarKind.NUMBER:
            return _is_number(value)
        case _:
            return isinstance(value, str)


def _is_number(value: JsonValue) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return math.isfinite(value)


def _same(value: JsonValue, known: JsonValue) -> bool:
    """Equality that tells ``true`` from 1, as JSON does."""
    return isinstance(value, bool) == isinstance(known, bool) and value == known
