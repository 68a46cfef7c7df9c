"""Keywords that depend on the value (JSON Schema 2020-12, core, 10.2): no type can say them.

What they declare is not lost: members that only one branch has are members that may be there.
"""

from __future__ import annotations

from oasmith.source import JsonValue, Node

from .document import Schema
from .draft import Draft, Keyword, Keywords
from .reading import Reading
from .schemas import read_schema


def _branch(keyword: str) -> Keyword:
    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        reading.unchecked(keyword, node)
        member = node.get(keyword)
        if member is not None and isinstance(value, dict):
            _take(reading, draft, member)

    return read


def _dependent(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    del value
    reading.unchecked("dependentSchemas", node)
    member = node.get("dependentSchemas")
    for _, child in () if member is None else member.items():
        _take(reading, draft, child)


def _take(reading: Reading, draft: Draft, node: Node) -> None:
    for declared in read_schema(reading, node).properties:
        draft.conditional.setdefault(declared.name, _without_value(declared.schema))


def _without_value(schema: Schema) -> Schema:
    """A value that only one branch demands says nothing about the member as such."""
    if schema.constant is None and schema.enum is None:
        return schema
    return Schema(schema.identity, schema.origin, description=schema.description)


def _unchecked(keyword: str) -> Keyword:
    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        del draft
        if value not in ({}, True, None):
            reading.unchecked(keyword, node)

    return read


def _unevaluated_items(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    """The same as ``items`` where nothing else says anything about items."""
    member = node.get("unevaluatedItems")
    if member is not None and isinstance(value, dict | bool) and "items" not in draft.members:
        raw = node.value
        if isinstance(raw, dict) and "items" not in raw:
            draft.members["items"] = read_schema(reading, member)


CONDITIONS: Keywords = {
    "then": _branch("then"),
    "else": _branch("else"),
    "dependentSchemas": _dependent,
    "dependentRequired": _unchecked("dependentRequired"),
    "propertyNames": _unchecked("propertyNames"),
    "contains": _unchecked("contains"),
    "unevaluatedItems": _unevaluated_items,
}
"""Of JSON Schema 2020-12."""

NEGATION: Keywords = {"not": _unchecked("not")}
"""Of every version."""

__all__ = ["CONDITIONS", "NEGATION"]
