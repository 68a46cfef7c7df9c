"""What a method is called: from the operationId, else from the HTTP method and the path."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from oasmith.frozen import frozen
from oasmith.ir import Operation
from oasmith.openapi import Identity

from .beyond import beyond
from .listing import listed
from .reserved import RESOURCE_ATTRIBUTES
from .spoken import (
    VERSION,
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
    written_path,
)
from .vocabulary import NOUNS, PATH_NOISE
from .words import attribute_name, bounded, safe, singular, snake, words

_ITEM_VERBS = {"GET": "get", "POST": "update", "PUT": "update", "PATCH": "update"}
_COLLECTION_VERBS = {"GET": "list", "POST": "create", "PUT": "replace", "PATCH": "update"}
_ASKING = ("count", "download", "export", "find", "get", "list", "ping", "preview", "search")
"""Last words of a path that say what a GET does rather than what it gets."""

_HTTP_VERBS = {"post": "create", "put": "update"}


@frozen
class Around:
    """What else a document has: ``methods`` those of each path, ``collections`` the paths below
    which items stand, ``states`` those that a GET reads, ``many`` the operations that answer with
    a list.
    """

    methods: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    collections: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    many: frozenset[Identity] = frozenset()


@frozen
class Scope:
    """What goes without saying in the names of one resource's methods.

    ``group`` are the words of the resource in the singular, ``own`` those of its last part,
    ``thing`` further words that all of its operations say in operationId and path. ``spoken``
    holds what each operationId says.
    """

    group: frozenset[str]
    own: frozenset[str]
    around: Around = Around()
    thing: frozenset[str] = frozenset()
    spoken: Mapping[Identity, list[str]] = field(default_factory=dict[Identity, list[str]])


def scope_of(path: tuple[str, ...], operations: Iterable[Operation], around: Around) -> Scope:
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
        operation.identity: listed(operation, found) if operation.identity in around.many else found
        for operation in telling
        if (found := said(operation, group, namespace))
    }
    start = common_start(spoken.values()) if len(spoken) == len(members) else 0
    end = common_end(spoken.values())
    spoken = {key: found[start : len(found) - end] for key, found in spoken.items()}
    own = frozenset(singular(word.lower()) for word in words(path[-1]))
    return Scope(group, own, around, _thing(members, spoken, group) - group, spoken)


def around_of(operations: Iterable[Operation], many: Iterable[Identity]) -> Around:
    """What a document has. ``many`` are the operations that answer with a list."""
    every = [(entry.method, plain_path(entry.path).rstrip("/")) for entry in operations]
    methods: dict[str, set[str]] = {}
    for method, path in every:
        methods.setdefault(path, set()).add(method)
    collections = (path.rpartition("/")[0] for path in methods if path.endswith("}"))
    states = (path for path, found in methods.items() if "GET" in found)
    return Around(
        {path: frozenset(found) for path, found in methods.items()},
        frozenset(collections),
        frozenset(states),
        frozenset(many),
    )


def _thing(
    members: list[Operation], spoken: Mapping[Identity, list[str]], group: frozenset[str]
) -> frozenset[str]:
    """The words that all operations of a resource say in their operationId and their collection.

    What stands below an item, as ``days`` in ``/stations/{id}/days``, is another thing.
    """
    found: set[str] | None = None
    for operation in members:
        words_said = spoken.get(operation.identity, [])
        start = 1 if words_said and is_verb(words_said[0]) else 0
        said = {singular(word.lower()) for word in words_said[start:]} - _denied(words_said)
        both = {word for word in said & _above(operation, group) if len(word) > 1}
        found = both if found is None else found & both
    return frozenset(found or ())


def _denied(said: list[str]) -> set[str]:
    """The words behind *non*, which no other name may leave out: ``getNonNull`` and ``getNull``."""
    pairs = itertools.pairwise(word.lower() for word in said)
    return {singular(word) for before, word in pairs if before in ("no", "non", "not")}


def _above(operation: Operation, group: frozenset[str]) -> set[str]:
    """The words of a path up to its first item, or to the resource itself."""
    parts = [part.partition(".")[0] for part in plain_path(operation.path).split("/")]
    segments = [{singular(word.lower()) for word in words(part)} for part in parts]
    own = [index for index, segment in enumerate(segments) if segment and segment <= group]
    first = next((index for index, part in enumerate(parts) if "{" in part), len(parts))
    static = (part for part in parts[: max([first, *own])] if "{" not in part)
    return {singular(word.lower()) for part in static for word in words(part)}


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
    if _unaddressed(operation, found) != found:
        return 7
    left = beyond(operation, found, scope.group)
    if len(left) == 1:
        whole = scope.own <= {singular(word.lower()) for word in found}
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
        short = [
            beyond(operation, found, scope.group | noise) for noise in (scope.thing, set[str]())
        ]
        names = [snake(_unaddressed(operation, name)) for name in short]
        names += [*map(snake, short), snake(found)]
    whole = snake(words(operation.operation_id or ""))
    usable = _usable([*names, whole]) or _usable(_from_path(operation, scope))
    usable = usable or [attribute_name(operation.operation_id or operation.method)]
    return [*usable, *_at_last(operation, usable[0])]


def _usable(names: Iterable[str]) -> list[str]:
    found = (safe(bounded(name)) for name in names if name and name[0].isidentifier())
    return list(
        dict.fromkeys(f"{name}_" if name in RESOURCE_ATTRIBUTES else name for name in found)
    )


def _at_last(operation: Operation, name: str) -> list[str]:
    """Of two that only differ in what they go by, ``get_by_name``; of two that only differ in where
    they are, ``list_v2_pets``."""
    parts = written_path(operation.path).split("/")
    parameters = [part for part in parts if "{" in part]
    found = [f"{name}_by_{snake(words(parameters[-1]))}"] if parameters else []
    place = [word.lower() for part in parts if "{" not in part for word in words(part)]
    verb = name.partition("_")[0]
    place = place if verb == "list" else one(place)
    found.append(snake([verb, *place]) if place else f"{name}_")
    return [bounded(entry) for entry in found]


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
    path = {singular(word.lower()) for word in words(written_path(operation.path))}
    if not said or not all(singular(word) in path for word in said):
        return False
    return all(word in said or word in PATH_NOISE for word in _static_words(operation))


def _unaddressed(operation: Operation, found: Sequence[str]) -> list[str]:
    """``get_by_id`` of what the path ends with: what is given says that already."""
    lower = [word.lower() for word in found]
    parts = plain_path(operation.path).rstrip("/").split("/")
    if "by" not in lower[1:] or not _is_item(operation):
        return list(found)
    place = lower.index("by", 1)
    given = [word.lower() for word in words(parts[-1])]
    return (
        list(found[:place])
        if given[-len(lower[place + 1 :]) :] == lower[place + 1 :]
        else list(found)
    )


def _segments(operation: Operation) -> list[list[str]]:
    """The words of a path's static segments; where an item of one stands behind it, that one in
    the singular: *account owners* of ``/accounts/{id}/owners``.
    """
    parts = plain_path(operation.path).rstrip("/").split("/")
    static = [
        index
        for index, part in enumerate(parts)
        if part and "{" not in part and not VERSION.fullmatch(part)
    ]
    found: list[list[str]] = []
    for index in static:
        segment = [word.lower() for word in words(parts[index])]
        has_item = index + 1 < len(parts) and "{" in parts[index + 1]
        found.append(one(segment) if has_item and index != static[-1] else segment)
    return found


def _beyond(operation: Operation, group: frozenset[str]) -> list[str]:
    """The words of the segments that say more than their resource does."""
    found: list[str] = []
    for segment in _segments(operation):
        if not all(singular(word) in group or word in PATH_NOISE for word in segment):
            found += [word for word in segment if word not in PATH_NOISE]
    return found


def _from_path(operation: Operation, scope: Scope) -> list[str]:
    """``POST /customers/{id}/sources`` is ``create_source``, ``POST /payouts/{id}/reverse``
    is ``reverse``: a last segment in the singular is what is done.
    """
    rest = _beyond(operation, scope.group)
    every = [word for part in _segments(operation) for word in part if word not in PATH_NOISE]
    method = operation.method
    action = [] if _is_item(operation) else _action(operation, scope)
    if action:
        more = [_less(found, action) for found in (rest, every)]
        names = [snake([*action, *one(found)]) for found in more]
        return [snake(action), *names] if len(action) > 1 else names
    owner = _owner(operation, scope)
    known = _ITEM_VERBS if _is_item(operation) else _COLLECTION_VERBS
    verb = known.get(method) or attribute_name(method)
    if verb == "create" and _changes(operation, scope):
        verb = "update"
    if verb == "update":
        verb = _editing(operation, scope)
    if verb == "list" and not _lists(operation, every, scope):
        verb = "get"
    if owner:
        return [snake([verb, "for", *owner]), snake([verb, *every])]
    if known is _COLLECTION_VERBS and method == "GET":
        return [snake([verb, *rest]), snake([verb, *every])]
    return [snake([verb, *one(rest)]), snake([verb, *rest]), snake([verb, *one(every)])]


def _editing(operation: Operation, scope: Scope) -> str:
    """Where several methods change one thing, PATCH *updates* it and PUT *replaces* it."""
    path = plain_path(operation.path).rstrip("/")
    others = scope.around.methods.get(path, frozenset()) - {operation.method}
    if operation.method == "PUT" and others & {"PATCH", "POST"}:
        return "replace"
    return "post" if operation.method == "POST" and "PATCH" in others else "update"


def _owner(operation: Operation, scope: Scope) -> list[str]:
    """What the resource's things belong to: *account* of ``/accounts/{id}/videos`` in *videos*."""
    *above, last = _segments(operation) or [[]]
    if not above or not last or not all(singular(word) in scope.group for word in last):
        return []
    parts = plain_path(operation.path).strip("/").split("/")
    static = [index for index, part in enumerate(parts) if "{" not in part]
    is_below_item = "{" in parts[static[-1] - 1]
    is_other = not all(singular(word) in scope.group or word in PATH_NOISE for word in above[-1])
    return above[-1] if is_below_item and is_other else []


def _less(found: list[str], action: list[str]) -> list[str]:
    """The words before those of the last segment."""
    return found[: max(0, len(found) - len(action))]


def _action(operation: Operation, scope: Scope) -> list[str]:
    """What the last segment of a path says is done; empty where it names a thing."""
    parts = static_parts(operation.path)
    last = [word.lower() for word in words(parts[-1])] if parts else []
    if not last or plain_path(operation.path).rstrip("/") in scope.around.collections:
        return []
    is_plural = singular(last[-1]) != last[-1]
    if operation.method == "POST":
        if last[0] in NOUNS and is_plural and len(last) > 1:
            return []
        if not is_verb(last[0]) and _changes(operation, scope):
            return []
        new = any(singular(word) not in scope.group | PATH_NOISE for word in last)
        return last if new and (not is_plural or (len(last) > 1 and is_verb(last[0]))) else []
    known = operation.method == "GET" and last[0] in _ASKING
    return last if known else []


def _changes(operation: Operation, scope: Scope) -> bool:
    """Whether a POST changes the one thing that a GET of the same path reads."""
    path = plain_path(operation.path).rstrip("/")
    last = words(path.rpartition("/")[2])
    is_one = not last or singular(last[-1].lower()) == last[-1].lower()
    return is_one and path in scope.around.states - scope.around.collections


def _lists(operation: Operation, every: list[str], scope: Scope) -> bool:
    if plain_path(operation.path).rstrip("/") in scope.around.collections:
        return True
    return bool(every) and singular(every[-1]) != every[-1]
