"""Where each member of a JSON text is written, found in one pass after it was parsed.

The standard parser tells no positions, and most runs ask for none. The pass goes along the
parsed tree: so it knows what comes next, and only has to find where.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from typing import cast

from .value import Container, JsonValue

# After a value that is neither text nor a container, `at` stays at its start: the search for the
# next quote steps over it.
_KEY = re.compile(r'[^"]*("(?:[^"\\]++|\\.)*+"[ \t\n\r]*:[ \t\n\r]*)', re.DOTALL)
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_BLANKS = re.compile(r"[ \t\n\r]*")
_TO_NEXT_ELEMENT = re.compile(r"[^,\]]*,?[ \t\n\r]*")

_SKIPPER = json.JSONDecoder(strict=False, parse_int=len, parse_float=len)
"""Steps over values; numbers become lengths, since int() refuses very long ones."""


def json_offsets(
    text: str, start: int, value: JsonValue, repeated: Collection[int] = ()
) -> dict[int, list[int]]:
    """The offsets of all containers of a parsed text, as in YamlBuilder.offsets.

    ``repeated`` holds the ids of the objects in which a key stands twice.
    """
    finder = _Finder(text, repeated)
    if isinstance(value, dict | list):
        finder.find(value, start)
    return finder.offsets


def written_members(text: str, start: int) -> list[tuple[str, int, int]]:
    """Key, key offset and value offset of each member of an object, as often as it is written."""
    members: list[tuple[str, int, int]] = []
    at = _after_blanks(text, start + 1)
    while text[at] != "}":
        key, end = _SKIPPER.raw_decode(text, at)
        value = _after_blanks(text, _after_blanks(text, end) + 1)
        members.append((cast(str, key), at, value))
        at = _after_blanks(text, _SKIPPER.raw_decode(text, value)[1])
        if text[at] == ",":
            at = _after_blanks(text, at + 1)
    return members


def _after_blanks(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return at if match is None else match.end()


class _Finder:
    def __init__(self, text: str, repeated: Collection[int]) -> None:
        self.offsets: dict[int, list[int]] = {}
        self._text = text
        self._repeated = repeated

    def find(self, container: Container, start: int) -> int:
        """Note the offsets in and below a container; gives the offset after it."""
        if isinstance(container, list):
            return self._elements(container, start)
        if id(container) in self._repeated:
            return self._repeated_members(container, start)
        return self._members(container, start)

    def _members(self, container: dict[str, JsonValue], start: int) -> int:
        text, key_at, string_at = self._text, _KEY.match, _STRING.match
        marks: list[int] = []
        at = start + 1
        for value in container.values():
            key = key_at(text, at)
            assert key is not None
            at = key.end()
            marks += (key.start(1), at)
            kind = value.__class__
            if kind is str:
                string = string_at(text, at)
                assert string is not None
                at = string.end()
            elif isinstance(value, dict | list):
                at = self.find(value, at)
        self.offsets[id(container)] = marks
        return text.index("}", at) + 1

    def _elements(self, container: list[JsonValue], start: int) -> int:
        text, string_at, next_at = self._text, _STRING.match, _TO_NEXT_ELEMENT.match
        marks: list[int] = []
        at = _after_blanks(text, start + 1)
        for value in container:
            marks.append(at)
            if value.__class__ is str:
                string = string_at(text, at)
                assert string is not None
                at = string.end()
            elif isinstance(value, dict | list):
                at = self.find(value, at)
            following = next_at(text, at)
            assert following is not None
            at = following.end()
        self.offsets[id(container)] = marks
        return text.index("]", at) + 1

    def _repeated_members(self, container: dict[str, JsonValue], start: int) -> int:
        """The last member with a key is the one that counts."""
        members = {key: (at, value) for key, at, value in written_members(self._text, start)}
        self.offsets[id(container)] = [at for key in container for at in members[key]]
        for key, value in container.items():
            if isinstance(value, dict | list):
                self.find(value, members[key][1])
        return _SKIPPER.raw_decode(self._text, start)[1]
