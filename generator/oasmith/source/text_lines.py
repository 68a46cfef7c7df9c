"""Where the lines of a text start: what turns an offset into a line and a column."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_LINE_FEED = re.compile("\n")


class TextLines(Sequence[str]):
    """The lines of a text without their line breaks, cut out when they are asked for.

    Four bytes for each line: a text of nothing but line breaks may have a hundred million.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("I", [0])
        # Line feeds alone, as most texts have, are found faster.
        breaks = _LINE_BREAK if "\r" in text else _LINE_FEED
        self._starts.extend(found.end() for found in breaks.finditer(text))

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        place = range(len(self))[index]
        end = self._starts[place + 1] if place + 1 < len(self) else len(self._text)
        return self._text[self._starts[place] : end].rstrip("\r\n")

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
