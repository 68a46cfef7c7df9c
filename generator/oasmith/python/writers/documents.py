"""Text from a document in TOML files, JSON files and shell commands."""

from __future__ import annotations

import json
import math
import re

from oasmith.source import JsonValue

from .characters import escape, is_hidden
from .code import Code, UnsafeText

_PLAIN_WORD = re.compile(r"[A-Za-z0-9_@%+=:,./-]+\Z")
_TOML_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"'}
_REPLACEMENT = "\ufffd"


def toml_string(text: str) -> Code:
    """A basic string of TOML 1.0. A lone surrogate, which TOML cannot hold, becomes U+FFFD."""
    return Code('"' + "".join(_toml_character(character) for character in text) + '"')


def _toml_character(character: str) -> str:
    if character == "\\":
        return "\\\\"
    if character in _TOML_SHORT:
        return _TOML_SHORT[character]
    if "\ud800" <= character <= "\udfff":
        return _REPLACEMENT
    if not is_hidden(character):
        return character
    code_point = ord(character)
    return f"\\u{code_point:04X}" if code_point < 0x10000 else f"\\U{code_point:08X}"


def json_line(value: JsonValue) -> Code:
    """A JSON value on one line, in ASCII. A number that JSON does not have becomes null."""
    return Code(json.dumps(_finite(value), separators=(",", ":")))


def _finite(value: JsonValue) -> JsonValue:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, list):
        return [_finite(item) for item in value]
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    return value


def shell_word(text: str) -> Code:
    """One word of a POSIX shell command, whatever the text holds.

    Hidden characters need the ``$'...'`` quotes of bash, zsh and ksh, so that a reader sees what
    is passed. A lone surrogate becomes U+FFFD. Raises UnsafeText for NUL, which no argument of a
    program can hold.
    """
    if "\0" in text:
        raise UnsafeText("a word of a shell command cannot hold the character U+0000")
    if _PLAIN_WORD.match(text):
        return Code(text)
    known = re.sub("[\ud800-\udfff]", _REPLACEMENT, text)
    if any(character != "\n" and is_hidden(character) for character in known):
        return Code("$'" + "".join(map(_shell_character, known)) + "'")
    return Code("'" + known.replace("'", "'\\''") + "'")


def _shell_character(character: str) -> str:
    if character in "\\'":
        return "\\" + character
    if not is_hidden(character):
        return character
    if ord(character) < 0x80:
        return escape(character)
    code_point = ord(character)
    return f"\\u{code_point:04x}" if code_point < 0x10000 else f"\\U{code_point:08x}"
