"""Docstrings from descriptions, laid out so that black changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias, assert_never

from oasmith.frozen import frozen

from .characters import escape, escape_hidden
from .code import Code
from .prose import (
    BlockKind,
    TextBlock,
    hanging_indent,
    runs,
    source_lines,
    text_blocks,
    wrapped,
)
from .width import text_width


@frozen
class Markdown:
    """Text as a document has it: paragraphs are wrapped, tables and code keep their lines."""

    text: str


@frozen
class Paragraph:
    """One paragraph, wrapped, whatever its text looks like."""

    text: str


@frozen
class Verbatim:
    """Lines that are kept as they are."""

    text: str


@frozen
class Section:
    """A title with a colon, and text indented below it, such as ``Returns:``."""

    title: str
    text: str


@frozen
class Definition:
    """A term and what it means, such as a parameter and its description."""

    term: str
    text: str = ""


@frozen
class Definitions:
    """A title with a colon, and terms with their meaning below it, such as ``Args:``."""

    title: str
    entries: tuple[Definition, ...]


Block: TypeAlias = Markdown | Paragraph | Verbatim | Section | Definitions

OPENING_QUOTES = 3
CLOSING_QUOTES = 3

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_NOTHING_TO_ESCAPE = re.compile(r"[ !#-\[\]-~]*\Z")
# One line that is surely prose and holds nothing to escape.
_PLAIN = re.compile(r"[A-Za-z`](?: ?[!#-\[\]-~])*\Z")

_Rows: TypeAlias = list[str]
# An end of sentence and the start of another one.
_SENTENCE_END = re.compile(r"""[.!?]["'\u201d\u2019)\]`*_]*(?= +[^\s\da-z])""")
_ABBREVIATION = re.compile(r"(?:\A|[ (])(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|No|[A-Z])\.$")


def docstring(
    blocks: str | Sequence[Block], *, indent: int, width: int = 88, summary: bool = True
) -> Code:
    """A whole docstring, quotes and indentation of the first line included.

    `blocks` are parted by blank lines; a plain string is one Markdown block. The first sentence
    stands alone on the opening line where it fits, if a `summary` is wanted: tools list modules,
    classes and methods by that line, and never members. Text that fits on one line is closed
    there, longer text on a line of its own. What the text says is kept except for white space
    (line ends, tabs, trailing blanks); hidden characters become escape sequences. Nothing to say,
    no code.
    """
    if isinstance(blocks, str):
        if len(blocks) + indent + OPENING_QUOTES + CLOSING_QUOTES <= width and _PLAIN.match(blocks):
            return Code(f'{" " * indent}"""{blocks}"""')
        blocks = (Markdown(blocks),)
    return _docstring(tuple(blocks), indent, width, summary)


# A description stands in a model, in its twin and in both kinds of methods, often near each other.
@lru_cache(maxsize=8192)
def _docstring(blocks: tuple[Block, ...], indent: int, width: int, summary: bool) -> Code:
    room = width - indent
    rows = _opened(blocks, room, OPENING_QUOTES, summary)
    if len(rows) == 1 and text_width(rows[0]) + OPENING_QUOTES + CLOSING_QUOTES > room:
        # black joins closing quotes with a single line of text, so they have to fit as well.
        rows = _opened(blocks, room, OPENING_QUOTES + CLOSING_QUOTES, summary)
    if not rows:
        return Code("")
    margin = " " * indent
    if len(rows) == 1:
        return Code(f'{margin}"""{_padded(rows[0], closed=True)}"""')
    first, *rest = rows
    lines = [f'{margin}"""{_padded(first, closed=False)}']
    lines += [margin + row if row else "" for row in _dedented(rest)]
    lines.append(f'{margin}"""')
    return Code("\n".join(lines))


def _padded(row: str, *, closed: bool) -> str:
    """Keep quotes of the text apart from those of the docstring."""
    if row.startswith('"'):
        row = " " + row
    return row + " " if closed and row.endswith('"') else row


def _dedented(rows: _Rows) -> _Rows:
    """Take away indentation that all lines after the first share: black does."""
    common = min((len(row) - len(row.lstrip(" ")) for row in rows if row), default=0)
    return [row[common:] for row in rows]


def _opened(blocks: Sequence[Block], width: int, quotes: int, summary: bool) -> _Rows:
    """All rows; the first one shares its line with that many quotes."""
    rows: _Rows = []
    for block in blocks:
        found = _rows(block, width) if rows else _first_rows(block, width, quotes, summary)
        if found:
            rows += ["", *found] if rows else found
    return rows


def _first_rows(block: Block, width: int, quotes: int, summary: bool) -> _Rows:
    match block:
        case Markdown(text):
            parts = text_blocks(text)
        case Paragraph(text):
            parts = [TextBlock(BlockKind.PROSE, source_lines(text), apart=False)]
        case _:
            found = _rows(block, width)
            return ["", *found] if found else []
    if not parts:
        return []
    if parts[0].kind is not BlockKind.PROSE:
        return ["", *_block_rows(parts, width)]
    if summary:
        opening = _summary(parts[0], width, quotes, alone=len(parts) == 1)
    else:
        opening = _wrapped_runs(runs(parts[0].lines), width - quotes, width)
    return opening + _block_rows(parts[1:], width)


def _summary(part: TextBlock, width: int, quotes: int, *, alone: bool) -> _Rows:
    """The first paragraph, with its first sentence on a line of its own if that fits."""
    found = list(runs(part.lines))
    if not found:
        return []
    rows = _wrapped_runs(found, width - quotes, width)
    if alone and len(rows) == 1:
        return rows
    sentence, rest = _first_sentence(found[0])
    line = _escaped(" ".join(sentence))
    remaining = [rest, *found[1:]] if rest else found[1:]
    if not remaining or text_width(line) > width - quotes:
        return rows
    return [line, "", *_wrapped_runs(remaining, width, width)]


def _first_sentence(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    text = " ".join(words)
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text, max(0, match.start() - 12), match.start() + 1):
            count = text[: match.end()].count(" ") + 1
            return words[:count], words[count:]
    return words, ()


def _rows(block: Block, width: int) -> _Rows:
    match block:
        case Markdown(text):
            return _block_rows(text_blocks(text), width)
        case Paragraph(text):
            return _paragraph_rows(source_lines(text), width, width)
        case Verbatim(text):
            return _kept_rows(source_lines(text))
        case Section(title, text):
            return _titled(title, _block_rows(text_blocks(text), width - 4))
        case Definitions(title, entries):
            found = [row for entry in entries for row in _definition_rows(entry, width - 4)]
            return _titled(title, found)
        case _:
            assert_never(block)


def _titled(title: str, rows: _Rows) -> _Rows:
    return [f"{_inline(title)}:", *_indented(rows)] if rows else []


def _definition_rows(entry: Definition, width: int) -> _Rows:
    term = _inline(entry.term)
    parts = text_blocks(entry.text)
    if not parts:
        return [term]
    if parts[0].kind is not BlockKind.PROSE:
        return [f"{term}:", *_indented(_block_rows(parts, width - 4))]
    used = text_width(term) + 2
    first, *more = _paragraph_rows(parts[0].lines, width - used, width - 4)
    return [f"{term}: {first}", *_indented([*more, *_block_rows(parts[1:], width - 4)])]


def _indented(rows: Iterable[str]) -> _Rows:
    return ["    " + row if row else "" for row in rows]


def _block_rows(parts: Iterable[TextBlock], width: int) -> _Rows:
    rows: _Rows = []
    for part in parts:
        if part.apart:
            rows.append("")
        match part.kind:
            case BlockKind.PROSE:
                rows += _paragraph_rows(part.lines, width, width)
            case BlockKind.LIST:
                rows += [row for line in part.lines for row in _list_rows(line, width)]
            case BlockKind.KEPT:
                rows += _kept_rows(part.lines)
            case _:
                assert_never(part.kind)
    return rows


def _kept_rows(lines: Iterable[str]) -> _Rows:
    rows = [_escaped(line).rstrip(" ") for line in lines]
    while rows and not rows[-1]:
        rows.pop()
    while rows and not rows[0]:
        del rows[0]
    return rows


def _list_rows(line: str, width: int) -> _Rows:
    row = _escaped(line).rstrip(" ")
    if text_width(row) <= width:
        return [row]
    column = hanging_indent(line)
    margin = " " * column
    words = [word for word in line[column:].split(" ") if word]
    first, *more = _wrapped(words, width - column, width - column)
    return [_escaped(line[:column]) + first, *(margin + row for row in more)]


def _paragraph_rows(lines: Sequence[str], first: int, width: int) -> _Rows:
    return _wrapped_runs(runs(lines), first, width)


def _wrapped_runs(found: Iterable[Sequence[str]], first: int, width: int) -> _Rows:
    rows: _Rows = []
    for words in found:
        rows += _wrapped(words, width if rows else first, width)
    return rows


def _wrapped(words: Sequence[str], first: int, width: int) -> _Rows:
    return wrapped(_escaped(" ".join(words)), first, width)


def _escaped(text: str) -> str:
    """Text as it stands between triple quotes; it has no line feed."""
    if _NOTHING_TO_ESCAPE.match(text):
        return text
    # A class with half a character in its docstring cannot even be defined: its escape is shown.
    whole = _HALF_CHARACTER.sub(lambda match: escape(match[0]), text)
    return escape_hidden(whole.replace("\\", "\\\\")).replace('"""', '\\"\\"\\"')


def _inline(text: str) -> str:
    """The same for text that has to stay on one line."""
    words = (word for line in source_lines(text) for word in line.split(" "))
    return _escaped(" ".join(word for word in words if word))
