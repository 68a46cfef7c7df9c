"""Which module under models/ and types/ holds a type."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from oasmith.ir import Api, Object, Operation, Type, TypeId, targets
from oasmith.openapi import Identity

from .held import Held
from .reserved import RESOURCE_MODULES
from .shelves import Shelves, word_order
from .table import MethodName
from .words import bounded

SHARED = "shared"
FAMILY = 8
"""How many subclasses may stand beside their base; above, the base goes to the first module."""


def module_names(
    api: Api, methods: Mapping[Identity, MethodName], names: Mapping[TypeId, str], held: Held
) -> dict[TypeId, str]:
    """Types that one resource uses stand in its module; all others in the shared ones.

    The result is in the order in which classes are written: by name, but bases first. A schema
    that is added or moved in the document moves no other class.
    """
    homes = _homes(api, methods)
    _share_bases(api, homes)
    own = {identity: word_order(names[identity]) for identity in api.kept}
    by_name = sorted(api.kept, key=own.__getitem__)
    order = _bases_first(api, by_name)
    roots = _roots_of_families(api, homes)
    keys = {identity: own[roots[identity]] for identity in by_name}
    members: dict[str, list[TypeId]] = defaultdict(list)
    for identity in sorted(by_name, key=keys.__getitem__):
        members[homes[identity]].append(identity)
    modules = Shelves(keys, held).filled(members)
    _Bases(api, homes, modules).settle(order, held)
    return {identity: modules[identity] for identity in order} | {
        identity: home for identity, home in homes.items() if identity not in api.kept
    }


def _roots_of_families(api: Api, homes: Mapping[TypeId, str]) -> dict[TypeId, TypeId]:
    """The type beside which a type should stand: a base with few subclasses, or itself."""
    bases = {
        named.id: named.type.bases[0]
        for named in api.types.values()
        if named.id in api.kept and isinstance(named.type, Object) and named.type.bases
    }
    subclasses = Counter(bases.values())

    def root(identity: TypeId) -> TypeId:
        base = bases.get(identity)
        if base is None or homes[base] != homes[identity] or subclasses[base] > FAMILY:
            return identity
        return root(base)

    return {identity: root(identity) for identity in api.types}


def _homes(api: Api, methods: Mapping[Identity, MethodName]) -> dict[TypeId, str]:
    users = _users(api, methods)
    return {
        identity: next(iter(users[identity])) if len(users.get(identity, ())) == 1 else SHARED
        for identity in api.types
    }


def _share_bases(api: Api, homes: dict[TypeId, str]) -> None:
    """A base class whose subclasses belong elsewhere is shared, and so are its own bases."""
    moved = True
    while moved:
        moved = False
        for named in api.types.values():
            if named.id not in api.kept or not isinstance(named.type, Object):
                continue
            for base in named.type.bases:
                if homes[base] != homes[named.id] and homes[base] != SHARED:
                    homes[base] = SHARED
                    moved = True


def _users(api: Api, methods: Mapping[Identity, MethodName]) -> dict[TypeId, set[str]]:
    users: dict[TypeId, set[str]] = {}
    roots: dict[str, set[TypeId]] = {}
    for operation in api.operations:
        resource = _home("_".join(methods[operation.identity].resource))
        for type_ in _roots(operation):
            roots.setdefault(resource, set()).update(targets(type_))
    mentioned = {identity: set(targets(named.type)) for identity, named in api.types.items()}
    for resource, pending in roots.items():
        todo = list(pending)
        seen: set[TypeId] = set()
        while todo:
            identity = todo.pop()
            if identity not in seen:
                seen.add(identity)
                users.setdefault(identity, set()).add(resource)
                todo += mentioned[identity]
    return users


def _home(resource: str) -> str:
    """The module for what only one resource uses; its page needs a name for every system."""
    return f"{resource}_" if resource in RESOURCE_MODULES else bounded(resource)


def _roots(operation: Operation) -> list[Type]:
    roots = [parameter.type for parameter in operation.parameters]
    roots += [answer.type for answer in operation.answers if answer.type is not None]
    if operation.body is not None:
        roots.append(operation.body.type)
        roots += [field.type for field in operation.body.fields or ()]
    return roots


class _Bases:
    """Sees to it that no import runs in a circle.

    Subclassing needs the base at import time. A base may stand in the module of its subclass or
    in one of lower rank: the shared module, below it the first module of a resource, below that
    all others.
    """

    def __init__(self, api: Api, homes: Mapping[TypeId, str], modules: dict[TypeId, str]) -> None:
        self._api = api
        self._homes = homes
        self._modules = modules
        self._first = frozenset(homes.values())

    def settle(self, order: list[TypeId], held: Held) -> None:
        """Move new bases down; where a base has to stay, its subclasses, which have changed or
        are new, come to it. ``order`` has bases first."""
        while self._lowered(order, held.modules):
            pass
        for identity in order:
            for base in self._bases(identity):
                if not self._is_legal(identity, base):
                    self._modules[identity] = self._modules[base]
        while self._lowered(order, {}):
            pass

    def _lowered(self, order: list[TypeId], fixed: Mapping[TypeId, str]) -> bool:
        moved = False
        for identity in reversed(order):
            for base in self._bases(identity):
                if base not in fixed and not self._is_legal(identity, base):
                    home = self._homes[base]
                    self._modules[base] = home if self._fits(identity, home) else SHARED
                    moved = True
        return moved

    def _bases(self, identity: TypeId) -> tuple[TypeId, ...]:
        structure = self._api.types[identity].type
        return structure.bases if isinstance(structure, Object) else ()

    def _is_legal(self, identity: TypeId, base: TypeId) -> bool:
        return self._fits(identity, self._modules[base])

    def _fits(self, identity: TypeId, module: str) -> bool:
        own = self._modules[identity]
        return own == module or self._rank(module) < self._rank(own)

    def _rank(self, module: str) -> int:
        return 0 if module == SHARED else 1 if module in self._first else 2


def _bases_first(api: Api, identities: list[TypeId]) -> list[TypeId]:
    """The types in the order given, but every base before its subclasses."""
    order: dict[TypeId, None] = {}

    def visit(identity: TypeId) -> None:
        structure = api.types[identity].type
        if isinstance(structure, Object):
            for base in structure.bases:
                if base not in order:
                    visit(base)
        order.setdefault(identity)

    for identity in identities:
        visit(identity)
    return list(order)
