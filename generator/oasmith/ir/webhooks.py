"""Webhooks and callbacks: what the server sends by itself, and how one is told from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from oasmith import openapi
from oasmith.openapi import Document, Schema

from .api import BodyKind, Events, Webhook
from .builder import Builder
from .inspection import chain
from .media import body_kind, preferred
from .types import (
    Anything,
    Enum,
    NamedType,
    Nullable,
    Object,
    Place,
    Reference,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Variant,
)

WEBHOOKS = "#/webhooks"
CALLBACKS = "#/callbacks"
EVENTS = frozenset((WEBHOOKS, CALLBACKS))
"""The identities of the unions of all payloads, which no document holds."""


def webhooks_of(builder: Builder, document: Document) -> tuple[Webhook, ...]:
    """Everything under ``webhooks`` (OpenAPI 3.1, 4.8.1)."""
    return tuple(
        _webhook(
            builder, webhook.name, f"{webhook.operation.method} {webhook.name}", webhook.operation
        )
        for webhook in document.webhooks
    )


def callbacks_of(builder: Builder, document: Document) -> tuple[Webhook, ...]:
    """The callbacks of all operations (OpenAPI 3.1, 4.8.18)."""
    found: list[Webhook] = []
    for owner in document.operations:
        for name, entries in owner.callbacks:
            for entry in entries:
                key = f"{owner.method} {owner.path} {name} {entry.method} {entry.path}"
                found.append(_webhook(builder, name, key, entry, owner))
    return tuple(found)


def _webhook(
    builder: Builder,
    name: str,
    key: str,
    source: openapi.Operation,
    owner: openapi.Operation | None = None,
) -> Webhook:
    media = preferred(source.body.content) if source.body is not None else None
    kind: Type = Anything()
    if media is not None and media.schema is not None:
        kind = builder.type_of(media.schema, Place(source.identity, ("payload",)))
    return Webhook(
        name,
        source.operation_id,
        kind,
        source.origin,
        source.summary or source.description,
        identity=source.identity,
        key=key,
        owner=None if owner is None else owner.identity,
        headers=tuple(_fixed_headers(builder, source)),
        form=media is not None and body_kind(media) is BodyKind.FORM,
    )


def _fixed_headers(builder: Builder, source: openapi.Operation) -> Iterator[tuple[str, str]]:
    for parameter in source.parameters:
        if parameter.place == "header":
            value = _fixed(builder, parameter)
            if isinstance(value, str):
                yield parameter.name, value


def _fixed(builder: Builder, parameter: openapi.Parameter) -> object:
    """The one value of a parameter: what its schema says, else its example."""
    found: Schema | None = parameter.schema
    if found is not None:
        *_, last = chain(found, builder.nodes)
        if last.constant is not None:
            return last.constant[0]
        if last.enum is not None and len(last.enum) == 1:
            return last.enum[0]
        if last.default is not None:
            return last.default[0]
        if last.examples:
            return last.examples[0]
    values = [example.value[0] for example in parameter.examples if example.value]
    return values[0] if values else None


def events_of(
    types: dict[TypeId, NamedType], webhooks: tuple[Webhook, ...], identity: str, word: str
) -> Events | None:
    """What any of the webhooks delivers: one type, or a union that is added to ``types``."""
    if not webhooks:
        return None
    payloads = list(dict.fromkeys(_plain(webhook.type) for webhook in webhooks))
    known = [payload for payload in payloads if not isinstance(payload, Anything)]
    header = _telling_header(webhooks)
    if len(known) < 2:
        return Events(known[0] if known else Anything(), header)
    types[identity] = NamedType(
        identity,
        Union(tuple(Variant(payload) for payload in known)),
        webhooks[0].origin,
        place=Place(f"#/{word}", ("event",)),
        description=f"What a {word} delivers.",
    )
    return Events(Reference(identity), header, _telling_member(types, webhooks))


def _plain(type_: Type) -> Type:
    return type_.inner if isinstance(type_, Nullable) else type_


def _telling_header(webhooks: tuple[Webhook, ...]) -> str | None:
    """The header whose fixed values differ most: it names the event."""
    values: dict[str, list[str]] = {}
    for webhook in webhooks:
        for name, value in webhook.headers:
            values.setdefault(name.lower(), []).append(value)
    distinct = Counter({name: len(set(found)) for name, found in values.items()})
    common = distinct.most_common(1)
    return common[0][0] if common and common[0][1] > 1 else None


_NAMING = ("type", "event", "event_type", "eventType", "event_name", "eventName", "topic", "name")
"""What members are called that name an event, in the order of trust."""


def _telling_member(types: dict[TypeId, NamedType], webhooks: tuple[Webhook, ...]) -> str | None:
    """The member in which every payload may hold the name of its webhook.

    Where a payload has one value for it, that tells already.
    """
    names = {webhook.name for webhook in webhooks}
    for wire in _NAMING:
        found = [_member(types, webhook.type, wire) for webhook in webhooks]
        if all(each is not None and _may_hold(each, names) for each in found):
            return wire
    return None


def _member(types: dict[TypeId, NamedType], payload: Type, wire: str) -> Type | None:
    """The type of a member of a payload; None where it has no such member."""
    structure = _structure(types, payload)
    if not isinstance(structure, Object):
        return None
    for field in structure.fields:
        if field.wire == wire:
            return _structure(types, field.type)
    inherited = (_member(types, Reference(base), wire) for base in structure.bases)
    return next((each for each in inherited if each is not None), None)


def _structure(types: dict[TypeId, NamedType], type_: Type) -> Type:
    plain = _plain(type_)
    while isinstance(plain, Reference):
        plain = _plain(types[plain.target].type)
    return plain


def _may_hold(member: Type, names: set[str]) -> bool:
    if isinstance(member, Enum):
        return names <= set(member.values)
    return isinstance(member, Scalar) and member.kind is ScalarKind.STRING


__all__ = ["CALLBACKS", "EVENTS", "WEBHOOKS", "callbacks_of", "events_of", "webhooks_of"]
