"""A model's ``repr``: short enough to read, and never the whole of a large response."""

from __future__ import annotations

from .narrow import is_array, is_dict, is_model
from .plan import plan_of

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from .model import ApiModel

_TEXT = 80
ITEMS = 6
"""How many items of a list are shown."""

WIDTH = 1200
"""About how many characters the text of one value may have."""


def shown_model(model: ApiModel, room: int = WIDTH) -> str:
    """Return ``Name(field=value, ...)``; long texts and lists are cut."""
    parts: list[str] = []
    plan = plan_of(type(model))
    for key, value in model.__dict__.items():
        if key in plan.hidden:
            continue
        if room < 20:
            parts.append("\u2026")
            break
        label = label_of(key)
        part = f"{label}={shown_value(value, room - len(label))}"
        room -= len(part)
        parts.append(part)
    return f"{type(model).__name__}({', '.join(parts)})"


def label_of(key: str | tuple[str]) -> str:
    """Return a field's Python name; a key that cannot be one in quotes."""
    if isinstance(key, tuple):
        return repr(key[0])
    return key if key.isidentifier() else repr(key)


def shown_value(value: Any, room: int = WIDTH) -> str:
    """Return the text of any value, cut to about ``room`` characters."""
    if room < 20:
        return "\u2026"
    if is_model(value):
        return shown_model(value, room)
    if isinstance(value, str | bytes):
        return _cut(value)
    if is_array(value):
        return _shown_list(value, room)
    if is_dict(value):
        return _shown_dict(value, room)
    return repr(value)


def _cut(value: str | bytes) -> str:
    if len(value) <= _TEXT:
        return repr(value)
    return f"{value[: _TEXT - 20]!r}\u2026 ({len(value)} long)"


def _shown_list(items: Any, room: int) -> str:
    parts = _parts([("", item) for item in items[:ITEMS]], room)
    if len(items) > ITEMS:
        parts.append(f"\u2026 {len(items) - ITEMS} more")
    left, right = "()" if isinstance(items, tuple) else "[]"
    return f"{left}{', '.join(parts)}{right}"


def _shown_dict(entries: dict[Any, Any], room: int) -> str:
    shown = list(entries.items())[:ITEMS]
    parts = _parts([(f"{key!r}: ", item) for key, item in shown], room)
    if len(entries) > ITEMS:
        parts.append(f"\u2026 {len(entries) - ITEMS} more")
    return f"{{{', '.join(parts)}}}"


def _parts(labelled: list[tuple[str, Any]], room: int) -> list[str]:
    parts: list[str] = []
    for label, value in labelled:
        part = label + shown_value(value, room - len(label))
        room -= len(part)
        parts.append(part)
        if room < 20:
            break
    return parts
