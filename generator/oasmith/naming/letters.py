"""Letters of other alphabets in those that every keyboard has."""

# ruff: noqa: RUF001 - letters that look alike are what this is about

from __future__ import annotations

import unicodedata

_LATIN = {
    "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "ß": "ss", "đ": "d", "ħ": "h", "ı": "i", "ł": "l",
    "ŋ": "ng", "œ": "oe", "ŧ": "t", "ə": "e",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_SPELLINGS = {**_LATIN, **_GREEK, **_CYRILLIC}


def in_latin(text: str) -> str:
    """The text with its letters in ASCII where they have a usual spelling there.

    Accents are dropped, Greek and Cyrillic are spelled out; Chinese, Arabic and other scripts
    stay as they are, which Python allows in names.
    """
    return "".join(_letter(character) for character in text)


def _letter(character: str) -> str:
    if character.isascii():
        return character
    base = unicodedata.normalize("NFKD", character)[0]
    spelled = base if base.isascii() else _SPELLINGS.get(base.lower())
    if spelled is None:
        return character
    return spelled.capitalize() if character.isupper() else spelled
