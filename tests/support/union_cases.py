"""The unions of an emitted SDK, each with its variants and the schemas that they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from oasmith.ir import Nullable, Object, Reference, Type, TypeId, Union
from oasmith.openapi import Document, Identity, Schema
from support.payloads import every_schema
from support.sdk import Sdk


@dataclass(frozen=True, slots=True)
class VariantCase:
    """One class that a union can decode to. ``tags``: the values that choose it."""

    id: TypeId
    name: str
    schema: Schema
    wires: frozenset[str]
    tags: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class UnionCase:
    """A union of objects, by its emitted name."""

    name: str
    tag: str | None
    variants: tuple[VariantCase, ...]


class UnionCases:
    """Reads the unions of an SDK. ``schemas`` holds every schema that a variant is made from."""

    def __init__(self, sdk: Sdk, document: Document) -> None:
        self._api = sdk.model.api
        self._names = sdk.model.names
        parts = (document.nodes, document.operations, document.webhooks)
        self.schemas: dict[Identity, Schema] = {
            schema.identity: schema for schema in every_schema(parts)
        }

    def all(self) -> list[UnionCase]:
        """Every union that has two or more object variants."""
        found: list[UnionCase] = []
        for named in self._api.types.values():
            if isinstance(named.type, Union) and named.id in self._api.kept:
                variants = tuple({case.id: case for case in self._variants(named.type)}.values())
                if len(variants) > 1:
                    found.append(UnionCase(self._names.types[named.id], named.type.tag, variants))
        return found

    def _variants(self, union: Union) -> Iterator[VariantCase]:
        for variant in union.variants:
            for identity in self._objects(variant.type, frozenset()):
                named = self._api.types[identity]
                schema = self.schemas.get(identity) or self._made(identity)
                wires = frozenset(_wires(self._api.types, named.type))
                yield VariantCase(
                    identity, self._names.types[identity], schema, wires, variant.tags
                )

    def _objects(self, type_: Type, seen: frozenset[TypeId]) -> Iterator[TypeId]:
        if isinstance(type_, Nullable):
            type_ = type_.inner
        if not isinstance(type_, Reference) or type_.target in seen:
            return
        structure = self._api.types[type_.target].type
        if isinstance(structure, Object):
            yield type_.target
        elif isinstance(structure, Union):
            for variant in structure.variants:
                yield from self._objects(variant.type, seen | {type_.target})
        else:
            yield from self._objects(structure, seen | {type_.target})

    def _made(self, identity: Identity) -> Schema:
        """The schema of a variant that the document spreads over ``allOf`` and a union."""
        whole, _, index = identity.rpartition("/~variant/")
        own = self.schemas[whole]
        parts = tuple(_with_choice(part, int(index)) for part in own.all_of)
        made = self.schemas[identity] = replace(own, identity=identity, all_of=parts)
        return made


def _with_choice(part: Schema, index: int) -> Schema:
    alternatives = part.one_of or part.any_of
    return alternatives[index] if alternatives else part


def _wires(types: Mapping[TypeId, Any], structure: Type) -> Iterator[str]:
    assert isinstance(structure, Object)
    for base in structure.bases:
        yield from _wires(types, types[base].type)
    for field in structure.fields:
        yield field.wire
