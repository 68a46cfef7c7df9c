"""A model's ``repr``: short enough to read, and never the whole of a large response."""

from __future__ import annotations

from .plan import plan_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .model import ApiModel

_TEXT = 80
_ITEMS = 6
_WIDTH = 1200


def shown_model(model: ApiModel, room: int = _WIDTH) -> str:
    """Return ``Name(field=value, ...)``; long texts and lists are cut."""
    parts: list[str] = []
    name = type(model).__name__
    for key, value in plan_of(type(model)).items(model.__dict__):
        if room < 20:
            parts.append("\u2026")
            break
        label = _label(model, key)
        part = f"{label}={shown_value(value, room - len(label))}"
        room -= len(part)
        parts.append(part)
    return f"{name}({', '.join(parts)})"


def _label(model: ApiModel, wire: str) -> str:
    """Return the Python name of a wire key."""
    key = plan_of(type(model)).stored.get(wire, wire)
    name = key if isinstance(key, str) else key[0]
    return name if name.isidentifier() else repr(name)


def shown_value(value: Any, room: int) -> str:
    """Return the text of any value, cut to about ``room`` characters."""
    if room < 20:
        return "\u2026"
    if hasattr(type(value), "_wire"):
        return shown_model(value, room)
    if isinstance(value, str | bytes):
        return _cut(value)
    if isinstance(value, list | tuple):
        return _shown_list(value, room)  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(value, dict):
        return _shown_dict(value, room)  # pyright: ignore[reportUnknownArgumentType]
    return repr(value)


def _cut(value: str | bytes) -> str:
    if len(value) <= _TEXT:
        return repr(value)
    return f"{value[: _TEXT - 20]!r}\u2026 ({len(value)} long)"


def _shown_list(items: Any, room: int) -> str:
    parts = _parts([("", item) for item in items[:_ITEMS]], room)
    if len(items) > _ITEMS:
        parts.append(f"\u2026 {len(items) - _ITEMS} more")
    left, right = "()" if isinstance(items, tuple) else "[]"
    return f"{left}{', '.join(parts)}{right}"


def _shown_dict(entries: dict[Any, Any], room: int) -> str:
    shown = list(entries.items())[:_ITEMS]
    parts = _parts([(f"{key!r}: ", item) for key, item in shown], room)
    if len(entries) > _ITEMS:
        parts.append(f"\u2026 {len(entries) - _ITEMS} more")
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
