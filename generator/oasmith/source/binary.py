"""Files that are no text at all: what they are, by their first bytes."""

from __future__ import annotations

from oasmith.diagnostics import Diagnostic, Location, diagnose

_MANY_NULS = 20

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\x1f\x8b", "a gzip archive", "unpack it (gunzip) and name the document inside"),
    (b"PK\x03\x04", "a ZIP archive", "unpack it and name the document inside"),
    (b"%PDF-", "a PDF file", "name the OpenAPI document (YAML or JSON) itself"),
    (b"\x89PNG", "a PNG picture", "name the OpenAPI document (YAML or JSON) itself"),
    (b"\xff\xd8\xff", "a JPEG picture", "name the OpenAPI document (YAML or JSON) itself"),
    (b"\x7fELF", "a program", "name the OpenAPI document (YAML or JSON) itself"),
    (b"SQLite format 3\0", "a database", "name the OpenAPI document (YAML or JSON) itself"),
)


def binary_kind(data: bytes, name: str) -> Diagnostic | None:
    """What a file is that starts with the mark of a well-known binary format."""
    for mark, what, help in _MAGIC:
        if data.startswith(mark):
            return diagnose("OAS0003", f"{name} is {what}, not text", Location(name), help=help)
    if data[:2000].count(0) > _MANY_NULS:
        return diagnose("OAS0003", f"{name} is a binary file, not text", Location(name))
    return None
