"""Objects and maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oasmith.openapi import Property, Schema

from .inspection import alternatives, is_null
from .types import Anything, Field, Map, Object, Place, Type

if TYPE_CHECKING:
    from .builder import Builder


def structure(builder: Builder, schema: Schema, place: Place) -> Type:
    """An ``Object`` where members are declared, else a ``Map``."""
    fields = own_fields(builder, schema, place)
    extra = extra_type(builder, schema, place)
    if fields or schema.additional is False:
        return Object(fields, extra=extra)
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
    """The type of undeclared members, from ``additionalProperties`` or ``patternProperties``."""
    role = Place(place.owner, (*place.role, "value"))
    if isinstance(schema.additional, Schema):
        return builder.type_of(schema.additional, role)
    if schema.pattern_properties:
        return builder.type_of(schema.pattern_properties[0][1], role)
    return Anything() if schema.additional is True else None


def _field(builder: Builder, declared: Property, place: Place) -> Field:
    schema = declared.schema
    role = Place(place.owner, (*place.role, declared.name))
    kind = builder.type_of(schema, role)
    described = described_by(builder, schema)
    return Field(
        wire=declared.name,
        type=kind,
        required=declared.required,
        description=described.description,
        deprecated=schema.deprecated,
        read_only=described.read_only,
        write_only=described.write_only,
        default=schema.default or described.default,
        constraints=schema.constraints or described.constraints,
        examples=described.examples,
    )


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
