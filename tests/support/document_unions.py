"""The object unions of a document, found in its text alone: an oracle for the generator's.

An object union is a ``oneOf`` or ``anyOf`` whose members, null aside, all resolve to objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from oasmith.source import Node, Tree

_DATA = frozenset(("example", "examples", "default", "enum", "const", "x-oaiMeta"))
"""Members whose values are no part of the document's structure."""


@dataclass(frozen=True, slots=True)
class DocumentUnion:
    """One schema node. ``tags`` are the members whose fixed values differ in every variant."""

    source: str
    pointer: str
    tags: tuple[str, ...]


def object_unions(tree: Tree) -> tuple[DocumentUnion, ...]:
    """Every object union of a document, in the order of its text."""
    return tuple(
        DocumentUnion(str(whole.location), whole.pointer, _tags(leaves))
        for node in _schemas(tree.root)
        if (leaves := _union_leaves(node)) is not None and (whole := _whole(node))
    )


def _whole(node: Node) -> Node:
    """The schema that a node is all of, or a part of by ``allOf``.

    A component that is null or one union is that union.
    """
    parts = node.parent
    whole = None if parts is None else parts.parent
    if parts is None or whole is None:
        return node
    is_alone = parts.key in ("oneOf", "anyOf") and len(_members(whole)) == 1
    is_component = whole.parent is not None and whole.parent.key == "schemas"
    return _whole(whole) if parts.key == "allOf" or (is_alone and is_component) else node


def _schemas(root: Node) -> Iterator[Node]:
    pending = [root]
    while pending:
        node = pending.pop()
        if isinstance(node.value, dict) and ("oneOf" in node.value or "anyOf" in node.value):
            yield node
        children = [child for key, child in node.items() if _is_structure(node, key)]
        pending += reversed([*children, *node.elements()])


def _is_structure(node: Node, key: str) -> bool:
    return node.key == "properties" or key not in _DATA


def _union_leaves(node: Node) -> list[Node] | None:
    """The members of a union, nested unions dissolved; None where one of them is no object."""
    members = _members(node)
    found = [_leaves(member) for member in members]
    if len(members) < 2 or not all(found):
        return None
    return [leaf for leaves in found for leaf in leaves]


def _leaves(node: Node) -> list[Node]:
    """The objects that a schema can be; none where it can be something else."""
    members = _members(node)
    if members and not _own_properties(node):
        found = [_leaves(member) for member in members]
        return [leaf for leaves in found for leaf in leaves] if all(found) else []
    return [node] if _is_object(node) else []


def _own_properties(node: Node) -> bool:
    """Whether the alternatives may only constrain, as in ``{properties, anyOf: [{required}]}``."""
    return node.get("properties") is not None


def _members(node: Node) -> list[Node]:
    """The alternatives of a schema that are not null, references followed."""
    found = node.get("oneOf") or node.get("anyOf")
    members = [] if found is None else [_followed(member) for member in found.elements()]
    return [member for member in members if member.value != {"type": "null"}]


def _followed(node: Node) -> Node:
    """The schema at the end of a chain of references."""
    while isinstance(node.value, dict) and "$ref" in node.value:
        node = node.follow()
    if isinstance(node.value, dict) and node.value.get("$recursiveRef") == "#":
        return _component(node)
    return node


def _component(node: Node) -> Node:
    """The schema of ``components`` that a node stands in."""
    while node.parent is not None and node.parent.key != "schemas":
        node = node.parent
    return node


def _is_object(node: Node, seen: frozenset[str] = frozenset()) -> bool:
    if not isinstance(node.value, dict) or node.pointer in seen:
        return False
    schema: dict[str, Any] = node.value
    types = schema.get("type", [])
    named = {types} if isinstance(types, str) else set(types)
    if named - {"null"}:
        return named - {"null"} == {"object"}
    parts = node.get("allOf")
    if parts is not None:
        seen |= {node.pointer}
        return any(_is_object(_followed(part), seen) for part in parts.elements())
    return "properties" in schema


def _tags(leaves: list[Node]) -> tuple[str, ...]:
    """Members that every variant requires with one value, another one in each variant."""
    fixed = [_fixed(leaf) for leaf in leaves]
    names = [name for name in fixed[0] if all(name in values for values in fixed)]
    distinct = [name for name in names if _differ([values[name] for values in fixed])]
    return tuple(sorted(distinct))


def _differ(values: list[str]) -> bool:
    return len(set(values)) == len(values)


def _fixed(node: Node) -> dict[str, str]:
    """The only value of each member that has one; later parts of ``allOf`` win."""
    found: dict[str, str] = {}
    parts = node.get("allOf")
    for part in () if parts is None else parts.elements():
        found |= _fixed(_followed(part))
    properties = node.get("properties")
    for name, declared in () if properties is None else properties.items():
        value = _only_value(_followed(declared))
        if value is not None:
            found[name] = value
    return found


def _only_value(node: Node) -> str | None:
    if not isinstance(node.value, dict):
        return None
    schema: dict[str, Any] = node.value
    if "const" in schema:
        return repr(schema["const"])
    if len(schema.get("enum", ())) == 1:
        return repr(schema["enum"][0])
    if schema.get("x-stainless-const") is True and "default" in schema:
        return repr(schema["default"])
    return None
