"""Which characters a reader of the source cannot see, and how they are shown."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAFE = re.compile(r"[ -~\n]*\Z")

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp", "Zs"})

# Invisible although their category says letter, mark or symbol: the rest of Unicode's
# Default_Ignorable_Code_Point and the blank Braille pattern. Ends are included.
_HIDDEN_RANGES = (
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFFA0, 0xFFA0),
    (0xE0000, 0xE0FFF),
)

# Text cannot be shown properly without these: spaces, soft hyphen, (non-)joiners of Persian and
# Indic scripts and of emoji, and the variation selectors.
_NEEDED_IN_PROSE = frozenset({0xAD, 0x34F, 0x200C, 0x200D, *range(0xFE00, 0xFE10)})


@lru_cache(maxsize=4096)
def is_hidden(character: str) -> bool:
    """Whether a reviewer would not see this character, or not see what it does.

    Unassigned code points count as visible: which ones are assigned depends on the Python that
    runs the generator, and the output must not.
    """
    code_point = ord(character)
    if unicodedata.category(character) in _HIDDEN_CATEGORIES:
        return character != " "
    return any(first <= code_point <= last for first, last in _HIDDEN_RANGES)


@lru_cache(maxsize=4096)
def is_unsafe_in_prose(character: str) -> bool:
    """Whether a character has no place in a document that people read."""
    if character == "\n" or ord(character) in _NEEDED_IN_PROSE:
        return False
    return is_hidden(character) and unicodedata.category(character) != "Zs"


@lru_cache(maxsize=4096)
def escape(character: str) -> str:
    """The escape sequence of a character, as Python, JSON and TOML share it (lower-case hex)."""
    code_point = ord(character)
    if code_point < 0x100:
        return f"\\x{code_point:02x}"
    if code_point < 0x10000:
        return f"\\u{code_point:04x}"
    return f"\\U{code_point:08x}"


def escape_hidden(text: str) -> str:
    """Replace every hidden character except the line feed by its Python escape sequence."""
    if _SAFE.match(text):
        return text
    return "".join(
        escape(character) if character != "\n" and is_hidden(character) else character
        for character in text
    )


def show_unsafe(text: str, backslash: str = "\\") -> str:
    """Replace what has no place in a document by the text of its escape sequence."""
    if _SAFE.match(text):
        return text
    return "".join(
        escape(character).replace("\\", backslash) if is_unsafe_in_prose(character) else character
        for character in text
    )
