"""Which types hold texts that Python would write in another way, such as base64url."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from .reach import inner_types, targets
from .types import SPELLED, Delimited, NamedType, Object, Scalar, Type, TypeId


def spelled_types(types: Mapping[TypeId, NamedType]) -> frozenset[TypeId]:
    """The named types in which such a text stands, directly or not."""
    found = {named.id for named in types.values() if _holds(named.type)}
    if not found:
        return frozenset()
    users: dict[TypeId, list[TypeId]] = defaultdict(list)
    for named in types.values():
        for target in targets(named.type):
            users[target].append(named.id)
    pending = list(found)
    while pending:
        new = [user for user in users[pending.pop()] if user not in found]
        found.update(new)
        pending += new
    return frozenset(found)


def _holds(type_: Type) -> bool:
    """Whether such a text stands in the type itself."""
    if isinstance(type_, Delimited):
        return True
    if isinstance(type_, Scalar):
        return type_.kind in SPELLED
    if isinstance(type_, Object):
        members = [field.type for field in type_.fields]
        return any(map(_holds, members)) or (type_.extra is not None and _holds(type_.extra))
    return any(map(_holds, inner_types(type_)))


__all__ = ["spelled_types"]
