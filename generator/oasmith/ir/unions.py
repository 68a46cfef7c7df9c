"""oneOf and anyOf: the variants of a union. Which tag tells them apart is decided in tags.py."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from oasmith.openapi import Schema

from .inspection import alternatives, chain, has_structure, is_null, is_object
from .scalars import merge_choices
from .types import Discriminated, Nullable, Place, Type, TypeId, Union, Variant

if TYPE_CHECKING:
    from .builder import Builder


def structure(builder: Builder, schema: Schema, place: Place) -> Type:
    """A ``Union``, or the only variant where one is left."""
    types: list[Type] = []
    for index, member in enumerate(_members(schema)):
        for found in _flattened(builder, member, _variant_place(schema, member, index, place)):
            if found not in types:
                types.append(found)
    types = merge_choices(types)
    if len(types) == 1:
        return types[0]
    declared = _declared(builder, schema)
    return Union(tuple(Variant(found) for found in types), declared=declared)


def _members(schema: Schema) -> list[Schema]:
    """The alternatives that say something; what stands beside the union belongs to each."""
    members = [
        member for member in alternatives(schema) if has_structure(member) and not is_null(member)
    ]
    if not is_object(schema) or not schema.properties:
        return members
    common = replace(schema, one_of=(), any_of=(), discriminator=None)
    return [_with_common(member, common, index) for index, member in enumerate(members)]


def _with_common(member: Schema, common: Schema, index: int) -> Schema:
    identity = f"{common.identity}/~common/{index}"
    return Schema(
        identity=identity,
        origin=member.origin,
        title=member.title,
        description=member.description,
        all_of=(replace(common, identity=identity + "/base"), member),
    )


def _flattened(builder: Builder, member: Schema, place: Place) -> list[Type]:
    found = builder.variant_of(member, place)
    if isinstance(found, Nullable):
        found = found.inner
    if isinstance(found, Union):
        return [variant.type for variant in found.variants]
    return [found]


def _variant_place(schema: Schema, member: Schema, index: int, place: Place) -> Place:
    """An inline variant is called after its tag or its title; a lone object after the place."""
    objects = [found for found in alternatives(schema) if is_object(found) or found.all_of]
    word = _tag_word(schema, member) or _usable_title(member)
    if word is not None:
        return Place(place.owner, (*place.role, word))
    if len(objects) <= 1 and not any(found.reference for found in alternatives(schema)):
        return place
    return Place(place.owner, (*place.role, f"variant{index + 1}"))


def _tag_word(schema: Schema, member: Schema) -> str | None:
    fixed: dict[str, str] = {}
    for declared in member.properties:
        value = declared.schema.constant or declared.schema.enum
        if value is not None and len(value) == 1 and isinstance(value[0], str):
            fixed[declared.name] = value[0]
    names = ["type", "kind", "object", "role", *fixed]
    if schema.discriminator is not None:
        names.insert(0, schema.discriminator.property_name)
    return next((fixed[name] for name in names if name in fixed), None)


def _usable_title(member: Schema) -> str | None:
    title = member.title
    return title if title is not None and 0 < len(title) <= 60 else None


def _declared(builder: Builder, schema: Schema) -> Discriminated | None:
    if schema.discriminator is None:
        return None
    mapping: list[tuple[str, TypeId]] = []
    for value, identity in schema.discriminator.mapping:
        if identity in builder.nodes:
            *_, last = chain(builder.nodes[identity], builder.nodes)
            mapping.append((value, last.identity))
    return Discriminated(schema.discriminator.property_name, tuple(mapping))
