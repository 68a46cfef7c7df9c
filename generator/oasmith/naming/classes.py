"""Class names of named types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from pathlib import PurePosixPath

from oasmith.ir import Api, Enum, NamedType, Place, Type, TypeId, Union
from oasmith.openapi import Identity

from .allocation import allocate
from .held import Held
from .keys import place_of, unescaped
from .reserved import MODEL_MODULE
from .table import MethodName, Pins
from .variants import Role, Spot, spoken_words, variant_words
from .words import class_name, pascal, singular, words

_UNTELLING = frozenset(
    ("schema", "schemas", "components", "definitions", "$defs", "properties", "content", "paths")
)
"""Tokens of a pointer that say nothing about what is there."""

_PLURAL_ROLES = ("item", "value")
_ANSWER = re.compile(r"/responses/(?P<status>\d{3}|[1-5]XX|default)/")
_OPERATION = re.compile(
    r"(?P<operation>.*#/paths/[^/]+/[^/]+)/(?:(?P<body>requestBody)|responses/[^/]+)"
    r"/content/[^/]+/schema"
)
_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_PLACE = re.compile(r"item(\d)")
"""The role of what stands at one place of a tuple."""


def type_names(
    api: Api, methods: Mapping[Identity, MethodName], pins: Pins, held: Held
) -> dict[TypeId, str]:
    """Pinned names, then held ones, then components, then inline types.

    An inline type never takes a component's name, nor a component whose name has to be changed
    the name of one whose name is a class name already: neither renames the other by being added.
    """
    components = {named.id: named for named in api.types.values() if named.component is not None}
    pinned = _pinned(components, pins)
    names = _kept(held.types, [*MODEL_MODULE, *pinned.values()]) | pinned
    taken = [*MODEL_MODULE, *held.given_types]
    for bids in _component_candidates(components):
        names |= allocate(bids, names, [*taken, *names.values()])
    for bids in _inline_candidates(api, names, methods):
        names |= allocate(bids, names, [*taken, *names.values()])
    return {identity: names[identity] for identity in api.types}


def _pinned(components: Mapping[TypeId, NamedType], pins: Pins) -> dict[TypeId, str]:
    return {
        identity: pins.types[named.component]
        for identity, named in components.items()
        if named.component in pins.types and named.component is not None
    }


def _kept(held: Mapping[TypeId, str], others: Iterable[str]) -> dict[TypeId, str]:
    """The held names that nothing stronger has."""
    stronger = {name.lower() for name in others}
    return {identity: name for identity, name in held.items() if name.lower() not in stronger}


def _component_candidates(
    components: Mapping[TypeId, NamedType],
) -> tuple[dict[TypeId, list[str]], dict[TypeId, list[str]]]:
    exact: dict[TypeId, list[str]] = {}
    others: dict[TypeId, list[str]] = {}
    for identity, named in components.items():
        asked = named.name or named.component or ""
        name = class_name(asked)
        group = exact if name == asked else others
        group[identity] = [name, f"{name}Model"]
    return exact, others


def _inline_candidates(
    api: Api, names: Mapping[TypeId, str], methods: Mapping[Identity, MethodName]
) -> list[dict[TypeId, list[str]]]:
    """What is emitted first, and of that, what does not have to be put in the singular."""
    variants = variant_words(api)
    groups: dict[tuple[bool, bool], dict[TypeId, list[str]]] = {}
    for named in api.types.values():
        if named.component is None:
            place = place_of(named) or _operation_place(named.id, methods)
            owner = "" if place is None else _owner(place.owner, names, methods)
            role = () if place is None else place.role
            rank = (named.id not in api.kept, any(part in _PLURAL_ROLES for part in role[1:]))
            bids = _candidates_of(named, place, owner, variants)
            if named.name is not None:
                bids.insert(0, class_name(named.name))
            groups.setdefault(rank, {})[named.id] = bids
    return [groups[rank] for rank in sorted(groups)]


def _operation_place(identity: TypeId, methods: Mapping[Identity, MethodName]) -> Place | None:
    """Where the body or an answer of an operation stands that a deep reference found first."""
    found = _OPERATION.fullmatch(identity)
    if found is None or found["operation"] not in methods:
        return None
    return Place(found["operation"], ("body" if found["body"] else "response",))


def _candidates_of(
    named: NamedType, place: Place | None, owner: str, variants: Mapping[Spot, str]
) -> list[str]:
    """From the shortest name to the longest; the kind of thing comes last."""
    if place is None:
        return _pointed_candidates(named.id)
    parts = _told(place, owner, variants)
    name = owner + pascal(_role_words(parts))
    found = [name, owner + pascal(_role_words(parts, plural=True))]
    status = _status(named.id)
    if status is not None and parts:
        found.append(owner + pascal(_role_words((status, *parts))))
    return [*dict.fromkeys(found), name + _kind(named.type)]


def _told(place: Place, owner: str, variants: Mapping[Spot, str]) -> Role:
    """The way to a place, with words instead of the numbers of variants."""
    found: list[str] = []
    for index, part in enumerate(place.role):
        word = variants.get((place.owner, place.role[: index + 1]))
        if word is not None and found and class_name(found[-1]) in owner:
            found.pop()
        found.append(part if word is None else _unrepeated(word, owner if not index else ""))
    return tuple(found)


def _unrepeated(word: str, owner: str) -> str:
    """A word without what its owner says: *ResponsesEvent* and *response.done*."""
    found = words(word)
    above = {singular(part.lower()) for part in words(owner)}
    return pascal(found[1:]) if len(found) > 1 and singular(found[0].lower()) in above else word


def _status(identity: TypeId) -> str | None:
    """What the status of an answer says, for answers that are told apart by nothing else."""
    found = _ANSWER.search(identity)
    if found is None:
        return None
    status = found["status"]
    known = {entry.value: entry.phrase for entry in HTTPStatus}
    return known.get(int(status)) if status.isdigit() else f"{status} status"


def _kind(type_: Type) -> str:
    if isinstance(type_, Union):
        return "Union"
    return "Enum" if isinstance(type_, Enum) else "Object"


def _pointed_candidates(identity: TypeId) -> list[str]:
    """Names for what only a reference leads to, in another file or deep in this one: what is
    nearest to it, then the file before that, or more of the way."""
    file, _, pointer = identity.partition("#")
    stem = PurePosixPath(file).stem
    tokens = [unescaped(token) for token in pointer.split("/")[1:]]
    way = [
        token
        for before, token in zip(["", *tokens], tokens, strict=False)
        if token not in _UNTELLING and before != "content"
    ]
    if not way:
        return [class_name(stem), class_name(f"{stem} model")]
    longer = [stem, *way[-1:]] if stem else way[-2:]
    return [class_name(way[-1]), class_name(" ".join(longer)), class_name(" ".join(way))]


def _owner(
    identity: Identity, names: Mapping[TypeId, str], methods: Mapping[Identity, MethodName]
) -> str:
    if identity in methods:
        method = methods[identity]
        return pascal([word for part in (*method.resource, method.method) for word in words(part)])
    if identity in names:
        return names[identity]
    *_, kind, name = ["", *(unescaped(token) for token in identity.split("/"))]
    if kind == "paths":
        return class_name(" ".join(part for part in name.split("/") if "{" not in part))
    shared = "/components/" in identity or kind in ("parameters", "responses")
    return class_name(name if shared else f"{kind} {name}")


def _role_words(role: Role, *, plural: bool = False) -> list[str]:
    """``("choices", "item")`` is one choice, or with ``plural`` an item of the choices."""
    result: list[str] = []
    is_singular = False
    for index, part in enumerate(role):
        if part in _PLURAL_ROLES and index > 0:
            if plural or is_singular or not result:
                result += words(part)
            else:
                result[-1] = _singular_keeping_case(result[-1])
            is_singular = True
            continue
        is_singular = False
        place = _PLACE.fullmatch(part)
        result += [_ORDINALS[int(place[1])], "item"] if place else spoken_words(part)
    return result


def _singular_keeping_case(word: str) -> str:
    shorter = singular(word.lower())
    return word[: len(shorter)] if word.lower().startswith(shorter) else shorter
