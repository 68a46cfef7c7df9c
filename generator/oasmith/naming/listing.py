"""Which operations answer with many things, so that ``get`` means ``list``."""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.ir import Api, Array, Field, Nullable, Object, Operation, Reference, Type

from .spoken import plain_path, static_parts
from .vocabulary import CONTAINERS, PREPOSITIONS
from .words import singular, words

_DEEPEST = 2


def resolved(type_: Type, api: Api) -> Type:
    """What a type is behind references and null."""
    while isinstance(type_, (Nullable, Reference)):
        type_ = type_.inner if isinstance(type_, Nullable) else api.types[type_.target].type
    return type_


def answers_many(operation: Operation, api: Api) -> bool:
    """Whether a GET of a collection answers with what the last segment of its path names."""
    path = plain_path(operation.path).rstrip("/")
    if operation.method != "GET" or path.endswith("}"):
        return False
    if operation.pagination is not None:
        return True
    noun = next(iter(reversed(words(path.rpartition("/")[2]))), "").lower()
    types = [answer.type for answer in operation.answers if answer.success and answer.type]
    return any(_holds_many(type_, singular(noun), api, _DEEPEST) for type_ in types)


def _holds_many(type_: Type, noun: str, api: Api, depth: int) -> bool:
    """Whether a list stands where lists of answers do: alone, or in a member that says so."""
    found = resolved(type_, api)
    if isinstance(found, Array):
        return True
    if not isinstance(found, Object) or not depth:
        return False
    return any(
        _holds_many(field.type, noun, api, depth - 1)
        for field in found.fields
        if _is_container(field, noun)
    )


def _is_container(field: Field, noun: str) -> bool:
    last = next(iter(reversed(words(field.wire))), "").lower()
    return singular(last) == noun or last in CONTAINERS


def listed(operation: Operation, found: Sequence[str]) -> list[str]:
    """``get_comments``, ``read_comments`` where that lists the comments: ``list_comments``."""
    tail = [index for index, word in enumerate(found) if word.lower() in PREPOSITIONS]
    noun = found[tail[0] - 1 if tail else -1].lower()
    segment = [word.lower() for part in static_parts(operation.path)[-1:] for word in words(part)]
    is_listed = (
        [word.lower() for word in found[:1]] in (["get"], ["read"])
        and singular(noun) != noun
        and [singular(word) for word in segment[-1:]] == [singular(noun)]
    )
    return ["list", *found[1:]] if is_listed else list(found)
