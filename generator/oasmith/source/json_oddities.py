"""What is odd in a JSON text, located: keys that stand twice, numbers that cannot be held."""

from __future__ import annotations

from oasmith.diagnostics import Diagnostic, diagnose

from .json_text import OddNumber
from .json_written import Member, Written, written
from .repeated import repeated_key
from .text import SourceFile
from .value import Container, JsonValue


def settle(
    file: SourceFile, value: Container, start: int
) -> tuple[dict[int, list[int]], tuple[Diagnostic, ...]]:
    """Find the oddities of a parsed text and turn its OddNumbers into ordinary text.

    Returns the offsets of all containers, as in YamlBuilder.offsets, and the diagnostics.
    """
    walk = _Walk(file)
    walk.visit(value, written(file.text, start))
    return walk.offsets, tuple(walk.diagnostics)


class _Walk:
    def __init__(self, file: SourceFile) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.offsets: dict[int, list[int]] = {}
        self._file = file

    def visit(self, container: Container, found: Written) -> None:
        """Note the offsets in and below a container, and report what is odd there."""
        if isinstance(container, list):
            self.offsets[id(container)] = [member.value_at for member in found.members]
            for index, member in enumerate(found.members):
                container[index] = self._settled(container[index], member)
            return
        members = self._last_ones(found)
        marks = [at for member in members.values() for at in (member.key_at, member.value_at)]
        self.offsets[id(container)] = marks
        for key, member in members.items():
            container[key] = self._settled(container[key], member)

    def _settled(self, value: JsonValue, member: Member) -> JsonValue:
        if isinstance(value, OddNumber):
            message = f"no number can hold {value[:40]}"
            place = self._file.location(member.value_at)
            self.diagnostics.append(diagnose("OAS0012", message, place))
            return str(value)
        if isinstance(value, dict | list) and member.inside is not None:
            self.visit(value, member.inside)
        return value

    def _last_ones(self, found: Written) -> dict[str, Member]:
        """The members that count, in the order of the parsed object."""
        last: dict[str, Member] = {}
        for member in found.members:
            before = last.pop(member.key, None)
            if before is not None:
                twice = repeated_key(self._file, member.key, before.key_at, member.key_at)
                self.diagnostics.append(twice)
            last[member.key] = member
        return last
