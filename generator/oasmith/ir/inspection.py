"""Questions about a schema that several builders ask. Nothing here builds a type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oasmith.openapi import Identity, Schema


def is_null(schema: Schema) -> bool:
    """Whether null is the only value that fits."""
    if schema.types == ("null",):
        return True
    if schema.constant is not None:
        return schema.constant[0] is None
    return schema.enum == (None,)


def is_nullable(schema: Schema, nodes: Mapping[Identity, Schema]) -> bool:
    """Whether null fits, looking through references and unions."""
    return _is_nullable(schema, nodes, {})


def _is_nullable(
    schema: Schema, nodes: Mapping[Identity, Schema], known: dict[Identity, bool]
) -> bool:
    """``known`` keeps the answers: schemas that are used twice at each level are many."""
    if schema.identity not in known:
        known[schema.identity] = False  # the answer in a ring
        known[schema.identity] = _allows_null(schema, nodes, known)
    return known[schema.identity]


def _allows_null(
    schema: Schema, nodes: Mapping[Identity, Schema], known: dict[Identity, bool]
) -> bool:
    if schema.constant is not None:
        return schema.constant[0] is None
    if schema.types:
        return "null" in schema.types
    if schema.enum is not None:
        return False
    if schema.reference is not None:
        return _is_nullable(nodes[schema.reference], nodes, known)
    if schema.all_of:
        return all(_is_nullable(member, nodes, known) for member in schema.all_of)
    return any(_is_nullable(member, nodes, known) for member in alternatives(schema))


def alternatives(schema: Schema) -> tuple[Schema, ...]:
    """The members of ``oneOf``, else those of ``anyOf``."""
    return schema.one_of or schema.any_of


def has_structure(schema: Schema) -> bool:
    """Whether a schema says what a value is, beyond constraints and annotations."""
    return bool(
        schema.reference
        or schema.types
        or schema.properties
        or schema.constant is not None
        or schema.enum is not None
        or schema.items is not None
        or schema.prefix_items
        or schema.all_of
        or schema.any_of
        or schema.one_of
        or schema.pattern_properties
        or schema.additional is not None
        or schema.content_media_type is not None
    )


def has_structure_beside_reference(schema: Schema) -> bool:
    """Whether members stand beside a ``$ref`` that change what a value is."""
    return bool(
        schema.properties
        or schema.required
        or schema.enum is not None
        or schema.constant is not None
        or schema.all_of
        or schema.any_of
        or schema.one_of
    )


def is_object(schema: Schema) -> bool:
    """Whether the schema itself describes an object."""
    return (
        "object" in schema.types
        or bool(schema.properties)
        or bool(schema.pattern_properties)
        or (isinstance(schema.additional, Schema) and not schema.types)
    )


def has_several_types(schema: Schema) -> bool:
    """Whether the schema allows several kinds of value, null aside."""
    return len(schema.types) - ("null" in schema.types) > 1


def is_impossible(schema: Schema) -> bool:
    """Whether nothing fits: the schema ``false``."""
    return schema.enum == ()


def declares_union(schema: Schema) -> bool:
    """Whether ``oneOf`` or ``anyOf`` says something about the kind of value.

    Members such as ``{required: [a]}`` only constrain: they make no union.
    """
    return any(has_structure(member) for member in alternatives(schema))


def chain(schema: Schema, nodes: Mapping[Identity, Schema]) -> Iterator[Schema]:
    """The schema and what its reference leads to, one reference after another."""
    seen: set[Identity] = set()
    while True:
        yield schema
        if schema.reference is None or schema.reference in seen:
            return
        seen.add(schema.reference)
        schema = nodes[schema.reference]
