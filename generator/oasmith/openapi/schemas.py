"""Schema Objects (OpenAPI 3.1, 4.8.24): one Schema for each schema node."""

from __future__ import annotations

from functools import cache
from typing import Final

from oasmith.source import JsonValue, Node

from .dialect import Dialect
from .document import Constraints, Extensions, Identity, Property, Schema
from .draft import Draft, Keywords, Members
from .enums import settle_enum
from .fields import called, kind_of
from .hints import ABOUT_VALUES
from .nullable import settle_nullable
from .reading import Reading

NOTHING: Final[tuple[JsonValue, ...]] = ()
"""The enum of a schema that no value satisfies."""

_DESCRIBED = frozenset(("required", "example", "examples", "deprecated", "$ref"))
_BESIDE = _DESCRIBED | {"description"}
"""What belongs to a parameter when its schema stands in it."""


def read_schema(reading: Reading, node: Node, identity: Identity | None = None) -> Schema:
    """The Schema of a node, the same one however often it is asked for.

    ``identity`` is that of the node, from callers that know it.
    """
    identity = identity or node.identity
    known = reading.schemas.get(identity)
    if known is None:
        known = reading.schemas[identity] = _read(reading, node, identity)
    return known


def read_schema_field(reading: Reading, node: Node, key: str = "schema") -> Schema | None:
    """The schema under a key; None where it is absent or null."""
    member = node.get(key)
    if member is None or member.value is None:
        return None
    return read_schema(reading, member)


def read_schema_at(
    reading: Reading, node: Node, identity: Identity, *, described: bool = False
) -> Schema:
    """A Schema whose keywords stand in an object that is something else too: a 2.0 parameter,
    whose ``required`` is its own, and so are its extensions unless they are about the values, and
    its description unless ``described``."""
    known = reading.schemas.get(identity)
    if known is None:
        keywords = _keywords_beside(reading.dialect, described)
        draft = _draft(reading, node, Draft(node.identity), keywords)
        draft.extensions = [pair for pair in draft.extensions if pair[0] in ABOUT_VALUES]
        known = reading.schemas[identity] = _finish(reading, draft, node, identity)
    return known


@cache
def _keywords_beside(dialect: Dialect, described: bool) -> Keywords:
    others = _DESCRIBED if described else _BESIDE
    return {name: dialect.keywords[name] for name in dialect.keywords if name not in others}


def complete(reading: Reading) -> dict[Identity, Schema]:
    """Read what references name until nothing is wanted any more."""
    while reading.wanted:
        wanted, reading.wanted = reading.wanted, {}
        for node in wanted.values():
            read_schema(reading, node)
    return {identity: reading.schemas[identity] for identity in reading.referenced}


def _read(reading: Reading, node: Node, identity: Identity) -> Schema:
    value = node.value
    if isinstance(value, dict):
        draft = _draft(reading, node, Draft(identity), reading.dialect.keywords)
        return _finish(reading, draft, node, identity)
    if value is False:
        return Schema(identity, node, enum=NOTHING)
    if value is not True:
        message = f"{called(node)} is {kind_of(value)}, not a schema; every value is allowed here"
        reading.findings.report("OAS0403", message, node)
    return Schema(identity, node)


def _draft(reading: Reading, node: Node, draft: Draft, keywords: Keywords) -> Draft:
    raw = node.value
    assert isinstance(raw, dict)
    for key, value in raw.items():
        keyword = keywords.get(key)
        if keyword is not None:
            keyword(reading, draft, node, value)
        elif key.startswith("x-"):
            draft.extensions.append((key, value))
            reading.findings.hint(key, node)
    return draft


def _finish(reading: Reading, draft: Draft, node: Node, identity: Identity) -> Schema:
    members = draft.members
    if draft.extensions:
        members["extensions"] = Extensions(tuple(draft.extensions))
        _marked_constant(draft)
    if draft.conditional:
        _add_conditional(draft)
    if draft.properties or draft.required:
        _settle_properties(draft)
    if "enum" in members:
        settle_enum(reading, draft, node)
    constraints = _constraints(draft)
    if draft.nullable is not None:
        return settle_nullable(draft.nullable, members, constraints, node, identity)
    return Schema(identity, node, constraints=constraints, **members)


def _add_conditional(draft: Draft) -> None:
    """Members that only a branch declares come after all others, and are never required."""
    known = {name for name, _ in draft.properties}
    draft.properties += [
        (name, schema) for name, schema in draft.conditional.items() if name not in known
    ]
    for name in draft.conditional.keys() - known:
        draft.required.pop(name, None)


def _settle_properties(draft: Draft) -> None:
    required = draft.required
    draft.members["required"] = tuple(required)
    draft.members["properties"] = tuple(
        Property(name, schema, name in required) for name, schema in draft.properties
    )


def _constraints(draft: Draft) -> Constraints | None:
    bounds = draft.bounds
    if draft.exclusive_minimum and "minimum" in bounds:
        bounds["exclusive_minimum"] = bounds.pop("minimum")
    if draft.exclusive_maximum and "maximum" in bounds:
        bounds["exclusive_maximum"] = bounds.pop("maximum")
    return Constraints(**bounds) if bounds else None


def _marked_constant(draft: Draft) -> None:
    """``x-stainless-const``: the only value of the enum, or the default, is a constant."""
    members: Members = draft.members
    if ("x-stainless-const", True) not in draft.extensions or "constant" in members:
        return
    enum = members.get("enum", ())
    if len(enum) == 1:
        members["constant"] = (enum[0],)
    elif not enum and "default" in members:
        members["constant"] = members["default"]


__all__ = ["complete", "read_schema", "read_schema_at", "read_schema_field"]
