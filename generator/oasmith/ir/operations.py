"""Operations: parameters, bodies and answers."""

from __future__ import annotations

from dataclasses import replace

from oasmith import openapi
from oasmith.openapi import Document, MediaType, hints

from .api import Answer, AnswerKind, Operation, Parameter, Part
from .bodies import body, place_of
from .builder import Builder
from .credentials import security_of
from .headers import headers_of
from .inspection import chain
from .media import answer_kind, essence, is_other_form, is_parts
from .merging import every_field
from .objects import described_by
from .parts import part_of
from .scalars import is_scalar_type
from .servers import own_servers
from .streams import stream_of
from .types import (
    Array,
    Binary,
    Enum,
    Literal,
    Map,
    Object,
    Place,
    Scalar,
    ScalarKind,
    Tuple,
    Type,
    Union,
)


def operation(builder: Builder, document: Document, source: openapi.Operation) -> Operation:
    """One operation in the terms of the Api."""
    answers = _answers(builder, source)
    return Operation(
        identity=source.identity,
        origin=source.origin,
        operation_id=source.operation_id,
        method=source.method.upper(),
        path=source.path,
        tags=source.tags,
        summary=source.summary,
        description=_description(source),
        parameters=tuple(
            _parameter(builder, source, entry)
            for entry in sorted(source.parameters, key=lambda entry: not entry.required)
        ),
        body=body(builder, source),
        answers=answers,
        stream=stream_of(builder, source, answers),
        security=security_of(document, source),
        servers=own_servers(document, source.servers),
        deprecated=source.deprecated,
        deprecation=_deprecation(source),
        group=hints.group_name(source.extensions),
        name=hints.method_name(source.extensions),
        is_beta=_is_beta(source),
    )


def _description(source: openapi.Operation) -> str | None:
    """What the document says, and why an operation is deprecated where a hint tells."""
    parts = source.description, _deprecation(source)
    return "\n\n".join(part for part in parts if part) or None


def _deprecation(source: openapi.Operation) -> str | None:
    return hints.deprecation(source.extensions) if source.deprecated else None


def _is_beta(source: openapi.Operation) -> bool:
    meta = source.extensions.get("x-oaiMeta")
    return isinstance(meta, dict) and meta.get("beta") is True


def _parameter(builder: Builder, source: openapi.Operation, entry: openapi.Parameter) -> Parameter:
    schema = entry.content.schema if entry.content is not None else entry.schema
    kind: Type = Scalar(ScalarKind.STRING)
    description = entry.description
    if schema is not None:
        description = description or described_by(builder, schema).description
        place = place_of(source, entry.identity, entry.name, ("parameter",))
        kind = builder.type_of(schema, place)
    return Parameter(
        identity=entry.identity,
        wire=entry.name,
        place=entry.place,
        required=entry.required,
        type=kind,
        style=entry.style,
        explode=entry.explode,
        content_type=entry.content.content_type if entry.content is not None else None,
        parts=_parts(builder, entry.content, kind),
        allow_reserved=entry.allow_reserved,
        allow_empty=entry.allow_empty_value,
        description=description,
        deprecated=entry.deprecated,
        default=schema.default if schema is not None else None,
        constraints=schema.constraints if schema is not None else None,
        examples=tuple(example.value[0] for example in entry.examples if example.value),
        name=hints.parameter_name(entry.extensions, schema),
    )


def _parts(builder: Builder, content: MediaType | None, type_: Type) -> tuple[Part, ...]:
    """How the fields of a form that is a parameter are written."""
    if content is None:
        return ()
    return tuple(part_of(builder, entry, type_) for entry in content.encoding)


def _answers(builder: Builder, source: openapi.Operation) -> tuple[Answer, ...]:
    explicit = any(response.status.startswith("2") for response in source.responses)
    is_head = source.method.upper() == "HEAD"
    found: list[Answer] = []
    for response in source.responses:
        if response.status.startswith("1"):
            continue  # RFC 9110, 15.2: it comes before the answer, and no call ends with it.
        success = response.status.startswith("2") or (response.status == "default" and not explicit)
        role = "response" if success else "error"
        place = place_of(source, response.identity, role)
        # RFC 9110, 9.3.2: what a GET would hold is described, and never sent.
        held = replace(response, content=()) if is_head else response
        found += _answers_of(builder, held, success, place)
    return tuple(found)


def _answers_of(
    builder: Builder, response: openapi.Response, success: bool, place: Place
) -> list[Answer]:
    headers = headers_of(builder, response)
    if not response.content:
        kind, about = AnswerKind.EMPTY, response.description
        return [Answer(response.status, kind, None, None, success, about, headers=headers)]
    found: list[Answer] = []
    for media in response.content:
        role = place if not found else _apart(place, media)
        kind, type_ = _read_as(builder, media, role)
        found.append(
            Answer(
                status=response.status,
                kind=kind,
                content_type=media.content_type,
                type=type_,
                success=success,
                description=response.description,
                examples=media.examples,
                whole=kind is AnswerKind.EVENTS and _is_whole_event(builder, media, type_),
                headers=headers,
                asked_for=not success or not is_other_form(media, response.content),
            )
        )
    return found


def _apart(place: Place, media: MediaType) -> Place:
    """Where the schema of a further media type stands; the media type tells it apart."""
    subtype = essence(media.content_type).partition("/")[2]
    return Place(place.owner, (*place.role, subtype.removeprefix("vnd.")))


def _read_as(builder: Builder, media: MediaType, place: Place) -> tuple[AnswerKind, Type | None]:
    """How an answer is read, and its type; scalars in plain text are converted like JSON."""
    kind = answer_kind(media)
    if kind is not AnswerKind.TEXT:
        type_ = _answer_type(builder, media, place)
        if type_ is not None and is_parts(media.content_type):
            whole = builder.resolved(type_)
            if not isinstance(whole, (Object, Map, Array, Tuple)):
                return AnswerKind.BINARY, None
            return kind, _with_bytes(type_)
        return kind, type_
    scalar = _scalar_in_text(builder, media, place)
    return (kind, None) if scalar is None else (AnswerKind.JSON, scalar)


def _with_bytes(type_: Type) -> Type:
    """A list or map of parts whose binary ones are bytes, not texts."""
    match type_:
        case Binary():
            return Scalar(ScalarKind.BASE64)
        case Array(items):
            return replace(type_, items=_with_bytes(items))
        case Map(values):
            return replace(type_, values=_with_bytes(values))
        case Tuple(items, rest):
            changed = tuple(_with_bytes(item) for item in items)
            return replace(type_, items=changed, rest=rest and _with_bytes(rest))
        case _:
            return type_


def _scalar_in_text(builder: Builder, media: MediaType, place: Place) -> Type | None:
    """The type of a text that stands for something else; None where it is only text."""
    if media.schema is None:
        return None
    *_, meant = chain(media.schema, builder.nodes)
    names = [name for name in meant.types if name != "null"]
    is_listed = meant.enum is not None or meant.constant is not None
    if not (names or is_listed) or not all(is_scalar_type(name) for name in names):
        return None
    found = builder.type_of(media.schema, place)
    structure = builder.resolved(found)
    if isinstance(structure, Scalar):
        return None if structure.kind is ScalarKind.STRING else found
    return found if isinstance(structure, (Enum, Literal)) else None


def _answer_type(builder: Builder, media: MediaType, place: Place) -> Type | None:
    """The type of what is decoded; text and bytes are handed out as they come."""
    schema = media.item_schema or media.schema
    kind = answer_kind(media)
    if schema is None or kind in (AnswerKind.TEXT, AnswerKind.BINARY):
        return None
    found = builder.type_of(schema, place)
    whole = builder.resolved(found)
    if kind in (AnswerKind.LINES, AnswerKind.EVENTS) and media.item_schema is None:
        # OpenAPI 3.2, 4.14.2: beside ``itemSchema``, ``schema`` is the sequence as an array.
        return whole.items if isinstance(whole, Array) else found
    return found


_EVENT_MEMBERS = frozenset(("data", "event", "id", "retry", "comment"))


def _is_whole_event(
    builder: Builder, media: MediaType, type_: Type | None, above: tuple[Union, ...] = ()
) -> bool:
    """Whether items are events with their names (OpenAPI 3.2, 4.14.4), not only their data."""
    if media.item_schema is None or type_ is None:
        return False
    resolved = builder.resolved(type_)
    if isinstance(resolved, Union):
        above = (*above, resolved)
        return all(
            builder.resolved(entry.type) in above
            or _is_whole_event(builder, media, entry.type, above)
            for entry in resolved.variants
        )
    if not isinstance(resolved, Object):
        return False
    names = {field.wire for field in every_field(builder, resolved)}
    return bool(names & {"data", "event"}) and names <= _EVENT_MEMBERS
