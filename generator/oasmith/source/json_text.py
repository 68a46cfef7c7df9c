"""JSON text -> plain dicts and lists (RFC 8259), fast and without positions."""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import cast

from oasmith.diagnostics import Diagnostic, InputError, diagnose

from .limits import MAXIMUM_CONTAINERS, MAXIMUM_DEPTH, is_too_deep
from .text import SourceFile, too_many
from .value import JsonValue

_BRACKETS = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)
_LONGEST_INTEGER = 3000


class OddNumber(str):
    """A number that JSON cannot express, kept as its text; told apart until it is reported."""

    __slots__ = ()


class JsonReader:
    """Parses one text; tells what was odd about it.

    ``repeated``: whether there are objects in which a key stands twice. ``odd_numbers``: whether
    there are values of the class OddNumber.
    """

    def __init__(self, *, strict: bool = True) -> None:
        self.repeated = False
        self.odd_numbers = False
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_float=self._float,
            parse_constant=self._odd,
            strict=strict,
        )
        self._patient = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_float=self._float,
            parse_int=self._integer,
            parse_constant=self._odd,
            strict=strict,
        )

    def parse(self, text: str) -> JsonValue:
        """The value of a text; raises json.JSONDecodeError and RecursionError."""
        try:
            return cast(JsonValue, self._decoder.decode(text))
        except json.JSONDecodeError:
            raise
        except ValueError:  # an integer with more digits than int() takes
            return cast(JsonValue, self._patient.decode(text))

    def _object(self, pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
        members = dict(pairs)
        if len(members) != len(pairs):
            members.clear()
            for key, value in pairs:
                members.pop(key, None)  # the last one counts, and stands where it is written
                members[key] = value
            self.repeated = True
        return members

    def _float(self, text: str) -> float | str:
        value = float(text)
        return value if isfinite(value) else self._odd(text)

    def _integer(self, text: str) -> int | str:
        return int(text) if len(text) <= _LONGEST_INTEGER else self._odd(text)

    def _odd(self, text: str) -> str:
        self.odd_numbers = True
        return OddNumber(text)


def read_json(file: SourceFile) -> tuple[JsonValue, JsonReader, tuple[Diagnostic, ...]]:
    """Parse a file; raises json.JSONDecodeError, and InputError for what nests too deep or has
    too many parts."""
    _refuse_many(file)
    diagnostics: tuple[Diagnostic, ...] = ()
    reader = JsonReader()
    try:
        try:
            value = reader.parse(file.text)
        except json.JSONDecodeError as error:
            if not error.msg.startswith("Invalid control character"):
                raise
            reader = JsonReader(strict=False)
            value = reader.parse(file.text)
            character = file.text[error.pos]
            message = f"the text holds the control character {character!r} unescaped"
            diagnostics = (diagnose("OAS0014", message, file.location(error.pos)),)
    except RecursionError:
        raise _too_deep(file) from None
    if is_too_deep(value):
        raise _too_deep(file)
    return value, reader, diagnostics


def _refuse_many(file: SourceFile) -> None:
    text = file.text
    if text.count("{") + text.count("[") <= MAXIMUM_CONTAINERS:
        return
    opened = 0
    for match in _BRACKETS.finditer(text):
        opened += match.group() in ("{", "[")
        if opened > MAXIMUM_CONTAINERS:
            raise too_many(file, match.start())


def _too_deep(file: SourceFile) -> InputError:
    depth = offset = 0
    for match in _BRACKETS.finditer(file.text):
        bracket = match.group()
        depth += (bracket in "[{") - (bracket in "]}")
        if depth > MAXIMUM_DEPTH:
            offset = match.start()
            break
    message = f"more than {MAXIMUM_DEPTH} levels are nested here"
    return InputError(diagnose("OAS0007", message, file.location(offset)))
