"""Codes 09xx, templates."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0901",
        Severity.ERROR,
        "A template cannot be used",
        "A template has a syntax error, is missing, or names something that its view does not"
        " have.",
        "correct the template; its first line names the view, whose fields are what it can use",
    ),
    Code(
        "OAS0902",
        Severity.ERROR,
        "A template does not make Python",
        "The output of a user's template is formatted by black, which could not parse it.",
        "correct the template so that what it lays out is Python",
    ),
    Code(
        "OAS0903",
        Severity.ERROR,
        "There is no such template folder",
        "The folder that --templates or the configuration names does not exist.",
        "name a folder that holds templates laid out like the built-in ones",
    ),
)
