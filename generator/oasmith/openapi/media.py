"""Media types, examples and encodings (OpenAPI 3.1, 4.8.14, 4.8.15 and 4.8.19)."""

from __future__ import annotations

from oasmith.source import Node

from .document import Encoding, Example, MediaType, Schema
from .fields import extensions, flag, mapping, spelled, text
from .reading import Reading
from .schemas import read_schema

_NOT_HONOURED = ("prefixEncoding", "itemEncoding")
"""OpenAPI 3.2, 4.14.1."""


def read_content(reading: Reading, node: Node) -> tuple[MediaType, ...]:
    """The ``content`` of a body, a response or a parameter; media types as they are written."""
    content = mapping(reading.findings, node, "content")
    if content is None:
        return ()
    media = (_media_type(reading, name, child) for name, child in content.items())
    return tuple(each for each in media if each is not None)


def read_schema_field(reading: Reading, node: Node, key: str = "schema") -> Schema | None:
    """The schema under a key; None where it is absent or null."""
    member = node.get(key)
    if member is None or member.value is None:
        return None
    return read_schema(reading, member)


def read_examples(reading: Reading, node: Node) -> tuple[Example, ...]:
    """``example`` and ``examples`` of a media type, a parameter or a header."""
    found: list[Example] = []
    single = node.get("example")
    if single is not None:
        found.append(Example("default", (single.value,)))
    named = node.get("examples")
    if named is not None and isinstance(named.value, list):  # that of a schema, misplaced
        found += [Example(f"example {e.key}", (e.value,)) for e in named.elements()]
        return tuple(found)
    examples = mapping(reading.findings, node, "examples")
    if examples is not None:
        read = (_example(reading, name, child) for name, child in examples.items())
        found += [each for each in read if each is not None]
    return tuple(found)


def _media_type(reading: Reading, name: str, node: Node) -> MediaType | None:
    target = reading.follow(node, f"the media type {name} is left out")
    if target is None:
        return None
    for key in _NOT_HONOURED:
        member = target.get(key)
        if member is not None:
            message = f"{key} is not honoured: parts are written as their types suggest"
            reading.findings.report("OAS0122", message, member)
    return MediaType(
        content_type=name,
        schema=read_schema_field(reading, target),
        origin=target,
        item_schema=read_schema_field(reading, target, "itemSchema"),
        encoding=_encodings(reading, target),
        examples=read_examples(reading, target),
        extensions=extensions(target),
    )


def _encodings(reading: Reading, node: Node) -> tuple[Encoding, ...]:
    named = mapping(reading.findings, node, "encoding")
    found = [] if named is None else [_encoding(reading, *entry) for entry in named.items()]
    items = node.get("itemEncoding")  # OpenAPI 3.2
    if items is not None and isinstance(items.value, dict):
        found.append(_encoding(reading, "", items))
    return tuple(found)


def _encoding(reading: Reading, name: str, node: Node) -> Encoding:
    findings = reading.findings
    return Encoding(
        field=name,
        content_type=text(findings, node, "contentType"),
        style=text(findings, node, "style"),
        explode=flag(findings, node, "explode"),
        allow_reserved=flag(findings, node, "allowReserved") or False,
        headers=_fixed_headers(reading, node),
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


def _example(reading: Reading, name: str, node: Node) -> Example | None:
    target = reading.follow(node, "the example is left out")
    if target is None:
        return None
    if not isinstance(target.value, dict):
        message = f"the example {name} is no Example Object; its value is used"
        reading.findings.report("OAS0103", message, target)
        return Example(name, (target.value,))
    value = target.get("value") or target.get("dataValue")
    return Example(
        name,
        None if value is None else (value.value,),
        text(reading.findings, target, "summary"),
        text(reading.findings, target, "description"),
    )


__all__ = ["read_content", "read_examples", "read_schema_field"]
