"""How the lock calls what stands in a document: texts that outlive additions and reordering."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from oasmith.ir import (
    Api,
    Enum,
    NamedType,
    Object,
    Operation,
    Place,
    Reference,
    Type,
    TypeId,
    Union,
)
from oasmith.openapi import Identity

JOINT = " > "
_NUMBERED = re.compile(r"variant\d+")
_LONGEST_SHAPE = 80
_SCHEMAS = (("components", "schemas"), ("definitions",), ("$defs",))
_MEMBERS = frozenset({"properties", "patternProperties", "oneOf", "anyOf", "allOf"})
"""Keywords whose schemas are one level further down."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The text of every operation, component and inline type."""

    operations: Mapping[Identity, str]
    schemas: Mapping[TypeId, str]
    inline: Mapping[TypeId, str]

    def type_key(self, identity: TypeId) -> str:
        """The text of any named type."""
        return self.schemas.get(identity) or self.inline[identity]


def keys_of(api: Api, moved: Mapping[str, str] | None = None) -> Keys:
    """The texts of an Api's things.

    ``moved`` replaces the texts of operations: the lock may know one under another path.
    """
    operations = {
        operation.identity: (moved or {}).get(key := operation_key(operation), key)
        for operation in api.operations
    }
    schemas = {
        named.id: named.component for named in api.types.values() if named.component is not None
    }
    return Keys(operations, schemas, _inline(api, {**operations, **schemas}))


def operation_key(operation: Operation) -> str:
    """``POST /chat/completions``."""
    return f"{operation.method} {operation.path}"


def joined(*parts: str) -> str:
    """Parts of one text, of which none can be taken for two."""
    return JOINT.join(part.replace(JOINT, " >> ") for part in parts)


def place_of(named: NamedType) -> Place | None:
    """Where an inline type stands; of one that a deep reference found first, by its pointer."""
    return named.place or _pointed_place(named.id)


def _inline(api: Api, owners: Mapping[Identity, str]) -> dict[TypeId, str]:
    inline = [named for named in api.types.values() if named.component is None]
    places = {named.id: place for named in inline if (place := place_of(named)) is not None}
    shapes = {
        (place.owner, place.role): _shape(api.types[identity].type, api)
        for identity, place in places.items()
        if place.role and _NUMBERED.fullmatch(place.role[-1])
    }
    found: dict[TypeId, str] = {}
    seen: dict[str, int] = {}
    for named in inline:
        place = places.get(named.id)
        key = named.id if place is None else _key(place, owners, shapes)
        seen[key] = seen.get(key, 0) + 1
        found[named.id] = key if seen[key] == 1 else f"{key} #{seen[key]}"
    return found


def _key(
    place: Place,
    owners: Mapping[Identity, str],
    shapes: Mapping[tuple[Identity, tuple[str, ...]], str],
) -> str:
    """Variants that only their number tells apart go by their shape: numbers shift."""
    parts = [owners.get(place.owner, place.owner)]
    for index, part in enumerate(place.role):
        shape = shapes.get((place.owner, place.role[: index + 1]))
        parts.append(part if shape is None else f"variant {{{shape}}}")
    return joined(*parts)


def _shape(structure: Type, api: Api) -> str:
    parts = sorted(_shape_parts(structure, api))
    text = ", ".join(parts)
    while len(text) > _LONGEST_SHAPE and len(parts) > 1:
        parts.pop()
        text = ", ".join([*parts, "..."])
    return text.replace("{", "(").replace("}", ")")


def _shape_parts(structure: Type, api: Api) -> Iterable[str]:
    if isinstance(structure, Object):
        yield from (field.wire for field in structure.fields)
        yield from (api.types[base].component or "" for base in structure.bases)
    elif isinstance(structure, Union):
        for variant in structure.variants:
            if isinstance(variant.type, Reference):
                yield api.types[variant.type.target].component or "inline"
    elif isinstance(structure, Enum):
        yield from (str(value) for value in structure.values)
    else:
        yield type(structure).__name__


def _pointed_place(identity: TypeId) -> Place | None:
    file, _, pointer = identity.partition("#/")
    tokens = pointer.split("/")
    for start in _SCHEMAS:
        length = len(start) + 1
        if tuple(tokens[: length - 1]) == start and len(tokens) > length:
            owner = f"{file}#/" + "/".join(tokens[:length])
            return Place(owner, _role([_unescaped(token) for token in tokens[length:]]))
    return None


def _unescaped(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


def _role(tokens: list[str]) -> tuple[str, ...]:
    """``properties/choices/items`` is ``("choices", "item")``."""
    role: list[str] = []
    rest = iter(tokens)
    for token in rest:
        if token in _MEMBERS:
            member = next(rest, "")
            if token in ("oneOf", "anyOf"):
                role.append(f"variant{int(member) + 1}" if member.isdigit() else member)
            elif token != "allOf":
                role.append(member)
        else:
            role.append({"items": "item", "additionalProperties": "value"}.get(token, token))
    return tuple(role)
