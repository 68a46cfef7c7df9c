"""Where each member of a JSON text is written, found in one pass after it was parsed.

The standard parser tells no positions, and most runs ask for none. The pass goes along the
parsed tree: so it knows what comes next, and only has to find where.
"""

from __future__ import annotations

import re

from .value import Container, JsonValue

# After a value that is neither text nor a container, `at` stays at its start: the search for the
# next quote steps over it.
_KEY = re.compile(r'[^"]*("(?:[^"\\]++|\\.)*+"[ \t\n\r]*:[ \t\n\r]*)', re.DOTALL)
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_BLANKS = re.compile(r"[ \t\n\r]*")
_TO_NEXT_ELEMENT = re.compile(r"[^,\]]*,?[ \t\n\r]*")


def json_offsets(text: str, start: int, value: JsonValue) -> dict[int, list[int]]:
    """The offsets of all containers of a parsed text, as in YamlBuilder.offsets.

    No key stands twice in one object.
    """
    finder = _Finder(text)
    if isinstance(value, dict | list):
        finder.find(value, start)
    return finder.offsets


def _after_blanks(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return at if match is None else match.end()


class _Finder:
    def __init__(self, text: str) -> None:
        self.offsets: dict[int, list[int]] = {}
        self._text = text

    def find(self, container: Container, start: int) -> int:
        """Note the offsets in and below a container; gives the offset after it."""
        if isinstance(container, list):
            return self._elements(container, start)
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
