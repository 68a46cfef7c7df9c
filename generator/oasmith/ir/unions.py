"""oneOf and anyOf: the variants of a union. Which tag tells them apart is decided in tags.py."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from oasmith.openapi import Schema

from .inspection import alternatives, chain, has_structure, is_anything, is_null, is_object
from .scalars import merge_choices
from .types import (
    Anything,
    Discriminated,
    Nullable,
    Place,
    Reference,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Variant,
)

if TYPE_CHECKING:
    from .builder import Builder


def structure(builder: Builder, schema: Schema, place: Place) -> Type:
    """A ``Union``, or the only variant where one is left."""
    members = _members(schema)
    if len(members) == 1 and not place.role and members[0].reference is None:
        return builder.bare(members[0], place)
    types: list[Type] = []
    for member, where in zip(
        members, _variant_places(builder, schema, members, place), strict=True
    ):
        for found in _flattened(builder, member, where):
            if found not in types:
                types.append(found)
    if not types:
        only_null = all(map(is_null, alternatives(schema)))
        return Scalar(ScalarKind.NULL) if only_null else Anything()
    types = merge_choices(types)
    if len(types) == 1:
        return builder.settled(types[0], schema)
    declared = _declared(builder, schema, members)
    return Union(tuple(Variant(found) for found in types), declared=declared)


def _members(schema: Schema) -> list[Schema]:
    """The alternatives that say something; what stands beside the union belongs to each."""
    members = [
        member
        for member in alternatives(schema)
        if (has_structure(member) or is_anything(member)) and not is_null(member)
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


def _variant_places(
    builder: Builder, schema: Schema, members: list[Schema], place: Place
) -> list[Place]:
    """An inline variant is called after its tag or its title; a lone object after the place.

    Variants that say the same word, and those that say none, are counted: naming looks for what
    else tells them apart.
    """
    objects = [found for found in alternatives(schema) if is_object(found) or found.all_of]
    alone = len(objects) <= 1 and not any(found.reference for found in alternatives(schema))
    said = [
        _tag_word(schema, member) or _usable_title(member) or _component(builder, member)
        for member in members
    ]
    inline = Counter(
        word for word, member in zip(said, members, strict=True) if member.reference is None
    )
    found: list[Place] = []
    for index, word in enumerate(said):
        role = () if word is None else (word,)
        if word is None and alone:
            found.append(place)
            continue
        if word is None or inline[word] > 1:
            role = (*role, f"variant{index + 1}")
        found.append(Place(place.owner, (*place.role, *role)))
    return found


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


def _component(builder: Builder, member: Schema) -> str | None:
    """The component that a variant was before what stands beside the union was added to it."""
    alternative = member.all_of[-1] if "/~common/" in member.identity else member
    if alternative is member or alternative.reference is None:
        return None
    return builder.component_of(alternative.reference)


def _declared(builder: Builder, schema: Schema, members: list[Schema]) -> Discriminated | None:
    if schema.discriminator is None:
        return None
    extended = _extended(builder, members)
    mapping: list[tuple[str, TypeId]] = []
    for value, identity in schema.discriminator.mapping:
        target = _target(builder, identity)
        if target is not None:
            mapping.append((value, extended.get(target, target)))
    default = schema.discriminator.default
    if default is not None:
        default = _target(builder, default)
    names = ((builder.component_of(old), new) for old, new in extended.items())
    return Discriminated(
        schema.discriminator.property_name,
        tuple(mapping),
        extended.get(default, default) if default is not None else None,
        tuple((name, new) for name, new in names if name is not None),
    )


def _target(builder: Builder, identity: TypeId) -> TypeId | None:
    """The type that an entry of a mapping leads to."""
    if identity not in builder.nodes:
        return None
    found = builder.reference(identity)
    inner = found.inner if isinstance(found, Nullable) else found
    return inner.target if isinstance(inner, Reference) else None


def _extended(builder: Builder, members: list[Schema]) -> dict[TypeId, TypeId]:
    """The schemas that variants refer to -> the same with what stands beside the union."""
    found: dict[TypeId, TypeId] = {}
    for member in members:
        alternative = member.all_of[-1] if "/~common/" in member.identity else member
        if alternative is not member and alternative.reference is not None:
            *_, last = chain(builder.nodes[alternative.reference], builder.nodes)
            found[last.identity] = member.identity
    return found
