"""Resources and methods: what a user types after ``client.``."""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.ir import Api, Group, Operation
from oasmith.openapi import Identity

from .allocation import allocate
from .reserved import (
    CLIENT_ATTRIBUTES,
    RESOURCE_ATTRIBUTES,
    RESOURCE_MODULE,
    RESOURCE_MODULES,
)
from .table import MethodName, Pins, ResourceName
from .words import attribute_name, pascal, safe, singular, snake, words

_VERBS = {
    "GET": "retrieve",
    "POST": "create",
    "PUT": "update",
    "PATCH": "update",
    "DELETE": "delete",
}


def name_methods(
    api: Api, pins: Pins, client: str
) -> tuple[tuple[ResourceName, ...], dict[Identity, MethodName]]:
    """All resources, parents before children, and the method of every operation.

    ``client`` is the client's class: no resource, which it imports, may be called so.
    """
    operations = {operation.identity: operation for operation in api.operations}
    placed = _placed(api, pins, operations)
    resources = _resources(placed, api.groups, client)
    methods: dict[Identity, MethodName] = {}
    for resource in resources:
        members = placed.get(resource.path, {})
        children = {other.path[-1] for other in resources if other.path[:-1] == resource.path}
        taken = [*RESOURCE_ATTRIBUTES, *children]
        for identity, name in _names(resource, members, operations, taken).items():
            methods[identity] = _method(resource, name)
    return resources, methods


def _names(
    resource: ResourceName,
    members: Mapping[Identity, str | None],
    operations: Mapping[Identity, Operation],
    taken: list[str],
) -> dict[Identity, str]:
    """Requested names first, then those of the resource's own things, then all others."""
    requested = {identity: [name] for identity, name in members.items() if name is not None}
    names = allocate(requested, taken=taken)
    rest = [operations[identity] for identity, name in members.items() if name is None]
    own = [operation for operation in rest if _is_own(operation, resource)]
    for group in (own, [operation for operation in rest if operation not in own]):
        bids = {operation.identity: _candidates(operation, resource) for operation in group}
        names |= allocate(bids, taken=[*taken, *names.values()])
    return names


def _method(resource: ResourceName, name: str) -> MethodName:
    stem = resource.class_name + pascal(words(name))
    return MethodName(resource.path, name, f"{stem}Params", f"{stem}Options")


def _placed(
    api: Api, pins: Pins, operations: Mapping[Identity, Operation]
) -> dict[tuple[str, ...], dict[Identity, str | None]]:
    """Which operations belong to which resource, with the method names that are asked for."""
    placed: dict[tuple[str, ...], dict[Identity, str | None]] = {}
    for group in api.groups:
        path = _group_path(group)
        for identity in group.operations:
            operation = operations[identity]
            pinned = pins.operations.get(operation.operation_id or "")
            if pinned is not None:
                *owner, method = pinned.split(".")
                placed.setdefault(tuple(owner), {})[identity] = method
            else:
                requested = attribute_name(operation.name) if operation.name else None
                placed.setdefault(path, {})[identity] = requested
    return placed


def _group_path(group: Group) -> tuple[str, ...]:
    if group.requested is not None:
        return tuple(_client_attribute(part) for part in group.requested.split("."))
    return (_client_attribute(group.tag or "api"),)


def _client_attribute(text: str) -> str:
    name = attribute_name(text)
    return f"{name}_" if name in CLIENT_ATTRIBUTES else name


def _resources(
    placed: Mapping[tuple[str, ...], Mapping[Identity, str | None]],
    groups: tuple[Group, ...],
    client: str,
) -> tuple[ResourceName, ...]:
    paths: list[tuple[str, ...]] = []
    for path in placed:
        for length in range(1, len(path) + 1):
            if path[:length] not in paths:
                paths.append(path[:length])
    modules = allocate(
        {path: ["_".join(path)] for path in paths}, taken=RESOURCE_MODULES
    )
    taken = [*RESOURCE_MODULE, client, f"Async{client}"]
    classes = allocate({path: _class_candidates(path) for path in paths}, taken=taken)
    keys = {_group_path(group): index for index, group in reversed(list(enumerate(groups)))}
    return tuple(
        ResourceName(path, modules[path], classes[path], keys.get(path)) for path in paths
    )


def _class_candidates(path: tuple[str, ...]) -> list[str]:
    name = safe(pascal([word for part in path for word in words(part)]))
    return [name, f"{name}Resource"]


def _group_words(resource: ResourceName) -> set[str]:
    return {singular(word.lower()) for part in resource.path for word in words(part)}


def _is_own(operation: Operation, resource: ResourceName) -> bool:
    """Whether an operationId speaks of nothing but the resource: ``createAssistant``."""
    if operation.operation_id is None:
        return False
    return len(_without(words(operation.operation_id), _group_words(resource))) == 1


def _candidates(operation: Operation, resource: ResourceName) -> list[str]:
    """From the shortest name to the longest; a collision moves on to the next."""
    group = _group_words(resource)
    static = [part for part in operation.path.split("/") if part and "{" not in part]
    if operation.operation_id is None:
        return _from_path(operation, static, group)
    found = words(operation.operation_id)
    names = [snake(_without(found, group)), snake(found)]
    if len(_without(found, group | _collection_words(operation))) == 1:
        names.insert(0, found[0].lower())
    usable = [safe(name) for name in dict.fromkeys(names) if name and name[0].isidentifier()]
    usable = usable or [attribute_name(operation.operation_id)]
    return [*usable, f"{usable[-1]}_"]


def _collection_words(operation: Operation) -> set[str]:
    """The words of a path that names one collection, such as ``/chat/completions/{id}``.

    A path that goes on below an item speaks of something else, which the name must tell.
    """
    head, _, tail = operation.path.partition("{")
    if "/" in tail.partition("}")[2].strip("/"):
        return set()
    below = {singular(word.lower()) for word in words(tail.partition("}")[2])}
    verb = words(operation.operation_id or "")[:1]
    if below - {word.lower() for word in verb}:
        return set()
    return {singular(word.lower()) for word in words(head)}


def _without(found: list[str], noise: set[str]) -> list[str]:
    """The words that are no noise. The first word, the verb, always stays."""
    first, *rest = found or [""]
    return [first, *(word for word in rest if singular(word.lower()) not in noise)]


def _from_path(operation: Operation, static: list[str], group: set[str]) -> list[str]:
    verb = _VERBS.get(operation.method, operation.method.lower())
    ends_in_parameter = operation.path.rstrip("/").endswith("}")
    if operation.method == "GET" and not ends_in_parameter:
        verb = "list"
    rest = [
        word
        for part in static
        for word in words(part)
        if singular(word.lower()) not in group
    ]
    every = [word for part in static for word in words(part)]
    names = [verb, snake([verb, *rest]), snake([verb, *every])]
    usable = [safe(name) for name in dict.fromkeys(names)]
    return [*usable, f"{usable[-1]}_"]
