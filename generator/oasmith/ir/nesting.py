"""How deep schemas consist of each other, before types are built by walking down."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import InputError, diagnose
from oasmith.openapi import Document, Identity, Schema
from oasmith.source import MAXIMUM_COMPOSED


def refuse_deep(document: Document) -> None:
    """Raise InputError at a schema whose ``allOf``, ``oneOf``, ``anyOf`` and references lead
    through more than MAXIMUM_COMPOSED schemas; rings end where they close."""
    heights: dict[Identity, int] = {}
    for identity in document.nodes:
        if identity not in heights:
            _measure(document, identity, heights)


def _measure(document: Document, start: Identity, heights: dict[Identity, int]) -> None:
    heights[start] = 0
    path: list[tuple[Identity, Iterator[Identity]]] = [(start, _parts(document.nodes[start]))]
    while path:
        identity, parts = path[-1]
        part = next(parts, None)
        if part is None:
            path.pop()
            if path:
                above = path[-1][0]
                heights[above] = max(heights[above], heights[identity] + 1)
                _check(document.nodes[above], heights[above])
        elif part not in document.nodes:
            continue
        elif part in heights:
            heights[identity] = max(heights[identity], heights[part] + 1)
            _check(document.nodes[identity], heights[identity])
        else:
            heights[part] = 0
            path.append((part, _parts(document.nodes[part])))


def _check(schema: Schema, height: int) -> None:
    if height > MAXIMUM_COMPOSED:
        message = f"the schema is made of schemas that lead through {MAXIMUM_COMPOSED} others"

        raise InputError(diagnose("OAS0419", message, schema.location))


def _parts(schema: Schema) -> Iterator[Identity]:
    """The named schemas that a schema is made of."""
    pending = [schema]
    while pending:
        current = pending.pop()
        if current.reference is not None:
            yield current.reference
        pending += (*current.all_of, *current.one_of, *current.any_of)
