"""The examples of a document, each with the schema that it is an example of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from oasmith.config import Enums, Formats
from oasmith.ir import Place, Type
from oasmith.ir.builder import Builder
from oasmith.openapi import Document, MediaType, Parameter, Schema
from oasmith.source import JsonValue


@dataclass(frozen=True, slots=True)
class DocumentExample:
    """One value that a document shows."""

    schema: Schema
    value: JsonValue


def examples_of(document: Document) -> Iterator[DocumentExample]:
    """Every ``example`` and ``examples`` of schemas, parameters and JSON media types."""
    seen: set[int] = set()
    pending: list[object] = [document.schemas, document.nodes, document.operations]
    pending.append(document.webhooks)
    while pending:
        part = pending.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        yield from _own(part)
        if is_dataclass(part):
            names = [entry.name for entry in fields(part) if entry.name != "origin"]
            pending += [getattr(part, name) for name in names]
        elif isinstance(part, tuple):
            pending += part
        elif hasattr(part, "values"):
            pending += part.values()


def _own(part: object) -> Iterator[DocumentExample]:
    if isinstance(part, Schema):
        for value in part.examples:
            yield DocumentExample(part, value)
    elif isinstance(part, (MediaType, Parameter)) and part.schema is not None:
        if isinstance(part, MediaType) and not part.content_type.lower().endswith("json"):
            return
        for example in part.examples:
            if example.value is not None:
                yield DocumentExample(part.schema, example.value[0])


class TypesOf:
    """The types of the schemas of a document, as the SDK of the same document knows them."""

    def __init__(self, document: Document) -> None:
        self._builder = Builder(document, Enums(), Formats())

    def of(self, schema: Schema) -> Type:
        """The type of a schema."""
        return self._builder.type_of(schema, Place(schema.identity, ()))
