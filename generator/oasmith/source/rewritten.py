"""Keys of one YAML mapping that are written more than once, in time that grows with the text."""

from __future__ import annotations

from itertools import islice

from .value import JsonValue


class Rewritten:
    """Which members of a mapping, counted as they are written, do not count.

    The offsets of all members are noted one after the other; those of members that a later one
    replaces leave the row together, in ``settle``.
    """

    def __init__(self) -> None:
        self._ranks: dict[str, int] = {}
        self._known = 0
        self._replaced: set[int] = set()

    def replace(self, mapping: dict[str, JsonValue], key: str, written: int) -> int:
        """The rank of the member that the next one of its key replaces.

        ``written`` is how many members were written so far; those since the last call stand at
        the end of the mapping.
        """
        latest = islice(reversed(mapping), written - self._known)
        for rank, name in zip(range(written - 1, self._known - 1, -1), latest, strict=True):
            self._ranks[name] = rank
        self._known = written
        rank = self._ranks[key]
        self._replaced.add(rank)
        return rank

    def settle(self, marks: list[int]) -> None:
        """Leave only the offsets of members that count."""
        replaced = self._replaced
        marks[:] = [mark for place, mark in enumerate(marks) if place // 2 not in replaced]
