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


class Nullability:
    """Answers whether null fits, looking through references and unions.

    It keeps the answers about ``nodes``: schemas that are used twice at each level are asked
    about exponentially often.
    """

    def __init__(self, nodes: Mapping[Identity, Schema]) -> None:
        self._nodes = nodes
        self._sure: dict[Identity, bool] = {}
        self._open: dict[Identity, bool] = {}
        self._asked: list[Identity] = []

    def of(self, schema: Schema) -> bool:
        """Whether null fits a schema."""
        answer = self._of(schema)
        # A no that was given inside of a ring may be wrong once the ring has led to a yes.
        no_yes = not any(self._open.values())
        for identity in self._asked:
            if self._open[identity] or no_yes:
                self._sure[identity] = self._open[identity]
        self._open.clear()
        self._asked.clear()
        return answer

    def _of(self, schema: Schema) -> bool:
        is_node = self._nodes.get(schema.identity) is schema  # a part of one has its identity
        if is_node and schema.identity in self._sure:
            return self._sure[schema.identity]
        if schema.identity not in self._open:
            if is_node:
                self._asked.append(schema.identity)
            self._open[schema.identity] = False  # the answer in a ring
            self._open[schema.identity] = self._allows(schema)
        return self._open[schema.identity]

    def _allows(self, schema: Schema) -> bool:
        if schema.constant is not None:
            return schema.constant[0] is None
        if schema.types:
            return "null" in schema.types
        if schema.enum is not None:
            return False
        if schema.reference is not None:
            return self._of(self._nodes[schema.reference])
        if schema.all_of:
            return all(self._of(member) for member in schema.all_of)
        return any(self._of(member) for member in alternatives(schema))


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


def is_anything(schema: Schema) -> bool:
    """Whether every value fits: ``{}`` and ``true``, with a description or without."""
    rules = (schema.required, schema.constraints, schema.format, schema.content_encoding)
    return not has_structure(schema) and not any(rules)


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


def is_bare_object(schema: Schema) -> bool:
    """Whether a schema says of its values that they are objects, and no more."""
    said = (
        schema.properties,
        schema.pattern_properties,
        schema.any_of,
        schema.one_of,
        schema.enum,
        schema.constant,
    )
    is_open = schema.additional is None or schema.additional is True
    return set(schema.types) - {"null"} == {"object"} and is_open and not any(said)


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


def lists_subtypes(schema: Schema, nodes: Mapping[Identity, Schema]) -> bool:
    """Whether the alternatives of a schema are all schemas that extend it by allOf.

    Read by the letter it would contain itself; it is a base that names its subtypes.
    """
    members = [member for member in alternatives(schema) if not is_null(member)]
    if not members or any(member.reference is None for member in members):
        return False
    ends = [list(chain(member, nodes))[-1] for member in members]
    return all(_extends(end, schema.identity, nodes) for end in ends)


def _extends(schema: Schema, base: Identity, nodes: Mapping[Identity, Schema]) -> bool:
    for member in schema.all_of:
        if member.reference is None and _extends(member, base, nodes):
            return True
        if any(link.identity == base for link in chain(member, nodes)):
            return True
    return False
