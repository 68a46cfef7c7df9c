"""Encodings: how the parts of a body are written (OpenAPI 3.2, 4.14.1 and 4.15)."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.source import Node

from .document import Encoding, Schema
from .fields import flag, is_object, mapping, sequence, spelled, text
from .reading import Reading
from .schemas import read_schema_field

_POSITIONAL = ("prefixEncoding", "itemEncoding")


def read_encodings(reading: Reading, node: Node, content_type: str) -> tuple[Encoding, ...]:
    """The encodings of a media type or, nested, of an encoding: by name, or by position."""
    named = mapping(reading.findings, node, "encoding")
    if named is not None:
        by_name = tuple(_encoding(reading, *entry) for entry in named.items())
    else:
        by_name = ()
    why = _why_not_positional(node, content_type, named is not None)
    if why is None:
        return (*by_name, *_by_position(reading, node))
    for key in _POSITIONAL:
        member = node.get(key)
        if member is not None:
            message = f"{key} is not honoured: {why}"
            reading.findings.report("OAS0122", message, member)
    return by_name


def _why_not_positional(node: Node, content_type: str, is_named: bool) -> str | None:
    """Why positions mean nothing; None where they do (OpenAPI 3.2, 4.14.1)."""
    if not content_type.strip().lower().startswith("multipart/"):
        return f"{content_type or 'the part'} has no parts"
    schema = node.get("schema")
    is_map = schema is not None and isinstance(schema.value, dict) and "properties" in schema.value
    return "the parts have names" if is_named or is_map else None


def _by_position(reading: Reading, node: Node) -> Iterator[Encoding]:
    for index, child in enumerate(sequence(reading.findings, node, "prefixEncoding")):
        if is_object(reading.findings, child, "the encoding is left out"):
            yield _encoding(reading, str(index), child)
    items = node.get("itemEncoding")
    if items is not None and is_object(reading.findings, items, "the encoding is left out"):
        yield _encoding(reading, "", items)


def _encoding(reading: Reading, name: str, node: Node) -> Encoding:
    findings = reading.findings
    content_type = text(findings, node, "contentType")
    return Encoding(
        field=name,
        content_type=content_type,
        style=text(findings, node, "style"),
        explode=flag(findings, node, "explode"),
        allow_reserved=flag(findings, node, "allowReserved") or False,
        headers=_fixed_headers(reading, node),
        nested=read_encodings(reading, node, content_type or ""),
    )


def _fixed_headers(reading: Reading, node: Node) -> tuple[tuple[str, str], ...]:
    """The headers of a part that have one value: a constant, a choice of one, or a default."""
    headers = mapping(reading.findings, node, "headers")
    found: list[tuple[str, str]] = []
    for name, child in () if headers is None else headers.items():
        target = reading.follow(child, f"the header {name} is left out")
        if target is None or name.lower() == "content-type":  # OpenAPI 3.1, 4.8.15.1
            continue
        value = _fixed(read_schema_field(reading, target))
        if value is not None:
            found.append((name, value))
        else:
            message = f"nothing says what the header {name} of a part holds"
            reading.findings.report("OAS0621", message, target)
    return tuple(found)


def _fixed(schema: Schema | None) -> str | None:
    if schema is None:
        return None
    choices = schema.constant or (schema.enum if schema.enum and len(schema.enum) == 1 else None)
    value = (choices or schema.default or (None,))[0]
    return spelled(value) if isinstance(value, (str, int, float)) else None


__all__ = ["read_encodings"]
