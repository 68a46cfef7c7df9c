"""Which module under models/ and types/ holds a type."""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.ir import Api, Object, Operation, Type, TypeId, targets
from oasmith.openapi import Identity

from .table import MethodName

SHARED = "shared"
LIMIT = 60
"""A module with more classes is split, so that first use loads little."""


def module_names(api: Api, methods: Mapping[Identity, MethodName]) -> dict[TypeId, str]:
    """Types that one resource uses stand in its module; all others in the shared ones."""
    users = _users(api, methods)
    homes = {
        identity: next(iter(users[identity])) if len(users.get(identity, ())) == 1 else SHARED
        for identity in api.types
    }
    _move_bases(api, homes)
    return _split(api, homes)


def _users(api: Api, methods: Mapping[Identity, MethodName]) -> dict[TypeId, set[str]]:
    users: dict[TypeId, set[str]] = {}
    roots: dict[str, set[TypeId]] = {}
    for operation in api.operations:
        resource = "_".join(methods[operation.identity].resource)
        for type_ in _roots(operation):
            roots.setdefault(resource, set()).update(targets(type_))
    for resource, pending in roots.items():
        todo = list(pending)
        seen: set[TypeId] = set()
        while todo:
            identity = todo.pop()
            if identity not in seen:
                seen.add(identity)
                users.setdefault(identity, set()).add(resource)
                todo += targets(api.types[identity].type)
    return users


def _roots(operation: Operation) -> list[Type]:
    roots = [parameter.type for parameter in operation.parameters]
    roots += [answer.type for answer in operation.answers if answer.type is not None]
    if operation.body is not None:
        roots.append(operation.body.type)
        roots += [field.type for field in operation.body.fields or ()]
    return roots


def _move_bases(api: Api, homes: dict[TypeId, str]) -> None:
    """A base class whose subclasses live elsewhere is shared, and so are its own bases.

    Subclassing needs the base at import time: with bases only in the same or in shared modules,
    no import can run in a circle.
    """
    moved = True
    while moved:
        moved = False
        for named in api.types.values():
            if not isinstance(named.type, Object):
                continue
            for base in named.type.bases:
                if homes[base] != homes[named.id] and homes[base] != SHARED:
                    homes[base] = SHARED
                    moved = True


def _split(api: Api, homes: Mapping[TypeId, str]) -> dict[TypeId, str]:
    members: dict[str, list[TypeId]] = {}
    for identity in _bases_first(api):
        members.setdefault(homes[identity], []).append(identity)
    result: dict[TypeId, str] = {}
    for home, identities in members.items():
        for index, identity in enumerate(identities):
            part = index // LIMIT
            result[identity] = home if part == 0 else f"{home}_{part + 1}"
    return result


def _bases_first(api: Api) -> list[TypeId]:
    """The types in document order, but every base before its subclasses."""
    order: dict[TypeId, None] = {}

    def visit(identity: TypeId) -> None:
        structure = api.types[identity].type
        if isinstance(structure, Object):
            for base in structure.bases:
                if base not in order:
                    visit(base)
        order.setdefault(identity)

    for identity in api.types:
        visit(identity)
    return list(order)
