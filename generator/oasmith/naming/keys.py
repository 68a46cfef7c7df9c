"""How the lock calls what stands in a document: texts that outlive additions and reordering."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from oasmith.frozen import frozen
from oasmith.ir import (
    Api,
    Enum,
    Field,
    Literal,
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
_ANSWER = re.compile(r"/responses/(?P<status>[^/]+)/(?:content/(?P<media>[^/]+)/)?")
_LONGEST_SHAPE = 80
_LONGEST_PLACE = 9
"""Digits of the place of a variant; where it is longer, a key of a mapping looks like one."""

_SCHEMAS = (("components", "schemas"), ("definitions",), ("$defs",))
_MEMBERS = frozenset({"properties", "patternProperties", "oneOf", "anyOf", "allOf"})
"""Keywords whose schemas are one level further down."""


@frozen
class Keys:
    """The text of every operation, component and inline type that is emitted."""

    operations: Mapping[Identity, str]
    schemas: Mapping[TypeId, str]
    inline: Mapping[TypeId, str]

    def type_key(self, identity: TypeId) -> str:
        """The text of any named type."""
        # A component may be called by the empty text.
        return self.schemas[identity] if identity in self.schemas else self.inline[identity]


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
    inline = [
        named for named in api.types.values() if named.component is None and named.id in api.kept
    ]
    places = {named.id: place for named in inline if (place := place_of(named)) is not None}
    shapes = {
        (place.owner, place.role): _shape(api.types[identity].type, api)
        for identity, place in places.items()
        if place.role and _NUMBERED.fullmatch(place.role[-1])
    }
    keys = {
        named.id: (
            _key(named.id, places[named.id], owners, shapes) if named.id in places else named.id
        )
        for named in inline
    }
    keys = _told_apart(keys, lambda identity, _: _whole_shape(api.types[identity].type, api))
    return _told_apart(keys, lambda _, number: f"#{number}")


def _told_apart(
    keys: Mapping[TypeId, str], sign: Callable[[TypeId, int], str]
) -> dict[TypeId, str]:
    """The keys; those that several types have, with a sign after each."""
    crowd = Counter(keys.values())
    if len(crowd) == len(keys):
        return dict(keys)
    seen: Counter[str] = Counter()
    found: dict[TypeId, str] = {}
    for identity, key in keys.items():
        seen[key] += 1
        found[identity] = f"{key} {sign(identity, seen[key])}" if crowd[key] > 1 else key
    return found


def _key(
    identity: TypeId,
    place: Place,
    owners: Mapping[Identity, str],
    shapes: Mapping[tuple[Identity, tuple[str, ...]], str],
) -> str:
    """Variants that only their number tells apart go by their shape: numbers shift."""
    parts = [owners.get(place.owner, place.owner), *_answer(identity)]
    for index, part in enumerate(place.role):
        shape = shapes.get((place.owner, place.role[: index + 1]))
        parts.append(part if shape is None else f"variant {{{shape}}}")
    return joined(*parts)


def _answer(identity: TypeId) -> Iterator[str]:
    """Which of an operation's answers a type belongs to; JSON goes without saying."""
    found = _ANSWER.search(identity)
    if found is not None:
        yield found["status"]
        if found["media"] not in (None, "application~1json"):
            yield unescaped(found["media"])


def _shape(structure: Type, api: Api) -> str:
    """What tells a variant from the others: its fixed members, else all that it has."""
    if isinstance(structure, Object):
        fixed = [_member(field) for field in structure.fields if isinstance(field.type, Literal)]
        if fixed:
            return _listed(fixed)
    return _listed(_shape_parts(structure, api))


def _whole_shape(structure: Type, api: Api) -> str:
    return f"{{{_listed(_shape_parts(structure, api))}}}"


def _listed(parts: Iterable[str]) -> str:
    kept = sorted(parts)
    text = ", ".join(kept)
    if len(text) > _LONGEST_SHAPE:
        del kept[_LONGEST_SHAPE:]  # each takes two characters at least
    while len(text) > _LONGEST_SHAPE and len(kept) > 1:
        kept.pop()
        text = ", ".join([*kept, "..."])
    return text.replace("{", "(").replace("}", ")")


def _shape_parts(structure: Type, api: Api) -> Iterable[str]:
    if isinstance(structure, Object):
        yield from (_member(field) for field in structure.fields)
        yield from (api.types[base].component or "" for base in structure.bases)
    elif isinstance(structure, Union):
        for variant in structure.variants:
            if isinstance(variant.type, Reference):
                yield api.types[variant.type.target].component or "inline"
    elif isinstance(structure, Enum):
        yield from (str(value) for value in structure.values)
    else:
        yield type(structure).__name__


def _member(field: Field) -> str:
    return f"{field.wire}={field.type.value}" if isinstance(field.type, Literal) else field.wire


def _pointed_place(identity: TypeId) -> Place | None:
    file, _, pointer = identity.partition("#/")
    tokens = pointer.split("/")
    for start in _SCHEMAS:
        length = len(start) + 1
        if tuple(tokens[: length - 1]) == start and len(tokens) > length:
            owner = f"{file}#/" + "/".join(tokens[:length])
            return Place(owner, _role([unescaped(token) for token in tokens[length:]]))
    return None


def unescaped(token: str) -> str:
    """A token of a JSON Pointer as the key that it stands for (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def _role(tokens: list[str]) -> tuple[str, ...]:
    """``properties/choices/items`` is ``("choices", "item")``."""
    role: list[str] = []
    rest = iter(tokens)
    for token in rest:
        if token in _MEMBERS:
            member = next(rest, "")
            if token in ("oneOf", "anyOf"):
                is_place = member.isdecimal() and len(member) <= _LONGEST_PLACE
                role.append(f"variant{int(member) + 1}" if is_place else member)
            elif token != "allOf":
                role.append(member)
        else:
            role.append({"items": "item", "additionalProperties": "value"}.get(token, token))
    return tuple(role)
