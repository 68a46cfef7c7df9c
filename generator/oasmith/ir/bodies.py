"""Request bodies: one for each media type that a call may send."""

from __future__ import annotations

import re
from dataclasses import replace

from oasmith import openapi
from oasmith.openapi import Identity, MediaType

from .api import Body, BodyKind
from .builder import Builder
from .media import body_kind, essence, holds_bytes, is_xml, ranked
from .merging import every_field
from .parts import part_of
from .types import (
    Anything,
    Array,
    Binary,
    Enum,
    Field,
    JsonText,
    Literal,
    Map,
    Nullable,
    Object,
    Place,
    Scalar,
    ScalarKind,
    Type,
)

_SHARED = re.compile(r"#/(components/)?(parameters|requestBodies|responses)/[^/]+$")
"""The identity of what stands among the components, in one spelling or the other."""

_TEXT = Scalar(ScalarKind.STRING)


def place_of(
    source: openapi.Operation, identity: Identity, role: str, shared: tuple[str, ...] = ()
) -> Place:
    """Where an unnamed schema of an operation stands.

    What several operations share is named after itself, or after their path: which of them comes
    first in the document must not matter.
    """
    if _SHARED.search(identity):
        return Place(identity, shared)
    path = source.identity.rpartition("/")[0]
    if identity.startswith(f"{path}/parameters/"):
        return Place(path, (role,))
    return Place(source.identity, (role,))


def body_place(source: openapi.Operation) -> Place:
    """Where the unnamed schema of a body stands."""
    return place_of(source, source.body.identity if source.body is not None else "", "body")


def body(builder: Builder, source: openapi.Operation) -> Body | None:
    """What an operation sends: the body that is usual, which holds the others.

    An optional body that may hold nothing at all is none.
    """
    if source.body is None:
        return None
    found: list[Body] = []
    seen: set[str] = set()
    for media in ranked(source.body.content):
        place = body_place(source)
        name = essence(media.content_type)
        if found:
            subtype = name.partition("/")[2].removeprefix("vnd.")
            place = Place(place.owner, (*place.role, subtype))
        made = _of_media(builder, source.body, media, place)
        is_range = "*" in made.content_type
        if not (any(_covers(other, made) for other in found) if is_range else name in seen):
            seen.add(essence(made.content_type))
            found.append(made)
    if all(_holds_nothing(builder, each) for each in found):
        return None
    return replace(found[0], others=tuple(found[1:]))


def _holds_nothing(builder: Builder, body: Body) -> bool:
    """Whether a body is optional, and an object without members that allows no others."""
    type_ = builder.resolved(body.type)
    return not body.required and type_ == Object((), closed=True)


def _covers(known: Body, further: Body) -> bool:
    """Whether a range of media types says no more than a type that stands before it."""
    if is_xml(known.content_type) is not is_xml(further.content_type):
        return False
    if further.kind is not BodyKind.BINARY:
        return known.kind is further.kind and known.type == further.type
    covered = essence(known.content_type).startswith(further.content_type.partition("*")[0])
    return known.kind is further.kind and covered


def _of_media(
    builder: Builder, source: openapi.RequestBody, media: MediaType, place: Place
) -> Body:
    kind = body_kind(media)
    type_, fields = _type(builder, media, kind, place)
    written = tuple(part_of(builder, entry, type_) for entry in media.encoding)
    return Body(
        identity=source.identity,
        kind=kind,
        content_type=media.content_type,
        required=source.required,
        type=type_,
        fields=fields,
        parts=written,
        description=source.description,
        examples=media.examples,
    )


def _type(
    builder: Builder, media: MediaType, kind: BodyKind, place: Place
) -> tuple[Type, tuple[Field, ...] | None]:
    if kind is BodyKind.BINARY:
        return Binary(), None
    if kind is BodyKind.LINES:
        return _lines(builder, media, place), None
    if media.schema is None and media.item_schema is not None:
        return Array(builder.type_of(media.item_schema, place)), None
    if media.schema is None:
        return _TEXT if kind is BodyKind.TEXT else Anything(), None
    type_ = builder.type_of(media.schema, place)
    resolved = builder.resolved(type_)
    if kind is BodyKind.TEXT:
        return (_TEXT if isinstance(resolved, (Object, Binary)) else type_), None
    if kind is BodyKind.MULTIPART and _is_one_value(resolved):
        return Map(Anything()), None
    if not isinstance(resolved, Object):
        return type_, None
    fields = tuple(field for field in every_field(builder, resolved) if not field.read_only)
    if not fields:  # a map: its members are data, and no names of arguments
        return type_, None
    return type_, tuple(_as_sent(media, kind, field) for field in fields)


def _is_one_value(type_: Type) -> bool:
    """Whether a type has no members, which are what the parts of a multipart body are."""
    return isinstance(type_, (Scalar, Enum, Literal, Binary, JsonText))


def _as_sent(media: MediaType, kind: BodyKind, field: Field) -> Field:
    """A member as this media type means it.

    In a merge patch null removes a member (RFC 7396). A part that nothing describes, in a media
    type that is neither text nor a structure, is a file (OpenAPI 3.1, 4.8.14.4).
    """
    if essence(media.content_type) == "application/merge-patch+json" and not field.required:
        type_ = field.type
        is_wide = isinstance(type_, (Nullable, Anything)) or type_ == Scalar(ScalarKind.NULL)
        return field if is_wide else replace(field, type=Nullable(type_))
    if kind is BodyKind.MULTIPART:
        encoded = [part.content_type for part in media.encoding if part.field == field.wire]
        if encoded and holds_bytes(encoded[0] or ""):
            return replace(field, type=_as_file(field.type))
    return field


def _as_file(type_: Type) -> Type:
    if isinstance(type_, Array):
        return replace(type_, items=_as_file(type_.items))
    return Binary() if isinstance(type_, Anything) else type_


def _lines(builder: Builder, media: MediaType, place: Place) -> Type:
    """A list of what stands on the lines (OpenAPI 3.2, 4.14.2)."""
    schema = media.item_schema or media.schema
    if schema is None:
        return Array(Anything())
    type_ = builder.type_of(schema, place)
    resolved = builder.resolved(type_)
    if media.item_schema is None and isinstance(resolved, Array):
        return Array(resolved.items)
    return Array(type_)
