"""Whether a JSON value is one of a type: documents hold examples that are not."""

from __future__ import annotations

import math
from typing import assert_never

from oasmith.ir import (
    FRACTIONAL_TIMES,
    WHOLE_TIMES,
    Anything,
    Api,
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
    ScalarKind,
    Tuple,
    Type,
    TypeId,
    Union,
)
from oasmith.source import JsonValue

from .forms import is_written
from .members import members


def fits(api: Api, type_: Type, value: JsonValue, *, sending: bool = False) -> bool:
    """Whether a value is one of a type.

    ``sending`` judges as a request's type checker would: members that are not declared, or that
    only the server sets, do not fit.
    """
    return _Fitting(api, sending).fits(type_, value)


class _Fitting:
    """One question. What was asked before about a type and a value is kept: unions inside each
    other ask it again for every variant."""

    def __init__(self, api: Api, sending: bool) -> None:
        self._api = api
        self._sending = sending
        self._known: dict[tuple[TypeId, int], bool] = {}

    def fits(self, type_: Type, value: JsonValue) -> bool:
        """Whether a value is one of a type."""
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
            case Binary() | JsonText() | Delimited():
                return isinstance(value, str)
            case Nullable(inner):
                return value is None or self.fits(inner, value)
            case Reference(target):
                return self._fits_named(target, value)
            case Union(variants):
                return any(self.fits(entry.type, value) for entry in variants)
            case Array() | Tuple() | Map() | Object():
                return self._fits_container(type_, value)
            case _:
                assert_never(type_)

    def _fits_named(self, target: TypeId, value: JsonValue) -> bool:
        question = (target, id(value))
        if question not in self._known:
            self._known[question] = False  # the answer in a ring
            self._known[question] = self.fits(self._api.types[target].type, value)
        return self._known[question]

    def _fits_container(self, type_: Array | Tuple | Map | Object, value: JsonValue) -> bool:
        if isinstance(value, list):
            if isinstance(type_, Array):
                return all(self.fits(type_.items, item) for item in value)
            return isinstance(type_, Tuple) and self._fits_tuple(type_, value)
        if isinstance(value, dict):
            if isinstance(type_, Map):
                return all(self.fits(type_.values, item) for item in value.values())
            return isinstance(type_, Object) and self._fits_object(type_, value)
        return False

    def _fits_tuple(self, type_: Tuple, value: list[JsonValue]) -> bool:
        if len(value) > len(type_.items) and type_.rest is None:
            return False
        types = list(type_.items)
        if type_.rest is not None:
            types += [type_.rest] * (len(value) - len(types))
        return all(self.fits(kind, item) for kind, item in zip(types, value, strict=False))

    def _fits_object(self, type_: Object, value: dict[str, JsonValue]) -> bool:
        fields = members(self._api, type_)
        for wire, field in fields.items():
            if wire in value:
                if self._sending and field.read_only:
                    return False
                if not self.fits(field.type, value[wire]):
                    return False
            elif field.required and not (field.read_only if self._sending else field.write_only):
                return False
        unknown = [value[wire] for wire in value if wire not in fields]
        if type_.extra is None:
            return not (unknown and (self._sending or type_.closed))
        return all(self.fits(type_.extra, item) for item in unknown)


def _is_scalar(kind: ScalarKind, value: JsonValue) -> bool:
    match kind:
        case ScalarKind.NULL:
            return value is None
        case ScalarKind.BOOLEAN:
            return isinstance(value, bool)
        case _ if kind in WHOLE_TIMES:
            return isinstance(value, int) and not isinstance(value, bool)
        case _ if kind in FRACTIONAL_TIMES:
            return _is_number(value)
        case ScalarKind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case ScalarKind.NUMBER:
            return _is_number(value)
        case _:
            return isinstance(value, str) and is_written(kind, value)


def _is_number(value: JsonValue) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return math.isfinite(value)


def _same(value: JsonValue, known: JsonValue) -> bool:
    """Equality that tells ``true`` from 1, as JSON does."""
    return isinstance(value, bool) == isinstance(known, bool) and value == known
