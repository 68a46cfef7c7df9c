"""Recognises the blocks of Markdown text, as far as wrapping it to a width needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from .width import text_width

_LINE_END = re.compile(r"\r\n|[\r\n]")
_FENCE = re.compile(r" {0,3}(`{3,}+(?!.*`)|~{3,})")
_BULLET = re.compile(r" *(?:[-+*]|\d{1,9}[.)])(?= |$) *")
_HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
_RULE = re.compile(r" {0,3}(?:=+|-{2,}|(?:[-*_] *){3,})$")
_TABLE_ROW = re.compile(r" *\|")
_TABLE_RULE = re.compile(r"(?=[ |:-]*+$)[ |:]*-")
_HTML_BLOCK = re.compile(
    r" {0,3}(?:<!--|</?(?:table|thead|tbody|tr|td|th|pre|div|details|summary|ul|ol|li|dl|dt|dd"
    r"|blockquote|section|figure|script|style)\b)",
    re.IGNORECASE,
)
# The blank before what would begin another block if wrapping moved it to the start of a line.
_BEFORE_MARKER = re.compile(
    r" (?=(?:[-+*]|#{1,6}|\d{1,9}[.)]|=+|-+|[>|][^ ]*|`{3}[^ ]*|~{3}[^ ]*)(?: |$))"
)
_GLUE = "\0"
# One line that begins with a letter is a paragraph whatever follows.
_ONE_PARAGRAPH = re.compile(r"[A-Za-z][ -~]*\Z")


class BlockKind(Enum):
    """How the lines of a block are treated."""

    PROSE = auto()
    LIST = auto()
    KEPT = auto()


@dataclass(slots=True)
class TextBlock:
    """Lines that belong together. PROSE may be wrapped anew, LIST line by line, KEPT not."""

    kind: BlockKind
    lines: list[str]
    apart: bool
    """Whether a blank line stands before."""


def source_lines(text: str) -> list[str]:
    """The lines of a text: line ends normalised, tabs expanded, trailing blanks left."""
    return [line.expandtabs(4) for line in _LINE_END.split(text)]


def text_blocks(text: str) -> list[TextBlock]:
    """Split Markdown (CommonMark, OpenAPI 3.1 section 4.5) into blocks. No text is lost."""
    if _ONE_PARAGRAPH.match(text):
        return [TextBlock(BlockKind.PROSE, [text], apart=False)]
    return _BlockReader(source_lines(text)).read()


class _BlockReader:
    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._blocks: list[TextBlock] = []
        self._apart = False
        self._open: TextBlock | None = None
        self._fence = ""

    def read(self) -> list[TextBlock]:
        for number, line in enumerate(self._lines):
            if self._fence:
                self._read_fenced(line)
            elif not line.strip(" "):
                self._apart, self._open = bool(self._blocks), None
            else:
                self._read_line(line, self._lines[number + 1 : number + 2])
        return self._blocks

    def _read_fenced(self, line: str) -> None:
        self._add(BlockKind.KEPT, line)
        bare = line.strip(" ")
        if bare.startswith(self._fence) and not bare.strip(self._fence[0]):
            self._fence, self._open = "", None

    def _read_line(self, line: str, following: Sequence[str]) -> None:
        fence = _FENCE.match(line)
        in_prose = self._open is not None and self._open.kind is BlockKind.PROSE
        if fence:
            self._open, self._fence = None, fence[1]
            self._add(BlockKind.KEPT, line)
        elif _RULE.match(line):
            if in_prose and self._open is not None:
                self._open.kind = BlockKind.KEPT
            self._add(BlockKind.KEPT, line)
            self._open = None
        elif _HEADING.match(line):
            self._open = None
            self._add(BlockKind.KEPT, line)
            self._open = None
        elif self._is_kept(line, following, in_prose):
            self._add(BlockKind.KEPT, line)
        elif _BULLET.match(line) or self._continues_list(line):
            self._add(BlockKind.LIST, line)
        else:
            self._add(BlockKind.PROSE, line)

    def _is_kept(self, line: str, following: Sequence[str], in_prose: bool) -> bool:
        """Whether a line belongs to a table, quotation, HTML block or indented code."""
        if self._open is not None and self._open.kind is BlockKind.KEPT:
            return True
        if line.startswith("    ") and not in_prose and not self._after_list():
            return True
        if _TABLE_ROW.match(line) or line.lstrip(" ").startswith(">") or _HTML_BLOCK.match(line):
            return True
        ruled = bool(following) and "|" in following[0]
        return "|" in line and ruled and _TABLE_RULE.match(following[0]) is not None

    def _after_list(self) -> bool:
        return bool(self._blocks) and self._blocks[-1].kind is BlockKind.LIST

    def _continues_list(self, line: str) -> bool:
        if not self._after_list():
            return False
        return self._open is not None or line.startswith("  ")

    def _add(self, kind: BlockKind, line: str) -> None:
        if self._open is None or self._open.kind is not kind:
            self._open = TextBlock(kind, [], self._apart)
            self._blocks.append(self._open)
            self._apart = False
        self._open.lines.append(line)


def runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """The words between the hard line breaks of a paragraph (two blanks or a backslash)."""
    words: list[str] = []
    for line in lines:
        words.extend(word for word in line.split(" ") if word)
        if line.endswith(("  ", "\\")) and words:
            yield words
            words = []
    if words:
        yield words


def wrapped(text: str, first: int, width: int) -> list[str]:
    """Fill rows with the words of a text that has single blanks and no control characters.

    The first row has a width of its own. A word wider than a row stands alone. A word that would
    begin a list, heading, table or quotation stays with the word before it.
    """
    glued = _BEFORE_MARKER.sub(_GLUE, text)
    fill = _filled if glued.isascii() else _filled_by_columns
    rows = fill(glued, first, width)
    return [row.replace(_GLUE, " ") for row in rows] if _GLUE in glued else rows


def _filled(text: str, room: int, width: int) -> list[str]:
    rows: list[str] = []
    start = 0
    while len(text) - start > room:
        end = text.rfind(" ", start, start + room + 1)
        if end < 0:
            end = text.find(" ", start)
        if end < 0:
            break
        rows.append(text[start:end])
        start, room = end + 1, width
    return [*rows, text[start:]] if text else rows


def _filled_by_columns(text: str, room: int, width: int) -> list[str]:
    rows: list[str] = []
    row, used = "", 0
    for word in text.split(" "):
        size = text_width(word)
        if row and used + 1 + size > room:
            rows.append(row)
            row, used, room = "", 0, width
        row, used = (f"{row} {word}", used + 1 + size) if row else (word, size)
    return [*rows, row] if row else rows


def hanging_indent(line: str) -> int:
    """The column at which the continuation of a list line stands."""
    bullet = _BULLET.match(line)
    return len(bullet[0]) if bullet else len(line) - len(line.lstrip(" "))
