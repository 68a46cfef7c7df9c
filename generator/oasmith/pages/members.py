"""Rows of tables about arguments and fields."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from oasmith.ir import Type
from oasmith.openapi import Constraints
from oasmith.python import bounds
from oasmith.python.writers import Code, markdown_code
from oasmith.source import JsonValue

from .site import Site, in_cell
from .tables import Row, table

_LONGEST_DEFAULT = 60
_WIDE = 2**31 - 1


class Described(Protocol):
    """A field or an argument."""

    @property
    def wire(self) -> str: ...
    @property
    def type(self) -> Type: ...
    @property
    def required(self) -> bool: ...
    @property
    def description(self) -> str | None: ...
    @property
    def deprecated(self) -> bool: ...
    @property
    def default(self) -> tuple[JsonValue] | None: ...
    @property
    def constraints(self) -> Constraints | None: ...


def members_table(
    site: Site, page: str, first: str, found: list[tuple[str, Described]]
) -> tuple[Code, ...]:
    """A table of members, each with its Python name, what is required before the rest."""
    order = sorted(found, key=lambda pair: not pair[1].required)
    rows = [_row(site, page, name, entry) for name, entry in order]
    return table((first, "Type", "Required", "Default", "Allowed"), rows)


def _row(site: Site, page: str, name: str, entry: Described) -> Row:
    shown = markdown_code(name)
    return Row(
        (
            Code(f"~~{shown}~~") if entry.deprecated else shown,
            site.type_text(page, entry.type),
            Code("yes") if entry.required else Code(""),
            _default(entry),
            _allowed(site, entry),
        ),
        _about(name, entry),
    )


def _default(entry: Described) -> Code:
    if entry.default is None or isinstance(entry.default[0], (dict, list)):
        return Code("")
    found = in_cell(entry.default[0])
    return found if len(found) <= _LONGEST_DEFAULT else Code("")


def _allowed(site: Site, entry: Described) -> Code:
    limits = bounds(_meant(entry.constraints))
    found = [site.choice(entry.type), Code(limits)]
    return Code("; ".join(part for part in found if part))


def _meant(constraints: Constraints | None) -> Constraints | None:
    """The limits without those that only tell how wide an integer of the server is."""
    if constraints is None:
        return None
    low, high = constraints.minimum, constraints.maximum
    return replace(
        constraints,
        minimum=None if low is not None and low <= -_WIDE else low,
        maximum=None if high is not None and high >= _WIDE else high,
    )


def _about(name: str, entry: Described) -> str:
    told = (entry.description or "").lower().startswith("deprecated")
    notes = ["Deprecated."] if entry.deprecated and not told else []
    if entry.wire not in ("", name):
        notes.append(f"{markdown_code(entry.wire)} on the wire.")
    return " ".join([*notes, entry.description or ""]).strip()
