"""Bounds that keep a hostile document from using up the machine."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

from .value import JsonValue

MAXIMUM_BYTES = 100_000_000
"""Bytes of one file, and characters of all files of a document together."""

MAXIMUM_DEPTH = 200
"""Levels of mappings and lists inside each other."""

MAXIMUM_CONTAINERS = 2_000_000
"""Mappings and lists of one file, each of which takes half a kilobyte."""

MAXIMUM_ALIASED = 200_000
"""Values that the aliases of one file may add when they are unfolded."""

MAXIMUM_PATH = 2_000
"""Characters of one JSONPath, each step of which takes a place on the stack."""

MAXIMUM_BROUGHT = 1_000_000
"""Values that all overlays bring into a document, and places that one target selects."""

MAXIMUM_REFERENCES = 50
"""``$ref`` after ``$ref``, each of which leads only to the next one."""

MAXIMUM_COMPOSED = 200
"""Schemas that consist of each other by ``allOf``, ``oneOf``, ``anyOf`` and references."""

MAXIMUM_TEXT = 100_000
"""Characters of one title, summary or description; the rest of it is left out."""

MAXIMUM_TEXTS = 10_000_000
"""Characters of all texts that are longer than LONG_TEXT; of further ones that much is used."""

LONG_TEXT = 1_000

MAXIMUM_VALUES = 20_000
"""Values of one enum, and properties of one schema."""

MAXIMUM_VARIANTS = 2_000
"""Members of one ``oneOf``, ``anyOf`` or ``allOf``."""

MAXIMUM_URL = 8_000
"""Characters of one path: servers need not take more (RFC 9110, section 4.1)."""

MAXIMUM_OPERATIONS = 30_000
"""Operations that are generated together."""


def is_too_deep(value: JsonValue) -> bool:
    """Whether a freshly parsed tree (nothing shared in it) exceeds the depth limit."""
    level: list[JsonValue] = [value]
    for _ in range(MAXIMUM_DEPTH + 1):
        deeper: list[JsonValue] = []
        for container in level:
            if isinstance(container, dict):
                deeper += [v for v in container.values() if v.__class__ in (dict, list)]
            elif isinstance(container, list):
                deeper += [v for v in container if v.__class__ in (dict, list)]
        if not deeper:
            return False
        level = deeper
    return True


@contextmanager
def collector_paused() -> Generator[None, None, None]:
    """Stop the cyclic collector while only growing a tree: it would find nothing, many times."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
