"""Names -> the content of the lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from oasmith.config import Lock, LockedCall, LockedResource, LockedType
from oasmith.ir import Api, Object, Operation

from .held import argument_keys, field_key, is_met, request_of
from .keys import Keys, joined, keys_of
from .table import Names


def lock_of(api: Api, names: Names) -> Lock:
    """The lock that keeps these names; pure.

    It holds what is in the document now: names of things that are gone are given up. Where it is
    from, and that the configuration decides on ``package`` or ``client``, the caller adds.
    """
    keys = keys_of(api)
    return Lock(
        package=names.package,
        client=names.client,
        layout=names.layout,
        credentials={joined(*key): name for key, name in names.credentials.items()},
        resources={
            ".".join(resource.path): LockedResource(resource.class_name, resource.module)
            for resource in names.resources
        },
        operations={
            keys.operations[operation.identity]: _call(operation, names)
            for operation in api.operations
        },
        arguments=dict(_arguments(api, names, keys)),
        webhooks={
            webhook.key: names.webhooks[webhook.identity]
            for webhook in (*api.webhooks, *api.callbacks)
        },
        schemas={key: _home(names, identity) for identity, key in keys.schemas.items()},
        inline={key: _home(names, identity) for identity, key in keys.inline.items()},
        fields=dict(_fields(api, names, keys)),
        servers=dict(_servers(api, names)),
        variables=names.server_arguments,
    )


def _servers(api: Api, names: Names) -> Iterator[tuple[str, str]]:
    """Where there is one server, nobody chooses it by its name."""
    if len(names.servers) > 1:
        for server, name in zip(api.servers, names.servers, strict=True):
            yield server.url, name


def _call(operation: Operation, names: Names) -> LockedCall:
    call = names.methods[operation.identity].call
    request = None if is_met(operation, call) else request_of(operation)
    return LockedCall(call, operation.operation_id, request)


def _home(names: Names, identity: str) -> LockedType:
    return LockedType(names.types[identity], names.modules[identity])


def _arguments(api: Api, names: Names, keys: Keys) -> Iterator[tuple[str, str]]:
    for operation in api.operations:
        owner = keys.operations[operation.identity]
        for key in argument_keys(operation):
            yield joined(owner, *key[1:]), names.arguments[key]


def _fields(api: Api, names: Names, keys: Keys) -> Iterator[tuple[str, str]]:
    """Own fields whose attribute is not their wire name; what is inherited follows the base."""
    for named in api.types.values():
        if named.id in api.kept and isinstance(named.type, Object):
            for entry in named.type.fields:
                attribute = names.fields[named.id, entry.wire]
                if attribute != entry.wire:
                    yield field_key(keys.type_key(named.id), entry.wire), attribute


def without_configured(lock: Lock, *, package: bool, client: bool) -> Lock:
    """The lock without the names that the configuration decides in every run."""
    return replace(
        lock,
        package=None if package else lock.package,
        client=None if client else lock.client,
    )


def renamed(before: Lock, after: Lock) -> Iterator[tuple[str, str, str]]:
    """What has another name than before: the thing, its old name and its new one."""
    for old, new in zip(_public(before), _public(after), strict=True):
        for key in old.keys() & new.keys():
            if old[key] != new[key]:
                yield key, old[key], new[key]


def _public(lock: Lock) -> tuple[Mapping[str, str], ...]:
    return (
        lock.credentials,
        lock.servers,
        lock.variables,
        {key: entry.call for key, entry in lock.operations.items()},
        lock.arguments,
        lock.webhooks,
        {key: entry.class_name for key, entry in lock.schemas.items()},
        {key: entry.class_name for key, entry in lock.inline.items()},
        lock.fields,
    )
