"""Resources and methods: what a user types after ``client.``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from oasmith.ir import Api, Group, Operation
from oasmith.openapi import Identity

from .allocation import allocate
from .held import Held, Path
from .reserved import (
    CLIENT_ATTRIBUTES,
    RESOURCE_ATTRIBUTES,
    RESOURCE_MODULE,
    RESOURCE_MODULES,
)
from .table import MethodName, Pins, ResourceName
from .verbs import candidates, is_own
from .words import attribute_name, pascal, safe, words


class Strength(IntEnum):
    """Who wants a name for a method; the strongest is served first."""

    CHOSEN = 0
    """The configuration."""
    HELD = 1
    """The lock."""
    ASKED = 2
    """The document, by an extension."""
    NONE = 3


@dataclass(frozen=True, slots=True)
class Wish:
    """The name that somebody wants for a method."""

    strength: Strength = Strength.NONE
    name: str = ""


Placed: TypeAlias = Mapping[Path, Mapping[Identity, Wish]]
"""Which operations belong to which resource, with the names that are wanted for them."""


def name_methods(
    api: Api, pins: Pins, client: str, held: Held
) -> tuple[tuple[ResourceName, ...], dict[Identity, MethodName]]:
    """All resources, parents before children, and the method of every operation.

    ``client`` is the client's class: no resource, which it imports, may be called so.
    """
    operations = {operation.identity: operation for operation in api.operations}
    placed = _placed(api, pins, held, operations)
    resources = _resources(placed, api.groups, client, held)
    methods: dict[Identity, MethodName] = {}
    for resource in resources:
        members = placed.get(resource.path, {})
        children = {other.path[-1] for other in resources if other.path[:-1] == resource.path}
        taken = [*RESOURCE_ATTRIBUTES, *children]
        given = held.given_methods.get(resource.path, frozenset())
        for identity, name in _names(resource, members, operations, taken, given).items():
            methods[identity] = _method(resource, name)
    return resources, methods


def _names(
    resource: ResourceName,
    members: Mapping[Identity, Wish],
    operations: Mapping[Identity, Operation],
    taken: list[str],
    given: Iterable[str],
) -> dict[Identity, str]:
    """Wanted names first, then those of the resource's own things, then all others.

    ``given`` are the names that methods had before, also of operations that are gone.
    """
    names = allocate(_wanted(members, Strength.CHOSEN), taken=taken)
    for identity, (name,) in _wanted(members, Strength.HELD).items():
        if name not in names.values() and name not in taken:
            names[identity] = name
    taken = [*taken, *given]
    names |= allocate(_wanted(members, Strength.ASKED), taken=[*taken, *names.values()])
    rest = [operations[identity] for identity in members if identity not in names]
    own = [operation for operation in rest if is_own(operation, resource.path)]
    for group in (own, [operation for operation in rest if operation not in own]):
        bids = {operation.identity: candidates(operation, resource.path) for operation in group}
        names |= allocate(bids, taken=[*taken, *names.values()])
    return names


def _wanted(members: Mapping[Identity, Wish], strength: Strength) -> dict[Identity, list[str]]:
    return {
        identity: [wish.name] for identity, wish in members.items() if wish.strength is strength
    }


def _method(resource: ResourceName, name: str) -> MethodName:
    stem = resource.class_name + pascal(words(name))
    return MethodName(resource.path, name, f"{stem}Params", f"{stem}Options")


def _placed(api: Api, pins: Pins, held: Held, operations: Mapping[Identity, Operation]) -> Placed:
    placed: dict[Path, dict[Identity, Wish]] = {}
    for group in api.groups:
        home = _free(_group_path(group), held)
        for identity in group.operations:
            path, wish = _wish(operations[identity], home, pins, held)
            placed.setdefault(path, {})[identity] = wish
    return placed


def _wish(operation: Operation, home: Path, pins: Pins, held: Held) -> tuple[Path, Wish]:
    pinned = pins.operations.get(operation.operation_id or "")
    if pinned is not None:
        *owner, method = pinned.split(".")
        return tuple(owner), Wish(Strength.CHOSEN, method)
    if operation.identity in held.methods:
        path, method = held.methods[operation.identity]
        if path[0] not in CLIENT_ATTRIBUTES:
            return path, Wish(Strength.HELD, method)
    if operation.name:
        return home, Wish(Strength.ASKED, attribute_name(operation.name))
    return home, Wish()


def _group_path(group: Group) -> Path:
    if group.requested is not None:
        return tuple(_client_attribute(part) for part in group.requested.split("."))
    return (_client_attribute(group.tag or "api"),)


def _free(path: Path, held: Held) -> Path:
    """The path of a group; where a part of it has become a method's name, with an underscore."""
    free: Path = ()
    for part in path:
        is_method = part in held.given_methods.get(free, ()) and (*free, part) not in held.resources
        free = (*free, f"{part}_" if is_method else part)
    return free


def _client_attribute(text: str) -> str:
    name = attribute_name(text)
    return f"{name}_" if name in CLIENT_ATTRIBUTES else name


def _resources(
    placed: Placed, groups: tuple[Group, ...], client: str, held: Held
) -> tuple[ResourceName, ...]:
    paths: list[Path] = []
    for path in placed:
        for length in range(1, len(path) + 1):
            if path[:length] not in paths:
                paths.append(path[:length])
    modules = allocate(
        {path: ["_".join(path)] for path in paths},
        {path: entry.module for path, entry in held.resources.items()},
        [*RESOURCE_MODULES, *(entry.module for entry in held.resources.values())],
    )
    reserved = {name.lower() for name in (*RESOURCE_MODULE, client, f"Async{client}")}
    given = {path: entry.class_name for path, entry in held.resources.items()}
    classes = allocate(
        {path: _class_candidates(path) for path in paths},
        {path: name for path, name in given.items() if name.lower() not in reserved},
        [*reserved, *given.values()],
    )
    keys = {
        _free(_group_path(group), held): index for index, group in reversed(list(enumerate(groups)))
    }
    return tuple(
        ResourceName(
            path, modules[path], classes[path], keys.get(path, _source(placed, path, groups))
        )
        for path in paths
    )


def _source(placed: Placed, path: Path, groups: tuple[Group, ...]) -> int | None:
    """The one group that all held methods of a resource come from, under a new name by now."""
    members = placed.get(path, {})
    if not members or any(wish.strength is not Strength.HELD for wish in members.values()):
        return None
    found = {
        index
        for index, group in enumerate(groups)
        if not members.keys().isdisjoint(group.operations)
    }
    return found.pop() if len(found) == 1 else None


def _class_candidates(path: tuple[str, ...]) -> list[str]:
    name = safe(pascal([word for part in path for word in words(part)]))
    return [name, f"{name}Resource"]
