"""Which named types a request or a response can hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from .types import (
    Anything,
    Array,
    Binary,
    Delimited,
    Enum,
    JsonText,
    Literal,
    Map,
    NamedType,
    Nullable,
    Object,
    Reference,
    Scalar,
    Tuple,
    Type,
    TypeId,
    Union,
)


class Reach:
    """Finds what types refer to; what each one mentions is looked up once for all questions."""

    def __init__(self, types: Mapping[TypeId, NamedType]) -> None:
        self._types = types
        self._mentioned: dict[TypeId, list[TypeId]] = {}

    def of(self, roots: Iterable[Type]) -> frozenset[TypeId]:
        """Every named type that the roots refer to, directly or not."""
        found: set[TypeId] = set()
        pending = [target for root in roots for target in targets(root)]
        while pending:
            target = pending.pop()
            if target not in found:
                found.add(target)
                pending += self._mentions(target)
        return frozenset(found)

    def _mentions(self, identity: TypeId) -> list[TypeId]:
        known = self._mentioned.get(identity)
        if known is None:
            known = self._mentioned[identity] = targets(self._types[identity].type)
        return known


def reachable(roots: Iterable[Type], types: Mapping[TypeId, NamedType]) -> frozenset[TypeId]:
    """Every named type that the roots refer to, directly or not."""
    return Reach(types).of(roots)


def targets(type_: Type) -> list[TypeId]:
    """The identities that a type mentions itself."""
    found: list[TypeId] = []
    _collect(type_, found)
    return found


def _collect(type_: Type, found: list[TypeId]) -> None:
    match type_:
        case Scalar() | Enum() | Literal() | Binary() | Anything():
            return
        case Reference(target):
            found.append(target)
        case Object(fields, bases, extra, family):
            found += bases
            if family is not None:
                found += family.subtypes
            for field in fields:
                _collect(field.type, found)
            if extra is not None:
                _collect(extra, found)
        case _:
            for inner in inner_types(type_):
                _collect(inner, found)


def inner_types(type_: Type) -> tuple[Type, ...]:
    """The types that a list, a map, a union or null beside a type is made of."""
    match type_:
        case Array(items) | Delimited(items):
            return (items,)
        case Map(values):
            return (values,)
        case Nullable(inner) | JsonText(inner):
            return (inner,)
        case Tuple(items, rest):
            return items if rest is None else (*items, rest)
        case Union(variants):
            return tuple(variant.type for variant in variants)
        case Scalar() | Enum() | Literal() | Binary() | Anything() | Reference() | Object():
            return ()
        case _:
            assert_never(type_)
