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

_SHOWN = 3
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?")


def settle_enum(reading: Reading, draft: Draft, node: Node) -> None:
    """Normalise the enum of a draft when all keywords are known."""
    members = draft.members
    values = _once(reading, node, members.get("enum", ()))
    types = members.get("types", ())
    values = _of_type(reading, node, types, values)
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
    repeated: list[int] = []
    for index, value in enumerate(values):
        is_scalar = not isinstance(value, dict | list)
        key = (type(value), value) if is_scalar else json.dumps(value, sort_keys=True)
        if key in seen:
            repeated.append(index)
        seen.setdefault(key, value)
    if repeated:
        what = _listed([repr(values[index]) for index in repeated])
        message = f"{what} more than once in the enum; once counts"
        reading.findings.report("OAS0407", message, _entry(node, values[repeated[0]], again=True))
    return tuple(seen.values())


def _listed(texts: list[str]) -> str:
    """``the values 1, 2, 3 and 5 more stand``: some of them are enough to find the rest."""
    different = list(dict.fromkeys(texts))
    if len(different) == 1:
        return f"the value {different[0]} stands"
    rest = len(different) - _SHOWN
    *shown, last = [*different[:_SHOWN], *([f"{rest} more"] if rest > 0 else [])]
    return f"the values {', '.join(shown)} and {last} stand"


def _entry(node: Node, value: JsonValue, *, again: bool = False) -> Node:
    """The first or the second place of a value in the enum of a schema."""
    enum = node.get("enum") or node
    places = [place for place in enum.elements() if place.value == value]
    return places[1 if again and len(places) > 1 else 0] if places else enum


def _converted(types: tuple[JsonType, ...], value: JsonValue) -> JsonValue:
    """A value in the type that the schema demands: unquoted YAML texts and quoted numbers."""
    if value is None or isinstance(value, dict | list):
        return value
    if "string" in types and not isinstance(value, str):
        return spelled(value)
    if isinstance(value, str) and ("integer" in types or "number" in types):
        return _number(value)
    if isinstance(value, str) and "boolean" in types and value in ("true", "false"):
        return value == "true"
    return value


def _of_type(
    reading: Reading, node: Node, types: tuple[JsonType, ...], values: tuple[JsonValue, ...]
) -> tuple[JsonValue, ...]:
    """The values in the type that the schema demands, told once for all of them."""
    if len(set(types) - {"null"}) != 1:
        return values
    found = tuple(_converted(types, value) for value in values)
    changed = [(old, new) for old, new in zip(values, found, strict=True) if old is not new]
    if changed:
        old, new = changed[0]
        more = f", and {len(changed) - 1} more in the same way" if len(changed) > 1 else ""
        message = f"the value {old!r} of the enum is {kind_of(old)}; it is read as {new!r}{more}"
        reading.findings.report("OAS0407", message, _entry(node, old))
    return found


def _number(value: str) -> JsonValue:
    if not _NUMBER.fullmatch(value):
        return value
    return float(value) if "." in value else int(value)


def _types_of(values: tuple[JsonValue, ...]) -> tuple[JsonType, ...]:
    return tuple(dict.fromkeys(_TYPES[type(value)] for value in values))


__all__ = ["settle_enum"]
