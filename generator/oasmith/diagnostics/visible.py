"""Text of a document made safe to look at: nothing invisible, nothing that moves the cursor."""

from __future__ import annotations

import unicodedata

_TAB = "    "
_ESCAPED_CATEGORIES = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def visible(character: str) -> str:
    """One character as it is shown: a tab as blanks, what cannot be seen as its escape.

    Escaped are control and format characters (among them the bidirectional overrides, which can
    make a line read as something else than it says), separators and lone surrogates.
    """
    if " " <= character <= "~":
        return character
    if character == "\t":
        return _TAB
    if unicodedata.category(character) not in _ESCAPED_CATEGORIES:
        return character
    point = ord(character)
    if point > 0xFFFF:
        return f"\\U{point:08x}"
    return f"\\u{point:04x}" if point > 0xFF else f"\\x{point:02x}"


def visible_text(text: str) -> str:
    """A text on one line, every character as ``visible`` shows it."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(visible, text))


def width(shown: str) -> int:
    """The terminal cells of a shown text (Unicode annex 11; combining marks take none)."""
    if shown.isascii():
        return len(shown)
    return sum(map(_cells, shown))


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
