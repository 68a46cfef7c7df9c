"""Which optional members a sample shows where nothing is required."""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.ir import Field

_TELLING = (
    "model",
    "input",
    "messages",
    "prompt",
    "query",
    "name",
    "title",
    "text",
    "content",
    "message",
    "subject",
    "body",
    "email",
    "amount",
    "currency",
    "url",
    "file",
    "items",
    "data",
    "description",
    "status",
    "type",
)
"""What people usually give, the most telling first."""

_RANKS = {name: rank for rank, name in enumerate(_TELLING)}


def by_telling(fields: Mapping[str, Field]) -> list[str]:
    """The members that may be shown, the most telling first; the rest in their own order.

    Args:
        fields: the members of an object by wire name.

    Returns:
        Wire names, without deprecated and readOnly members.
    """
    usable = [wire for wire, field in fields.items() if not (field.read_only or field.deprecated)]
    return sorted(usable, key=_rank)


def is_telling(wire: str) -> bool:
    """Whether a name alone says what a call is about."""
    return wire.lower() in _RANKS


def _rank(wire: str) -> int:
    return _RANKS.get(wire.lower(), len(_TELLING))
