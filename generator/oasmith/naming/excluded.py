"""The lock of a part of a document: what is left out keeps the names that it was given."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from oasmith.config import Lock, LockedResource, LockedType
from oasmith.ir import Api
from oasmith.openapi import Identity

from .keys import JOINT, unescaped

Entry = TypeVar("Entry")


def with_excluded(lock: Lock, before: Lock | None, api: Api) -> Lock:
    """The lock of an Api with those entries of the one before that are about excluded things.

    Including them again then gives the names that they had.
    """
    if before is None or not (api.excluded or api.pruned):
        return lock
    owners = {f"{entry.method} {entry.path}" for entry in api.excluded}
    owners |= {_component(identity) for identity in api.pruned}
    shared = {_owner(key) for key in before.inline if key.startswith("#/")}
    owners |= shared - {_owner(key) for key in lock.inline}
    operations = _kept(lock.operations, before.operations, owners, lambda entry: entry.call)
    calls = {".".join(entry.call.split(".")[:-1]) for entry in operations.values()}
    return replace(
        lock,
        credentials={**before.credentials, **lock.credentials},
        operations=operations,
        resources=_kept(lock.resources, before.resources, _with_parents(calls), _class),
        webhooks=_kept(lock.webhooks, before.webhooks, owners, str),
        arguments=_kept(lock.arguments, before.arguments, owners),
        schemas=_kept(lock.schemas, before.schemas, owners, _class),
        inline=_kept(lock.inline, before.inline, owners, _class),
        fields=_kept(lock.fields, before.fields, owners),
    )


def _kept(
    now: Mapping[str, Entry],
    before: Mapping[str, Entry],
    owners: Collection[str],
    name: Callable[[Entry], str] | None = None,
) -> dict[str, Entry]:
    """``name``: two things of one lock must not share it, which the present ones win."""
    taken = {name(entry).lower() for entry in now.values()} if name is not None else set[str]()
    again = {
        key: entry
        for key, entry in before.items()
        if _owner(key) in owners and (name is None or name(entry).lower() not in taken)
    }
    return {**again, **now}


def _owner(key: str) -> str:
    return key.partition(JOINT)[0]


def _class(entry: LockedType | LockedResource) -> str:
    return entry.class_name


def _with_parents(paths: Collection[str]) -> set[str]:
    found: set[str] = set()
    for path in paths:
        parts = path.split(".")
        found.update(".".join(parts[: end + 1]) for end in range(len(parts)))
    return found


def _component(identity: Identity) -> str:
    return unescaped(identity.rpartition("/")[2])
