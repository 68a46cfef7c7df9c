"""What a method is called: from the operationId, else from the HTTP method and the path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field

from oasmith.frozen import frozen
from oasmith.ir import Operation
from oasmith.openapi import Identity

from .spoken import (
    common_end,
    common_start,
    is_verb,
    namespace_of,
    one,
    own_part,
    plain_path,
    said,
    shortened,
    static_parts,
)
from .vocabulary import PATH_NOISE, PREPOSITIONS
from .words import attribute_name, bounded, safe, singular, snake, words

_ITEM_VERBS = {"GET": "get", "POST": "update", "PUT": "update", "PATCH": "update"}
_COLLECTION_VERBS = {"GET": "list", "POST": "create", "PUT": "replace", "PATCH": "update"}
_ASKING = ("count", "download", "export", "get", "list", "ping", "preview", "search")
"""Last words of a path that say what a GET does rather than what it gets."""

_HTTP_VERBS = {"post": "create", "put": "update"}


@frozen
class Scope:
    """What goes without saying in the names of one resource's methods.

    ``group`` are the words of the resource in the singular, ``thing`` further words that all of
    its operations say in operationId and path. ``spoken`` holds what each operationId says,
    ``collections`` the paths of the whole document below which items stand.
    """

    group: frozenset[str]
    collections: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    spoken: Mapping[Identity, list[str]] = field(default_factory=dict[Identity, list[str]])


def scope_of(
    path: tuple[str, ...], operations: Iterable[Operation], collections: frozenset[str]
) -> Scope:
    """The scope of the resource at a place on the client, with its operations."""
    members = list(operations)
    group = frozenset(singular(word.lower()) for part in path for word in words(part))
    ids = Counter(operation.operation_id for operation in members)
    telling = [
        operation
        for operation in members
        if ids[operation.operation_id] == 1 and not _says_only_the_path(operation)
    ]
    namespace = namespace_of(map(own_part, telling), group)
    spoken = {
        operation.identity: found
        for operation in telling
        if (found := said(operation, group, namespace))
    }
    start = common_start(spoken.values()) if len(spoken) == len(members) else 0
    end = common_end(spoken.values())
    spoken = {key: found[start : len(found) - end] for key, found in spoken.items()}
    return Scope(group, collections, _thing(members, spoken) - group, spoken)


def collections_of(operations: Iterable[Operation]) -> frozenset[str]:
    """The paths below which items stand, such as ``/balance/history``."""
    return frozenset(
        path.rpartition("/")[0]
        for operation in operations
        if (path := plain_path(operation.path).rstrip("/")).endswith("}")
    )


def _thing(members: list[Operation], spoken: Mapping[Identity, list[str]]) -> frozenset[str]:
    """The words that all operations of a resource say in their operationId and their collection.

    What stands below an item, as ``days`` in ``/stations/{id}/days``, is another thing.
    """
    found: set[str] | None = None
    for operation in members:
        said = {singular(word.lower()) for word in spoken.get(operation.identity, [])[1:]}
        head = plain_path(operation.path).partition("{")[0]
        both = said & {singular(word.lower()) for word in words(head)}
        found = both if found is None else found & both
    return frozenset(found or ())


def rank(operation: Operation, scope: Scope) -> int:
    """Who comes first where methods want one name.

    That is whoever speaks of nothing but the resource (``createAssistant``), then whoever says
    the name as it is, before those that only come to it once words are left out.
    """
    found = scope.spoken.get(operation.identity)
    if found is None:
        is_own = not _beyond(operation, scope.group)
        return (3 if is_own else 8) + (operation.operation_id is None)
    if shortened(operation):
        return 7
    left = _without(found, scope.group)
    if len(left) == 1:
        whole = scope.group <= {singular(word.lower()) for word in found}
        return 0 if left == found else 1 if whole else 2
    return 5 if left == found else 6


def candidates(operation: Operation, scope: Scope) -> list[str]:
    """From the shortest name to the longest; a collision moves on to the next."""
    found = scope.spoken.get(operation.identity)
    if found is None:
        names = _from_path(operation, scope)
    elif _makes_one(operation, found, scope):
        names = ["create", *_from_path(operation, scope)]
    else:
        first = found[0].lower()
        found = [_HTTP_VERBS[first] if first in _HTTP_VERBS else found[0], *found[1:]]
        names = [snake(_without(found, scope.group | scope.thing))]
        names += [snake(_without(found, scope.group)), snake(found)]
    whole = snake(words(operation.operation_id or ""))
    usable = _usable([*names, whole]) or _usable(_from_path(operation, scope))
    usable = usable or [attribute_name(operation.operation_id or operation.method)]
    return [*usable, *_by_parameter(operation, usable[0])]


def _usable(names: Iterable[str]) -> list[str]:
    found = (safe(bounded(name)) for name in names if name and name[0].isidentifier())
    return list(dict.fromkeys(found))


def _by_parameter(operation: Operation, name: str) -> list[str]:
    """Of two that only differ in what they go by: ``get_by_name``."""
    parameters = [part for part in plain_path(operation.path).split("/") if "{" in part]
    return [bounded(f"{name}_by_{snake(words(parameters[-1]))}")] if parameters else [f"{name}_"]


def _makes_one(operation: Operation, found: list[str], scope: Scope) -> bool:
    """Whether a verb is the resource itself: ``inviteUser`` makes one of the *invites*."""
    parts = static_parts(operation.path)
    if operation.method != "POST" or not parts or _is_item(operation):
        return False
    last = [word.lower() for word in words(parts[-1])]
    return (
        singular(found[0].lower()) in scope.group
        and singular(last[-1]) == found[0].lower() != last[-1]
        and len(found) <= 2
    )


def _is_item(operation: Operation) -> bool:
    return plain_path(operation.path).rstrip("/").endswith("}")


def _static_words(operation: Operation) -> list[str]:
    """The words of a path outside its parameters, in order."""
    return [word.lower() for part in static_parts(operation.path) for word in words(part)]


def _says_only_the_path(operation: Operation) -> bool:
    """Whether an operationId was made from method and path: ``PostCustomersCustomer``."""
    if operation.operation_id is None:
        return True
    first, *rest = words(operation.operation_id) or [""]
    if first.lower() != operation.method.lower():
        return False
    said = {word.lower() for word in rest}
    path = {singular(word.lower()) for word in words(plain_path(operation.path))}
    if not said or not all(singular(word) in path for word in said):
        return False
    return all(word in said or word in PATH_NOISE for word in _static_words(operation))


def _without(found: list[str], noise: frozenset[str]) -> list[str]:
    """The words that are no noise.

    The first word, the verb, always stays, and so does the last one of ``for_authenticated_user``.
    """
    left = found[:1]
    for index, word in enumerate(found[1:], 1):
        is_end = index == len(found) - 1 and any(
            before.lower() in PREPOSITIONS for before in found[1:index]
        )
        if is_end or singular(word.lower()) not in noise:
            left.append(word)
    return left


def _beyond(operation: Operation, group: frozenset[str]) -> list[str]:
    """The words of the segments that say more than their resource does."""
    found: list[str] = []
    for part in static_parts(operation.path):
        segment = [word.lower() for word in words(part)]
        if not all(singular(word) in group or word in PATH_NOISE for word in segment):
            found += [word for word in segment if word not in PATH_NOISE]
    return found


def _from_path(operation: Operation, scope: Scope) -> list[str]:
    """``POST /customers/{id}/sources`` is ``create_source``, ``POST /payouts/{id}/reverse``
    is ``reverse``: a last segment in the singular is what is done.
    """
    rest = _beyond(operation, scope.group)
    every = [word for word in _static_words(operation) if word not in PATH_NOISE]
    method = operation.method
    action = [] if _is_item(operation) else _action(operation, scope)
    if action:
        more = [_less(found, action) for found in (rest, every)]
        names = [snake([*action, *one(found)]) for found in more]
        return [snake(action), *names] if len(action) > 1 else names
    known = _ITEM_VERBS if _is_item(operation) else _COLLECTION_VERBS
    verb = known.get(method) or attribute_name(method)
    if verb == "list":
        verb = "list" if _lists(operation, every, scope) else "get"
        return [snake([verb, *rest]), snake([verb, *every])]
    return [snake([verb, *one(rest)]), snake([verb, *rest]), snake([verb, *one(every)])]


def _less(found: list[str], action: list[str]) -> list[str]:
    """The words before those of the last segment."""
    return found[: max(0, len(found) - len(action))]


def _action(operation: Operation, scope: Scope) -> list[str]:
    """What the last segment of a path says is done; empty where it names a thing."""
    parts = static_parts(operation.path)
    last = [word.lower() for word in words(parts[-1])] if parts else []
    if not last or plain_path(operation.path).rstrip("/") in scope.collections:
        return []
    is_plural = singular(last[-1]) != last[-1]
    if operation.method == "POST":
        new = any(singular(word) not in scope.group | PATH_NOISE for word in last)
        return last if new and (not is_plural or (len(last) > 1 and is_verb(last[0]))) else []
    known = operation.method == "GET" and last[0] in _ASKING
    return last if known else []


def _lists(operation: Operation, every: list[str], scope: Scope) -> bool:
    if plain_path(operation.path).rstrip("/") in scope.collections:
        return True
    return bool(every) and singular(every[-1]) != every[-1]
