"""Objects and maps."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from oasmith.openapi import Identity, Property, Schema, Xml, hints

from .inspection import alternatives, chain, is_impossible, is_null
from .types import Anything, Field, Map, Object, Place, Type

if TYPE_CHECKING:
    from .builder import Builder


def structure(builder: Builder, schema: Schema, place: Place) -> Type:
    """An ``Object`` where members are declared, else a ``Map``."""
    fields = own_fields(builder, schema, place)
    extra = extra_type(builder, schema, place)
    closed = schema.additional is False and extra is None
    if fields or closed:
        return Object(fields, extra=extra, closed=closed)
    return Map(extra or Anything())


def own_fields(builder: Builder, schema: Schema, place: Place) -> tuple[Field, ...]:
    """The declared members, then those that ``required`` names without declaring them."""
    fields = [_field(builder, declared, place) for declared in schema.properties]
    known = {field.wire for field in fields}
    for name in dict.fromkeys(schema.required):
        if name not in known and schema.properties:
            fields.append(Field(name, Anything(), required=True))
    return tuple(fields)


def extra_type(builder: Builder, schema: Schema, place: Place) -> Type | None:
    """The type of undeclared members, from ``additionalProperties`` or ``patternProperties``.

    Which pattern a key fits is not looked at: a member has one of the types.
    """
    role = Place(place.owner, (*place.role, "value"))
    if schema.additional is True:
        return Anything()
    found = [schema.additional] if isinstance(schema.additional, Schema) else []
    found += [pattern for _, pattern in schema.pattern_properties if not is_impossible(pattern)]
    if not found:
        return None
    if len(found) == 1:
        return builder.type_of(found[0], role)
    every = Schema(f"{schema.identity}/~value", schema.origin, any_of=tuple(found))
    return builder.type_of(every, role)


def _field(builder: Builder, declared: Property, place: Place) -> Field:
    schema = declared.schema
    role = Place(place.owner, (*place.role, declared.name))
    kind = builder.type_of(schema, role)
    described = described_by(builder, schema)
    parts = _parts(builder, schema)
    return Field(
        wire=declared.name,
        type=kind,
        required=declared.required,
        description=hints.described(described),
        deprecated=schema.deprecated,
        read_only=any([part.read_only for part in parts]),
        write_only=any([part.write_only for part in parts]),
        default=schema.default or described.default,
        constraints=schema.constraints or described.constraints,
        examples=described.examples,
        name=hints.property_name(schema),
        xml=xml_of(builder, schema),
        xml_item=_item_xml(builder, schema),
    )


def xml_of(builder: Builder, schema: Schema) -> Xml | None:
    """How a value stands in XML: what the schema says, else what it refers to."""
    found = (each.xml for each in chain(schema, builder.nodes))
    return next((each for each in found if each is not None), None)


def _item_xml(builder: Builder, schema: Schema) -> Xml | None:
    *_, last = chain(schema, builder.nodes)
    return None if last.items is None else xml_of(builder, last.items)


def _parts(builder: Builder, schema: Schema) -> Collection[Schema]:
    """The schema with those that a reference or ``allOf`` adds to it; null aside."""
    if schema.reference is None and not schema.all_of and not schema.any_of:
        return (schema,)
    found: dict[Identity, Schema] = {}
    pending = [schema]
    while pending:
        part = pending.pop()
        if part.identity in found:
            continue
        found[part.identity] = part
        pending += part.all_of
        if part.reference is not None:
            pending.append(builder.nodes[part.reference])
        others = [member for member in part.any_of if not is_null(member)]
        if len(others) == 1:  # a nullable reference
            pending += others
    return found.values()


def described_by(builder: Builder, schema: Schema) -> Schema:
    """The schema whose words describe a member: its own, else those of what it is, null aside."""
    for _ in range(_HOPS):
        if schema.description is not None:
            break
        meant = _meant(builder, schema)
        if meant is None:
            break
        schema = meant
    return schema


_HOPS = 8
"""Further than this nobody looks, and a ring of references ends."""


def _meant(builder: Builder, schema: Schema) -> Schema | None:
    """The one schema that another is made of, if it is."""
    if schema.reference is not None:
        return builder.nodes[schema.reference]
    if len(schema.all_of) == 1:
        return schema.all_of[0]
    members = [member for member in alternatives(schema) if not is_null(member)]
    return members[0] if len(members) == 1 else None
