"""Python literals and names made from the text of a document."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from keyword import iskeyword

from .characters import escape_hidden, is_hidden
from .code import Code, UnsafeText

_PLAIN = re.compile(r"[ !#-\[\]-~]*\Z")
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SHORT_ESCAPE = re.compile("[\n\r\t]")


@lru_cache(maxsize=16384)
def string_literal(text: str) -> Code:
    """The Python string literal of a text, as black leaves it.

    Double quotes, unless single quotes save a backslash. Hidden characters (controls, bidi and
    other format characters, lone surrogates, odd spaces) become escape sequences, so that a
    reviewer sees them; other non-ASCII characters stay.
    """
    if _PLAIN.match(text):
        return Code(f'"{text}"')
    body = text.replace("\\", "\\\\")
    body = _SHORT_ESCAPE.sub(lambda match: _SHORT_ESCAPES[match[0]], body)
    body = escape_hidden(body)
    if text.count("'") < text.count('"'):
        return Code("'" + body.replace("'", "\\'") + "'")
    return Code('"' + body.replace('"', '\\"') + '"')


def url_template(path: str) -> Code:
    """A path template (OpenAPI Paths Object) as a Python string literal; ``{name}`` stays.

    Raises UnsafeText for characters that would end or forge a request line or hide in a review.
    """
    for character in path:
        if is_hidden(character):
            raise UnsafeText(f"a path cannot hold the character U+{ord(character):04X}")
    return string_literal(path)


@lru_cache(maxsize=16384)
def identifier(text: str) -> Code:
    """A Python identifier, checked. Choosing one is the business of the naming room.

    Raises UnsafeText unless the text is an identifier, not a keyword, and already in the form
    (NFKC) to which Python normalises it: otherwise two names could turn out to be one.
    """
    if not text.isidentifier() or iskeyword(text) or text == "__debug__":
        raise UnsafeText(f"{string_literal(text)} is not usable as a Python identifier")
    if not text.isascii():
        if unicodedata.normalize("NFKC", text) != text:
            raise UnsafeText(f"{string_literal(text)} is not in normal form (NFKC)")
        if any(map(is_hidden, text)):
            raise UnsafeText(f"{string_literal(text)} holds a character that cannot be seen")
    return Code(text)


def is_identifier(text: str) -> bool:
    """Whether ``identifier`` takes a text."""
    try:
        identifier(text)
    except UnsafeText:
        return False
    return True


def module_path(text: str) -> Code:
    """A module path such as ``httpx2`` or ``.._runtime.model``; each part is an identifier."""
    relative = text.lstrip(".")
    if relative or not text:
        for part in relative.split("."):
            identifier(part)
    return Code(text)
