"""Where each key of a TOML text is written (TOML 1.0; the text is known to be valid).

tomllib tells no positions. This scanner only steps over values, it does not interpret them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

KeyPath = tuple[str | int, ...]

_SKIPPED = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BLANKS = re.compile(r"[ \t]*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:""|")?' r"|'''.*?'''(?:''|')?" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^,\]}#\n\r]*")


def key_positions(text: str) -> Mapping[KeyPath, int]:
    """The offset of the last part of every key, by its path; list elements by their index."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._offsets: dict[KeyPath, int] = {}
        self._lengths: dict[KeyPath, int] = {}

    def scan(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        self._skip(_SKIPPED)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._member(table)
            self._skip(_SKIPPED)
        return self._offsets

    def _header(self) -> KeyPath:
        brackets = 2 if self._text.startswith("[[", self._at) else 1
        self._at += brackets
        path, offset = self._key(())
        self._at += brackets
        if brackets == 2:
            index = self._lengths.get(path, 0)
            self._lengths[path] = index + 1
            path = (*path, index)
            self._offsets[path] = offset
        return path

    def _key(self, table: KeyPath) -> tuple[KeyPath, int]:
        """A dotted key below a table, and the offset of its last part."""
        path = table
        while True:
            self._skip(_BLANKS)
            offset = self._at
            path = (*path, self._key_part())
            self._offsets.setdefault(path, offset)
            self._skip(_BLANKS)
            if self._text[self._at] != ".":
                return path, offset
            self._at += 1
            if path in self._lengths:  # [list.key] goes into the last element of [[list]]
                path = (*path, self._lengths[path] - 1)

    def _key_part(self) -> str:
        start = self._at
        if self._text[start] in "\"'":
            self._skip(_STRING)
            quoted = self._text[start : self._at]
            return str(tomllib.loads(f"key = {quoted}")["key"])
        self._skip(_BARE_KEY)
        return self._text[start : self._at]

    def _member(self, table: KeyPath) -> None:
        path, _ = self._key(table)
        self._at += 1  # the sign =
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._skip(_BLANKS)
        first = self._text[self._at]
        if first in "\"'":
            self._skip(_STRING)
        elif first == "[":
            self._list(path)
        elif first == "{":
            self._inline_table(path)
        else:
            self._skip(_BARE_VALUE)

    def _list(self, path: KeyPath) -> None:
        self._at += 1
        self._skip(_SKIPPED)
        index = 0
        while self._text[self._at] != "]":
            self._offsets[*path, index] = self._at
            self._value((*path, index))
            index += 1
            self._separator()
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        self._skip(_SKIPPED)
        while self._text[self._at] != "}":
            self._member(path)
            self._separator()
        self._at += 1

    def _separator(self) -> None:
        self._skip(_SKIPPED)
        if self._text[self._at] == ",":
            self._at += 1
            self._skip(_SKIPPED)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        if match is not None:
            self._at = match.end()
