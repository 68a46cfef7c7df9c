"""What a package and its client are called after an API's title."""

from __future__ import annotations

import re

from .words import bounded, class_name, snake, words

_WORD = re.compile(r"[A-Za-z0-9]+")
"""A brand such as OpenAI is one word; only ASCII goes into a name that people import."""
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s\b")
_VERSION = re.compile(
    r"(?<![\w.])(?:v|ver|version)[ .]?\d+(?:\.\d+)*(?![\w.])"
    r"|(?<![\w.])\d+(?:\.\d+){2,}(?![\w.])"
    r"|(?<![\w.])\d+\.\d+\s*$",
    re.IGNORECASE,
)
"""``v2``, ``V2.0``, ``version 3``, ``7.6.1``, and ``1.0`` at the end."""
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Za-z]\.){2,}")
"""An abbreviation with dots: ``U.S.``"""
_NOISE = frozenset("api apis the rest openapi swagger official spec specification".split())
_SMALL = frozenset("a an and at by for from in my of on or our the to with your".split())
"""What no name of few words begins or ends with."""
_MOST = 4
_GLUED = 3
"""So many words in one are no brand, but somebody's identifier: ``BillingManagementClient``."""


def package_name(title: str) -> str:
    """What the package of an API is called where nothing else decides."""
    found = [part for word in _title_words(title) for part in _divided(word)]
    if len(found) > 1 and found[-1] == "client":
        found.pop()
    return f"{bounded('_'.join(found))}_client"


def client_name(title: str) -> str:
    """What the client of an API is called where nothing else decides."""
    return class_name(" ".join(_title_words(title)))


def _title_words(title: str) -> list[str]:
    """The words of a title without those that every title has."""
    plain = _VERSION.sub(" ", _POSSESSIVE.sub("", title))
    plain = _DOTTED.sub(lambda match: f"{match.group().replace('.', '')} ", plain)
    kept = [word for word in _WORD.findall(plain) if word.lower() not in _NOISE]
    while len(kept) > 1 and kept[0].lower() in _SMALL:
        kept.pop(0)
    if not kept or kept[0][0].isdigit():
        return ["api", *kept]
    return _cut(kept)


def _cut(found: list[str]) -> list[str]:
    """The first words of a long title, up to one that can stand at an end."""
    kept = found[:_MOST]
    while len(kept) < len(found) and len(kept) > 1 and kept[-1].lower() in _SMALL:
        kept.pop()
    return kept


def _divided(word: str) -> list[str]:
    """A word of a title in lower case; an identifier in its words."""
    parts = words(word)
    is_glued = len(parts) >= _GLUED and all(len(part) > 1 for part in parts)
    is_glued = is_glued or (len(parts) > 1 and parts[-1] == "Client")
    return snake(parts).split("_") if is_glued else [word.lower()]
