"""The official meta-schemas, as located warnings."""

from __future__ import annotations

import importlib.util
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from oasmith.diagnostics import Diagnostic, Location, diagnose
from oasmith.source import JsonValue, Node, Tree

from .complaints import advice, telling, unexpected, words
from .dialect import Family
from .version import find_dialect

if TYPE_CHECKING:
    from jsonschema_rs import Validator

_COMPONENT = re.compile(r"[a-zA-Z0-9._-]+")
_MOST_ODD = 20
_SHOWN = 5
"""Places shown for one complaint; the others are counted."""


def validate(tree: Tree, known: Sequence[Diagnostic] = ()) -> tuple[Diagnostic, ...]:
    """Check a document against the official JSON Schema of its version.

    Parameters: ``tree``; ``known``, what reading it had to say: complaints about the same places
    are left out. Returns warnings, at most five for each complaint and one that counts the
    rest. Raises InputError where ``read`` does.

    The schema of 3.1 and 3.2 says nothing about Schema Objects, so declared ones are checked
    against JSON Schema 2020-12 too.
    """
    _, dialect, _ = find_dialect(tree.root)
    places = {diagnostic.location for diagnostic in known}
    found: dict[tuple[str, str | None], dict[Location, None]] = defaultdict(dict)
    try:
        for message, help, node in _complaints(tree, dialect.family):
            location = node.location
            if location not in places:
                found[message, help][location] = None
    except (OSError, ValueError) as error:  # no schemas installed, or a value beyond the validator
        message = f"the official schema could not be applied: {type(error).__name__}"
        return (diagnose("OAS0118", message, tree.root.location),)
    return tuple(
        diagnostic
        for (message, help), locations in found.items()
        for diagnostic in _diagnostics(message, help, list(locations))
    )


def _diagnostics(message: str, help: str | None, locations: list[Location]) -> Iterator[Diagnostic]:
    for location in locations[:_SHOWN]:
        yield diagnose("OAS0118", message, location, help=help)
    rest = locations[_SHOWN:]
    if rest:
        places = "one more place" if len(rest) == 1 else f"{len(rest)} more places"
        message += f" (the same in {places}, from here on)"
        yield diagnose("OAS0118", message, rest[0], help=help)


_Complaint: TypeAlias = tuple[str, str | None, Node]
"""What is wrong, what to do about it, and where."""


def _complaints(tree: Tree, family: Family) -> Iterator[_Complaint]:
    yield from _errors(official(family), tree.root, family)
    if family in ("3.1", "3.2"):
        declared = (tree.root.get("components") or tree.root).get("schemas")
        for _, node in () if declared is None else declared.items():
            yield from _errors(_json_schema(), node, family)


@cache
def official(family: Family) -> Validator:
    """The validator for documents of one version."""
    import jsonschema_rs

    return jsonschema_rs.validator_for(_schema(family), mask="this value")


def _schema(family: Family) -> dict[str, JsonValue]:
    text = (_resources() / f"v{family}" / "schema.json").read_text(encoding="utf-8")
    return cast("dict[str, JsonValue]", json.loads(text))


@cache
def _fields(family: Family) -> frozenset[str]:
    """The names of all fields that the official schema of a version knows."""
    names: set[str] = set()
    pending: list[JsonValue] = [_schema(family)]
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            properties = part.get("properties")
            names.update(properties if isinstance(properties, dict) else ())
            pending += part.values()
        elif isinstance(part, list):
            pending += part
    return frozenset(names)


@cache
def _json_schema() -> Validator:
    import jsonschema_rs

    reference = "https://json-schema.org/draft/2020-12/schema"
    return jsonschema_rs.Draft202012Validator({"$ref": reference}, mask="this value")


def _resources() -> Path:
    """The meta-schemas inside openapi-spec-validator, found without importing it (0.3 s)."""
    found = importlib.util.find_spec("openapi_spec_validator")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("openapi-spec-validator is not installed")
    return Path(found.submodule_search_locations[0], "resources", "schemas")


def _errors(validator: Validator, root: Node, family: Family) -> Iterator[_Complaint]:
    for error in validator.iter_errors(_checkable(root.value)):
        found = telling(error)
        place = _node(root, found.instance_path)
        key = unexpected(found)
        help = advice(found, _fields(family))
        yield words(found), help, (place.get(key) if key is not None else None) or place


def _checkable(value: JsonValue) -> JsonValue:
    """The document without most of the components whose names are not allowed: the validator
    puts all components into each complaint about such a name."""
    components = value.get("components") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(components, dict):
        return value
    kept: dict[str, JsonValue] = {}
    for section, members in components.items():
        kept[section] = members
        if isinstance(members, dict):
            odd = [name for name in members if not _COMPONENT.fullmatch(name)]
            if len(odd) > _MOST_ODD:
                left = members.keys() - set(odd[_MOST_ODD:])
                kept[section] = {name: members[name] for name in members if name in left}
    return {**value, "components": kept}


def _node(root: Node, path: Sequence[str | int]) -> Node:
    """The node at a path; keys that look like numbers may have become numbers in it."""
    node = root
    for key in path:
        is_list = isinstance(node.value, list)
        child = node.at(int(key)) if is_list else node.get(str(key))
        if child is None:
            break
        node = child
    return node


__all__ = ["validate"]
