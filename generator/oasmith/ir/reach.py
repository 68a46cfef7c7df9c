"""Which named types a request or a response can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from .types import (
    Anything,
    Array,
    Binary,
    Enum,
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


def reachable(roots: Iterable[Type], types: Mapping[TypeId, NamedType]) -> frozenset[TypeId]:
    """Every named type that the roots refer to, directly or not."""
    found: set[TypeId] = set()
    pending = [target for root in roots for target in targets(root)]
    while pending:
        target = pending.pop()
        if target not in found:
            found.add(target)
            pending += targets(types[target].type)
    return frozenset(found)


def targets(type_: Type) -> Iterator[TypeId]:
    """The identities that a type mentions itself."""
    match type_:
        case Reference(target):
            yield target
        case Object(fields, bases, extra, family):
            yield from bases
            if family is not None:
                yield from family.subtypes
            for field in fields:
                yield from targets(field.type)
            if extra is not None:
                yield from targets(extra)
        case Scalar() | Enum() | Literal() | Binary() | Anything():
            return
        case _:
            for inner in _inner(type_):
                yield from targets(inner)


def _inner(type_: Array | Tuple | Map | Nullable | Union) -> tuple[Type, ...]:
    match type_:
        case Array(items):
            return (items,)
        case Map(values):
            return (values,)
        case Nullable(inner):
            return (inner,)
        case Tuple(items, rest):
            return items if rest is None else (*items, rest)
        case Union(variants):
            return tuple(variant.type for variant in variants)
        case _:
            assert_never(type_)
