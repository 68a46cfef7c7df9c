"""Files that are given by mistake where a document is wanted: what they are, in words."""

from __future__ import annotations

import re

from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.frozen import frozen

from .text import SourceFile

_RAW = "save the document itself; on code hosting sites the page has a button `Raw` for it"


@frozen
class _Lookalike:
    """A kind of text that is told by how it starts."""

    pattern: re.Pattern[str]
    what: str
    help: str


_TEXTS = (
    _Lookalike(re.compile(r"<!doctype\s+html|<html", re.IGNORECASE), "a web page (HTML)", _RAW),
    _Lookalike(
        re.compile(r"<\?xml|<[A-Za-z][\w:.-]*[\s>]"),
        "XML",
        "OpenAPI documents are YAML or JSON; WSDL, WADL and OData have to be converted first",
    ),
    _Lookalike(
        re.compile(r"version https://git-lfs\.github\.com/spec/"),
        "a pointer of Git LFS, which stands for the document",
        "run `git lfs pull`, which puts the document in its place",
    ),
    _Lookalike(
        re.compile(r"#%RAML"), "a RAML document", "convert it to OpenAPI 3.1 (RAML is not read)"
    ),
    _Lookalike(
        re.compile(r"FORMAT: *1A"),
        "an API Blueprint",
        "convert it to OpenAPI 3.1 (API Blueprint is not read)",
    ),
    _Lookalike(
        re.compile(
            r"(?:\"\"\".*?\"\"\"\s*+|#[^\n]*+\n\s*+)*+(?:extend )?"
            r"(?:schema|type|scalar) *+\w*+ *+\{"
        ),
        "a GraphQL schema",
        "name the OpenAPI document of the API; GraphQL has its own generators",
    ),
    _Lookalike(
        re.compile(r"(?:\s++|//[^\n]*+\n|/\*.*?\*/)*+syntax *+= *+\"proto[23]\"", re.DOTALL),
        "a Protocol Buffers file",
        "name the OpenAPI document of the API; protobuf has its own generators",
    ),
    _Lookalike(
        re.compile(r"\{\{|\{%"),
        "a template that was not filled in",
        "run the program that it is written for, and name what that makes",
    ),
)

_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
_TOML = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*(?:\[[\w.\"-]+\][ \t]*\n\s*)?[\w.-]+[ \t]*=")


def other_kind(file: SourceFile) -> Diagnostic | None:
    """What a text is that could not be used as a document; None where that is not known."""
    conflict = _CONFLICT.search(file.text)
    if conflict is not None:
        message = "a merge conflict was not resolved here"
        help = "keep one of the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>"
        return diagnose("OAS0004", message, file.location(conflict.start()), help=help)
    start = len(file.text) - len(file.text.lstrip())
    for kind in _TEXTS:
        if kind.pattern.match(file.text, start):
            message = f"{file.name} is {kind.what}, not an OpenAPI document"
            return diagnose("OAS0101", message, file.location(start), help=kind.help)
    if _TOML.match(file.text):
        message = f"{file.name} is TOML, not an OpenAPI document"
        help = f"for a configuration write --config {file.name}"
        return diagnose("OAS0101", message, file.location(start), help=help)
    return None
