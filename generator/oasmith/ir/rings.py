"""Unions that hold themselves: ``A: {oneOf: [{$ref: A}, {$ref: B}]}`` says no more than B does."""

from __future__ import annotations

from collections import defaultdict
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
    leading = _leading(types, home)
    if home not in leading:
        return union
    left = tuple(dict.fromkeys(_others(types, union, leading, {home})))
    if len(left) < 2:
        return left[0] if left else Anything()
    return replace(union, variants=tuple(Variant(type_) for type_ in left))


def _others(
    types: Mapping[TypeId, NamedType], union: Union, leading: set[TypeId], seen: set[TypeId]
) -> Iterator[Type]:
    """The alternatives that do not lead home, with those of the unions that do, each once."""
    for variant in union.variants:
        found = tuple(_aliases(types, variant.type))
        if leading.isdisjoint(target for target, _ in found):
            yield variant.type
            continue
        for target, inner in found:
            if target not in seen and isinstance(inner, Union):
                seen.add(target)
                yield from _others(types, inner, leading, seen)


def _leading(types: Mapping[TypeId, NamedType], home: TypeId) -> set[TypeId]:
    """The unions below a union that hold it again, however far down; itself among them, if any."""
    above: dict[TypeId, set[TypeId]] = defaultdict(set)
    seen: set[TypeId] = set()
    waiting = [home]
    while waiting:
        holder = waiting.pop()
        named = types.get(holder)
        if holder in seen or named is None:
            continue
        seen.add(holder)
        union = named.type.inner if isinstance(named.type, Nullable) else named.type
        for variant in union.variants if isinstance(union, Union) else ():
            for target, _ in _aliases(types, variant.type):
                above[target].add(holder)
                waiting.append(target)
    found: set[TypeId] = set()
    waiting = [home] if home in above else []
    while waiting:
        target = waiting.pop()
        if target not in found:
            found.add(target)
            waiting += above[target]
    return found


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
