"""Takes out of Markdown what could run or load something, and leaves the rest as it was.

It has to hold whichever way a renderer reads the text: where it is doubtful whether something is
code, the dangerous part of it is written in a form that is harmless both ways.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

_ESCAPE_OR_TICKS = re.compile(r"\\[^\w\s]|`+")
_TICKS = re.compile(r"`+")
_ESCAPE_OR_ANGLE = re.compile(r"\\.|<", re.DOTALL)
# Elements that neither run nor load anything; without attributes. No element that begins an HTML
# block is among them, because Markdown is not read inside of these.
_PLAIN_TAG = re.compile(
    r"</?(?:b|i|u|s|em|strong|code|kbd|samp|var|sub|sup|del|ins|mark|small|q)>|<br ?/?>",
    re.IGNORECASE,
)
_NO_TAG = re.compile(r"<(?![A-Za-z/!?])")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^\s<>`]*>", re.IGNORECASE)
# The end of a link text, or of the label of a reference, with the target behind it.
_TARGET = re.compile(r"\](\(|:)[ \t]*(?:(\n)|<?([^)\s]*))")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HARMLESS_SCHEMES = frozenset({"http", "https", "mailto"})
_LONE_TAG = re.compile(r"^[ >]*<[^<>]*>[ ]*$", re.MULTILINE)

# Possessive quantifiers and the guard before white space keep all of these linear.
_ANCHOR = re.compile(
    r"""<a href=["']?([^\s"'<>()\\]++)["']?[^<>]*+>([^<>\[\]\n]++)</a>""", re.IGNORECASE
)
_BLOCK_TAGS = (
    (re.compile(r"(?:(?<!\s)\s+)?<li>\s*", re.IGNORECASE), "\n- "),
    (re.compile(r"(?:(?<!\s)\s+)?</li>", re.IGNORECASE), ""),
    (re.compile(r"(?:(?<!\s)\s+)?</?(?:p|ul|ol)>\s*", re.IGNORECASE), "\n\n"),
    (_ANCHOR, r"[\2](\1)"),
)


def as_markdown(text: str) -> str:
    """Paragraphs, lists and links that a description writes in HTML, in Markdown instead.

    A text with fenced code is left alone: what looks like HTML in it may be code.
    """
    if "<" not in text or "```" in text or "~~~" in text:
        return text
    return outside_code(text, _as_markdown, lambda ticks, code: ticks + code + ticks)


def _as_markdown(text: str) -> str:
    for pattern, replacement in _BLOCK_TAGS:
        text = pattern.sub(replacement, text)
    return text


def harmless(text: str) -> str:
    """Inline Markdown, of one or more lines, made harmless."""
    return outside_code(_without_lone_tags(text), _plain, _code_span)


def outside_code(text: str, change: Callable[[str], str], code: Callable[[str, str], str]) -> str:
    """Apply `change` outside of code spans and `code` (backticks, content) to these."""
    parts: list[str] = []
    for piece, ticks in _pieces(text):
        parts.append(code(ticks, piece) if ticks else change(piece))
    return "".join(parts)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Plain text with no backticks given, and the contents of code spans with theirs."""
    start = position = 0
    runs: dict[int, list[int]] = {}
    for run in _TICKS.finditer(text):
        runs.setdefault(run.end() - run.start(), []).append(run.start())
    while match := _ESCAPE_OR_TICKS.search(text, position):
        position = match.end()
        ticks = match[0]
        if ticks[0] == "\\":
            continue
        alike = runs.get(len(ticks), [])
        index = bisect_left(alike, position)
        if index < len(alike):
            yield text[start : match.start()], ""
            yield text[position : alike[index]], ticks
            start = position = alike[index] + len(ticks)
    yield text[start:], ""


def _plain(text: str) -> str:
    return _ESCAPE_OR_TICKS.sub(_lone_ticks, _inert(text))


def _lone_ticks(match: re.Match[str]) -> str:
    """Backticks without partners could find them in what a page has next to the text."""
    return match[0].replace("`", "&#96;") if match[0][0] == "`" else match[0]


def _inert(text: str) -> str:
    return _TARGET.sub(_defused, _ESCAPE_OR_ANGLE.sub(_tag, text))


def _tag(match: re.Match[str]) -> str:
    if match[0] != "<":
        return match[0]
    for allowed in (_NO_TAG, _PLAIN_TAG, _AUTOLINK):
        if allowed.match(match.string, match.start()):
            return "<"
    return "&lt;"


def _defused(match: re.Match[str]) -> str:
    """Make no link of a target on another line or with a scheme that is not known."""
    if match[2] is None:
        from html import unescape

        target = re.sub(r"[\x00-\x20\\]", "", unescape(match[3]))
        scheme = _SCHEME.match(target)
        if scheme is None or scheme[1].lower() in _HARMLESS_SCHEMES:
            return match[0]
    return "&#93;" + match[0][1:]


def _without_lone_tags(text: str) -> str:
    """A tag alone on its line would begin an HTML block."""

    def shown(match: re.Match[str]) -> str:
        line = match[0]
        if re.fullmatch(r" *<br ?/?> *", line, re.IGNORECASE):
            return ""
        return line if _AUTOLINK.search(line) else line.replace("<", "&lt;")

    return _LONE_TAG.sub(shown, text)


def _code_span(ticks: str, code: str) -> str:
    return ticks + code + ticks if is_inert(code) else code_element(code)


def is_inert(code: str) -> bool:
    """Whether code would be harmless as well if a renderer did not take it for code."""
    return _inert(code) == code


def code_element(code: str) -> str:
    """Inline code in a form that means the same whatever surrounds it."""
    shown = re.sub(r"[^A-Za-z0-9 \n\x80-\U0010ffff]", lambda match: f"&#{ord(match[0])};", code)
    return f"<code>{shown.strip(' ')}</code>"
