"""``enum``: each value once, of the schema's type, and null told apart."""

from __future__ import annotations

import json
import re

from oasmith.source import JsonValue, Node

from .document import JsonType
from .draft import Draft
from .fields import kind_of, spelled
from .nullable import with_null
from .reading import Reading

_TYPES: dict[type, JsonType] = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}

_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?")


def settle_enum(reading: Reading, draft: Draft, node: Node) -> None:
    """Normalise the enum of a draft when all keywords are known."""
    members = draft.members
    values = _once(reading, node, members.get("enum", ()))
    types = members.get("types", ())
    values = tuple(_of_type(reading, node, types, value) for value in values)
    present = tuple(value for value in values if value is not None)
    if len(present) < len(values):
        members["types"] = with_null(types or _types_of(present))
    if values and not present:
        del members["enum"]
        members["types"] = ("null",)
        return
    members["enum"] = present


def _once(reading: Reading, node: Node, values: tuple[JsonValue, ...]) -> tuple[JsonValue, ...]:
    seen: dict[str | tuple[type, JsonValue], JsonValue] = {}
    for value in values:
        is_scalar = not isinstance(value, dict | list)
        key = (type(value), value) if is_scalar else json.dumps(value, sort_keys=True)
        if key in seen:
            message = f"the value {value!r} stands twice in the enum; once counts"
            reading.findings.report("OAS0407", message, node.get("enum") or node)
        seen.setdefault(key, value)
    return tuple(seen.values())


def _of_type(
    reading: Reading, node: Node, types: tuple[JsonType, ...], value: JsonValue
) -> JsonValue:
    """A value in the type that the schema demands: unquoted YAML texts and quoted numbers."""
    if value is None or isinstance(value, dict | list) or len(set(types) - {"null"}) != 1:
        return value
    converted: JsonValue = value
    if "string" in types and not isinstance(value, str):
        converted = spelled(value)
    elif isinstance(value, str) and ("integer" in types or "number" in types):
        converted = _number(value)
    elif isinstance(value, str) and "boolean" in types and value in ("true", "false"):
        converted = value == "true"
    if converted is not value:
        message = (
            f"the value {value!r} of the enum is {kind_of(value)}; it is read as {converted!r}"
        )
        reading.findings.report("OAS0407", message, node.get("enum") or node)
    return converted


def _number(value: str) -> JsonValue:
    if not _NUMBER.fullmatch(value):
        return value
    return float(value) if "." in value else int(value)


def _types_of(values: tuple[JsonValue, ...]) -> tuple[JsonType, ...]:
    return tuple(dict.fromkeys(_TYPES[type(value)] for value in values))


__all__ = ["settle_enum"]
