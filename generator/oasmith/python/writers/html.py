"""Descriptions that are written in HTML, as the Markdown that docstrings show."""

from __future__ import annotations

import re

from .harmless import as_markdown, outside_code

# Of elements inside a line, only those that hold plain text: what is nested stays as it is.
_INLINE = (
    (re.compile(r"<code>([^<>`\n]++)</code>", re.IGNORECASE), r"`\1`"),
    (re.compile(r"<(strong|b)>([^<>*\s](?:[^<>*\n]*+(?<!\s))?)</\1>", re.IGNORECASE), r"**\2**"),
    (re.compile(r"<(em|i)>([^<>*\s](?:[^<>*\n]*+(?<!\s))?)</\1>", re.IGNORECASE), r"*\2*"),
    (re.compile(r"(?:(?<![ \t])[ \t]+)?<br ?/?>[ \t]*\n?", re.IGNORECASE), "\n"),
)
# A link that editors had better not show as one.
_OTHER_SCHEME = re.compile(r"\]\(\s*(?!(?:https?|mailto):)[A-Za-z][A-Za-z0-9+.-]*+:", re.IGNORECASE)


def readable(text: str) -> str:
    """A description without the HTML that Markdown has signs for; the text stays.

    Nothing renders a docstring's tags: `<p>`, `<code>` and links are noise to who reads it.
    """
    if "<" not in text:
        return text
    found = as_markdown(text)
    if _OTHER_SCHEME.search(found):
        return text
    return outside_code(found, _inline, lambda ticks, code: ticks + code + ticks).strip()


def _inline(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return text
