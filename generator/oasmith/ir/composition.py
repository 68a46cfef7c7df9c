"""allOf: inheritance where it is one, a merge where it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from oasmith.frozen import frozen
from oasmith.openapi import Schema

from . import objects, unions
from .conflicts import contradict
from .inspection import declares_union, has_structure, is_object
from .scalars import scalar
from .types import (
    Anything,
    Enum,
    Field,
    Literal,
    Map,
    Nullable,
    Object,
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


@frozen
class Part:
    """One member of an allOf: its type, its structure, and the base it would make."""

    type: Type
    structure: Type
    base: TypeId | None


def beside_reference(builder: Builder, schema: Schema, place: Place) -> Type:
    """A ``$ref`` with siblings (OpenAPI 3.1) means the same as an allOf of the two."""
    assert schema.reference is not None
    reference = replace(
        Schema(identity=schema.identity + "/$ref", origin=schema.origin),
        reference=schema.reference,
    )
    own = replace(schema, reference=None)
    return _composed(builder, own, (reference,), place)


def all_of(builder: Builder, schema: Schema, place: Place) -> Type:
    """The type of a schema with ``allOf``."""
    own = replace(schema, all_of=())
    return _composed(builder, own, schema.all_of, place)


def _composed(builder: Builder, own: Schema, members: tuple[Schema, ...], place: Place) -> Type:
    parts = [_part(builder, member, place) for member in members if has_structure(member)]
    parts += _own_part(builder, own, place)
    if not parts:
        return _required_only(builder, own, members, place)
    formatted = _formatted(own, members, parts)
    if formatted is not None:
        return formatted
    if len(parts) == 1 and not own.required:
        return parts[0].type.inner if isinstance(parts[0].type, Nullable) else parts[0].type
    if any(isinstance(part.structure, Union) for part in parts):
        return _with_union(builder, own, parts, place)
    if any(isinstance(part.structure, (Object, Map)) for part in parts):
        return _merged(builder, own, members, parts)
    return most_specific([part.structure for part in parts])


def _formatted(own: Schema, members: tuple[Schema, ...], parts: list[Part]) -> Type | None:
    """A plain text whose format another member of the allOf says."""
    plain = Scalar(ScalarKind.STRING)
    if any(part.type != plain for part in parts):
        return None
    found = [member for member in (*members, own) if member.format or member.content_encoding]
    return scalar("string", found[0]) if found else None


def _required_only(
    builder: Builder, own: Schema, members: tuple[Schema, ...], place: Place
) -> Type:
    required = (*own.required, *(name for member in members for name in member.required))
    return objects.structure(builder, replace(own, required=required), place)


def _own_part(builder: Builder, own: Schema, place: Place) -> list[Part]:
    if not has_structure(own):
        return []
    if declares_union(own):
        kind = unions.structure(builder, own, place)
    elif is_object(own):
        bare = replace(own, required=tuple(_declared(own)))
        kind = objects.structure(builder, bare, place)
    else:
        kind = builder.type_of(own, place)
    return [Part(kind, builder.resolved(kind), None)]


def _declared(schema: Schema) -> list[str]:
    names = {declared.name for declared in schema.properties}
    return [name for name in schema.required if name in names]


def _part(builder: Builder, member: Schema, place: Place) -> Part:
    if member.reference is not None:
        kind = builder.reference(member.reference)
        target = kind.inner if isinstance(kind, Nullable) else kind
        base = target.target if isinstance(target, Reference) else None
        return Part(kind, builder.resolved(kind), base)
    if is_object(member) and not member.all_of and not declares_union(member):
        kind = objects.structure(builder, member, place)
        return Part(kind, kind, None)
    kind = builder.type_of(member, place)
    return Part(kind, builder.resolved(kind), None)


def _merged(builder: Builder, own: Schema, members: tuple[Schema, ...], parts: list[Part]) -> Type:
    required = {*own.required, *(name for member in members for name in member.required)}
    base = _inheritable(builder, parts, required)
    fields: dict[str, Field] = {}
    extra: Type | None = None
    closed = own.additional is False
    for part in parts:
        if part.base is not None and part.base == base:
            continue
        if isinstance(part.structure, Map):
            extra = part.structure.values
        if isinstance(part.structure, Object):
            extra = part.structure.extra or extra
            closed = closed or part.structure.closed
            for field in every_field(builder, part.structure):
                known = fields.get(field.wire)
                fields[field.wire] = _overridden(known, field)
                if known is not None and contradict(builder, known.type, field.type):
                    builder.conflicts.append((own, field.wire, known.type, field.type))
    owned = tuple(
        replace(field, required=True) if field.wire in required else field
        for field in fields.values()
    )
    if not owned and base is None:
        return Map(extra or Anything())
    bases = (base,) if base is not None else ()
    return Object(owned, bases, extra, closed=closed and extra is None)


def _overridden(old: Field | None, new: Field) -> Field:
    if old is None:
        return new
    kind = old.type if isinstance(new.type, Anything) else new.type
    return replace(
        new,
        type=kind,
        required=old.required or new.required,
        description=new.description or old.description,
    )


def _inheritable(builder: Builder, parts: list[Part], required: set[str]) -> TypeId | None:
    """The one member that can be inherited from.

    It must be the only referenced object, and nothing inherited may be declared again or become
    required: type checkers reject a field that changes in a subclass.
    """
    bases = [
        part.base for part in parts if part.base is not None and isinstance(part.structure, Object)
    ]
    if len(bases) != 1:
        return None
    structure = builder.structure_of(bases[0])
    if not isinstance(structure, Object):
        return None
    inherited = {field.wire: field for field in every_field(builder, structure)}
    others = [part for part in parts if part.base != bases[0]]
    for part in others:
        if isinstance(part.structure, Object):
            again = {field.wire for field in every_field(builder, part.structure)}
            if again & inherited.keys():
                return None
    if any(name in inherited and not inherited[name].required for name in required):
        return None
    return bases[0]


def every_field(builder: Builder, structure: Object) -> tuple[Field, ...]:
    """Own and inherited members, base first."""
    inherited: list[Field] = []
    for base in structure.bases:
        found = builder.structure_of(base)
        if isinstance(found, Object):
            inherited += every_field(builder, found)
    return (*inherited, *structure.fields)


def _with_union(builder: Builder, own: Schema, parts: list[Part], place: Place) -> Type:
    """Members common to all variants are merged into each object variant."""
    union = next(part.structure for part in parts if isinstance(part.structure, Union))
    common = [part for part in parts if part.structure is not union]
    shared = [part for part in common if isinstance(part.structure, (Object, Map))]
    if not shared:
        return union
    variants: list[Variant] = []
    for index, variant in enumerate(union.variants):
        resolved = builder.resolved(variant.type)
        if not isinstance(resolved, Object):
            variants.append(variant)
            continue
        member = Part(variant.type, resolved, None)
        merged = _merged(builder, own, (), [*shared, member])
        role = Place(place.owner, (*place.role, _variant_word(builder, variant, resolved, index)))
        variants.append(
            Variant(builder.name_inline(own, merged, role, suffix=f"/~variant/{index}"))
        )
    return replace(union, variants=tuple(variants))


def _variant_word(builder: Builder, variant: Variant, structure: Object, index: int) -> str:
    """The name of the component that a variant is made of; naming prefers a tag to it."""
    is_tagged = any(
        isinstance(field.type, Literal) and isinstance(field.type.value, str)
        for field in every_field(builder, structure)
    )
    name = None
    if isinstance(variant.type, Reference) and not is_tagged:
        name = builder.component_of(variant.type.target)
    return name or f"variant{index + 1}"


def most_specific(structures: list[Type]) -> Type:
    """Of several descriptions of one scalar, the one that says most."""
    for wanted in ((Literal,), (Enum,), (Scalar,)):
        for structure in structures:
            if isinstance(structure, wanted):
                return structure
    return structures[0]
