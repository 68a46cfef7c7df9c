"""Which operations become the methods of one resource."""

from __future__ import annotations

import re
from collections.abc import Iterable

from oasmith.openapi import Document

from .api import Group, Operation

_VERSION_SEGMENT = re.compile(r"v\d[\w]*|\d+(?:-\d\d)*|api|rest")
_MEMBER = re.compile(r"(?P<group>[A-Z][A-Za-z0-9]*)_[A-Za-z][A-Za-z0-9]*(?:_\d+)?")
_VERB = re.compile(
    r"(?:Add|Create|Delete|Fetch|Find|Get|Head|List|Options|Patch|Post|Put|Read|Remove|Retrieve"
    r"|Search|Set|Trace|Update)(?![a-z])"
)


def groups_of(document: Document, operations: tuple[Operation, ...]) -> tuple[Group, ...]:
    """Requested groups and tags, in the order of the document's tag list, then of first use."""
    described = {tag.name: tag.description for tag in document.tags}
    members: dict[tuple[str | None, str | None], list[Operation]] = {}
    has_groups = _has_groups(operations)
    for entry in operations:
        tag = entry.tags[0] if entry.tags else None
        requested = entry.group or (None if entry.tags else _implied(entry, has_groups))
        key = (None, requested) if requested is not None else (tag, None)
        members.setdefault(key, []).append(entry)
    order = {name: index for index, name in enumerate(described)}
    groups = [
        Group(
            tag=tag or (found[0].tags[0] if found[0].tags else None),
            requested=requested,
            description=described.get(tag or (found[0].tags[0] if found[0].tags else "")),
            operations=tuple(entry.identity for entry in found),
        )
        for (tag, requested), found in members.items()
    ]
    return tuple(sorted(groups, key=lambda group: order.get(group.tag or "", len(order))))


def _has_groups(operations: Iterable[Operation]) -> bool:
    """Whether operationIds say the group, as ``Groups_member``: most of those without a tag do."""
    untagged = [entry for entry in operations if not entry.tags]
    found = sum(_group_in(entry.operation_id) is not None for entry in untagged)
    return found * 2 > len(untagged)


def _group_in(operation_id: str | None) -> str | None:
    """``VirtualMachines`` of ``VirtualMachines_List``; what begins with a verb is no group, nor is
    ``GET``."""
    found = _MEMBER.fullmatch(operation_id or "")
    group = "" if found is None else found["group"]
    return None if group.upper() == group or _VERB.match(group) else group


def _implied(operation: Operation, has_groups: bool) -> str | None:
    """The group of an operation without a tag: that of its operationId, else of its path."""
    found = _group_in(operation.operation_id) if has_groups else None
    return found or _collection(operation.path)


def _collection(path: str) -> str | None:
    """What a path is about: the first segment that names something.

    A switch in the query, as in ``/messages?beta=true``, is a resource around it.
    """
    around = [f"{flag}." for flag in re.findall(r"[?&](\w+)=true", path)]
    for segment in re.split(r"[?#]", path, maxsplit=1)[0].split("/"):
        name = segment.partition(".")[0]
        if name and "{" not in name and not _VERSION_SEGMENT.fullmatch(name.lower()):
            return "".join([*around, name])
    return None
