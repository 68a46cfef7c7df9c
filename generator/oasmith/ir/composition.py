"""allOf: inheritance where it is one, a merge where it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from oasmith.frozen import frozen
from oasmith.openapi import Schema

from . import objects, unions
from .inspection import declares_union, has_structure, is_bare_object, is_object
from .meeting import met
from .merging import add_fields, every_field, inside, member_of_both
from .scalars import scalar
from .types import (
    Anything,
    Discriminated,
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
    if not _says_no_more(builder, own, parts):
        parts += _own_part(builder, own, place)
    if not parts:
        return _required_only(builder, own, members, place)
    formatted = _formatted(own, members, parts)
    if formatted is not None:
        return formatted
    if len(parts) == 1 and not own.required:
        return parts[0].type.inner if isinstance(parts[0].type, Nullable) else parts[0].type
    if any(isinstance(part.structure, Union) for part in parts):
        return _with_unions(builder, own, members, parts, place)
    if any(isinstance(part.structure, (Object, Map)) for part in parts):
        return _merged(builder, own, members, parts, place)
    return _met(builder, own, parts, place)


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


def _says_no_more(builder: Builder, own: Schema, parts: list[Part]) -> bool:
    """Whether a schema beside its allOf is a bare ``type: object`` of which all members are.

    A component stays a class of its own.
    """
    if not parts or not is_bare_object(own):
        return False
    if any(isinstance(part.structure, Union) for part in parts):
        return all(_are_objects(builder, part.structure) for part in parts)
    is_component = builder.component_of(own.identity) is not None
    return not is_component and all(isinstance(part.structure, Object) for part in parts)


def _are_objects(builder: Builder, structure: Type) -> bool:
    if isinstance(structure, Union):
        structures = [builder.resolved(variant.type) for variant in structure.variants]
        return all(isinstance(entry, Object) for entry in structures)
    return isinstance(structure, Object)


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


def _merged(
    builder: Builder, own: Schema, members: tuple[Schema, ...], parts: list[Part], place: Place
) -> Type:
    required = {*own.required, *(name for member in members for name in member.required)}
    base, inherited = _inheritable(builder, parts, required, place)
    fields: dict[str, Field] = {}
    extra: Type | None = None
    closed = own.additional is False
    for part in parts:
        if part.base is not None and part.base == base:
            continue
        if isinstance(part.structure, Map):
            extra = part.structure.values if _tells_others(part, own, members) else extra
        elif isinstance(part.structure, Object):
            extra = part.structure.extra or extra
            closed = closed or part.structure.closed
            add_fields(builder, fields, every_field(builder, part.structure), (own, place))
        elif not isinstance(part.structure, Anything):
            builder.conflicts.append((own, "", part.type, Map(Anything())))
    owned = tuple(
        replace(field, required=True) if field.wire in required else field
        for field in fields.values()
        if field.wire not in inherited
    ) + tuple(
        replace(field, type=inherited[wire].type, required=inherited[wire].required)
        for wire, field in fields.items()
        if wire in inherited and field.description not in (None, inherited[wire].description)
    )
    if not owned and base is None:
        return Map(extra or Anything())
    bases = (base,) if base is not None else ()
    return Object(owned, bases, extra, closed=closed and extra is None)


def _tells_others(part: Part, own: Schema, members: tuple[Schema, ...]) -> bool:
    """Whether a part speaks of undeclared members, other than a bare ``type: object``."""
    is_any = isinstance(part.structure, Map) and isinstance(part.structure.values, Anything)
    said = any(entry.additional not in (None, False) for entry in (own, *members))
    return not is_any or said or part.base is not None


def _inheritable(
    builder: Builder, parts: list[Part], required: set[str], place: Place
) -> tuple[TypeId | None, dict[str, Field]]:
    """The one member that can be inherited from, with what it has.

    It must be the only referenced object, and nothing inherited may change its type or become
    required: type checkers reject that in a subclass.
    """
    bases = [
        part.base for part in parts if part.base is not None and isinstance(part.structure, Object)
    ]
    structure = builder.structure_of(bases[0]) if len(bases) == 1 else None
    if not isinstance(structure, Object):
        return None, {}
    inherited = {field.wire: field for field in every_field(builder, structure)}
    if any(name in inherited and not inherited[name].required for name in required):
        return None, {}
    for part in parts:
        if part.base == bases[0] or not isinstance(part.structure, Object):
            continue
        for field in every_field(builder, part.structure):
            old = inherited.get(field.wire)
            if old is not None and _changes(builder, old, field, place):
                return None, {}
    return bases[0], inherited


def _changes(builder: Builder, old: Field, new: Field, place: Place) -> bool:
    """Whether a member is declared again as something that the first declaration does not say."""
    if new.required and not old.required:
        return True
    if (old.read_only, old.write_only) != (new.read_only, new.write_only):
        return True
    return member_of_both(builder, old.type, new.type, inside(place, new.wire)) != old.type


def _met(builder: Builder, own: Schema, parts: list[Part], place: Place) -> Type:
    """What all parts allow; where they exclude each other the last one counts."""
    found = parts[0].type
    for part in parts[1:]:
        kind = met(builder, found, part.type, place)
        if kind is None:
            builder.conflicts.append((own, "", found, part.type))
        found = kind or part.type
    return found.inner if isinstance(found, Nullable) else found


def _with_unions(
    builder: Builder, own: Schema, members: tuple[Schema, ...], parts: list[Part], place: Place
) -> Type:
    """Members common to all variants are merged into each object variant."""
    first, *others = (part for part in parts if isinstance(part.structure, Union))
    shared = [part for part in parts if isinstance(part.structure, (Object, Map))]
    found = first.type
    for part in others:
        kind = met(builder, found, part.type, place)
        if kind is None:
            builder.conflicts.append((own, "", found, part.type))
        found = kind or part.type
    union = builder.resolved(found)
    if not shared or not isinstance(union, Union):
        whole = Part(found, union, None)
        return _merged(builder, own, members, [*shared, whole], place) if shared else found
    moved: dict[TypeId, TypeId] = {}
    variants: list[Variant] = []
    for index, variant in enumerate(union.variants):
        resolved = builder.resolved(variant.type)
        if not isinstance(resolved, Object):
            variants.append(variant)
            continue
        role = inside(place, _variant_word(builder, variant, resolved, index))
        member = Part(variant.type, resolved, None)
        merged = _merged(builder, own, members, [*shared, member], role)
        kind = builder.name_inline(own, merged, role, suffix=f"/~variant/{index}")
        variants.append(Variant(kind))
        if isinstance(variant.type, Reference) and isinstance(kind, Reference):
            moved[variant.type.target] = kind.target
    return replace(union, variants=tuple(variants), declared=_moved(builder, union, moved))


def _moved(builder: Builder, union: Union, moved: dict[TypeId, TypeId]) -> Discriminated | None:
    """The discriminator of a union whose variants were merged with something else.

    Their own names are no longer those of components.
    """
    declared = union.declared
    if declared is None:
        return None
    mapping = tuple((value, moved.get(target, target)) for value, target in declared.mapping)
    said = {target: name for name, target in declared.names}
    names = {new: said.get(old) or builder.component_of(old) for old, new in moved.items()}
    default = moved.get(declared.default, declared.default) if declared.default else None
    return replace(
        declared,
        mapping=mapping,
        default=default,
        names=tuple((name, target) for target, name in names.items() if name is not None),
    )


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
