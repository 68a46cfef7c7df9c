"""The generator's own regular expressions take time that grows with the text, not with its square.

Every pattern of every module is tried on texts that grow out of the parts of the pattern itself: a
start, then one part again and again, then something that does not fit.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import oasmith

LENGTH = 40_000
SECONDS = 0.4
"""CPU time for one text: a linear engine takes a few milliseconds, a quadratic one ten seconds."""

SHORT = {
    "oasmith.python.docs._SAYS_NOTHING",
    "oasmith.python.docs._IS_AN_ERROR",
    "oasmith.config.parse._PLACE",
}
"""Only tried on texts of 200 characters at most, and on a message of the standard library."""

TRUSTED = ("oasmith.render.", "oasmith.config.positions", "oasmith.openapi.deep_check")
"""Rooms that match the user's own templates and configuration, or messages of libraries."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern with its name, also those in tuples and in values of our own."""
    for found in pkgutil.walk_packages(oasmith.__path__, "oasmith."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            for pattern in _inside(value):
                if _is_at_home(module, name, value):
                    yield f"{module.__name__}.{name}", pattern


def _is_at_home(module: ModuleType, name: str, value: Any) -> bool:
    """Whether a module made a value itself; patterns are imported from room to room."""
    return name.isupper() or name.startswith("_")


def _inside(value: Any, depth: int = 3) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | frozenset) and depth:
        for member in value:
            yield from _inside(member, depth - 1)
    elif isinstance(value, dict) and depth:
        yield from _inside(list(value.values()), depth - 1)
    elif depth and hasattr(type(value), "__dataclass_fields__"):
        yield from _inside([getattr(value, key) for key in value.__dataclass_fields__], depth - 1)


def searched() -> Iterator[str]:
    """The patterns that are looked for anywhere in a text, and their tables: ``module.name``, or
    the mere name of one that other modules import."""
    root = Path(oasmith.__path__[0])
    for file in root.rglob("*.py"):
        module = ".".join(("oasmith", *file.relative_to(root).with_suffix("").parts))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Attribute(ast.Name(name), method) if method in _ANYWHERE:
                    yield f"{module}.{name}" if name.startswith("_") else name
                case ast.For(ast.Tuple(), ast.Name(name)):
                    yield f"{module}.{name}"


_ANYWHERE = frozenset(("search", "sub", "subn", "split", "findall", "finditer"))
SEARCHED = frozenset((*searched(), "bad"))
PATTERNS = sorted({(name, pattern.pattern, pattern) for name, pattern in patterns()}, key=str)


def parts(pattern: str) -> list[str]:
    """Characters and words of a pattern that may stand again and again in a text."""
    words = re.findall(r"[A-Za-z]{2,}", re.sub(r"\\.", " ", pattern))
    literal = re.findall(r"\\?([^\w\s])", pattern)
    doubled = [mark * 2 for mark in dict.fromkeys(literal)]
    blanks = [" ", "\n", "\t", "a", "1", "A", "a ", "a.", "1.", "a\n", " a", ". ", "<a>"]
    return list(dict.fromkeys((*blanks, *literal, *doubled, *words, *(f"{w} " for w in words))))


def texts(pattern: str) -> Iterator[str]:
    """Texts that make an engine go back, if anything does."""
    known = parts(pattern)
    pairs = [one + other for one, other in product(known[:16], known[:16]) if one != other]
    for part in dict.fromkeys((*known, *pairs)):
        yield known[-1] + part * (LENGTH // len(part)) + "\x00"
    for part in known:
        yield part * (LENGTH // len(part)) + "!\n"


class TooSlow(Exception):
    """One text took longer than a linear engine ever does."""


@pytest.mark.parametrize(
    ("name", "pattern"), [(name, each) for name, _, each in PATTERNS if name not in SHORT]
)
def test_a_pattern_is_linear(name: str, pattern: re.Pattern[str]) -> None:
    if name.startswith(TRUSTED):
        pytest.skip("it never sees a document")
    is_searched = name in SEARCHED or name.rpartition(".")[2] in SEARCHED
    before = signal.signal(signal.SIGVTALRM, _give_up)
    try:
        for text in texts(pattern.pattern):
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
            try:
                pattern.match(text)
                if is_searched:
                    pattern.search(text)
            except TooSlow:
                pytest.fail(f"{name} takes for ever on {text[:40]!r}...")
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.signal(signal.SIGVTALRM, before)


def _give_up(_number: int, _frame: object) -> None:
    raise TooSlow


def test_the_search_finds_the_patterns() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("bad", [r"^(a+)+$", r"(?:\s*#.*\s*)*x", r"start\w* at", r"a *$ *b| +$"])
def test_the_texts_find_what_is_not(bad: str) -> None:
    with pytest.raises(pytest.fail.Exception):
        test_a_pattern_is_linear("bad", re.compile(bad))
