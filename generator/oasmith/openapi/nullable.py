"""``nullable: true`` (OpenAPI 3.0) and ``x-nullable`` (2.0) in the terms of 3.1."""

from __future__ import annotations

from typing import cast

from oasmith.source import Node

from .document import Constraints, Identity, JsonType, Schema
from .draft import Members

_DESCRIBING = frozenset(
    (
        "title",
        "description",
        "default",
        "examples",
        "deprecated",
        "read_only",
        "write_only",
        "extensions",
    )
)


def with_null(types: tuple[JsonType, ...]) -> tuple[JsonType, ...]:
    """The types and null."""
    return types if "null" in types else (*types, "null")


def settle_nullable(
    keyword: Node, members: Members, constraints: Constraints | None, node: Node, identity: Identity
) -> Schema:
    """The Schema of a draft that allows null too. ``keyword`` is where the document says so.

    Null joins the types where there are any, and otherwise becomes one more alternative. (By the
    letter of 3.0.3 `nullable` counts beside `type` only; documents mean it elsewhere too.)
    """
    types = members.get("types") or _implied_types(members)
    null = Schema(keyword.identity, keyword, types=("null",))
    if types:
        members["types"] = with_null(types)
    elif "reference" in members or "all_of" in members:
        return _alternatives(members, constraints, node, identity, null)
    elif "one_of" in members:
        members["one_of"] = _one_more(members["one_of"], null)
    elif "any_of" in members:
        members["any_of"] = _one_more(members["any_of"], null)
    elif constraints is None and members.keys() <= _DESCRIBING and _is_alternative(identity):
        members["types"] = ("null",)
    return Schema(identity, node, constraints=constraints, **members)


def _is_alternative(identity: Identity) -> bool:
    """Whether a schema is one of several: those that only say `nullable` stand for null."""
    *_, keyword, index = ("", *identity.split("/"))
    return keyword in ("anyOf", "oneOf") and index.isdecimal()


def _one_more(alternatives: tuple[Schema, ...], null: Schema) -> tuple[Schema, ...]:
    if any("null" in alternative.types for alternative in alternatives):
        return alternatives
    return (*alternatives, null)


def _implied_types(members: Members) -> tuple[JsonType, ...]:
    if "all_of" in members or "reference" in members:
        return ()
    if members.get("properties") or "additional" in members:
        return ("object",)
    if "items" in members or "prefix_items" in members:
        return ("array",)
    return ()


def _alternatives(
    members: Members,
    constraints: Constraints | None,
    node: Node,
    identity: Identity,
    null: Schema,
) -> Schema:
    given = cast("dict[str, object]", members)
    outer = cast("Members", {key: given[key] for key in given if key in _DESCRIBING})
    inner = cast("Members", {key: given[key] for key in given if key not in _DESCRIBING})
    keyword = "$ref" if "reference" in inner else "allOf"
    place = node.get(keyword) or node
    value = Schema(f"{identity}/{keyword}", place, constraints=constraints, **inner)
    outer["any_of"] = (value, null)
    return Schema(identity, node, **outer)


__all__ = ["settle_nullable", "with_null"]
