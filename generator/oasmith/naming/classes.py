"""Class names of named types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from oasmith.ir import Api, NamedType, TypeId
from oasmith.openapi import Identity

from .allocation import allocate
from .held import Held
from .keys import place_of, unescaped
from .reserved import MODEL_MODULE
from .table import MethodName, Pins
from .words import class_name, pascal, singular, words

_UNTELLING = frozenset(
    ("schema", "schemas", "components", "definitions", "$defs", "properties", "content", "paths")
)
"""Tokens of a pointer that say nothing about what is there."""

_PLURAL_ROLES = ("item", "value")


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
    inline = _inline_candidates(api, names, methods)
    for emitted in (True, False):
        bids = {key: bid for key, bid in inline.items() if (key in api.kept) is emitted}
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
        name = class_name(named.component or "")
        group = exact if name == named.component else others
        group[identity] = [name, f"{name}Model"]
    return exact, others


def _inline_candidates(
    api: Api, names: Mapping[TypeId, str], methods: Mapping[Identity, MethodName]
) -> dict[TypeId, list[str]]:
    return {
        named.id: _candidates_of(named, names, methods)
        for named in api.types.values()
        if named.component is None
    }


def _candidates_of(
    named: NamedType, names: Mapping[TypeId, str], methods: Mapping[Identity, MethodName]
) -> list[str]:
    place = place_of(named)
    if place is None:
        return _pointed_candidates(named.id)
    name = _owner(place.owner, names, methods) + pascal(_role_words(place.role))
    return [name, f"{name}Model"]


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


def _role_words(role: tuple[str, ...]) -> list[str]:
    """``("choices", "item")`` is one choice."""
    result: list[str] = []
    for index, part in enumerate(role):
        found = words(part)
        if part in _PLURAL_ROLES and index > 0:
            if result:
                result[-1] = _singular_keeping_case(result[-1])
            continue
        result += found
    return result


def _singular_keeping_case(word: str) -> str:
    shorter = singular(word.lower())
    return word[: len(shorter)] if word.lower().startswith(shorter) else shorter
