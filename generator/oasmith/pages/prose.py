"""Descriptions of a document, as pages show them: no dead links, no endless lines."""

from __future__ import annotations

import re
import textwrap

from oasmith.python import first_sentence
from oasmith.python.writers import Code, markdown_block, markdown_cell

LONGEST_LINE = 400
WIDTH = 100

_LINK_OR_CODE = re.compile(
    r"(?<!`)(`++).*?(?<!`)\1(?!`)"
    r"|!?\[([^\[\]]*)\]\(\s{0,99}+<?([^)\s>]{0,2048}+)[^)]{0,2048}+\)",
    re.S,
)
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]]+)\]:\s*<?(\S+)", re.MULTILINE)
_DEFINED = re.compile(r"^ {0,3}\[([^\[\]]+)\]:.*$\n?", re.MULTILINE)
_LABELLED = re.compile(r"\[([^\[\]]*)\]\[([^\[\]]+)\]")
_ABROAD = ("http://", "https://", "mailto:")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_MARKER = re.compile(r"( *)((?:[-*+]|\d{1,9}[.)]) +)?")
_STARTS_BLOCK = re.compile(r"\s(?=(?:[-*+=>|]|#{1,6}|\d{1,9}[.)])(?:\s|$))")
_GLUE = "\0"


def _without_local_links(text: str) -> str:
    """Links that lead nowhere from here, such as ``/docs/guides``, become their text."""

    def shown(match: re.Match[str]) -> str:
        if match[3] is None or match[3].lower().startswith(_ABROAD):
            return match[0]
        return match[2]

    return _LINK_OR_CODE.sub(shown, _without_local_definitions(text))


def _without_local_definitions(text: str) -> str:
    """``[text][1]`` with ``[1]: /docs/guides`` becomes its text."""
    labels = {
        match[1] for match in _DEFINITION.finditer(text) if not match[2].lower().startswith(_ABROAD)
    }
    if not labels:
        return text
    text = _DEFINED.sub(lambda match: "" if match[1] in labels else match[0], text)
    return _LABELLED.sub(lambda match: match[1] if match[2] in labels else match[0], text)


def block(text: str, *, below: int) -> Code:
    """A whole description, under a heading of level ``below``."""
    lines: list[str] = []
    fence = ""
    for line in markdown_block(_without_local_links(text), below=below).split("\n"):
        mark = _FENCE.match(line)
        if mark is not None and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
            lines.append(line)
        elif fence or len(line) <= WIDTH or line.lstrip().startswith(("|", "#", "<")):
            lines.append(line)
        else:
            lines += _wrapped(line)
    return Code("\n".join(lines))


def _wrapped(line: str) -> list[str]:
    """A line of prose as several, none of which begins something else."""
    marker = _MARKER.match(line)
    assert marker is not None
    indent = " " * len(marker[0])
    hard = "\\" if line.endswith("\\") else ""
    glued = marker[0] + _STARTS_BLOCK.sub(_GLUE, line[len(marker[0]) :].removesuffix("\\"))
    rows = textwrap.wrap(
        glued,
        WIDTH,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [row.replace(_GLUE, " ") for row in rows[:-1]] + [rows[-1].replace(_GLUE, " ") + hard]


def sentence(text: str, budget: int = LONGEST_LINE) -> Code:
    """The first sentence of a description, on one line."""
    return cell(first_sentence(_without_local_links(text)), budget)


def cell(text: str, budget: int) -> Code:
    """As much of a description as has room in a table's cell: whole sentences, if one fits."""
    text = _without_local_links(text)
    whole = markdown_cell(text)
    if len(whole) <= budget:
        return whole
    room = budget
    while room > 10:
        found = markdown_cell(_shortened(text, room))
        if len(found) <= budget:
            return found
        room -= max(1, len(found) - budget)
    return Code("")


_SENTENCE_END = re.compile(r"[.!?](?=\s)")


def _shortened(text: str, room: int) -> str:
    paragraph = text.strip()[:room]
    ends = [match.end() for match in _SENTENCE_END.finditer(paragraph)]
    for end in reversed(ends):
        if end > room // 3 and _is_balanced(paragraph[:end]):
            return paragraph[:end]
    words = paragraph[: room - 1].split(" ")[:-1]
    while words and not _is_balanced(" ".join(words)):
        words.pop()
    return f"{' '.join(words).rstrip(' ,;:')}…" if words else ""


def _is_balanced(text: str) -> bool:
    """Whether no code, link or emphasis is left open."""
    pairs = (("[", "]"), ("(", ")"), ("<", ">"))
    if any(text.count(opening) > text.count(closing) for opening, closing in pairs):
        return False
    return text.count("`") % 2 == 0 and text.count("**") % 2 == 0
