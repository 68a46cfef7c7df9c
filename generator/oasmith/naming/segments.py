"""The layout of paths: a chain of resources from the segments, a verb from method and shape."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from oasmith.frozen import frozen
from oasmith.ir import Api, Array, Object, Operation
from oasmith.openapi import Identity

from .held import Path
from .listing import resolved
from .reserved import CLIENT_ATTRIBUTES
from .spoken import VERSION, flags_of, is_verb, own_part, plain_path, static_parts
from .vocabulary import PATH_NOISE
from .words import attribute_name, safe, singular, snake, words

_ITEM = {"GET": "retrieve", "POST": "update", "PUT": "update", "PATCH": "update"}
_MANY = {"GET": "list", "POST": "create", "PUT": "update", "PATCH": "update"}
_ONE = {"GET": "retrieve", "POST": "create", "PUT": "update", "PATCH": "update"}
_STATE = {**_ONE, "POST": "update"}


@frozen
class Shape:
    """Where an operation hangs, and its verbs, the first one preferred.

    ``rank`` is lower the more a path looks like what the verb usually does.
    """

    home: Path
    verbs: tuple[str, ...]
    rank: int


@frozen
class _Step:
    """One segment of a path. ``verb`` is what stands after a colon, as in ``/{id}:cancel``."""

    text: str
    is_parameter: bool
    verb: str = ""


@frozen
class _Surroundings:
    """What else the document has at a path: its methods, and whether items lie below."""

    methods: Mapping[str, frozenset[str]]
    collections: frozenset[str]
    states: frozenset[str]
    """Paths whose GET answers with one thing, whatever they are called."""


def shapes(api: Api) -> dict[Identity, Shape]:
    """The shape of every operation of a document."""
    around = _surroundings(list(api.operations), api)
    return {operation.identity: _shape(operation, around) for operation in api.operations}


def _surroundings(operations: list[Operation], api: Api) -> _Surroundings:
    methods: dict[str, set[str]] = defaultdict(set)
    collections: set[str] = set()
    for operation in operations:
        path = _bare(operation.path)
        methods[path].add(operation.method)
        parts = path.split("/")
        collections |= {
            "/".join(parts[:length]) for length in range(1, len(parts)) if parts[length] == "{}"
        }
    frozen = {path: frozenset(found) for path, found in methods.items()}
    gets = [operation for operation in operations if operation.method == "GET"]
    states = {_bare(operation.path) for operation in gets if _answers_one(operation, api)}
    return _Surroundings(frozen, frozenset(collections), frozenset(states - collections))


def _answers_one(operation: Operation, api: Api) -> bool:
    """Whether the answer is an object without a list in it."""
    types = [answer.type for answer in operation.answers if answer.success and answer.type]
    found = [resolved(type_, api) for type_ in types]
    return bool(found) and all(
        isinstance(entry, Object)
        and not entry.bases
        and not any(isinstance(resolved(field.type, api), Array) for field in entry.fields)
        for entry in found
    )


def _bare(path: str) -> str:
    """A path in which all parameters are alike."""
    return re.sub(r"\{[^{}]*\}", "{}", plain_path(path)).rstrip("/")


def _shape(operation: Operation, around: _Surroundings) -> Shape:
    steps = _steps(operation.path)
    static = [step for step in steps if not step.is_parameter]
    if not steps:
        return Shape(
            _home(operation, static), (_ONE.get(operation.method, operation.method.lower()),), 2
        )
    last = steps[-1]
    if last.verb:
        return Shape(_home(operation, static), (safe(snake(words(last.verb))),), 0)
    if last.is_parameter:
        return Shape(_home(operation, static), (_item_verb(operation, around),), 0)
    if _is_action(operation, last, around, alone=len(static) == 1):
        verb = safe(snake(words(last.text)))
        return Shape(_home(operation, static[:-1]), (verb,), 3)
    verb = _verb(operation, last, around)
    return Shape(_home(operation, static), (verb,), 1 if _has_items(operation, around) else 2)


def _steps(path: str) -> list[_Step]:
    found: list[_Step] = []
    for segment in plain_path(path).strip("/").split("/"):
        text, _, verb = segment.partition(":")
        is_parameter = "{" in text
        noise = text.lower() in PATH_NOISE or VERSION.fullmatch(text.lower())
        if text and not (noise and not verb) and (is_parameter or words(text)):
            found.append(_Step(text, is_parameter, verb))
    return found


def _home(operation: Operation, steps: list[_Step]) -> Path:
    names = [attribute_name(step.text) for step in steps] or ["api"]
    flags = flags_of(operation.path) or (["beta"] if operation.is_beta else [])
    if not {"alpha", *flags} & set(names):
        names = [*map(attribute_name, flags), *names]
    first, *rest = names
    return (f"{first}_" if first in CLIENT_ATTRIBUTES else first, *rest)


def _item_verb(operation: Operation, around: _Surroundings) -> str:
    methods = around.methods[_bare(operation.path)]
    if operation.method == "PUT" and methods & {"PATCH", "POST"}:
        return "replace"
    return _ITEM.get(operation.method, operation.method.lower())


def _is_action(operation: Operation, last: _Step, around: _Surroundings, *, alone: bool) -> bool:
    """Whether the last segment is what is done: ``/jobs/{id}/cancel``."""
    path = _bare(operation.path)
    if alone or path in around.collections:
        return False
    first, *more = [word.lower() for word in words(last.text)]
    said, *_ = [word.lower() for word in words(operation.operation_id or "")] or [""]
    is_one = singular((more or [first])[-1]) == (more or [first])[-1]
    if operation.method == "POST" and "GET" not in around.methods[path]:
        if is_verb(first):
            return bool(more) or is_one
        return _is_below_item(path) and is_one and not more and said not in ("create", "add")
    return (is_verb(first) and first in (said, "search")) or _is_noun(operation, around)


def _is_noun(operation: Operation, around: _Surroundings) -> bool:
    """Whether an operationId says only what the path ends with: ``usage-completions``.

    Who writes no verb means that thing to be called, and not a collection with one method.
    """
    found = [singular(word.lower()) for word in words(own_part(operation))]
    path = [singular(word.lower()) for part in static_parts(operation.path) for word in words(part)]
    is_alone = around.methods[_bare(operation.path)] == frozenset({"GET"})
    return is_alone and len(found) > 1 and path[-len(found) :] == found and not is_verb(found[0])


def _is_below_item(path: str) -> bool:
    return path.rpartition("/")[0].endswith("}")


def _verb(operation: Operation, last: _Step, around: _Surroundings) -> str:
    """The verb for what stands at the end of a path: many things, or one that is there or not."""
    path = _bare(operation.path)
    methods = around.methods[path]
    end = words(last.text)[-1].lower()
    is_many = path in around.collections or singular(end) != end
    is_state = path in around.states or "DELETE" in methods
    if is_many and (path in around.collections or not is_state):
        return _MANY.get(operation.method, operation.method.lower())
    kinds = _STATE if "GET" in methods and "PUT" not in methods else _ONE
    return kinds.get(operation.method, operation.method.lower())


def _has_items(operation: Operation, around: _Surroundings) -> bool:
    return _bare(operation.path) in around.collections
