"""The ``type`` keyword."""

from __future__ import annotations

from typing import get_args

from oasmith.source import JsonValue, Node

from .document import JsonType
from .draft import Draft
from .keywords import complain
from .reading import Reading

_KNOWN: dict[str, JsonType] = {name: name for name in get_args(JsonType)}

_MEANT: dict[str, tuple[JsonType, ...]] = {
    "bool": ("boolean",),
    "int": ("integer",),
    "int32": ("integer",),
    "int64": ("integer",),
    "long": ("integer",),
    "float": ("number",),
    "double": ("number",),
    "decimal": ("number",),
    "str": ("string",),
    "text": ("string",),
    "list": ("array",),
    "dict": ("object",),
    "map": ("object",),
    "none": ("null",),
    "any": (),
}
"""What types of other languages stand for."""

_FORMATS = frozenset(
    ("date", "date-time", "datetime", "time", "uuid", "uri", "url", "email", "byte")
)


def type_keyword(reading: Reading, draft: Draft, node: Node, value: JsonValue) -> None:
    """``type`` as a text, or (3.1) as a list of texts."""
    if isinstance(value, str):
        types = _known(value) or _meant(reading, draft, node, value)
    elif isinstance(value, list):
        if reading.dialect.family in ("2.0", "3.0"):
            reading.foreign("type", "OpenAPI 3.1 where it is a list", node)
        types = _each(reading, draft, node, value)
    elif value is None:  # an unquoted `null` in YAML
        complain(reading, node, "type", "text", "it is read as the type null")
        types = ("null",)
    else:
        complain(reading, node, "type", "text", "it is ignored")
        return
    if types:
        draft.members["types"] = tuple(dict.fromkeys(types))


def _each(
    reading: Reading, draft: Draft, node: Node, values: list[JsonValue]
) -> tuple[JsonType, ...]:
    types: list[JsonType] = []
    for value in values:
        if isinstance(value, str):
            types += _known(value) or _meant(reading, draft, node, value)
        elif value is None:
            types.append("null")
        else:
            complain(reading, node, "type", "a list of texts", "one entry is ignored")
    return tuple(types)


def _known(name: str) -> tuple[JsonType, ...]:
    known = _KNOWN.get(name)
    return () if known is None else (known,)


def _meant(reading: Reading, draft: Draft, node: Node, name: str) -> tuple[JsonType, ...]:
    lower = name.lower()
    if lower == "file":  # 2.0; documents of later versions keep it
        if reading.dialect.family != "2.0":
            _report(reading, node, name, "it is read as a string of format binary")
        draft.members["format"] = "binary"
        return ("string",)
    if lower in _FORMATS:
        _report(reading, node, name, f"it is read as a string of format {lower}")
        draft.members.setdefault("format", lower)
        return ("string",)
    types = _known(lower) or _MEANT.get(lower)
    if types is None:
        _report(reading, node, name, "it is ignored")
        return ()
    _report(reading, node, name, f"it is read as {types[0] if types else 'any type'}")
    return types


def _report(reading: Reading, node: Node, name: str, outcome: str) -> None:
    message = f"{name} is no type; {outcome}"
    reading.findings.report("OAS0402", message, node.get("type") or node)


__all__ = ["type_keyword"]
