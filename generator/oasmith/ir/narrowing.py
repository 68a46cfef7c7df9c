"""What a discriminator says is said of its variants too.

The tag of a variant can only have the values that choose it, even where the document declares it
as any text, or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .scalars import choice
from .types import Field, Literal, NamedType, Nullable, Object, Reference, TagValue, Type, TypeId

Types = Mapping[TypeId, NamedType]
Pins = Mapping[str, tuple[TagValue, ...]]
"""Wire name of a tag -> the values that choose the variant."""


def narrowed(types: Types, pins: Mapping[TypeId, Pins]) -> dict[TypeId, NamedType]:
    """The same types, the tags of variants narrowed to their values.

    An object that a narrowed one is the base of, or that narrows what its base declares, no
    longer inherits: it would redeclare a member with another type.
    """
    own = {identity: _narrowed(types, identity, found) for identity, found in pins.items()}
    retyped = {
        identity
        for identity, structure in own.items()
        if _types_of(structure) != _types_of(types[identity].type)
    }
    found = dict(types)
    for identity, named in types.items():
        structure = own.get(identity, named.type)
        if isinstance(structure, Object) and _ancestors(types, structure) & retyped:
            structure = _alone(types, named.type, pins.get(identity, {}))
        if structure is not named.type:
            found[identity] = replace(named, type=structure)
    return found


def _types_of(structure: Type) -> dict[str, Type]:
    assert isinstance(structure, Object)
    return {field.wire: field.type for field in structure.fields}


def fields_of(types: Types, structure: Type) -> dict[str, Field]:
    """Own and inherited members of an object by their wire names."""
    if not isinstance(structure, Object):
        return {}
    fields: dict[str, Field] = {}
    for base in structure.bases:
        fields |= fields_of(types, types[base].type)
    return fields | {field.wire: field for field in structure.fields}


def scalar_of(types: Types, type_: Type) -> Type:
    """What stands behind null and the names of scalars and enums."""
    while isinstance(type_, (Nullable, Reference)):
        type_ = type_.inner if isinstance(type_, Nullable) else types[type_.target].type
    return type_


def _narrowed(types: Types, identity: TypeId, pins: Pins) -> Type:
    structure = types[identity].type
    assert isinstance(structure, Object)
    fields = {field.wire: field for field in structure.fields}
    every = fields_of(types, structure)
    own = {name: values for name, values in pins.items() if values}
    inherited = [name for name in own if name in every and name not in fields]
    if any(_field(types, every[name], own[name]).type != every[name].type for name in inherited):
        return _alone(types, structure, pins)
    undeclared = _undeclared(own, every)
    for name, values in own.items():
        if name in fields:
            fields[name] = _field(types, fields[name], values)
    return replace(structure, fields=(*fields.values(), *undeclared))


def _alone(types: Types, structure: Type, pins: Pins) -> Object:
    """An object with all its members, without bases."""
    assert isinstance(structure, Object)
    fields = fields_of(types, structure)
    own = {name: values for name, values in pins.items() if values}
    undeclared = _undeclared(own, fields)
    for name, values in own.items():
        if name in fields:
            fields[name] = _field(types, fields[name], values)
    extra, closed = _others(types, structure)
    every = (*fields.values(), *undeclared)
    return replace(structure, fields=every, bases=(), extra=extra, closed=closed)


def _others(types: Types, structure: Object) -> tuple[Type | None, bool]:
    """What an object or its bases say of members that are not declared."""
    for base in structure.bases:
        parent = types[base].type
        if structure.extra is not None or structure.closed:
            break
        if isinstance(parent, Object):
            extra, closed = _others(types, parent)
            structure = replace(structure, extra=extra, closed=closed)
    return structure.extra, structure.closed


def _field(types: Types, field: Field, values: tuple[TagValue, ...]) -> Field:
    if isinstance(field.type, Nullable) or isinstance(scalar_of(types, field.type), Literal):
        return replace(field, tag=True)
    return replace(field, type=choice(values), tag=True)


def _undeclared(pins: Pins, declared: Mapping[str, Field]) -> list[Field]:
    """The tags that an object does not declare.

    One is filled in. Of several, each union wants another, and only the user knows which.
    """
    found = {name: values for name, values in pins.items() if name not in declared}
    is_one = len(found) == 1
    return [
        Field(name, choice(values), required=is_one, tag=is_one) for name, values in found.items()
    ]


def _ancestors(types: Types, structure: Object) -> set[TypeId]:
    found = set(structure.bases)
    for base in structure.bases:
        parent = types[base].type
        found |= _ancestors(types, parent) if isinstance(parent, Object) else set()
    return found
