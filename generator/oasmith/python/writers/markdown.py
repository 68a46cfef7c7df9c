"""Text from a document in Markdown pages (CommonMark with GitHub's tables)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .characters import show_unsafe
from .code import Code
from .harmless import as_markdown, code_element, harmless, is_inert, outside_code
from .prose import BlockKind, TextBlock, source_lines, text_blocks

_PUNCTUATION = re.compile(r"[\\`*_\[\]<>&|~#$]")
_NUMBER_AT_START = re.compile(r"^(\d{1,9})([.)])")
_BACKTICKS = re.compile(r"`+")
_FENCE = re.compile(r" *(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:$| (.*)$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+) *$")
_LANGUAGE = re.compile(r"[A-Za-z0-9_+#.-]*\Z")


def markdown_text(text: str) -> Code:
    """Text that a page shows as it is, on one line: nothing in it is Markdown or HTML."""
    words = " ".join(show_unsafe(text).split())
    escaped = _PUNCTUATION.sub(r"\\\g<0>", words)
    if escaped[:1] in {"-", "+", "="}:
        return Code("\\" + escaped)
    return Code(_NUMBER_AT_START.sub(r"\1\\\2", escaped))


def markdown_code(text: str) -> Code:
    """Inline code; line ends become blanks. Nothing is left of an empty text."""
    shown = show_unsafe(" ".join(source_lines(text)))
    if not shown.strip(" "):
        return Code("")
    lengths = {len(run) for run in _BACKTICKS.findall(shown)}
    ticks = "`" * next(length for length in range(1, len(lengths) + 2) if length not in lengths)
    pad = " " if shown[0] in "` " or shown[-1] in "` " else ""
    return Code(f"{ticks}{pad}{shown}{pad}{ticks}")


def markdown_fence(content: str, language: str = "") -> Code:
    """A fenced code block, with a fence longer than any in the content."""
    rows = show_unsafe("\n".join(source_lines(content))).rstrip("\n").split("\n")
    info = language if _LANGUAGE.match(language) else ""
    return Code("\n".join(_fenced(rows, info, indent=0)))


def _fenced(rows: Sequence[str], info: str, *, indent: int) -> list[str]:
    runs = [len(run) for row in rows for run in _BACKTICKS.findall(row)]
    fence = " " * indent + "`" * max(3, max(runs, default=0) + 1)
    content = [row for row in rows] if any(rows) else []
    return [fence + info, *content, fence]


def markdown_block(text: str, *, below: int = 1) -> Code:
    """A description as Markdown that can stand in a page, under a heading of level `below`.

    It stays Markdown (OpenAPI 3.1 section 4.5: CommonMark). Headings are moved down so that the
    highest one is one level under `below`, 6 at most. Paragraphs, lists and links written in HTML
    become Markdown. HTML other than plain formatting elements
    is shown instead of obeyed, and so are links with a scheme other than http, https or mailto.
    """
    parts = text_blocks(as_markdown(show_unsafe(text)))
    shift = max(0, below + 1 - min(map(_heading_level, parts), default=7))
    rows: list[str] = []
    for part in parts:
        if part.apart:
            rows.append("")
        rows += _block_rows(part, shift)
    return Code("\n".join(rows).rstrip("\n"))


def _heading_level(part: TextBlock) -> int:
    """The level of a heading, 7 for other blocks."""
    if _is_fenced(part):
        return 7
    heading = _HEADING.match(part.lines[0])
    if heading is not None:
        return len(heading[1])
    if _is_underlined(part):
        return 1 if part.lines[-1].lstrip(" ").startswith("=") else 2
    return 7


def _is_fenced(part: TextBlock) -> bool:
    return part.kind is BlockKind.KEPT and _FENCE.match(part.lines[0]) is not None


def _is_underlined(part: TextBlock) -> bool:
    if part.kind is not BlockKind.KEPT or len(part.lines) < 2:
        return False
    return _UNDERLINE.match(part.lines[-1]) is not None


def _block_rows(part: TextBlock, shift: int) -> list[str]:
    if _is_fenced(part):
        return _fence_rows(part.lines)
    level = _heading_level(part)
    if level < 7:
        return [f"{'#' * min(6, level + shift)} {_heading_text(part)}".rstrip(" ")]
    return harmless("\n".join(part.lines)).split("\n")


def _heading_text(part: TextBlock) -> str:
    heading = _HEADING.match(part.lines[0])
    if heading is not None:
        title = (heading[2] or "").strip(" ")
        closed = title.rstrip("#")
        return harmless(closed.rstrip(" ") if closed[-1:] in ("", " ") else title)
    return harmless(" ".join(line.strip(" ") for line in part.lines[:-1]))


def _fence_rows(lines: Sequence[str]) -> list[str]:
    """A code block with a fence of our own, so that every renderer sees the same end of it.

    A text may leave a fence open, which would swallow the rest of the page, or end it by ending
    the list that it stands in.
    """
    content, info = _fence_content(lines)
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    margin = " " * indent
    rows = [
        row if row.startswith(margin) or not row else margin + row.lstrip(" ") for row in content
    ]
    return _fenced(rows, info, indent=indent)


def _fence_content(lines: Sequence[str]) -> tuple[list[str], str]:
    opening = _FENCE.match(lines[0])
    if opening is None:
        return list(lines), ""
    content = [line.rstrip(" ") for line in lines[1:]]
    last = content[-1].strip(" ") if content else ""
    if last.startswith(opening[1]) and not last.strip(opening[1][0]):
        content.pop()
    info = opening[2].strip(" ")
    return content, info if _LANGUAGE.match(info) else ""


def markdown_cell(text: str) -> Code:
    """A description as the content of a table cell: one line, and no bar ends the cell."""
    found = [_cell_part(part) for part in text_blocks(as_markdown(show_unsafe(text)))]
    return Code(outside_code("<br>".join(found), _without_bars, _code_in_cell))


def _cell_part(part: TextBlock) -> str:
    if _is_fenced(part):
        content, _ = _fence_content(part.lines)
        rows = (markdown_code(line) if is_inert(line) else code_element(line) for line in content)
        return "<br>".join(row for row in rows if row)
    if _heading_level(part) < 7:
        return _heading_text(part)
    separator = " " if part.kind is BlockKind.PROSE else "<br>"
    lines = (line.strip(" ") for line in part.lines)
    return separator.join(harmless(line) for line in lines if line)


def _without_bars(text: str) -> str:
    # An entity: renderers differ in how they read a bar after two backslashes.
    return re.sub(r"\\?\|", "&#124;", text)


def _code_in_cell(ticks: str, code: str) -> str:
    if "\\|" in code:
        return code_element(code)
    return ticks + code.replace("|", "\\|") + ticks
