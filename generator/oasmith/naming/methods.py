"""Resources and methods: what a user types after ``client.``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import TypeAlias

from oasmith.frozen import frozen
from oasmith.ir import Api, Group, Operation
from oasmith.openapi import Identity

from .allocation import allocate
from .held import Held, Path
from .layouts import Bids, Layout, layout_of
from .reserved import (
    CLIENT_ATTRIBUTES,
    CLIENT_MODULE,
    RESOURCE_ATTRIBUTES,
    RESOURCE_MODULE,
    RESOURCE_MODULES,
)
from .table import MethodName, Pins, ResourceName
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


@frozen
class Wish:
    """The name that somebody wants for a method."""

    strength: Strength = Strength.NONE
    name: str = ""


Placed: TypeAlias = Mapping[Path, Mapping[Identity, Wish]]
"""Which operations belong to which resource, with the names that are wanted for them."""


def name_methods(
    api: Api, pins: Pins, client: str, held: Held, kind: str = "tags"
) -> tuple[tuple[ResourceName, ...], dict[Identity, MethodName]]:
    """All resources, parents before children, and the method of every operation.

    ``client`` is the client's class: no resource, which it imports, may be called so. ``kind`` is
    the layout.
    """
    operations = {operation.identity: operation for operation in api.operations}
    layout = layout_of(kind, api)
    placed = _placed(api, pins, held, layout)
    resources = _resources(placed, api.groups, layout, client, held)
    methods: dict[Identity, MethodName] = {}
    below: dict[Path, list[str]] = {}
    for resource in resources:
        below.setdefault(resource.path[:-1], []).append(resource.path[-1])
    for resource in resources:
        members = placed.get(resource.path, {})
        bids = layout.bids(resource.path, [operations[identity] for identity in members])
        taken = [*RESOURCE_ATTRIBUTES, *below.get(resource.path, ())]
        given = held.given_methods.get(resource.path, frozenset())
        for identity, name in _names(bids, members, taken, given).items():
            methods[identity] = _method(resource, name)
    return resources, methods


def _names(
    bids: Bids,
    members: Mapping[Identity, Wish],
    taken: list[str],
    given: Iterable[str],
) -> dict[Identity, str]:
    """Wanted names first, then those of the resource's own things, then all others.

    ``given`` are the names that methods had before, also of operations that are gone.
    """
    names = allocate(_wanted(members, Strength.CHOSEN), taken=taken)
    used = {*names.values(), *taken}
    for identity, (name,) in _wanted(members, Strength.HELD).items():
        if name not in used:
            used.add(name)
            names[identity] = name
    taken = [*taken, *given]
    names |= allocate(_wanted(members, Strength.ASKED), taken=[*taken, *names.values()])
    rest = {identity: bids[identity] for identity in members if identity not in names}
    for place in sorted({rank for rank, _ in rest.values()}):
        served = {identity: found for identity, (rank, found) in rest.items() if rank == place}
        names |= allocate(served, taken=[*taken, *names.values()])
    return names


def _wanted(members: Mapping[Identity, Wish], strength: Strength) -> dict[Identity, list[str]]:
    return {
        identity: [wish.name] for identity, wish in members.items() if wish.strength is strength
    }


def _method(resource: ResourceName, name: str) -> MethodName:
    stem = resource.class_name + pascal(words(name))
    return MethodName(resource.path, name, f"{stem}Params", f"{stem}Options")


def _placed(api: Api, pins: Pins, held: Held, layout: Layout) -> Placed:
    placed: dict[Path, dict[Identity, Wish]] = {}
    for operation in _grouped(api):
        home = _free(layout.home(operation), held)
        path, wish = _wish(operation, home, pins, held)
        placed.setdefault(path, {})[operation.identity] = wish
    return placed


def _grouped(api: Api) -> Iterable[Operation]:
    """The operations in the order of their groups, which is that of the document's tag list."""
    operations = {operation.identity: operation for operation in api.operations}
    for group in api.groups:
        yield from (operations[identity] for identity in group.operations)


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
    layout: Layout,
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
    return tuple(
        ResourceName(path, modules[path], classes[path], _key(placed, path, groups, layout))
        for path in paths
    )


def _key(placed: Placed, path: Path, groups: tuple[Group, ...], layout: Layout) -> int | None:
    """The group that a resource is; its name may end in an underscore, to be out of the way."""
    index = layout.group(path)
    if index is None and path[-1].endswith("_"):
        index = layout.group((*path[:-1], path[-1].rstrip("_")))
    return _source(placed, path, groups) if index is None else index


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
    if name.startswith("Async") and name[5:6].isupper():
        name = f"{name[5:]}Async"  # what stands behind `Async` has a class of that name
    return [name, f"{name}Resource"]
