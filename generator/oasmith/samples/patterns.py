"""Patterns of a document, tried without letting them take their time.

Python's ``re`` backtracks: ``(a+)+$`` takes longer than the universe has. The engine of the
JSON Schema validator runs in linear time, or gives up after a number of steps.
"""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 1_000
_STEPS = 10_000
_PROGRAM_BYTES = 1_000_000


def first_match(pattern: str, texts: Iterable[str]) -> str | None:
    """The first text that a pattern (ECMA-262, JSON Schema 2020-12, 6.3.3) matches; None also
    where the pattern is none, is long, or needs too many steps."""
    import jsonschema_rs

    if len(pattern) > _LONGEST:
        return None
    options = jsonschema_rs.FancyRegexOptions(
        backtrack_limit=_STEPS, size_limit=_PROGRAM_BYTES, dfa_size_limit=_PROGRAM_BYTES
    )
    try:
        validator = jsonschema_rs.validator_for({"pattern": pattern}, pattern_options=options)
    except ValueError:
        return None
    return next((text for text in texts if validator.is_valid(text)), None)
