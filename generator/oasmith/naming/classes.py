"""Class names of named types, and the modules that hold them."""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.ir import Api, NamedType, TypeId
from oasmith.openapi import Identity

from .allocation import allocate
from .reserved import MODEL_MODULE
from .table import MethodName, Pins
from .words import class_name, pascal, singular, words

_PLURAL_ROLES = ("item", "value")


def type_names(
    api: Api, methods: Mapping[Identity, MethodName], pins: Pins
) -> dict[TypeId, str]:
    """Components first, so that an inline type never takes a component's name."""
    components = {
        named.id: _component_candidates(named)
        for named in api.types.values()
        if named.component is not None
    }
    pinned = {
        named.id: pins.types[named.component]
        for named in api.types.values()
        if named.component is not None and named.component in pins.types
    }
    names = allocate(components, pinned, MODEL_MODULE)
    inline = {
        named.id: _inline_candidates(named, names, methods)
        for named in api.types.values()
        if named.component is None
    }
    return names | allocate(inline, taken=[*MODEL_MODULE, *names.values()])


def _component_candidates(named: NamedType) -> list[str]:
    assert named.component is not None
    name = class_name(named.component)
    return [name, f"{name}Model"]


def _inline_candidates(
    named: NamedType, names: Mapping[TypeId, str], methods: Mapping[Identity, MethodName]
) -> list[str]:
    if named.place is None:
        tail = [part for part in named.id.split("/") if part not in ("schema", "properties")]
        return [class_name(" ".join(tail[-2:])), class_name(" ".join(tail))]
    owner = _owner(named.place.owner, names, methods)
    name = owner + pascal(_role_words(named.place.role))
    return [name, f"{name}Model"]


def _owner(
    identity: Identity, names: Mapping[TypeId, str], methods: Mapping[Identity, MethodName]
) -> str:
    if identity in methods:
        method = methods[identity]
        return pascal([word for part in (*method.resource, method.method) for word in words(part)])
    if identity in names:
        return names[identity]
    *_, kind, name = ["", *identity.split("/")]
    return class_name(name if "/components/" in identity else f"{kind} {name}")


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
