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
    CLIENT_MODULE,
    RESOURCE_ATTRIBUTES,
    RESOURCE_MODULE,
    RESOURCE_MODULES,
)
from .table import MethodName, Pins, ResourceName
from .tags import as_in_paths, common_words, requested_path, tag_path
from .verbs import Scope, candidates, collections_of, rank, scope_of
from .words import attribute_name, bounded, pascal, safe, words


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
    homes = _homes(api, held, operations)
    placed = _placed(api, pins, held, operations, homes)
    resources = _resources(placed, api.groups, homes, client, held)
    collections = collections_of(api.operations)
    methods: dict[Identity, MethodName] = {}
    below: dict[Path, list[str]] = {}
    for resource in resources:
        below.setdefault(resource.path[:-1], []).append(resource.path[-1])
    for resource in resources:
        members = placed.get(resource.path, {})
        own = [operations[identity] for identity in members]
        scope = scope_of(resource.path, own, collections)
        taken = [*RESOURCE_ATTRIBUTES, *below.get(resource.path, ())]
        given = held.given_methods.get(resource.path, frozenset())
        for identity, name in _names(scope, members, operations, taken, given).items():
            methods[identity] = _method(resource, name)
    return resources, methods


def _names(
    scope: Scope,
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
    ranks = {
        identity: rank(operations[identity], scope) for identity in members if identity not in names
    }
    for place in sorted(set(ranks.values())):
        bids = {
            identity: candidates(operations[identity], scope)
            for identity, found in ranks.items()
            if found == place
        }
        names |= allocate(bids, taken=[*taken, *names.values()])
    return names


def _wanted(members: Mapping[Identity, Wish], strength: Strength) -> dict[Identity, list[str]]:
    return {
        identity: [wish.name] for identity, wish in members.items() if wish.strength is strength
    }


def _method(resource: ResourceName, name: str) -> MethodName:
    stem = resource.class_name + pascal(words(name))
    return MethodName(resource.path, name, f"{stem}Params", f"{stem}Options")


def _placed(
    api: Api,
    pins: Pins,
    held: Held,
    operations: Mapping[Identity, Operation],
    homes: list[tuple[Path, Path]],
) -> Placed:
    placed: dict[Path, dict[Identity, Wish]] = {}
    for group, (written, spoken) in zip(api.groups, homes, strict=True):
        for identity in group.operations:
            operation = operations[identity]
            path, wish = _wish(operation, written if operation.name else spoken, pins, held)
            placed.setdefault(path, {})[identity] = wish
    return placed


def _homes(
    api: Api, held: Held, operations: Mapping[Identity, Operation]
) -> list[tuple[Path, Path]]:
    """The path of every group for operations whose name the document chooses, and for others.

    Who chooses names means the tag as it is written, so that only others get the plural.
    """
    noise = common_words([group.tag for group in api.groups if group.requested is None])
    found: list[tuple[Path, Path]] = []
    for group in api.groups:
        if group.requested is not None:
            path = requested_path(group.requested)
            found.append((_free(path, held), _free(path, held)))
        else:
            path = tag_path(group.tag, noise)
            paths = [operations[identity].path for identity in group.operations]
            found.append((_free(path, held), _free(as_in_paths(path, paths), held)))
    return found


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


def _free(path: Path, held: Held) -> Path:
    """The path of a group; where a part of it has become a method's name, with an underscore."""
    free: Path = ()
    for part in path:
        is_method = part in held.given_methods.get(free, ()) and (*free, part) not in held.resources
        free = (*free, f"{part}_" if is_method else part)
    return free


def _resources(
    placed: Placed,
    groups: tuple[Group, ...],
    homes: list[tuple[Path, Path]],
    client: str,
    held: Held,
) -> tuple[ResourceName, ...]:
    paths = list(
        dict.fromkeys(path[:length] for path in placed for length in range(1, len(path) + 1))
    )
    modules = allocate(
        {path: [bounded("_".join(path))] for path in paths},
        {path: entry.module for path, entry in held.resources.items()},
        [*RESOURCE_MODULES, *(entry.module for entry in held.resources.values())],
    )
    taken = (*RESOURCE_MODULE, *CLIENT_MODULE, client, f"Async{client}")
    reserved = {name.lower() for name in taken}
    given = {path: entry.class_name for path, entry in held.resources.items()}
    classes = allocate(
        {path: _class_candidates(path) for path in paths},
        {path: name for path, name in given.items() if name.lower() not in reserved},
        [*reserved, *given.values()],
    )
    keys = {path: index for index, both in reversed([*enumerate(homes)]) for path in both}
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
    name = safe(bounded(pascal([word for part in path for word in words(part)])))
    return [name, f"{name}Resource"]
