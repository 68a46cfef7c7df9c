"""Small documents for the tests of this folder, read the way the generator reads them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent

from oasmith.diagnostics import Diagnostic
from oasmith.openapi import Document, Operation, Schema, read
from oasmith.source import read_document


@dataclass(frozen=True, slots=True)
class Result:
    """A Document and what there was to say about it."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]

    @property
    def lines(self) -> list[str]:
        """Code, place and message of each diagnostic, without the file name."""
        return [
            f"{d.code} {d.location.line}:{d.location.column} {d.message}"
            for d in self.diagnostics
            if d.location is not None
        ]

    def schema(self, name: str) -> Schema:
        """A declared schema."""
        return dict(self.document.schemas)[name]

    @property
    def operation(self) -> Operation:
        """The only operation."""
        (operation,) = self.document.operations
        return operation


def read_text(folder: Path, text: str) -> Result:
    """Read a whole document."""
    path = folder / "api.yaml"
    path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    tree, problems = read_document(path)
    assert problems == ()
    return Result(*read(tree))


def read_schemas(folder: Path, text: str, *, version: str = "3.1.0") -> Result:
    """Read a document that has nothing but schemas; the first one stands in line 5."""
    head = f'openapi: "{version}"\ninfo: {{title: T, version: "1"}}\ncomponents:\n  schemas:\n'
    return read_text(folder, head + indent(dedent(text).strip("\n"), "    ") + "\n")


def read_paths(folder: Path, text: str, *, version: str = "3.1.0", more: str = "") -> Result:
    """Read a document with these paths; the first one stands in line 4."""
    head = f'openapi: "{version}"\ninfo: {{title: T, version: "1"}}\npaths:\n'
    body = indent(dedent(text).strip("\n"), "  ") + "\n" + dedent(more)
    return read_text(folder, head + body)
