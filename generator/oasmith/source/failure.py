"""What is raised for a reference that leads nowhere."""

from __future__ import annotations

from oasmith.diagnostics import Diagnostic, Related, diagnose

from .tree import Node


class ReferenceFailure(Exception):
    """A reference leads nowhere; the caller decides what that means."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def failure(
    node: Node, code: str, message: str, *, help: str | None = None, cause: Related | None = None
) -> ReferenceFailure:
    """The failure of the reference that is written at ``node``."""
    written = node.get("$ref") if node.reference is not None else node
    location = (written or node).value_location
    related = () if cause is None else (cause,)
    return ReferenceFailure(diagnose(code, message, location, help=help, related=related))
