"""Which enums are closed: list all values that there will ever be.

An enum that arrives is open, since servers add values: the document or the configuration may
promise that one never will.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oasmith.config import Enums
from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.openapi import Document, Schema

from .inspection import chain
from .scalars import listed
from .types import Enum

_MARK = "x-oasmith-closed"


def settled(found: Enum, schema: Schema, component: str | None, rules: Enums) -> Enum:
    """The enum of a schema, closed or not.

    What the configuration says of one schema comes first, then the schema's own mark. An enum
    that is declared to grow does so even where the configuration closes all.
    """
    marked = schema.extensions.get(_MARK)
    chosen = dict(rules.schemas).get(component or "", marked if isinstance(marked, bool) else None)
    if chosen is None:
        chosen = rules.closed and not found.open
    return replace(found, closed=chosen or found.closed, open=found.open and not chosen)


def unknown_enums(document: Document, rules: Enums) -> Iterator[Diagnostic]:
    """A warning for each schema that the configuration names, and that lists no values."""
    schemas = dict(document.schemas)
    for name, _ in rules.schemas:
        schema = schemas.get(name)
        if schema is None or not any(map(_lists, chain(schema, document.nodes))):
            yield diagnose("OAS0811", f"no enum of the document is called `{name}`")


def _lists(schema: Schema) -> bool:
    members = (schema, *schema.any_of, *schema.one_of, *schema.all_of)
    return any(member.constant or listed(member) is not None for member in members)
