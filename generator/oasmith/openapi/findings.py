"""What reading a document has to say, gathered on the way."""

from __future__ import annotations

from dataclasses import replace

from oasmith.diagnostics import Diagnostic, Related, Severity, diagnose
from oasmith.source import (
    LONG_TEXT,
    MAXIMUM_TEXT,
    MAXIMUM_TEXTS,
    Node,
    ReferenceFailure,
)

from .document import Skipped
from .other_tools import consequence


class Findings:
    """Collects diagnostics, each once, and what had to be skipped."""

    def __init__(self) -> None:
        self._diagnostics: dict[Diagnostic, None] = {}
        self._skipped: list[Skipped] = []
        self._characters = 0
        self._hints: set[str] = set()

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything reported so far, in order."""
        return tuple(self._diagnostics)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """Everything skipped so far, in order."""
        return tuple(self._skipped)

    def report(
        self,
        code: str,
        message: str,
        node: Node,
        *,
        help: str | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Add a diagnostic that stands at ``node``."""
        self.add(diagnose(code, message, node.location, help=help, related=related))

    def longest(self, text: str) -> int:
        """How many characters of a text are used; less once the document has very many."""
        if len(text) > LONG_TEXT:
            self._characters += min(len(text), MAXIMUM_TEXT)
        return MAXIMUM_TEXT if self._characters <= MAXIMUM_TEXTS else LONG_TEXT

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic that was made elsewhere."""
        self._diagnostics.setdefault(diagnostic)

    def hint(self, key: str, node: Node) -> None:
        """Note, once for each, an extension that asks for what is not done; it stands in
        ``node``."""
        if key not in self._hints:
            self._hints.add(key)
            instead = consequence(key)
            if instead is not None:
                message = f"`{key}` is not honoured, here and elsewhere: {instead}"
                self.report("OAS0502", message, node.get(key) or node)

    def tolerate(self, failure: ReferenceFailure, consequence: str) -> None:
        """Add what is wrong with a reference as a warning that says what is done about it."""
        found = failure.diagnostic
        message = f"{found.message}; {consequence}"
        self.add(replace(found, severity=Severity.WARNING, message=message))

    def skip(self, skipped: Skipped, node: Node) -> None:
        """Note something that will not be in the Document, with an error that says so."""
        self.report("OAS0113", f"{skipped.what} cannot be read: {skipped.why}", node)
        self._skipped.append(skipped)


__all__ = ["Findings"]
