"""What oasmith has to say about a document, as values."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from oasmith.frozen import frozen

from .location import Location


class Severity(StrEnum):
    """How much a diagnostic weighs."""

    ERROR = "error"
    """Something cannot be read or cannot be emitted."""

    WARNING = "warning"
    """The document is defective, but a meaning is left and is emitted."""

    NOTE = "note"
    """Worth knowing; nothing is wrong."""


@frozen
class Related:
    """A second place that a diagnostic speaks of, with a few words on what is there."""

    location: Location
    message: str


@frozen
class Diagnostic:
    """One finding.

    ``code`` is stable (``OAS0123``) and explained by ``oasmith.diagnostics.codes``.
    ``message`` is one sentence without a final full stop; ``help`` names the fix.
    """

    code: str
    severity: Severity
    message: str
    location: Location | None = None
    help: str | None = None
    related: tuple[Related, ...] = ()


class InputError(Exception):
    """The input cannot be used at all; carries the diagnostics that say why (exit status 2).

    ``lines`` holds the lines of the files concerned, by display name, for excerpts.
    """

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(diagnostic.message for diagnostic in diagnostics))
        self.diagnostics = diagnostics
        self.lines: dict[str, Sequence[str]] = {}
