"""Keywords of JSON Schema 2020-12, which OpenAPI 3.1 and 3.2 have."""

from __future__ import annotations

from oasmith.source import JsonValue, Node

from .conditions import CONDITIONS
from .draft import Draft, Keyword, Keywords
from .keywords import (
    additional_keyword,
    complain,
    named_schemas,
    schemas_keyword,
    text_keyword,
)
from .reading import Reading
from .resources import recursive_anchor
from .schemas import read_schema


def _constant(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    del reading, node
    draft.members["constant"] = (value,)


def _examples(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    if isinstance(value, list):
        draft.members["examples"] = tuple(value)
    elif isinstance(value, dict):
        complain(reading, node, "examples", "a list", "its members are used")
        draft.members["examples"] = tuple(map(_value_of, value.values()))
    elif value is not None:
        complain(reading, node, "examples", "a list", "it is read as a list of one")
        draft.members["examples"] = (value,)


def _value_of(example: JsonValue) -> JsonValue:
    """What an Example Object, which belongs elsewhere, shows."""
    return example["value"] if isinstance(example, dict) and "value" in example else example


def _pattern_properties(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    if isinstance(value, dict):
        found = named_schemas(reading, node, "patternProperties")
        draft.members["pattern_properties"] = found
    elif value is not None:
        complain(reading, node, "patternProperties", "an object", "it is ignored")


def _content_schema(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    """What JSON inside of the text is (JSON Schema 2020-12, validation, 8.5)."""
    member = node.get("contentSchema")
    assert member is not None
    media_type = node.get("contentMediaType")
    if media_type is not None and is_json_text(media_type.value):
        draft.members["content_schema"] = read_schema(reading, member)
    elif value not in ({}, True, None):
        reading.unchecked("contentSchema", node)


def is_json_text(media_type: JsonValue) -> bool:
    """Whether a media type is that of JSON."""
    name = media_type.partition(";")[0].strip().lower() if isinstance(media_type, str) else ""
    return name == "application/json" or name.endswith("+json")


def _dynamic_reference(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    """Without a scope to search at run time, the anchor in the same document is meant."""
    if not isinstance(value, str):
        complain(reading, node, "$dynamicRef", "text", "it is ignored")
        return
    identity = reading.schema_reference(node, value)
    if identity is not None and "reference" not in draft.members:
        draft.members["reference"] = identity


def _recursive_reference(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    target = recursive_anchor(node)
    if target is None:
        message = f"$recursiveRef {value} stands in no schema with $recursiveAnchor; it is ignored"
        reading.findings.report("OAS0408", message, node.get("$recursiveRef") or node)
    elif "reference" not in draft.members:
        draft.members["reference"] = reading.want(target)


NEWER: Keywords = {
    "const": _constant,
    "examples": _examples,
    "prefixItems": schemas_keyword("prefixItems", "prefix_items"),
    "patternProperties": _pattern_properties,
    "unevaluatedProperties": additional_keyword("unevaluatedProperties"),
    "contentEncoding": text_keyword("contentEncoding", "content_encoding"),
    "contentMediaType": text_keyword("contentMediaType", "content_media_type"),
    "contentSchema": _content_schema,
    "$dynamicRef": _dynamic_reference,
    "$recursiveRef": _recursive_reference,
    **CONDITIONS,
}
"""The keywords that 3.0 does not have."""


def tolerated() -> Keywords:
    """The same for documents of versions before 3.1, which is noted."""
    return {name: _noted(name, keyword) for name, keyword in NEWER.items()}


def _noted(name: str, keyword: Keyword) -> Keyword:
    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        reading.foreign(name, "OpenAPI 3.1", node)
        keyword(reading, draft, node, value)

    return read


__all__ = ["NEWER", "tolerated"]
