"""Media types and examples (OpenAPI 3.1, 4.8.14 and 4.8.19)."""

from __future__ import annotations

from oasmith.source import Node

from .document import Example, MediaType
from .encodings import read_encodings
from .fields import extensions, mapping, text
from .reading import Reading
from .schemas import read_schema_field


def read_content(reading: Reading, node: Node) -> tuple[MediaType, ...]:
    """The ``content`` of a body, a response or a parameter; media types as they are written."""
    content = mapping(reading.findings, node, "content")
    if content is None:
        return ()
    media = (_media_type(reading, name, child) for name, child in content.items())
    return tuple(each for each in media if each is not None)


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
    return MediaType(
        content_type=name,
        schema=read_schema_field(reading, target),
        origin=target,
        item_schema=read_schema_field(reading, target, "itemSchema"),
        encoding=read_encodings(reading, target, name),
        examples=read_examples(reading, target),
        extensions=extensions(reading.findings, target),
    )


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


__all__ = ["read_content", "read_examples"]
