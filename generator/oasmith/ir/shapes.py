"""Questions about the structure of types, asked by the wire names of members."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.frozen import frozen

from .api import TypeTable
from .pagination import Path
from .types import (
    NUMERIC_TIMES,
    Anything,
    Array,
    Enum,
    Field,
    Literal,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Type,
    Union,
)

_TEXT = frozenset({ScalarKind.STRING, ScalarKind.UUID, ScalarKind.DATETIME, ScalarKind.BASE64})
_NUMBER = NUMERIC_TIMES | {ScalarKind.INTEGER, ScalarKind.NUMBER}


@frozen
class Shapes:
    """Looks through references, null and inheritance."""

    types: TypeTable

    def resolved(self, type_: Type) -> Type:
        """The structure behind references and null."""
        while True:
            if isinstance(type_, Nullable):
                type_ = type_.inner
            elif isinstance(type_, Reference):
                type_ = self.types[type_.target].type
            else:
                return type_

    def fields(self, type_: Type) -> dict[str, Field]:
        """Wire name -> member of an object, inherited ones included; none of anything else."""
        structure = self.resolved(type_)
        if not isinstance(structure, Object):
            return {}
        found: dict[str, Field] = {}
        for base in structure.bases:
            found |= self.fields(Reference(base))
        return found | {field.wire: field for field in structure.fields}

    def at(self, type_: Type, path: Path) -> Type | None:
        """What a path leads to; None where it leads nowhere."""
        for key in path:
            if isinstance(key, int):
                structure = self.resolved(type_)
                if not isinstance(structure, Array):
                    return None
                type_ = structure.items
                continue
            field = self.fields(type_).get(key)
            if field is None:
                return None
            type_ = field.type
        return type_

    def item(self, type_: Type) -> Type | None:
        """The type of the items of a list; None of what is no list."""
        structure = self.resolved(type_)
        return structure.items if isinstance(structure, Array) else None

    def kinds(self, type_: Type) -> frozenset[str]:
        """``text``, ``number``, ``boolean`` or ``any``: what scalars a type may hold."""
        match self.resolved(type_):
            case Scalar(kind):
                return frozenset({_kind(kind)})
            case Enum(_, _, base):
                return frozenset(_kind(kind) for kind in base)
            case Literal(value):
                return frozenset({"text" if isinstance(value, str) else "number"})
            case Union(variants):
                return frozenset[str]().union(*(self.kinds(entry.type) for entry in variants))
            case Anything():
                return frozenset({"any"})
            case _:
                return frozenset()

    def has_key(self, type_: Type, wire: str) -> bool:
        """Whether an object has a member with a scalar; of a union, whether every variant has."""
        structure = self.resolved(type_)
        if isinstance(structure, Union):
            return all(self.has_key(variant.type, wire) for variant in structure.variants)
        field = self.fields(structure).get(wire)
        return field is not None and bool(self.kinds(field.type) & {"text", "number"})

    def leaves(
        self, type_: Type, through: frozenset[str], depth: int = 3, path: Path = ()
    ) -> Iterator[tuple[Path, Field]]:
        """Every scalar member, and those of nested objects whose names are in ``through``."""
        for wire, field in self.fields(type_).items():
            if isinstance(self.resolved(field.type), Object):
                if depth > 1 and normal(wire) in through:
                    yield from self.leaves(field.type, through, depth - 1, (*path, wire))
            elif self.kinds(field.type):
                yield (*path, wire), field


def normal(name: str) -> str:
    """A name without what tells spellings apart: ``page[Token]`` -> ``pagetoken``."""
    return "".join(character for character in name.lower() if character.isalnum())


def _kind(kind: ScalarKind) -> str:
    if kind in _TEXT:
        return "text"
    if kind in _NUMBER:
        return "number"
    return "boolean" if kind is ScalarKind.BOOLEAN else "other"
