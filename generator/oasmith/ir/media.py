"""Media types: how bodies are written and read (RFC 6838 names, RFC 6839 suffixes)."""

from __future__ import annotations

from dataclasses import replace

from oasmith.openapi import MediaType, Schema

from .api import AnswerKind, BodyKind
from .inspection import has_structure


def essence(content_type: str) -> str:
    """The media type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def is_json(content_type: str) -> bool:
    """Whether a media type is JSON: ``application/json`` or any ``+json``."""
    name = essence(content_type)
    return name in ("application/json", "text/json") or name.endswith("+json")


_LINES = frozenset(
    f"{family}/{prefix}{name}"
    for family in ("application", "text")
    for prefix in ("", "x-")
    for name in ("jsonl", "ndjson", "jsonlines", "json-lines", "json-seq", "json-stream", "ldjson")
) | {"application/stream+json"}
"""JSON Lines under the names that it goes by, and JSON text sequences (RFC 7464)."""


_ANY = ("*/*", "application/*")


def is_lines(content_type: str) -> bool:
    """Whether a media type is a sequence of JSON values (RFC 8091: also ``+json-seq``)."""
    name = essence(content_type)
    return name in _LINES or name.endswith("+json-seq")


def body_kind(media: MediaType) -> BodyKind:
    """How a request body of this media type is written."""
    name = essence(media.content_type)
    schema = media.schema
    if is_xml(name) and schema is not None and not _is_text(schema):
        return BodyKind.JSON
    if is_lines(name) or (media.item_schema is not None and is_json(name)):
        is_text = schema is not None and schema.types == ("string",)
        return BodyKind.LINES if not is_text else _of_text(media)
    if is_json(name):
        return BodyKind.JSON if schema is None or not _is_binary(schema) else BodyKind.BINARY
    if is_form(name):
        return BodyKind.FORM
    if name.startswith("multipart/"):
        return BodyKind.MULTIPART
    if name in _ANY and schema is not None and not _is_binary(schema):
        return BodyKind.JSON
    return _of_text(media)


def _of_text(media: MediaType) -> BodyKind:
    """Text where the media type or its schema says so, else bytes."""
    name, schema = essence(media.content_type), media.schema
    if schema is not None and _is_binary(schema):
        return BodyKind.BINARY
    if name.startswith("text/"):
        return BodyKind.TEXT
    is_text = schema is not None and schema.types == ("string",) and schema.format != "binary"
    is_raw = not name.startswith("application/") or name in _RAW
    return BodyKind.TEXT if is_text and not is_raw else BodyKind.BINARY


_FORMS = ("application/x-www-form-urlencoded", "x-www-form-urlencoded")
_RAW = (
    "application/octet-stream",
    "application/pdf",
    "application/zip",
    "application/gzip",
    "application/x-gzip",
    "application/x-tar",
)
"""Never text, whatever a schema that lacks ``format: binary`` says."""


def holds_bytes(content_types: str) -> bool:
    """Whether a part of these media types, with commas between them, is a file.

    Text, JSON, XML, forms and parts of parts are written from values.
    """
    names = [essence(name) for name in content_types.split(",") if name.strip()]
    return bool(names) and not any(_is_written(name) for name in names)


def _is_written(name: str) -> bool:
    is_value = is_json(name) or is_lines(name) or is_xml(name) or is_form(name)
    return is_value or name.startswith(("text/", "multipart/"))


def is_form(content_type: str) -> bool:
    """Whether a media type is a form of the web (WHATWG URL, 5)."""
    return essence(content_type) in _FORMS


def answer_kind(media: MediaType) -> AnswerKind:
    """How a response body of this media type is read."""
    name = essence(media.content_type)
    if name == "text/event-stream":
        return AnswerKind.EVENTS
    if is_lines(name) or (media.item_schema is not None and is_json(name)):
        return AnswerKind.LINES
    if media.schema is not None and _is_binary(media.schema):
        return AnswerKind.BINARY
    is_structure = media.schema is not None and not _is_text(media.schema)
    if is_structure and (is_xml(name) or is_form(name)):
        return AnswerKind.JSON
    if is_parts(name) and media.schema is not None and _has_members(media.schema):
        return AnswerKind.JSON
    if is_json(name) or (name in _ANY and media.schema is not None):
        return AnswerKind.JSON
    return AnswerKind.TEXT if name.startswith("text/") else AnswerKind.BINARY


def is_parts(content_type: str) -> bool:
    """Whether a media type holds parts that are read together (RFC 2046, 5.1).

    Those of a stream of pictures, or of one file's ranges, are none of a structure.
    """
    name = essence(content_type)
    apart = ("multipart/x-mixed-replace", "multipart/byteranges")
    return name.startswith("multipart/") and name not in apart


def _has_members(schema: Schema) -> bool:
    is_container = not {"object", "array"}.isdisjoint(schema.types)
    return bool(is_container or schema.reference or schema.properties or schema.all_of)


def is_other_form(media: MediaType, content: tuple[MediaType, ...]) -> bool:
    """Whether an answer is the same structure as the JSON beside it, in a form that is not read.

    Frameworks list YAML, Protobuf or plain text for everything that they can also say in JSON.
    """
    if answer_kind(media) not in (AnswerKind.TEXT, AnswerKind.BINARY):
        return False
    return any(
        answer_kind(other) is AnswerKind.JSON
        and is_json(other.content_type)
        and _same_structure(media.schema, other.schema)
        for other in content
    )


def _same_structure(one: Schema | None, other: Schema | None) -> bool:
    """Whether two schemas are one, or lists of one. A text is no structure: it is itself."""
    if one is None or other is None or _is_text(one):
        return False
    if one.reference is not None:
        return one.reference == other.reference
    if one.types == other.types == ("array",):
        return one == other or _same_structure(one.items, other.items)
    return one == other or (one.types == other.types != () and _NUMBERS.issuperset(one.types))


_NUMBERS = frozenset(("integer", "number", "boolean"))


def is_xml(content_type: str) -> bool:
    """Whether a media type is XML (RFC 7303: also ``+xml``).

    What is described as a structure is converted like JSON, only written otherwise.
    """
    name = essence(content_type)
    return name in ("application/xml", "text/xml") or name.endswith("+xml")


def _is_text(schema: Schema) -> bool:
    return schema.types == ("string",)


def _is_binary(schema: Schema) -> bool:
    """Whether a schema means bytes as they are (OpenAPI 3.0, 4.7.14.2; 3.1, 4.8.14.3).

    3.1 leaves the type out: no JSON value is binary.
    """
    if schema.content_media_type is not None and schema.content_encoding is None:
        bare = replace(schema, content_media_type=None)
        if schema.content_schema is None and not has_structure(bare):
            return True
    return schema.format == "binary" and "string" in schema.types


_PREFERENCE = (
    BodyKind.JSON,
    BodyKind.MULTIPART,
    BodyKind.FORM,
    BodyKind.LINES,
    BodyKind.TEXT,
    BodyKind.BINARY,
)


def ranked(content: tuple[MediaType, ...]) -> list[MediaType]:
    """The media types of a body, the one first that a call sends when nothing else is asked for.

    JSON comes before all others; a range such as ``*/*`` after types of its kind.
    """
    return sorted(
        (entry for entry in content if entry.schema is not None or entry.content_type),
        key=lambda entry: (
            _PREFERENCE.index(body_kind(entry)),
            "*" in entry.content_type,
            is_xml(entry.content_type),
        ),
    )


def preferred(content: tuple[MediaType, ...]) -> MediaType | None:
    """The media type that a call sends when several are declared."""
    found = ranked(content)
    return found[0] if found else None


def sent_type(kind: BodyKind, content_type: str) -> str:
    """The ``Content-Type`` of a request; a range is no type that can be sent."""
    if kind is BodyKind.FORM:
        return _FORMS[0]
    if "*" not in content_type or kind is BodyKind.BINARY:
        return content_type
    return _SENT_FOR_RANGES[kind]


_SENT_FOR_RANGES = {
    BodyKind.JSON: "application/json",
    BodyKind.MULTIPART: "multipart/form-data",
    BodyKind.LINES: "application/jsonl",
    BodyKind.TEXT: "text/plain",
}
