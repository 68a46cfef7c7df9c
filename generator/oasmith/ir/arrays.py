"""Arrays whose places have types of their own (JSON Schema 2020-12, core, 10.3.1.1)."""

from __future__ import annotations

from oasmith.openapi import Schema

from .types import Anything, Tuple, Type, Union, Variant

_MOST_LENGTHS = 4
"""A tuple that may end earlier than so many places before its last is not spelled out."""


def of_places(items: tuple[Type, ...], schema: Schema, rest: Type | None) -> Type:
    """A tuple, or a union of the lengths that ``minItems`` allows.

    Without ``items`` anything may follow, unless ``maxItems`` ends the list. Without ``minItems``
    every place is meant to be there: read by the letter even an empty list would do, but hardly
    anybody who describes places means that.
    """
    bounds = schema.constraints
    least = bounds.min_items if bounds is not None else None
    most = bounds.max_items if bounds is not None else None
    if most is not None and most <= len(items):
        rest = None
    elif rest is None and schema.items is None:
        rest = Anything()
    shorter = range(len(items) if least is None else min(least, len(items)), len(items))
    if not shorter or len(shorter) > _MOST_LENGTHS:
        return Tuple(items, rest)
    lengths = [Tuple(items[:count], None) for count in shorter]
    return Union(tuple(map(Variant, (*lengths, Tuple(items, rest)))))
