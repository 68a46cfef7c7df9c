"""Members that several parts of an ``allOf`` declare, and objects that are two at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from oasmith.openapi import Schema

from . import meeting
from .types import Anything, Enum, Field, Literal, Nullable, Object, Place, Reference, Type

if TYPE_CHECKING:
    from .builder import Builder

_DEEPEST = 12
"""Members of members further down are not merged: the latter declaration counts."""


def every_field(builder: Builder, structure: Object) -> tuple[Field, ...]:
    """Own and inherited members, base first."""
    inherited: list[Field] = []
    for base in structure.bases:
        found = builder.structure_of(base)
        if isinstance(found, Object):
            inherited += every_field(builder, found)
    return (*inherited, *structure.fields)


def add_fields(
    builder: Builder,
    known: dict[str, Field],
    fields: Iterable[Field],
    about: tuple[Schema, Place],
) -> None:
    """Add members to those that are known, by wire name; what is declared twice is merged.

    ``about``: the schema and the place that they belong to.
    """
    schema, place = about
    for field in fields:
        old = known.get(field.wire)
        if old is None:
            known[field.wire] = field
            continue
        kind = member_of_both(builder, old.type, field.type, inside(place, field.wire))
        if kind is None:
            builder.conflicts.append((schema, field.wire, old.type, field.type))
        known[field.wire] = _again(old, replace(field, type=kind or field.type))


def member_of_both(builder: Builder, old: Type, new: Type, place: Place) -> Type | None:
    """The type of a member that is declared twice; whether it may be null says the latter.

    By the letter both would have to allow null. Documents that allow it anew mean it.
    """
    kind = meeting.met(builder, old, new, place)
    if kind is None or isinstance(kind, (Anything, Nullable)) or not isinstance(new, Nullable):
        return kind
    return Nullable(kind)


def inside(place: Place, word: str) -> Place:
    """The place of a member."""
    return Place(place.owner, (*place.role, word))


def _again(old: Field, new: Field) -> Field:
    """A member that is declared a second time; what one declaration does not say the other does."""
    return replace(
        new,
        required=old.required or new.required,
        description=new.description or old.description,
        deprecated=old.deprecated or new.deprecated,
        read_only=old.read_only or new.read_only,
        write_only=old.write_only or new.write_only,
        default=new.default or old.default,
        constraints=new.constraints or old.constraints,
        examples=new.examples or old.examples,
        name=new.name or old.name,
        xml=new.xml or old.xml,
        xml_item=new.xml_item or old.xml_item,
    )


def both(builder: Builder, first: Reference, second: Reference, place: Place) -> Type | None:
    """An object that is of two named types; one of them where it has all of the other."""
    pair = (first.target, second.target)
    known = builder.merged.get(pair)
    if known is not None:
        return known
    structures = [builder.structure_of(identity) for identity in pair]
    fields = [
        {field.wire: field for field in every_field(builder, structure)}
        for structure in structures
        if isinstance(structure, Object)
    ]
    if len(fields) < 2 or len(place.role) > _DEEPEST:
        return second
    for index, found in ((1, second), (0, first)):
        if _has_all(fields[index], fields[1 - index]):
            return found
    if _exclude(builder, fields[0], fields[1]):
        return None
    builder.merged[pair] = second  # a ring that leads here again ends
    builder.merged[pair] = merged = _merged(builder, first, second, place)
    return merged


def _has_all(fields: dict[str, Field], others: dict[str, Field]) -> bool:
    return all(
        wire in fields
        and fields[wire].type == other.type
        and (fields[wire].required or not other.required)
        for wire, other in others.items()
    )


def _exclude(builder: Builder, fields: dict[str, Field], others: dict[str, Field]) -> bool:
    """Whether a required member has one value in the one object, and another in the other."""
    return any(
        wire in others
        and (field.required or others[wire].required)
        and all(
            isinstance(builder.resolved(one.type), (Enum, Literal)) for one in (field, others[wire])
        )
        and meeting.met(builder, field.type, others[wire].type, Place("", ())) is None
        for wire, field in fields.items()
    )


def _merged(builder: Builder, first: Reference, second: Reference, place: Place) -> Type:
    one, other = (builder.structure_of(each.target) for each in (first, second))
    assert isinstance(one, Object) and isinstance(other, Object)
    identity = f"{second.target}/~with/{first.target}"
    schema = Schema(identity, builder.origin_of(second.target))
    fields: dict[str, Field] = {}
    for structure in (one, other):
        add_fields(builder, fields, every_field(builder, structure), (schema, place))
    structure = Object(
        tuple(fields.values()),
        extra=other.extra or one.extra,
        closed=one.closed or other.closed,
    )
    return builder.name_inline(schema, structure, place)
