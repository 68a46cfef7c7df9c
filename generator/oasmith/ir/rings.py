"""Unions that hold themselves: ``A: {oneOf: [{$ref: A}, {$ref: B}]}`` says no more than B does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from .types import Anything, NamedType, Nullable, Reference, Type, TypeId, Union, Variant


def without_rings(types: Mapping[TypeId, NamedType]) -> dict[TypeId, NamedType]:
    """The types, none of which is an alternative of itself.

    A ring through a list or a member stays: such a value ends somewhere. In a ring of several
    unions each keeps what the others have.
    """
    found = dict(types)
    for identity, named in types.items():
        if isinstance(named.type, Union):
            union = _opened(found, identity, named.type)
            if union is not named.type:
                found[identity] = replace(named, type=union)
    return found


def _opened(types: Mapping[TypeId, NamedType], home: TypeId, union: Union) -> Type:
    if not any(_leads_to(types, variant.type, home) for variant in union.variants):
        return union
    left = tuple(dict.fromkeys(_others(types, union, home, {home})))
    if len(left) < 2:
        return left[0] if left else Anything()
    return replace(union, variants=tuple(Variant(type_) for type_ in left))


def _others(
    types: Mapping[TypeId, NamedType], union: Union, home: TypeId, seen: set[TypeId]
) -> Iterator[Type]:
    """The alternatives that do not lead home, with those of the unions that do."""
    for variant in union.variants:
        if not _leads_to(types, variant.type, home):
            yield variant.type
            continue
        for target, inner in _aliases(types, variant.type):
            if target not in seen and isinstance(inner, Union):
                yield from _others(types, inner, home, seen | {target})


def _aliases(types: Mapping[TypeId, NamedType], type_: Type) -> Iterator[tuple[TypeId, Type]]:
    """The named types that a type is just another name of, one behind the other."""
    seen: set[TypeId] = set()
    while isinstance(type_, (Nullable, Reference)):
        if isinstance(type_, Nullable):
            type_ = type_.inner
        elif type_.target in seen or type_.target not in types:
            return
        else:
            target = type_.target
            seen.add(target)
            type_ = types[target].type
            yield target, type_.inner if isinstance(type_, Nullable) else type_


def _leads_to(types: Mapping[TypeId, NamedType], type_: Type, home: TypeId) -> bool:
    seen: set[TypeId] = set()
    waiting = [type_]
    while waiting:
        for target, inner in _aliases(types, waiting.pop()):
            if target == home:
                return True
            if target not in seen and isinstance(inner, Union):
                waiting += [variant.type for variant in inner.variants]
            seen.add(target)
    return False
