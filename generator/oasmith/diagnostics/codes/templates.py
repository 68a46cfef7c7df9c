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
    Code(
        "OAS0904",
        Severity.WARNING,
        "A template is never used",
        "A template takes the place of the built-in one of the same name, or is included by one"
        " that does. This one has a name that nothing asks for.",
        "give it a name that `oasmith templates list` shows, or remove it",
    ),
    Code(
        "OAS0905",
        Severity.WARNING,
        "A block takes the place of nothing",
        "A template that extends another one lays out only the blocks that the other one has. This"
        " block is not among them, so nothing of it is ever shown.",
        "give it the name of a block that `oasmith templates list` shows",
    ),
)
