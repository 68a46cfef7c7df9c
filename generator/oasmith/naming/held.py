"""What the lock says about the things of an Api, by their identity."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import field, replace
from typing import TypeAlias

from oasmith.config import Lock, LockedCall, LockedResource
from oasmith.frozen import frozen
from oasmith.ir import Api, Object, Operation, TypeId
from oasmith.openapi import Identity

from .keys import JOINT, Keys, joined, keys_of, operation_key
from .table import ArgumentKey
from .words import attribute_name, class_name

_SHAPE = re.compile(r" \{([^{}]*)\}| #\d+")

Path: TypeAlias = tuple[str, ...]


@frozen
class Held:
    """Names that were given before.

    The mappings go by identity and know only what is still there. ``given_types`` and
    ``given_methods`` hold the names of everything, also of what is gone: those are not given to
    anything else in the run that drops them, or old code would silently get another thing.
    """

    package: str | None = None
    client: str | None = None
    types: Mapping[TypeId, str] = field(default_factory=dict[TypeId, str])
    modules: Mapping[TypeId, str] = field(default_factory=dict[TypeId, str])
    fields: Mapping[tuple[TypeId, str], str] = field(default_factory=dict[tuple[TypeId, str], str])
    methods: Mapping[Identity, tuple[Path, str]] = field(
        default_factory=dict[Identity, tuple[Path, str]]
    )
    arguments: Mapping[ArgumentKey, str] = field(default_factory=dict[ArgumentKey, str])
    resources: Mapping[Path, LockedResource] = field(default_factory=dict[Path, LockedResource])
    credentials: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    servers: Mapping[str, str] = field(default_factory=dict[str, str])
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    given_types: frozenset[str] = frozenset()
    given_methods: Mapping[Path, frozenset[str]] = field(default_factory=dict[Path, frozenset[str]])


def of_layout(lock: Lock | None, layout: str) -> Lock | None:
    """The lock without the calls of another layout: who chooses one wants all calls to follow."""
    if lock is None or lock.layout == layout:
        return lock
    return replace(lock, operations={}, resources={})


def held(api: Api, lock: Lock | None) -> Held:
    """Find in the lock what the Api has; pure."""
    if lock is None:
        return Held()
    keys = keys_of(api, _moved(api.operations, lock.operations))
    schemas = _respelled(keys.schemas, lock.schemas)
    inline = _reshaped(keys.inline, lock.inline)
    keys = Keys(keys.operations, schemas, inline)
    found = {
        identity: lock.schemas[key] for identity, key in schemas.items() if key in lock.schemas
    }
    found |= {identity: lock.inline[key] for identity, key in inline.items() if key in lock.inline}
    return Held(
        package=lock.package,
        client=lock.client,
        types={identity: entry.class_name for identity, entry in found.items()},
        modules={identity: entry.module for identity, entry in found.items()},
        fields=_fields(api, keys, lock),
        methods=_methods(api, keys, lock),
        arguments=_arguments(api, keys, lock),
        resources={tuple(path.split(".")): entry for path, entry in lock.resources.items()},
        credentials=_credentials(lock),
        servers=lock.servers,
        variables=lock.variables,
        given_types=frozenset(
            entry.class_name for entry in (*lock.schemas.values(), *lock.inline.values())
        ),
        given_methods=_given_methods(lock),
    )


def _moved(operations: Collection[Operation], locked: Mapping[str, LockedCall]) -> dict[str, str]:
    """Operations that the lock knows under another path, found by an operationId of their own."""
    live = {operation_key(operation) for operation in operations}
    counts = Counter(operation.operation_id for operation in operations)
    lost: dict[str, list[str]] = defaultdict(list)
    for key, entry in locked.items():
        if key not in live and entry.operation_id is not None:
            lost[entry.operation_id].append(key)
    return {
        operation_key(operation): lost[operation.operation_id][0]
        for operation in operations
        if operation.operation_id is not None
        and counts[operation.operation_id] == 1
        and len(lost.get(operation.operation_id, ())) == 1
        and operation_key(operation) not in locked
    }


def _respelled(live: Mapping[TypeId, str], locked: Collection[str]) -> dict[TypeId, str]:
    """Components whose name is only spelled in another way now, such as ``chat_message``."""
    names = set(live.values())
    lost = {class_name(key): key for key in locked if key not in names}
    known = set(locked)
    found: dict[TypeId, str] = {}
    for identity, key in live.items():
        found[identity] = key if key in known else lost.pop(class_name(key), key)
    return found


def _reshaped(live: Mapping[TypeId, str], locked: Collection[str]) -> dict[TypeId, str]:
    """Types that only their shape tells apart, and that have another shape or others beside them.

    What is left on both sides at one place is paired, the closest shapes first.
    """
    known, names = set(locked), set(live.values())
    fresh = {identity: key for identity, key in live.items() if key not in known}
    if not fresh:
        return dict(live)
    lost: dict[str, list[str]] = defaultdict(list)
    for key in locked:
        if key not in names:
            lost[_without_shapes(key)].append(key)
    pairs = [
        (-_likeness(key, other), number, key, other, identity)
        for number, (identity, key) in enumerate(fresh.items())
        for other in lost.get(_without_shapes(key), ())
    ]
    found = dict(live)
    used: set[str] = set()
    for *_, key, other, identity in sorted(pairs):
        if other not in used and found[identity] == key:
            found[identity] = other
            used.add(other)
    return found


def _without_shapes(key: str) -> str:
    return _SHAPE.sub("", key)


def _likeness(key: str, other: str) -> float:
    mine, theirs = _members(key), _members(other)
    return len(mine & theirs) / max(1, len(mine | theirs))


def _members(key: str) -> set[str]:
    shapes = [match.group(1) or "" for match in _SHAPE.finditer(key)]
    return {member for shape in shapes for member in shape.split(", ") if member}


def _fields(api: Api, keys: Keys, lock: Lock) -> dict[tuple[TypeId, str], str]:
    """Own fields; one that is its own attribute needs no entry."""
    if not lock.fields:
        return {}
    owners = {key.rpartition(f"{JOINT}.")[0] for key in lock.fields}
    found: dict[tuple[TypeId, str], str] = {}
    for named in api.types.values():
        if named.id not in api.kept or not isinstance(named.type, Object):
            continue
        key = keys.type_key(named.id)
        if key in owners:
            for entry in named.type.fields:
                attribute = lock.fields.get(field_key(key, entry.wire))
                if attribute is not None:
                    found[named.id, entry.wire] = attribute
    return found


def field_key(type_key: str, wire: str) -> str:
    """``ChatMessage > .toolCalls``."""
    return f"{type_key}{JOINT}.{joined(wire)}"


def argument_keys(operation: Operation) -> list[ArgumentKey]:
    """Every argument of an operation: parameters, then the body or its members."""
    keys: list[ArgumentKey] = [
        (operation.identity, parameter.place, parameter.wire) for parameter in operation.parameters
    ]
    for body in operation.body.all if operation.body is not None else ():
        wires = ("body",) if body.fields is None else tuple(entry.wire for entry in body.fields)
        keys += [(operation.identity, "body", wire) for wire in wires]
    return list(dict.fromkeys(keys))


def _arguments(api: Api, keys: Keys, lock: Lock) -> dict[ArgumentKey, str]:
    found: dict[ArgumentKey, str] = {}
    for operation in api.operations:
        owner = keys.operations[operation.identity]
        for key in argument_keys(operation):
            name = lock.arguments.get(joined(owner, *key[1:]))
            if name is not None:
                found[key] = name
    return found


def _methods(api: Api, keys: Keys, lock: Lock) -> dict[Identity, tuple[Path, str]]:
    found: dict[Identity, tuple[Path, str]] = {}
    for operation in api.operations:
        entry = lock.operations.get(keys.operations[operation.identity])
        if entry is not None and holds(operation, entry):
            *path, method = entry.call.split(".")
            found[operation.identity] = (tuple(path), method)
    return found


def holds(operation: Operation, entry: LockedCall) -> bool:
    """Whether an entry still stands: what the document asks for anew goes before the lock."""
    request = request_of(operation)
    return request is None or request == entry.asked or is_met(operation, entry.call)


def request_of(operation: Operation) -> str | None:
    """The call that the document asks for; a part that it leaves open is empty."""
    if operation.group is None and operation.name is None:
        return None
    return f"{operation.group or ''}.{operation.name or ''}"


def is_met(operation: Operation, call: str) -> bool:
    """Whether a call is what the document asks for, as far as it asks."""
    *path, method = call.split(".")
    asked = [attribute_name(part) for part in (operation.group or "").split(".")]
    group = operation.group is None or asked == [part.removesuffix("_") for part in path]
    return group and (operation.name is None or attribute_name(operation.name) == method)


def _given_methods(lock: Lock) -> dict[Path, frozenset[str]]:
    found: dict[Path, set[str]] = defaultdict(set)
    for entry in lock.operations.values():
        *path, method = entry.call.split(".")
        found[tuple(path)].add(method)
    return {path: frozenset(names) for path, names in found.items()}


def _credentials(lock: Lock) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for key, name in lock.credentials.items():
        scheme, _, role = key.rpartition(JOINT)
        found[scheme, role] = name
    return found
