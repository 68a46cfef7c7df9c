"""How deep schemas consist of each other, before types are built by walking down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.openapi import Document, Identity, Schema
from oasmith.source import MAXIMUM_COMPOSED


def without_deep(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document with any value in the place of schemas whose ``allOf``, ``oneOf``, ``anyOf``
    and references lead through more than MAXIMUM_COMPOSED schemas, and a warning for each.

    Of a longer row only every so many schemas are lost, and rings end where they close.
    """
    heights = _Heights(document)
    for identity in document.nodes:
        heights.measure(identity)
    if not heights.deep:
        return document, ()
    found: list[Diagnostic] = []
    loose: dict[Identity, Schema] = {}
    for identity in heights.deep:
        schema = document.nodes[identity]
        loose[identity] = _anything(schema)
        message = (
            f"the schema is made of schemas that lead through {MAXIMUM_COMPOSED} others;"
            " any value is allowed here"
        )
        found.append(diagnose("OAS0419", message, schema.location))
    return _with(document, loose), tuple(found)


class _Heights:
    """How many schemas each one leads through; those that are too deep count as none."""

    def __init__(self, document: Document) -> None:
        self.deep: list[Identity] = []
        self._nodes = document.nodes
        self._heights: dict[Identity, int] = {}

    def measure(self, start: Identity) -> None:
        """Measure a schema and all that it is made of."""
        if start in self._heights:
            return
        path = [self._opened(start)]
        while path:
            identity, parts = path[-1]
            part = next(parts, None)
            if part is None:
                path.pop()
                if self._heights[identity] > MAXIMUM_COMPOSED:
                    self.deep.append(identity)
                    self._heights[identity] = 0
                if path:
                    self._raise(path[-1][0], identity)
            elif part in self._heights:
                self._raise(identity, part)
            elif part in self._nodes:
                path.append(self._opened(part))

    def _opened(self, identity: Identity) -> tuple[Identity, Iterator[Identity]]:
        self._heights[identity] = 0
        return identity, _parts(self._nodes[identity])

    def _raise(self, above: Identity, part: Identity) -> None:
        self._heights[above] = max(self._heights[above], self._heights[part] + 1)


def _anything(schema: Schema) -> Schema:
    return Schema(
        schema.identity,
        schema.origin,
        title=schema.title,
        description=schema.description,
        deprecated=schema.deprecated,
        extensions=schema.extensions,
    )


def _with(document: Document, loose: dict[Identity, Schema]) -> Document:
    schemas = tuple((name, loose.get(schema.identity, schema)) for name, schema in document.schemas)
    return replace(document, schemas=schemas, nodes={**document.nodes, **loose})


def _parts(schema: Schema) -> Iterator[Identity]:
    """The named schemas that a schema is made of."""
    pending = [schema]
    while pending:
        current = pending.pop()
        if current.reference is not None:
            yield current.reference
        pending += (*current.all_of, *current.one_of, *current.any_of)
