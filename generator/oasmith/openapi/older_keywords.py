"""Keywords whose meaning OpenAPI 3.1 gave up: ``nullable``, and bounds that are flags."""

from __future__ import annotations

from typing import Literal, TypeAlias

from oasmith.source import JsonValue, Node

from .draft import Draft, Keyword, Keywords
from .keywords import as_number, complain
from .reading import Reading

_Exclusive: TypeAlias = Literal["exclusive_minimum", "exclusive_maximum"]


def nullable_keyword(keyword: str) -> Keyword:
    """``nullable`` (OpenAPI 3.0.3, 4.7.24) and its likes."""

    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        if reading.dialect.family in ("3.1", "3.2"):
            reading.foreign(keyword, "OpenAPI 3.0", node)
        if value is True or value == "true":
            draft.nullable = node.get(keyword)
        elif value is not False and value is not None:
            complain(reading, node, keyword, "a boolean", "it is ignored")

    return read


def _exclusive(keyword: str, name: _Exclusive) -> Keyword:
    def read(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
        newer = reading.dialect.family in ("3.1", "3.2")
        if isinstance(value, bool):
            if newer:
                reading.foreign(keyword, "OpenAPI 3.0 where it is a boolean", node)
            setattr(draft, name, value)
            return
        number = as_number(reading, node, keyword, value)
        if number is not None:
            if not newer:
                reading.foreign(keyword, "OpenAPI 3.1 where it is a number", node)
            draft.bounds[name] = number

    return read


EXCLUSIVE: Keywords = {
    "exclusiveMinimum": _exclusive("exclusiveMinimum", "exclusive_minimum"),
    "exclusiveMaximum": _exclusive("exclusiveMaximum", "exclusive_maximum"),
}
"""The bound itself in 3.1, a flag beside ``minimum`` and ``maximum`` before."""

__all__ = ["EXCLUSIVE", "nullable_keyword"]
