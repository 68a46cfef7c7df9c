"""What a method is called: from the operationId, else from the HTTP method and the path."""

from __future__ import annotations

from oasmith.ir import Operation

from .words import attribute_name, safe, singular, snake, words

_NOISE = frozenset({"api", "v1", "v2", "v3", "v", "1", "2", "3"})
"""Words of a path that say nothing about what an operation does."""

_ITEM_VERBS = {"GET": "retrieve", "POST": "update", "PUT": "update", "PATCH": "update"}
_COLLECTION_VERBS = {"GET": "list", "POST": "create", "PUT": "replace", "PATCH": "update"}


def is_own(operation: Operation, path: tuple[str, ...]) -> bool:
    """Whether an operation speaks of nothing but its resource: ``createAssistant``.

    ``path`` is the resource's place on the client.
    """
    group = _group_words(path)
    if _says_only_the_path(operation):
        return not _beyond(operation, group)
    return len(_without(words(operation.operation_id or ""), group)) == 1


def candidates(operation: Operation, path: tuple[str, ...]) -> list[str]:
    """From the shortest name to the longest; a collision moves on to the next."""
    group = _group_words(path)
    if operation.operation_id is None or _says_only_the_path(operation):
        names = _from_path(operation, group)
    else:
        found = words(operation.operation_id)
        names = [snake(_without(found, group)), snake(found)]
        if found and len(_without(found, group | _collection_words(operation))) == 1:
            names.insert(0, found[0].lower())
    usable = [safe(name) for name in dict.fromkeys(names) if name and name[0].isidentifier()]
    usable = usable or [attribute_name(operation.operation_id or operation.method)]
    return [*usable, f"{usable[-1]}_"]


def _group_words(path: tuple[str, ...]) -> set[str]:
    return {singular(word.lower()) for part in path for word in words(part)}


def _static_words(operation: Operation) -> list[str]:
    """The words of a path outside its parameters, in order."""
    static = [part for part in operation.path.split("/") if part and "{" not in part]
    return [word.lower() for part in static for word in words(part)]


def _says_only_the_path(operation: Operation) -> bool:
    """Whether an operationId was made from method and path: ``PostCustomersCustomer``."""
    if operation.operation_id is None:
        return True
    first, *rest = words(operation.operation_id) or [""]
    if first.lower() != operation.method.lower():
        return False
    said = {word.lower() for word in rest}
    path = {singular(word.lower()) for word in words(operation.path)}
    if not said or not all(singular(word) in path for word in said):
        return False
    return all(word in said or word in _NOISE for word in _static_words(operation))


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


def _beyond(operation: Operation, group: set[str]) -> list[str]:
    """The words of a path that its resource does not say already."""
    ignored = group | _NOISE
    return [word for word in _static_words(operation) if singular(word) not in ignored]


def _from_path(operation: Operation, group: set[str]) -> list[str]:
    """``POST /customers/{id}/sources`` is ``create_source``, ``POST /payouts/{id}/reverse``
    is ``reverse``: a last word in the singular is what is done.
    """
    rest, every = _beyond(operation, group), _static_words(operation)
    if operation.path.rstrip("/").endswith("}"):
        verb = _ITEM_VERBS.get(operation.method, operation.method.lower())
        return [snake([verb, *_one(rest)]), snake([verb, *_one(every)])]
    last = every[-1] if every else ""
    if operation.method == "POST" and rest and singular(last) == last:
        return [snake([last, *_one(rest[:-1])]), snake([last, *_one(every[:-1])])]
    verb = _COLLECTION_VERBS.get(operation.method, operation.method.lower())
    if verb == "list":
        verb = "list" if singular(last) != last else "retrieve"
        return [snake([verb, *rest]), snake([verb, *every])]
    return [snake([verb, *_one(rest)]), snake([verb, *_one(every)])]


def _one(found: list[str]) -> list[str]:
    """The words with the last one in the singular: what one call makes or changes."""
    return [*found[:-1], singular(found[-1])] if found else []
