"""What every part of the view needs to know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import TypeAlias

from oasmith.frozen import frozen
from oasmith.ir import (
    Api,
    Array,
    Field,
    NamedType,
    Nullable,
    Object,
    Operation,
    Reference,
    Type,
    TypeId,
    Union,
)
from oasmith.naming import Names, ResourceName

from .layout import DEFAULT_WIDTH

Path: TypeAlias = tuple[str, ...]
"""What a user types after ``client.``."""


@frozen
class Context:
    """The Api with its names, and the width of emitted lines."""

    api: Api
    names: Names
    width: int = DEFAULT_WIDTH
    _operations: Mapping[Path, list[Operation]] = field(init=False, repr=False, compare=False)
    _children: Mapping[Path, list[ResourceName]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Gathered once: a document may have as many resources as operations.
        operations: dict[Path, list[Operation]] = {}
        for operation in self.api.operations:
            path = self.names.methods[operation.identity].resource
            operations.setdefault(path, []).append(operation)
        children: dict[Path, list[ResourceName]] = {}
        for resource in self.names.resources:
            children.setdefault(resource.path[:-1], []).append(resource)
        object.__setattr__(self, "_operations", operations)
        object.__setattr__(self, "_children", children)

    def operations_of(self, resource: ResourceName) -> list[Operation]:
        """The operations whose methods a resource has, in document order."""
        return self._operations.get(resource.path, [])

    def children_of(self, path: Path) -> list[ResourceName]:
        """The resources right below a path; those of the client for the empty one."""
        return self._children.get(path, [])

    def named(self, identity: TypeId) -> NamedType:
        """The named type behind an identity."""
        return self.api.types[identity]

    def resolved(self, type_: Type) -> Type:
        """The structure behind references and null."""
        if isinstance(type_, Nullable):
            return self.resolved(type_.inner)
        if isinstance(type_, Reference):
            return self.resolved(self.named(type_.target).type)
        return type_

    def leaves(self, type_: Type) -> Iterator[Type]:
        """What stands in lists and unions, each name once: a union may hold lists of itself."""
        seen: set[TypeId] = set()
        pending = [type_]
        while pending:
            found = pending.pop()
            if isinstance(found, Nullable):
                pending.append(found.inner)
            elif isinstance(found, Reference):
                if found.target not in seen:
                    seen.add(found.target)
                    pending.append(self.named(found.target).type)
            elif isinstance(found, Array):
                pending.append(found.items)
            elif isinstance(found, Union):
                pending += [variant.type for variant in reversed(found.variants)]
            else:
                yield found

    def emitted(self, named: NamedType) -> bool:
        """Whether a type gets a class or an alias."""
        return named.id in self.api.kept

    def field(self, structure: Object, wire: str) -> Field | None:
        """The own or inherited member of an object that a wire name stands for."""
        for member in structure.fields:
            if member.wire == wire:
                return member
        bases = [self.named(base).type for base in structure.bases]
        found = [self.field(base, wire) for base in bases if isinstance(base, Object)]
        return next(filter(None, found), None)

    def wire_fields(self, structure: Object) -> list[str]:
        """The wire names of own and inherited members."""
        inherited: list[str] = []
        for base in structure.bases:
            found = self.named(base).type
            if isinstance(found, Object):
                inherited += self.wire_fields(found)
        return inherited + [field.wire for field in structure.fields]
