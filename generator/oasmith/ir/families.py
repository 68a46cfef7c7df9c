"""Bases with subtypes: a discriminator beside members, and schemas that extend it by allOf.

OpenAPI 3.1, 4.8.25 ("models composition"), and the only kind of polymorphism that 2.0 has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from oasmith.openapi import Document, Identity, Schema

from .api import Body, Operation
from .inspection import chain, declares_union, lists_subtypes
from .narrowing import fields_of
from .types import Family, Field, NamedType, Object, Reference, TypeId

_NAMED = "x-ms-discriminator-value"
Types = dict[TypeId, NamedType]


def with_whole_bodies(
    operations: tuple[Operation, ...], types: Mapping[TypeId, NamedType]
) -> tuple[Operation, ...]:
    """The same operations; a body that may be one of several subtypes stays one argument.

    Its members are not those of the base alone, so they cannot be arguments of their own.
    """
    return tuple(
        (
            replace(entry, body=_whole(entry.body, types))
            if entry.body is not None and any(_is_family(each, types) for each in entry.body.all)
            else entry
        )
        for entry in operations
    )


def _whole(body: Body, types: Mapping[TypeId, NamedType]) -> Body:
    others = tuple(_whole(other, types) for other in body.others)
    return replace(body, fields=None if _is_family(body, types) else body.fields, others=others)


def _is_family(body: Body, types: Mapping[TypeId, NamedType]) -> bool:
    if not isinstance(body.type, Reference) or body.type.target not in types:
        return False
    return _family(types, body.type.target) is not None


def with_families(document: Document, types: Mapping[TypeId, NamedType]) -> Types:
    """The same types, objects that have subtypes with their families."""
    found = dict(types)
    extended = _Extensions(document)
    for identity, schema in document.nodes.items():
        if schema.discriminator is None or identity not in found:
            continue
        if declares_union(schema) and not lists_subtypes(schema, document.nodes):
            continue
        if isinstance(found[identity].type, Object):
            _add_family(extended, found, schema)
    for identity in [identity for identity in found if _family(found, identity) is not None]:
        _add_below(found, identity)
    return {identity: _settled(found, named) for identity, named in found.items()}


def _family(types: Mapping[TypeId, NamedType], identity: TypeId) -> Family | None:
    structure = types[identity].type
    return structure.family if isinstance(structure, Object) else None


class _Extensions:
    """Which schemas extend which by allOf."""

    def __init__(self, document: Document) -> None:
        self.nodes = document.nodes
        self.names = {schema.identity: name for name, schema in document.schemas}
        self._children: dict[Identity, list[Identity]] = {}
        if any(schema.discriminator is not None for schema in self.nodes.values()):
            for identity, schema in self.nodes.items():
                for parent in self.parents(schema):
                    self._children.setdefault(parent, []).append(identity)

    def parents(self, schema: Schema) -> Iterator[Identity]:
        """The schemas that one refers to in its allOf, or beside its own members."""
        members = list(schema.all_of)
        if schema.reference is not None and schema.properties:
            yield self.last(schema.reference)
        for member in members:
            if member.reference is not None:
                yield self.last(member.reference)
            else:
                yield from self.parents(member)

    def tags(self, identity: Identity) -> set[str]:
        """The members that tell apart what extends a schema, or a schema that it extends."""
        found: set[str] = set()
        pending, seen = [identity], {identity}
        while pending:
            schema = self.nodes[pending.pop()]
            if schema.discriminator is not None:
                found.add(schema.discriminator.property_name)
            above = [parent for parent in self.parents(schema) if parent not in seen]
            seen.update(above)
            pending += above
        return found

    def last(self, identity: Identity) -> Identity:
        """What a reference to a schema leads to in the end."""
        *_, end = chain(self.nodes[identity], self.nodes)
        return end.identity

    def below(self, identity: Identity) -> list[Identity]:
        """Every schema that extends one, directly or not, parents before children."""
        found: dict[Identity, None] = {}
        pending = [identity]
        while pending:
            current = pending.pop(0)
            for child in self._children.get(current, ()):
                if child not in found and child != identity:
                    found[child] = None
                    pending.append(child)
        return list(found)


def _add_family(extended: _Extensions, types: Types, schema: Schema) -> None:
    assert schema.discriminator is not None
    tag = schema.discriminator.property_name
    mapped: dict[str, Identity] = {
        value: extended.last(target)
        for value, target in schema.discriminator.mapping
        if target in extended.nodes
    }
    candidates = dict.fromkeys([*extended.below(schema.identity), *mapped.values()])
    subtypes = [identity for identity in candidates if _is_object(types, identity)]
    if schema.identity in subtypes:
        subtypes.remove(schema.identity)
    if not subtypes:
        return
    members: dict[str, Identity] = {}
    for value, target in mapped.items():
        if target in subtypes:
            members[value] = target
    for identity in subtypes:
        for value in _values(extended, identity, tag, subtypes):
            members.setdefault(value, identity)
    _reattach(extended, types, schema.identity, subtypes)
    default = schema.discriminator.default
    if default is not None:
        default = extended.last(default) if default in extended.nodes else None
    family = Family(tag, tuple(members.items()), default=default if default in subtypes else None)
    _set_family(types, schema.identity, family)


def _is_object(types: Types, identity: Identity) -> bool:
    return identity in types and isinstance(types[identity].type, Object)


def _values(
    extended: _Extensions, identity: Identity, tag: str, subtypes: list[Identity]
) -> list[str]:
    """The values that choose a subtype: what it fixes itself, else its name.

    None where the subtype that it extends has fixed the value: another member tells the two apart.
    """
    schema = extended.nodes[identity]
    fixed = _fixed(schema, tag)
    marked = schema.extensions.get(_NAMED)
    if isinstance(marked, str):
        fixed.append(marked)
    above = [extended.nodes[parent] for parent in extended.parents(schema) if parent in subtypes]
    if fixed or any(_fixed(parent, tag) for parent in above):
        return fixed
    name = extended.names.get(identity)
    return [name] if name is not None else []


def _fixed(schema: Schema, tag: str) -> list[str]:
    """The values that a schema allows for its tag."""
    fixed: list[str] = []
    for part in (schema, *schema.all_of):
        for declared in part.properties:
            if declared.name == tag:
                values = declared.schema.constant or declared.schema.enum or ()
                fixed += [value for value in values if isinstance(value, str)]
    return fixed


def _reattach(
    extended: _Extensions, types: Types, root: Identity, subtypes: list[Identity]
) -> None:
    """Let subtypes inherit that could not, only because they fix the value of a tag."""
    for identity in subtypes:
        structure = types[identity].type
        assert isinstance(structure, Object)
        if structure.bases or any(field.tag for field in structure.fields):
            continue  # a variant of a union keeps its tag
        for parent in extended.parents(extended.nodes[identity]):
            if parent == root or parent in subtypes:
                base = fields_of(types, types[parent].type)
                own = fields_of(types, structure)
                if _is_extended(base, own, extended.tags(parent)):
                    fields = tuple(field for wire, field in own.items() if wire not in base)
                    changed = replace(structure, fields=fields, bases=(parent,))
                    types[identity] = replace(types[identity], type=changed)
                    break


def _is_extended(base: Mapping[str, Field], own: Mapping[str, Field], tags: set[str]) -> bool:
    return all(
        wire in tags
        or (wire in own and own[wire].type == field.type and own[wire].required == field.required)
        for wire, field in base.items()
    )


def _set_family(types: Types, root: Identity, family: Family) -> None:
    structure = types[root].type
    assert isinstance(structure, Object)
    types[root] = replace(types[root], type=replace(structure, family=family))


def _settled(types: Types, named: NamedType) -> NamedType:
    """A base that knows all that its objects may be, also by the tags of its subtypes."""
    structure = named.type
    if not isinstance(structure, Object) or structure.family is None:
        return named
    below = _below(types, named.id)
    apart = tuple(identity for identity in below if named.id not in _ancestors(types, identity))
    family = replace(structure.family, below=tuple(below), apart=apart)
    return replace(named, type=replace(structure, family=family))


def _below(types: Types, root: Identity) -> list[Identity]:
    found = {root: None}
    pending = [root]
    while pending:
        family = _family(types, pending.pop())
        below = () if family is None else family.subtypes
        pending += [identity for identity in below if identity not in found]
        found |= dict.fromkeys(below)
    del found[root]
    return [*found]


def _add_below(types: Types, root: Identity) -> None:
    """Subtypes that others extend are families too: a shark may be a hammerhead."""
    family = _family(types, root)
    assert family is not None
    heirs = [one for one in family.subtypes if one not in family.apart]
    below: dict[Identity, list[tuple[str, Identity]]] = {one: [] for one in heirs}
    for value, target in family.members:
        for ancestor in _ancestors(types, target) & below.keys():
            below[ancestor].append((value, target))
    for identity, members in below.items():
        if members and _family(types, identity) is None:
            _set_family(types, identity, Family(family.tag, tuple(members), inherited=True))


def _ancestors(types: Types, identity: Identity) -> set[Identity]:
    found: set[Identity] = set()
    structure = types[identity].type
    for base in structure.bases if isinstance(structure, Object) else ():
        found |= {base} | _ancestors(types, base)
    return found
