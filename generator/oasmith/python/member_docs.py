"""The words of fields and of arguments: descriptions, and what schemas say besides."""

from __future__ import annotations

import re
from typing import Protocol

from oasmith.openapi import Constraints
from oasmith.source import JsonValue

from .writers import Code, docstring, readable, string_literal


class Documented(Protocol):
    """A field or an argument, as far as its docstring goes."""

    @property
    def description(self) -> str | None: ...
    @property
    def deprecated(self) -> bool: ...
    @property
    def default(self) -> tuple[JsonValue] | None: ...
    @property
    def constraints(self) -> Constraints | None: ...


def member(entry: Documented, width: int, *, only: tuple[JsonValue] | None = None) -> Code | None:
    """The docstring below a field; None where there is nothing to say.

    ``only``: the one value that the annotation allows, which need not be repeated.
    """
    told = entry.description or ""
    if only is not None and _only_names(told, only[0]):
        told = ""
    said = with_notes(told, notes(entry, fixed=only is not None))
    return docstring(said, indent=4, width=width, summary=False) or None


def with_notes(description: str, found: list[str]) -> str:
    """A description and sentences of ours: in its paragraph where it is one, else in their own."""
    extra, told = " ".join(found), readable(description).strip()
    if not extra or not told:
        return told or extra
    if _SEVERAL.search(told):
        return f"{told}\n\n{extra}"
    return f"{told if told.endswith(('.', '!', '?')) else f'{told}.'} {extra}"


_SEVERAL = re.compile(r"\n\s*(?:\n|[-*+>|#`~]|\d+[.)]|    )|\A\s*(?:[-*+>|#]\s|```|~~~)")
"""Where a description has several blocks, or is a list, a table or code."""


_MOST_WORDS = 16

_ALWAYS = re.compile(
    r"\b(?:always(?:\s+be)?|must\s+be|will\s+be|in\s+this\s+case)(?:\s+(?:set|equal)\s+to)?[,:]?\Z",
    re.IGNORECASE,
)
_QUOTES = "`'\""


def _only_names(description: str, value: JsonValue) -> bool:
    """Whether a description is a short "the type of this object, always `x`"."""
    if not isinstance(value, str) or value not in description:
        return False
    if len(description.split()) > _MOST_WORDS:
        return False
    said = description.rstrip().removesuffix(".").rstrip().rstrip(_QUOTES)
    before = said.removesuffix(value).rstrip(_QUOTES).rstrip()
    return said.endswith(value) and _ALWAYS.search(before) is not None


def notes(entry: Documented, *, fixed: bool = False) -> list[str]:
    """What the schema says besides its description, in sentences."""
    found: list[str] = []
    told = entry.description or ""
    if entry.deprecated and "deprecated" not in told.lower():
        found.append("Deprecated.")
    limits = bounds(entry.constraints)
    if limits and not _holds_numbers(told, limits):
        found.append(f"{limits[0].upper()}{limits[1:]}.")
    if entry.default is not None and not fixed:
        value = entry.default[0]
        if isinstance(value, (str, int, float, bool)) and not _tells(entry.description, value):
            found.append(f"The default is ``{_plain(value)}``.")
    return found


def _holds_numbers(description: str, limits: str) -> bool:
    """Whether a description already has every number of a phrase about limits."""
    return {*_NUMBER.findall(limits)} <= {*_NUMBER.findall(description.replace(",", ""))}


_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LONGEST_DEFAULT = 200
"""Characters of a default that is looked for in a description."""

_DEFAULT = re.compile(r"\bdefaults?\b(?:[^.;]|\.(?=\d))*", re.IGNORECASE)


def _tells(description: str | None, default: str | int | float | bool) -> bool:
    """Whether a description has a phrase about the default that holds the value."""
    if description is None or "efault" not in description:
        return False
    written = default if isinstance(default, str) else str(default)
    if len(written) > _LONGEST_DEFAULT:
        return False
    phrases = (match[0].replace(",", "") for match in _DEFAULT.finditer(description))
    return any(_says(phrase.lower(), written.lower()) for phrase in phrases)


def _says(text: str, word: str) -> bool:
    """Whether a word, which may be several, stands in a text and is no part of a longer one."""
    start = text.find(word) if word else -1
    while start >= 0:
        end = start + len(word)
        around = text[max(start - 1, 0) : start] + text[end : end + 1]
        if not any(character.isalnum() or character in "_-" for character in around):
            return True
        start = text.find(word, start + 1)
    return False


def _plain(value: str | int | float | bool) -> str:
    return string_literal(value) if isinstance(value, str) else repr(value)


def bounds(constraints: Constraints | None) -> str:
    """The limits of a value, as a phrase: ``from 0 to 2``, ``at most 4 items``."""
    if constraints is None:
        return ""
    found = [
        _range(constraints.minimum, constraints.maximum, ""),
        _range(constraints.min_length, constraints.max_length, " characters"),
        _range(constraints.min_items, constraints.max_items, " items"),
    ]
    if constraints.exclusive_minimum is not None:
        found.append(f"more than {constraints.exclusive_minimum}")
    if constraints.exclusive_maximum is not None:
        found.append(f"less than {constraints.exclusive_maximum}")
    return ", ".join(part for part in found if part)


def _range(low: float | None, high: float | None, unit: str) -> str:
    if low is not None and high is not None:
        return f"exactly {low}{_one(unit, low)}" if low == high else f"from {low} to {high}{unit}"
    if low is not None:
        return f"at least {low}{_one(unit, low)}" if low or not unit else ""
    return f"at most {high}{_one(unit, high)}" if high is not None else ""


def _one(unit: str, count: float) -> str:
    return unit.removesuffix("s") if count == 1 else unit
