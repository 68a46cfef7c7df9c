"""The side table: where each member of each container is written.

The tree itself is plain dicts and lists. What an overlay changed is noted member by member, so
that a value is always located in the file that it was written in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, cast

from .limits import MAXIMUM_BROUGHT
from .text import SourceFile
from .value import Container, JsonValue


class Place(NamedTuple):
    """Where a member is written: its file, and the offsets of its key and its value there.

    In a list, and for a whole document, both offsets are those of the value.
    """

    file: SourceFile
    key: int
    value: int


@dataclass(slots=True)
class _Noted:
    """Places of a container that an overlay changed, in the order of its members."""

    places: list[Place]


_Entry: TypeAlias = "list[int] | _Noted"

_SEARCHED = 12
"""Larger mappings get an index from key to rank when they are first asked about."""


class TooMuch(Exception):
    """More values were copied than any document needs."""


class Positions:
    """The side table of one tree, keyed by id(container)."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}
        self._ranks: dict[int, dict[str, int]] = {}
        self._foreign: dict[int, SourceFile] = {}
        self._kept: list[object] = []
        self._copied = 0

    def add_offsets(self, offsets: dict[int, list[int]]) -> None:
        """Take over the offsets of the containers of one file."""
        self._entries.update(offsets)

    def keep(self, *values: object) -> None:
        """Hold on to values that left the tree: their ids must not be given out again."""
        self._kept.extend(values)

    def member(self, container: Container, key: str | int, file: SourceFile) -> Place:
        """The place of a member of a known container of ``file``."""
        entry = self._entries[id(container)]
        rank = self._rank(container, key) if isinstance(container, dict) else cast(int, key)
        if isinstance(entry, _Noted):
            return entry.places[rank]
        file = self._foreign.get(id(container), file)
        if isinstance(container, dict):
            return Place(file, entry[2 * rank], entry[2 * rank + 1])
        return Place(file, entry[rank], entry[rank])

    def note(self, container: Container, file: SourceFile) -> list[Place]:
        """The places of all members of a known container, as a list to be changed together with
        the container."""
        entry = self._entries[id(container)]
        if not isinstance(entry, _Noted):
            keys = range(len(container)) if isinstance(container, list) else list(container)
            entry = _Noted([self.member(container, key, file) for key in keys])
            self._entries[id(container)] = entry
        self._ranks.pop(id(container), None)
        return entry.places

    def copy(self, value: JsonValue, file: SourceFile) -> JsonValue:
        """A deep copy that is located where the original is, in ``file``.

        Raises TooMuch when all copies together have too many values: each may hold the ones before.
        """
        self._copied += 1
        if self._copied > MAXIMUM_BROUGHT:
            raise TooMuch
        if not isinstance(value, dict | list):
            return value
        twin: Container
        if isinstance(value, dict):
            twin = {key: self.copy(member, file) for key, member in value.items()}
        else:
            twin = [self.copy(member, file) for member in value]
        entry = self._entries.get(id(value))
        self._entries.pop(id(twin), None)
        self._ranks.pop(id(twin), None)
        if isinstance(entry, _Noted):
            self._entries[id(twin)] = _Noted(list(entry.places))
        elif entry is not None:
            self._entries[id(twin)] = entry
        self._foreign[id(twin)] = self._foreign.get(id(value), file)
        return twin

    def _rank(self, container: dict[str, JsonValue], key: str | int) -> int:
        if len(container) <= _SEARCHED:
            return list(container).index(cast(str, key))
        ranks = self._ranks.get(id(container))
        if ranks is None:
            ranks = {name: rank for rank, name in enumerate(container)}
            self._ranks[id(container)] = ranks
        return ranks[cast(str, key)]
