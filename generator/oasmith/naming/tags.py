"""Where a tag's operations hang on the client."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .held import Path
from .reserved import CLIENT_ATTRIBUTES
from .spoken import flags_of, static_parts
from .words import attribute_name, singular, snake, words

_DEEPEST = 12
"""Resources inside each other; what a document puts deeper is found in the last one."""

_NESTED = re.compile(r"\.(?=[^\W\d])")
"""A dot before a letter leads from one resource to another; that of ``v1.2`` does not."""


_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def requested_path(text: str) -> Path:
    """The place that a document asks for, such as ``fine_tuning.jobs``."""
    parts = [part for part in text.split(".") if words(part)]
    return _path(parts or [text])


def tag_path(tag: str | None, noise: Sequence[str]) -> Path:
    """The place of a tag: ``beta.agents`` lies inside of ``beta``.

    ``noise`` are words that every tag begins with.
    """
    parts = [part for part in _NESTED.split(tag or "api") if words(part)] or [tag or "api"]
    first = words(parts[0])
    if noise and [word.lower() for word in first[: len(noise)]] == [*noise]:
        parts = [snake(first[len(noise) :]), *parts[1:]]
    return _path(parts)


def common_words(tags: Iterable[str | None]) -> tuple[str, ...]:
    """The words that all tags of a document begin with, as in ``Api20100401Call``."""
    found = [[word.lower() for word in words(tag or "")] for tag in tags]
    if len(found) < 3:
        return ()
    count = 0
    while all(len(tag) > count + 1 and tag[count] == found[0][count] for tag in found):
        count += 1
    named = count > 0 and all(tag[count][0].isalpha() for tag in found)
    return tuple(found[0][:count]) if named else ()


def as_in_paths(path: Path, paths: Sequence[str]) -> Path:
    """The plural that most of a resource's own paths have: *Batch* with ``/batches``."""
    own = words(path[-1])
    seen = 0
    for entry in paths:
        segments = [[word.lower() for word in words(part)] for part in static_parts(entry)]
        seen += any(_is_plural(segment, own) for segment in segments)
    if seen * 2 <= len(paths):
        return path
    plural = next(
        segment
        for entry in paths
        for part in static_parts(entry)
        if _is_plural(segment := [word.lower() for word in words(part)], own)
    )
    return (*path[:-1], _attribute(snake(plural)))


def switched(path: Path, written: str) -> Path:
    """The place of an operation whose path turns switches on: ``/messages?beta=true``."""
    flags = [flag for flag in map(attribute_name, flags_of(written)) if flag not in path]
    return _path([*flags, *path]) if flags else path


def _is_plural(segment: list[str], own: list[str]) -> bool:
    same = [singular(word) for word in segment] == [singular(word) for word in own]
    return same and segment != own and singular(own[-1]) == own[-1]


def _path(parts: Sequence[str]) -> Path:
    first, *rest = [attribute_name(_spelled(part)) for part in parts[:_DEEPEST]]
    return (_attribute(first), *rest)


def _spelled(part: str) -> str:
    """``1-Click`` is ``one click``: no name begins with a digit."""
    first, *rest = words(part) or [""]
    is_digit = len(first) == 1 and "0" <= first <= "9"
    return " ".join([_DIGITS[int(first)], *rest]) if is_digit and rest else part


def _attribute(name: str) -> str:
    return f"{name}_" if name in CLIENT_ATTRIBUTES else name
