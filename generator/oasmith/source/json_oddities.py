"""What is odd in a JSON text, located: keys that stand twice, numbers that cannot be held."""

from __future__ import annotations

from collections.abc import Collection

from oasmith.diagnostics import Diagnostic, diagnose

from .json_offsets import json_offsets, written_members
from .json_text import JsonReader, OddNumber
from .repeated import repeated_key
from .text import SourceFile
from .value import JsonValue


def settle(
    file: SourceFile, value: JsonValue, start: int, reader: JsonReader
) -> tuple[dict[int, list[int]], tuple[Diagnostic, ...]]:
    """Find the oddities of a parsed text and turn its OddNumbers into ordinary text.

    Returns the offsets of all containers, and the diagnostics.
    """
    repeated = {id(members) for members in reader.repeated}
    offsets = json_offsets(file.text, start, value, repeated)
    walk = _Walk(file, offsets, repeated)
    walk.visit(value, start)
    return offsets, tuple(walk.diagnostics)


class _Walk:
    def __init__(
        self, file: SourceFile, offsets: dict[int, list[int]], repeated: Collection[int]
    ) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._file = file
        self._offsets = offsets
        self._repeated = repeated

    def visit(self, value: JsonValue, start: int) -> JsonValue:
        """Report what is odd in a value; gives the value to use in its place."""
        if isinstance(value, OddNumber):
            message = f"no number can hold {value[:40]}"
            self.diagnostics.append(diagnose("OAS0012", message, self._file.location(start)))
            return str(value)
        if isinstance(value, dict):
            if id(value) in self._repeated:
                self._report_repeated(start)
            for key, at in zip(value, self._offsets[id(value)][1::2], strict=True):
                value[key] = self.visit(value[key], at)
        elif isinstance(value, list):
            for index, at in enumerate(self._offsets[id(value)]):
                value[index] = self.visit(value[index], at)
        return value

    def _report_repeated(self, start: int) -> None:
        seen: dict[str, int] = {}
        for key, at, _ in written_members(self._file.text, start):
            if key in seen:
                self.diagnostics.append(repeated_key(self._file, key, seen[key], at))
            seen[key] = at
