"""The keywords of schemas that every version has, and those that several versions share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Literal, TypeAlias

from oasmith.source import LONG_TEXT, MAXIMUM_VALUES, MAXIMUM_VARIANTS, JsonValue, Node

from .document import Schema, Xml
from .draft import Draft, Keyword, Keywords
from .fields import as_flag, as_text, escaped, flag, kind_of, text
from .reading import Reading
from .schemas import read_schema

_Text: TypeAlias = Literal[
    "format", "title", "description", "content_encoding", "content_media_type"
]
_Flag: TypeAlias = Literal["deprecated", "read_only", "write_only"]
_Schemas: TypeAlias = Literal["all_of", "any_of", "one_of", "prefix_items"]
_Number: TypeAlias = Literal["minimum", "maximum", "multiple_of"]
_Count: TypeAlias = Literal[
    "min_length", "max_length", "min_items", "max_items", "min_properties", "max_properties"
]

_INTEGER = re.compile(r"-?[0-9]{1,18}")


def complain(reading: Reading, node: Node, keyword: str, expected: str, outcome: str) -> None:
    """Report the wrong type of a keyword."""
    member = node.get(keyword) or node
    message = f"{keyword} is {kind_of(member.value)}, not {expected}; {outcome}"
    reading.findings.report("OAS0401", message, member)


def text_keyword(keyword: str, name: _Text) -> Keyword:
    """A keyword that is a text."""

    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        if not isinstance(value, str) or len(value) > LONG_TEXT:
            member = node.get(keyword)
            assert member is not None
            value = as_text(reading.findings, member, code="OAS0401")
        if value is not None:
            draft.members[name] = value

    return read


def flag_keyword(keyword: str, name: _Flag) -> Keyword:
    """A keyword that is true or false."""

    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        member = node.get(keyword)
        assert member is not None
        if value is True or as_flag(reading.findings, member, code="OAS0401"):
            draft.members[name] = True

    return read


def number_keyword(keyword: str, name: _Number) -> Keyword:
    """A keyword that is a number."""

    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        number = as_number(reading, node, keyword, value)
        if number is not None:
            draft.bounds[name] = number

    return read


def count_keyword(keyword: str, name: _Count) -> Keyword:
    """A keyword that counts."""

    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        number = as_number(reading, node, keyword, value)
        if number is not None and number >= 0 and number == int(number):
            draft.bounds[name] = int(number)
        elif number is not None:
            message = f"{keyword} is {number}, not a count; it is ignored"
            reading.findings.report("OAS0401", message, node.get(keyword) or node)

    return read


def schemas_keyword(keyword: str, name: _Schemas) -> Keyword:
    """A keyword that is a list of schemas."""

    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        member = node.get(keyword)
        assert member is not None
        if isinstance(value, list):
            base = f"{draft.base}/{keyword}/"
            if len(value) > MAXIMUM_VARIANTS:
                message = f"only the first {MAXIMUM_VARIANTS:,} members of {keyword} are used"
                reading.findings.report("OAS0150", message, member)
            draft.members[name] = tuple(
                read_schema(reading, each, f"{base}{each.key}")
                for each in islice(member.elements(), MAXIMUM_VARIANTS)
            )
        elif isinstance(value, dict):
            complain(reading, node, keyword, "a list", "it is read as a list of one")
            draft.members[name] = (read_schema(reading, member),)
        elif value is not None:
            complain(reading, node, keyword, "a list", "it is ignored")

    return read


def as_number(reading: Reading, node: Node, keyword: str, value: JsonValue) -> int | float | None:
    """A number; None, reported, for anything else but null. A quoted integer is converted."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        complain(reading, node, keyword, "a number", f"it is read as {value}")
        return int(value)
    if value is not None:
        complain(reading, node, keyword, "a number", "it is ignored")
    return None


def _reference(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    if not isinstance(value, str):
        complain(reading, node, "$ref", "text", "it is ignored")
        return
    if reading.dialect.family in ("2.0", "3.0") and not _SHAPES.isdisjoint(_keys(node)):
        reading.foreign("$ref", "OpenAPI 3.1 where other keywords stand beside it", node)
    identity = reading.schema_reference(node, value)
    if identity is not None:
        draft.members["reference"] = identity


def _keys(node: Node) -> Iterable[str]:
    return node.value if isinstance(node.value, dict) else ()


_SHAPES = frozenset(
    (
        "type",
        "properties",
        "additionalProperties",
        "required",
        "items",
        "enum",
        "allOf",
        "anyOf",
        "oneOf",
    )
)
"""Keywords that say what a value is, and not only something about it."""


def _properties(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    if not isinstance(value, dict):
        if value is not None:
            complain(reading, node, "properties", "an object", "it is ignored")
        return
    member = node.get("properties")
    assert member is not None
    base = f"{draft.base}/properties/"
    if member.reference is not None:  # no version knows it, and what it means is plain
        followed = reading.follow(member, "its properties are left out")
        if followed is None:
            return
        member, base = followed, f"{followed.identity}/"
    if len(value) > MAXIMUM_VALUES:
        message = f"only the first {MAXIMUM_VALUES:,} properties are used"
        reading.findings.report("OAS0150", message, member)
    for name, child in islice(member.items(), MAXIMUM_VALUES):
        raw = child.value
        if isinstance(raw, dict) and raw.get("required") is True:
            draft.required.setdefault(name)  # JSON Schema draft 3; reported by `required`
        elif raw is False:
            reading.findings.report("OAS0404", f"no value is allowed for {name}", child)
        if not name:
            message = "a member is called by the empty text; TypedDicts of requests do not have it"
            reading.findings.report("OAS0421", message, child)
        draft.properties.append((name, read_schema(reading, child, base + escaped(name))))


def _required(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    if isinstance(value, bool):
        if value:
            help = "list the property in `required` of the object that holds it"
            message = "required is a boolean, not a list; the property counts as required"
            reading.findings.report("OAS0401", message, node.get("required") or node, help=help)
    elif isinstance(value, list):
        for name in value:
            if isinstance(name, str):
                draft.required.setdefault(name)
            else:
                complain(reading, node, "required", "a list of texts", "one entry is ignored")
    elif isinstance(value, str):
        complain(reading, node, "required", "a list", "it is read as a list of one")
        draft.required.setdefault(value)
    elif value is not None:
        complain(reading, node, "required", "a list", "it is ignored")


def additional_keyword(keyword: str) -> Keyword:
    """``additionalProperties``; ``unevaluatedProperties`` says the same where it stands alone."""

    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        if keyword == "unevaluatedProperties" and "additional" in draft.members:
            return
        member = node.get(keyword)
        assert member is not None
        if isinstance(value, bool):
            draft.members["additional"] = value
        elif isinstance(value, dict):
            draft.members["additional"] = read_schema(reading, member) if value else True
        elif value is not None:
            complain(reading, node, keyword, "a schema", "it is ignored")

    return read


def _items(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    member = node.get("items")
    assert member is not None
    if isinstance(value, list):
        draft.members["prefix_items"] = tuple(read_schema(reading, e) for e in member.elements())
        rest = node.get("additionalItems")
        if rest is not None and rest.value is not True:
            draft.members["items"] = read_schema(reading, rest)
    elif isinstance(value, dict | bool):
        draft.members["items"] = read_schema(reading, member, f"{draft.base}/items")
    elif value is not None:
        complain(reading, node, "items", "a schema", "it is ignored")


def _enum(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    if isinstance(value, list):
        if len(value) > MAXIMUM_VALUES:
            message = f"an enum of more than {MAXIMUM_VALUES:,} values is read without them"
            reading.findings.report("OAS0150", message, node.get("enum") or node)
        elif value:
            draft.members["enum"] = tuple(value)
        else:
            message = "the enum has no values; it is ignored"
            reading.findings.report("OAS0407", message, node.get("enum") or node)
    elif isinstance(value, dict):
        complain(reading, node, "enum", "a list", "it is ignored")
    elif value is not None:
        complain(reading, node, "enum", "a list", "it is read as a list of one")
        draft.members["enum"] = (value,)


def _pattern(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    if isinstance(value, str):
        draft.bounds["pattern"] = value
    elif value is not None:
        complain(reading, node, "pattern", "text", "it is ignored")


def _unique(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    if value is True:
        draft.bounds["unique_items"] = True
    elif value is not False and value is not None:
        complain(reading, node, "uniqueItems", "a boolean", "it is ignored")


def _default(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    del reading, node
    draft.members["default"] = (value,)


def example(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    """``example`` (2.0 and 3.0, deprecated since): one example."""
    del reading, node
    draft.members.setdefault("examples", (value,))


def named_schemas(reading: Reading, node: Node, keyword: str) -> tuple[tuple[str, Schema], ...]:
    """The members of a keyword that is an object of schemas."""
    member = node.get(keyword)
    assert member is not None
    return tuple((name, read_schema(reading, child)) for name, child in member.items())


def _xml(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    del value
    member = node.get("xml")
    if member is None or not isinstance(member.value, dict):
        return
    findings = reading.findings
    kind = text(findings, member, "nodeType")
    if kind is None and member.value.get("x-ms-text") is True:
        kind = "text"
    draft.members["xml"] = Xml(
        name=text(findings, member, "name"),
        namespace=text(findings, member, "namespace"),
        prefix=text(findings, member, "prefix"),
        attribute=flag(findings, member, "attribute") or kind == "attribute",
        wrapped=flag(findings, member, "wrapped") or kind == "element",
        node=kind,
    )


COMMON: Keywords = {
    "$ref": _reference,
    "title": text_keyword("title", "title"),
    "description": text_keyword("description", "description"),
    "format": text_keyword("format", "format"),
    "properties": _properties,
    "required": _required,
    "additionalProperties": additional_keyword("additionalProperties"),
    "items": _items,
    "enum": _enum,
    "allOf": schemas_keyword("allOf", "all_of"),
    "anyOf": schemas_keyword("anyOf", "any_of"),
    "oneOf": schemas_keyword("oneOf", "one_of"),
    "default": _default,
    "example": example,
    "deprecated": flag_keyword("deprecated", "deprecated"),
    "readOnly": flag_keyword("readOnly", "read_only"),
    "writeOnly": flag_keyword("writeOnly", "write_only"),
    "minimum": number_keyword("minimum", "minimum"),
    "maximum": number_keyword("maximum", "maximum"),
    "multipleOf": number_keyword("multipleOf", "multiple_of"),
    "minLength": count_keyword("minLength", "min_length"),
    "maxLength": count_keyword("maxLength", "max_length"),
    "minItems": count_keyword("minItems", "min_items"),
    "maxItems": count_keyword("maxItems", "max_items"),
    "minProperties": count_keyword("minProperties", "min_properties"),
    "maxProperties": count_keyword("maxProperties", "max_properties"),
    "pattern": _pattern,
    "uniqueItems": _unique,
    "xml": _xml,
}
"""Keywords that mean the same in every version."""

__all__ = [
    "COMMON",
    "additional_keyword",
    "as_number",
    "complain",
    "example",
    "named_schemas",
    "schemas_keyword",
    "text_keyword",
]
