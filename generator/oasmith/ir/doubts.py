"""What is emitted, but says less than its user would like: bodies of any value, bare bytes."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith import openapi
from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.openapi import Document, HasOrigin, MediaType, Response

from .access_doubts import access_doubts
from .api import AnswerKind, Api, BodyKind, Operation
from .inspection import chain
from .media import answer_kind, preferred
from .types import Anything, Reference, Type

_STRUCTURES = frozenset(("object", "array"))
_VALUES = frozenset(("boolean", "integer", "number", "string"))


def doubts(document: Document, api: Api) -> tuple[Diagnostic, ...]:
    """Each finding once, where it stands in the document."""
    found: dict[Diagnostic, None] = {}
    pairs = zip(document.operations, api.operations, strict=True)
    for source, operation in pairs:
        found.update(dict.fromkeys(_of_operation(document, api, source, operation)))
    for declared, webhook in zip(document.webhooks, api.webhooks, strict=True):
        if declared.operation.body is not None and _is_anything(api, webhook.type):
            message = f"the payload of the webhook {webhook.name} is not described"
            found.setdefault(diagnose("OAS0601", message, webhook.location))
    found.update(dict.fromkeys(access_doubts(api)))
    return tuple(found)


def _of_operation(
    document: Document, api: Api, source: openapi.Operation, operation: Operation
) -> Iterator[Diagnostic]:
    media = preferred(source.body.content) if source.body is not None else None
    if media is not None and operation.body is not None:
        kind = operation.body.kind
        if kind in (BodyKind.TEXT, BodyKind.BINARY):
            if media.item_schema is not None or (
                media.schema is not None and _is_structured(document, media.schema)
            ):
                yield _unconverted(media, "sent")
        elif kind is BodyKind.MULTIPART and _is_one_value(document, media):
            message = f"{media.content_type} has named parts, but one value is described"
            yield diagnose("OAS0603", message, media.location)
        elif _is_anything(api, operation.body.type):
            yield _undescribed("request body", media)
    elif source.body is not None:
        yield _undescribed("request body", source.body)
    for response in source.responses:
        yield from _of_response(document, response)


def _of_response(document: Document, response: Response) -> Iterator[Diagnostic]:
    if not response.status.startswith("2") and response.status != "default":
        return
    kinds = [answer_kind(media) for media in response.content]
    for media, kind in zip(response.content, kinds, strict=True):
        if kind is AnswerKind.JSON and media.schema is None and media.item_schema is None:
            yield _undescribed("response", media)
        if kind in (AnswerKind.TEXT, AnswerKind.BINARY) and AnswerKind.JSON not in kinds:
            if media.schema is not None and _is_structured(document, media.schema):
                yield _unconverted(media, "received")


def _is_one_value(document: Document, media: MediaType) -> bool:
    if media.schema is None:
        return False
    *_, last = chain(media.schema, document.nodes)
    return bool(last.types) and _VALUES.issuperset(last.types)


def _undescribed(what: str, place: HasOrigin) -> Diagnostic:
    return diagnose("OAS0601", f"the {what} is not described: any value", place.location)


def _unconverted(media: MediaType, done: str) -> Diagnostic:
    message = f"{media.content_type} is not converted: it is {done} as it is"
    return diagnose("OAS0602", message, media.location)


def _is_structured(document: Document, schema: openapi.Schema) -> bool:
    *_, last = chain(schema, document.nodes)
    return bool(last.properties or last.all_of or _STRUCTURES.intersection(last.types))


def _is_anything(api: Api, type_: Type) -> bool:
    if isinstance(type_, Reference):
        return _is_anything(api, api.types[type_.target].type)
    return isinstance(type_, Anything)
