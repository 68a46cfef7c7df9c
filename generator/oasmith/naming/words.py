"""Words: from any text to identifiers and back."""

from __future__ import annotations

import keyword
import re
import unicodedata
from functools import cache, lru_cache
from hashlib import sha256

from .letters import in_latin

_WHOLE = (
    "GitHub GitLab GraphQL IPv4 IPv6 IaaS IoT K8s LaTeX LinkedIn MySQL NoSQL OAuth OpenID PaaS"
    " PostgreSQL SQLite SaaS YouTube eSIM iOS k8s mTLS macOS oAuth"
).split()
"""Words that are written with capitals inside."""
_SPLIT = re.compile(
    rf"(?:{'|'.join(_WHOLE)})(?![a-z])"
    r"|[A-Z]+(?=s(?:[^a-z]|$))s"  # plural acronyms: URLs, IDs
    r"|[A-Z]+(?![a-z])"
    r"|[A-Z]?[^\W\d_A-Z]+"
    r"|\d+"
    r"|[^\W_]+"
)
_INVISIBLE = {0x115F: " ", 0x1160: " "}
"""The letters that nobody sees, in normal form (NFKC)."""
_LONGEST = 160
"""Bytes of a name: file systems take 255 for the name of a file, of which a name is a part."""
_SIGNED = re.compile(r"^([+-])(?=\d)")
_SIGNS = {"+": "plus ", "-": "minus "}
_COMPARED = re.compile(r"(?<=\w)([<>]=?)$")
_COMPARISONS = {"<": " lt", "<=": " lte", ">": " gt", ">=": " gte"}


def words(text: str) -> list[str]:
    """The words of a name in any style, as written: ``createURLs2`` -> create, URLs, 2.

    Everything that cannot stand in an identifier separates. A leading sign before a digit
    becomes a word (``+1`` is ``plus 1``), and so does a comparison at the end (``Start>``): two
    names that differ only by it would collide.
    Letters that have a usual spelling in ASCII take it: people have to type these names.
    """
    return list(_words(text))


@lru_cache(8192)
def _words(text: str) -> tuple[str, ...]:
    if not text.isascii():
        text = in_latin(unicodedata.normalize("NFKC", text).translate(_INVISIBLE))
    text = _COMPARED.sub(lambda match: _COMPARISONS[match.group(1)], text)
    text = _SIGNED.sub(lambda match: _SIGNS[match.group(1)], text)
    found: list[str] = _SPLIT.findall(text)
    return tuple(word for word in found if (word + "x").isidentifier() or word.isdigit())


def snake(parts: list[str]) -> str:
    """``["create", "URLs"]`` -> ``create_urls``; a number clings to the word before it."""
    result = ""
    for part in parts:
        if result and not (part.isdigit() and not result[-1].isdigit()):
            result += "_"
        result += part.lower()
    return result


def pascal(parts: list[str]) -> str:
    """``["chat", "completion"]`` -> ``ChatCompletion``; words in capitals keep them."""
    result = ""
    for part in parts:
        if result and result[-1].isdigit() and part[0].isdigit():
            result += "_"
        result += part[0].upper() + part[1:]
    return result


def class_name(text: str) -> str:
    """A class name: the text itself where it is one already, else its words joined."""
    if text.isidentifier() and text[0].isupper() and "_" not in text and text.isascii():
        return safe(bounded(text))
    return safe(bounded(_started(pascal(words(text)), "Type")))


@cache
def attribute_name(text: str) -> str:
    """A name for a field, an argument or a method: snake case, never a keyword."""
    return safe(bounded(_started(snake(words(text)), "field")))


def bounded(name: str) -> str:
    """The name, or its beginning and a hash of the whole where it is too long."""
    if len(name) * 4 <= _LONGEST or len(name.encode()) <= _LONGEST:
        return name
    digest = sha256(name.encode()).hexdigest()[:8]
    start = name.encode()[: _LONGEST - 9].decode(errors="ignore")
    return f"{start.rstrip('_')}_{digest}"


def safe(name: str) -> str:
    """The name, with an underscore where it is a keyword of Python."""
    if keyword.iskeyword(name) or name in ("None", "True", "False"):
        return name + "_"
    return name


def _started(name: str, prefix: str) -> str:
    """A name that is not empty and does not start with a digit."""
    if not name:
        return prefix
    if not name[0].isidentifier():
        joint = "_" if prefix.islower() else ""
        return f"{prefix}{joint}{name}"
    return name


_IRREGULAR = {
    "aliases": "alias",
    "atlases": "atlas",
    "biases": "bias",
    "bonuses": "bonus",
    "caches": "cache",
    "campuses": "campus",
    "canvases": "canvas",
    "children": "child",
    "cookies": "cookie",
    "criteria": "criterion",
    "echoes": "echo",
    "heroes": "hero",
    "indexes": "index",
    "indices": "index",
    "matrices": "matrix",
    "men": "man",
    "movies": "movie",
    "news": "news",
    "people": "person",
    "quizzes": "quiz",
    "statuses": "status",
    "vertices": "vertex",
    "viruses": "virus",
    "women": "woman",
}
_ENDINGS = (
    ("series", "series"),
    ("species", "species"),
    ("sses", "ss"),
    ("ies", "y"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
)


@cache
def singular(word: str) -> str:
    """A good guess at the singular of an English word in lower case."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, replacement in _ENDINGS:
        if word.endswith(ending) and (ending == replacement or len(word) > len(ending) + 1):
            return word[: -len(ending)] + replacement
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word
