"""The JSON values that documents are made of."""

from __future__ import annotations

from typing import TypeAlias

JsonScalar: TypeAlias = bool | int | float | str | None
"""Every float is finite: what JSON cannot express is kept as text, with a diagnostic."""

JsonValue: TypeAlias = "JsonScalar | list[JsonValue] | dict[str, JsonValue]"

Container: TypeAlias = list[JsonValue] | dict[str, JsonValue]
