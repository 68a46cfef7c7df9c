"""From schemas to types: the dispatcher that the rooms for objects, unions and allOf share."""

from __future__ import annotations

from dataclasses import replace

from oasmith.config import Enums, Formats
from oasmith.openapi import Document, Identity, Origin, Schema, hints

from . import arrays, composition, objects, unions
from .enums import settled
from .inspection import (
    Nullability,
    chain,
    declares_union,
    has_several_types,
    has_structure_beside_reference,
    is_impossible,
    is_object,
    lists_subtypes,
)
from .meeting import Meetings
from .scalars import choice, delimiter_of, is_scalar_type, listed, scalar
from .types import (
    NUMERIC_TIMES,
    Anything,
    Array,
    Delimited,
    Enum,
    JsonText,
    Literal,
    NamedType,
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

INLINE_ENUM_LIMIT = 4
"""An unnamed enum with more values gets a name of its own."""

_DEEPEST = 50
"""How deep types are built by walking from schema to schema."""


class Builder:
    """Builds the table of named types; every schema becomes a type exactly once.

    Working state of the ir room, never handed out: ``finished`` gives the frozen result.
    """

    def __init__(self, document: Document, enums: Enums, formats: Formats) -> None:
        self._enums = enums
        self._formats = formats
        self.nodes = document.nodes
        self._nullability = Nullability(document.nodes)
        self._components = {schema.identity: name for name, schema in document.schemas}
        self._structures: dict[TypeId, Type] = {}
        self._in_progress: set[TypeId] = set()
        self._named: dict[TypeId, NamedType] = {}
        self._promised: list[TypeId] = []
        self._asked: dict[tuple[str, Enum], TypeId] = {}
        self.conflicts: list[tuple[Schema, str, Type, Type]] = []
        self.merged: dict[tuple[TypeId, TypeId], Type] = {}
        self.meetings = Meetings()
        self.numeric_times = False
        for _, schema in document.schemas:
            self.define(schema.identity)

    def finished(self) -> dict[TypeId, NamedType]:
        """The named types so far, components in document order before inline ones."""
        while self._promised:
            self.define(self._promised.pop())
        return {
            identity: replace(named, type=Anything()) if self._leads_back(named) else named
            for identity, named in self._named.items()
        }

    def _leads_back(self, named: NamedType) -> bool:
        """Whether a type is only another name of itself, which says nothing about a value."""
        seen: set[TypeId] = set()
        current = named.type
        while isinstance(current, Reference):
            if current.target in seen:
                return True
            seen.add(current.target)
            current = self._named[current.target].type
        return False

    def type_of(self, schema: Schema, place: Place) -> Type:
        """The type of a value at a place; objects and unions are named on the way."""
        if schema.reference is not None and not has_structure_beside_reference(schema):
            return self.reference(schema.reference)
        structure = self._inline(schema, place)
        if isinstance(structure, (Anything, Nullable)):
            return structure
        if self._nullability.of(schema) and structure != Scalar(ScalarKind.NULL):
            return Nullable(structure)
        return structure

    def bare(self, schema: Schema, place: Place) -> Type:
        """The only alternative of a named union, which lends it its name."""
        if schema.identity in self._named:
            return Reference(schema.identity)
        return self._structure(schema, place)

    def variant_of(self, schema: Schema, place: Place) -> Type:
        """The type of a union member. Its enum stays unnamed: it may be joined with others."""
        if schema.reference is None and schema.enum is not None:
            return self._structure(schema, place)
        return self.type_of(schema, place)

    def reference(self, identity: Identity) -> Type:
        """What a ``$ref`` stands for; aliases of aliases lead to the last one."""
        *_, last = chain(self.nodes[identity], self.nodes)
        if last.identity in self._components or len(self._in_progress) > _DEEPEST:
            # Its turn comes: walking down now would go as deep as schemas hold each other.
            self._promised.append(last.identity)
        else:
            self.define(last.identity)
        target = Reference(last.identity)
        return Nullable(target) if self._nullability.of(self.nodes[identity]) else target

    def define(self, identity: Identity) -> None:
        """Make sure that a referenced schema is a named type."""
        if identity in self._named or identity in self._in_progress:
            return
        self.structure_of(identity)

    def structure_of(self, identity: Identity) -> Type:
        """The structure behind an identity; ``Anything`` while it is being built (a cycle)."""
        known = self._structures.get(identity)
        if known is not None:
            return known
        if identity in self._in_progress:
            return Anything()
        self._in_progress.add(identity)
        schema = self.nodes[identity]
        component = self._components.get(identity)
        place = Place(identity, ())
        about = objects.described_by(self, schema)
        self._named[identity] = _described(schema, Anything(), component, None, about)
        structure = self._structure(schema, place)
        self._in_progress.discard(identity)
        if self._leads_to(structure, identity):
            structure = Anything()
        self._structures[identity] = structure
        self._named[identity] = replace(self._named[identity], type=structure)
        return structure

    def _leads_to(self, structure: Type | None, identity: Identity) -> bool:
        """Whether a schema is nothing but itself, as in ``A: {anyOf: [{$ref: A}]}``."""
        seen: set[Identity] = set()
        while isinstance(structure, (Nullable, Reference)):
            if isinstance(structure, Nullable):
                structure = structure.inner
                continue
            if structure.target == identity or structure.target in seen:
                return True
            seen.add(structure.target)
            structure = self._structures.get(structure.target)
        return False

    def name_inline(self, schema: Schema, structure: Type, place: Place, suffix: str = "") -> Type:
        """Register an unnamed object, union or long enum under its own identity."""
        identity = schema.identity + suffix
        if identity not in self._named:
            named = _described(schema, structure, None, place, schema)
            self._named[identity] = replace(named, id=identity) if suffix else named
            self._structures[identity] = structure
        return Reference(identity)

    def origin_of(self, identity: TypeId) -> Origin:
        """Where the schema of a named type stands."""
        return self._named[identity].origin

    def settled(self, found: Type, schema: Schema) -> Type:
        """The type of a schema; an enum is closed where the document or the user says so."""
        if not isinstance(found, Enum):
            return found
        return settled(found, schema, self._components.get(schema.identity), self._enums)

    def scalar(self, name: str, schema: Schema) -> Type:
        """The type of a schema for one scalar JSON Schema type."""
        found = scalar(name, schema, self._formats.numbers)
        if isinstance(found, Scalar) and found.kind in NUMERIC_TIMES:
            self.numeric_times = True
        return found

    def component_of(self, identity: Identity) -> str | None:
        """The name of a schema in the document; None for one that stands inside of another."""
        return self._components.get(identity)

    def _inline(self, schema: Schema, place: Place) -> Type:
        if schema.identity in self._components:
            return self.reference(schema.identity)
        if schema.identity in self._named:
            return Reference(schema.identity)
        structure = self._structure(schema, place)
        if isinstance(structure, Enum):
            return self._enum(schema, structure, place)
        if self._deserves_name(structure):
            return self.name_inline(schema, structure, place)
        return structure

    def _enum(self, schema: Schema, structure: Enum, place: Place) -> Type:
        """An enum that stands inside of something; ``x-ms-enum`` calls one at many places alike."""
        asked = hints.type_name(schema.extensions, is_component=False)
        if asked is None:
            has_name = self._deserves_name(structure)
            return self.name_inline(schema, structure, place) if has_name else structure
        same = self._asked.setdefault((asked, structure), schema.identity)
        return (
            Reference(same) if same in self._named else self.name_inline(schema, structure, place)
        )

    def _deserves_name(self, structure: Type) -> bool:
        if isinstance(structure, Object):
            return True
        if isinstance(structure, Enum):
            has_floats = any(isinstance(value, float) for value in structure.values)
            return has_floats or len(structure.values) > INLINE_ENUM_LIMIT
        return isinstance(structure, Union) and self.has_object_variants(structure)

    def has_object_variants(self, union: Union) -> bool:
        """Whether two or more variants are objects, of the union or of one among its variants, so
        that choosing among them needs a table."""
        seen, pending = {id(union)}, [union]
        while pending:
            objects_found = 0
            for variant in pending.pop().variants:
                resolved = self.resolved(variant.type)
                if isinstance(resolved, Union):
                    if id(resolved) not in seen:
                        seen.add(id(resolved))
                        pending.append(resolved)
                elif isinstance(resolved, Object) or self.is_unbuilt(variant.type):
                    objects_found += 1
            if objects_found > 1:
                return True
        return False

    def is_unbuilt(self, type_: Type) -> bool:
        """Whether a type is being built, so that nothing is known of it yet."""
        return isinstance(type_, Reference) and type_.target in self._in_progress

    def resolved(self, type_: Type) -> Type:
        """The structure behind references and null."""
        if isinstance(type_, Nullable):
            return self.resolved(type_.inner)
        if isinstance(type_, Reference):
            structure = self.structure_of(type_.target)
            return self.resolved(structure) if isinstance(structure, Reference) else structure
        return type_

    def _structure(self, schema: Schema, place: Place) -> Type:
        if schema.reference is not None:
            if has_structure_beside_reference(schema):
                return composition.beside_reference(self, schema, place)
            inner = self.reference(schema.reference)
            return inner.inner if isinstance(inner, Nullable) else inner
        if schema.constant is not None:
            return choice(schema.constant)
        enum = listed(schema)
        if enum is not None:
            return self.settled(enum, schema)
        if schema.all_of:
            return composition.all_of(self, schema, place)
        if declares_union(schema) and not lists_subtypes(schema, self.nodes):
            return unions.structure(self, schema, place)
        if is_object(schema) and not has_several_types(schema):
            return objects.structure(self, schema, place)
        return self._by_type(schema, place)

    def _by_type(self, schema: Schema, place: Place) -> Type:
        names = [name for name in schema.types if name != "null"]
        if not names:
            if schema.types:
                return Scalar(ScalarKind.NULL)
            if schema.content_schema is not None:
                return self._single("string", schema, place)
            return self._array(schema, place) if _looks_like_array(schema) else _untyped(schema)
        if len(names) == 1:
            return self._single(names[0], schema, place)
        return Union(tuple(Variant(self._one_of(name, schema, place)) for name in names))

    def _one_of(self, name: str, schema: Schema, place: Place) -> Type:
        found = self._single(name, schema, place)
        if not isinstance(found, Object):
            return found
        role = place if place.role else Place(place.owner, ("object",))
        return self.name_inline(schema, found, role, suffix="/~type/object")

    def _single(self, name: str, schema: Schema, place: Place) -> Type:
        if name == "string" and schema.content_schema is not None and not schema.content_encoding:
            role = place if place.role else Place(place.owner, ("content",))
            inner = self.type_of(schema.content_schema, role)
            if not isinstance(self.resolved(inner), (Scalar, Enum, Literal)):
                return JsonText(inner)
        delimiter = delimiter_of(schema)
        if name == "string" and schema.items is not None and delimiter is not None:
            item_place = Place(place.owner, (*place.role, "item"))
            return Delimited(self.type_of(schema.items, item_place), delimiter)
        if is_scalar_type(name):
            return self.scalar(name, schema)
        if name == "array":
            return self._array(schema, place)
        return objects.structure(self, schema, place)

    def _array(self, schema: Schema, place: Place) -> Type:
        item_place = Place(place.owner, (*place.role, "item"))
        rest = None
        if schema.items is not None and not is_impossible(schema.items):
            rest = self.type_of(schema.items, item_place)
        if not schema.prefix_items:
            return Array(rest or Anything())
        items = tuple(
            self.type_of(item, Place(place.owner, (*place.role, f"item{index}")))
            for index, item in enumerate(schema.prefix_items)
        )
        return arrays.of_places(items, schema, rest)


def _looks_like_array(schema: Schema) -> bool:
    return schema.items is not None or bool(schema.prefix_items)


def _untyped(schema: Schema) -> Type:
    if schema.format == "binary" or schema.content_media_type is not None:
        return scalar("string", schema)
    return Anything()


def _described(
    schema: Schema, structure: Type, component: str | None, place: Place | None, about: Schema
) -> NamedType:
    return NamedType(
        id=schema.identity,
        type=structure,
        origin=schema.origin,
        component=component,
        place=place,
        title=schema.title,
        description=hints.described(about),
        deprecated=schema.deprecated,
        xml=schema.xml,
        examples=schema.examples,
        name=hints.type_name(schema.extensions, is_component=component is not None),
    )
