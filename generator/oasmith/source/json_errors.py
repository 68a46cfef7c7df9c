"""What is wrong with a JSON text, in words for somebody who edits it by hand."""

from __future__ import annotations

import json
import re

from oasmith.frozen import frozen

_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_SPELLED = {"True": "true", "False": "false", "None": "null", "nil": "null", "undefined": "null"}


@frozen
class JsonMistake:
    """``message`` and ``help`` have no final stop.

    ``silent``: YAML would read the text, and would read null where something was forgotten.
    """

    message: str
    offset: int
    help: str
    silent: bool = False


def mistake(text: str, error: json.JSONDecodeError) -> JsonMistake:
    """The mistake that a parser stumbled over, at the place where it is to be mended."""
    at = error.pos
    if not text[at:].strip():
        help = "the file may be cut off; compare it with its source"
        return JsonMistake("the text ends too early", len(text.rstrip()), help)
    if text.startswith(("#", "//", "/*"), at):
        return JsonMistake("JSON has no comments", at, "remove the comment")
    if text[at] == "'":
        message = "JSON has no text in single quotes"
        return JsonMistake(message, at, 'use double quotes: "text"')
    before = _last_before(text, at)
    if text[at] in "}]" and text[before] == ",":
        message = f"a comma stands before the closing `{text[at]}`"
        return JsonMistake(message, before, "remove the comma")
    return _by_expectation(text, error)


def _by_expectation(text: str, error: json.JSONDecodeError) -> JsonMistake:
    at, shown = error.pos, f"`{text[error.pos]}`"
    match error.msg:
        case "Expecting value":
            return _no_value(text, at)
        case "Expecting ',' delimiter":
            message = f"a comma is missing before {shown}"
            return JsonMistake(
                message,
                at,
                "put a comma here, or close the text or the bracket before it",
            )
        case "Expecting ':' delimiter":
            message = f"a colon is missing before {shown}"
            return JsonMistake(message, at, 'write `"key": value`', silent=True)
        case "Extra data":
            help = "remove what follows the closing bracket, or one bracket too many"
            return JsonMistake("the document has ended before this", at, help)
        case message if message.startswith("Unterminated string"):
            help = "close it with a double quote; if the file ends here, it may be cut off"
            return JsonMistake("the text that starts here is never closed", at, help)
        case message if "escape" in message:
            help = "write a backslash as two: \\\\"
            return JsonMistake("JSON has no such escape", at, help)
        case message if "property name" in message:
            message = f"a key in double quotes is missing before {shown}"
            return JsonMistake(message, at, 'write `"key": value`')
        case message:
            return JsonMistake(message[:1].lower() + message[1:], at, "correct this place")


def _no_value(text: str, at: int) -> JsonMistake:
    word = _WORD.match(text, at)
    if word is None:
        message = f"a value is missing before `{text[at]}`"
        help = "write the value, or remove its key"
        return JsonMistake(message, at, help, silent=text[at] in ",}]")
    spelled = _SPELLED.get(word.group())
    help = f"write {spelled}" if spelled else "put the text in double quotes"
    message = f"`{word.group()[:40]}` is no value of JSON"
    return JsonMistake(message, at, help, silent=spelled == "null")


def _last_before(text: str, at: int) -> int:
    """The offset of the last character before a place that is no blank."""
    return len(text[:at].rstrip(" \t\r\n")) - 1
