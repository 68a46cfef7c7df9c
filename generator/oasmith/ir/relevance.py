"""Diagnostics about what is generated, where that is a part of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from oasmith.diagnostics import Diagnostic
from oasmith.openapi import Document, Origin
from oasmith.source import Node

from .api import Api

_Place: TypeAlias = tuple[str, str]
"""File and JSON Pointer."""


def relevant(
    diagnostics: tuple[Diagnostic, ...], document: Document, api: Api
) -> tuple[Diagnostic, ...]:
    """The diagnostics without those about what the configuration leaves out."""
    if not document.is_part:
        return diagnostics
    gone = {place for entry in api.excluded for place in _with_path(entry.origin)}
    gone |= {place for identity in api.pruned for place in _place(document.nodes[identity].origin)}
    operations = (*document.operations, *(webhook.operation for webhook in document.webhooks))
    gone -= {place for entry in operations for place in _with_path(entry.origin)}
    return tuple(found for found in diagnostics if gone.isdisjoint(_around(found)))


def _place(origin: Origin) -> Iterator[_Place]:
    if isinstance(origin, Node):
        yield origin.file, origin.pointer


def _with_path(origin: Origin) -> Iterable[_Place]:
    """The place of an operation, and that of its path, which may say things for all of it."""
    yield from _place(origin)
    if isinstance(origin, Node) and origin.parent is not None:
        yield from _place(origin.parent)


def _around(diagnostic: Diagnostic) -> Iterator[_Place]:
    """The place of a diagnostic, and every place that holds it."""
    location = diagnostic.location
    pointer = "" if location is None else location.pointer
    while location is not None and pointer:
        yield location.file, pointer
        pointer = pointer.rpartition("/")[0]
