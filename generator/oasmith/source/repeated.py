"""The diagnostic of a key that stands twice, the same for YAML and JSON."""

from __future__ import annotations

from oasmith.diagnostics import Diagnostic, Related, diagnose

from .text import SourceFile


def repeated_key(file: SourceFile, key: str, first: int, last: int) -> Diagnostic:
    """Say that ``key`` stands at both offsets of a mapping."""
    message = f"the key `{key}` stands twice in one mapping; the last one is used"
    related = Related(file.location(first), "it stands here first")
    return diagnose("OAS0010", message, file.location(last), related=(related,))
