"""Codes 08xx, the configuration."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0801",
        Severity.ERROR,
        "The configuration is not TOML",
        "oasmith.toml is read as TOML 1.0. The parser stopped at the place shown.",
        "correct the syntax at this place",
    ),
    Code(
        "OAS0802",
        Severity.ERROR,
        "The configuration has an unknown key",
        "A key that means nothing is refused, since a misspelt one would otherwise be ignored in"
        " silence.",
        "remove the key or correct its name",
    ),
    Code(
        "OAS0803",
        Severity.ERROR,
        "The configuration has a wrong value",
        "The value has another type than the key takes, or is none of the values it allows.",
        "correct the value",
    ),
    Code(
        "OAS0804",
        Severity.ERROR,
        "The configuration lacks a key",
        "The key has no default, so nothing can be generated without it.",
        "add the key",
    ),
    Code(
        "OAS0805",
        Severity.ERROR,
        "The lock cannot be read",
        "oasmith.lock keeps the names that were given, so that no run changes them. It is JSON with"
        " one entry a line. A merge may have left marks in it, or one name for two things.",
        "keep either line where two conflict; without any lock, names are decided anew",
    ),
    Code(
        "OAS0806",
        Severity.WARNING,
        "A waiver is not used",
        "The document has no such finding (any more), at this place or at all. A waiver that"
        " waits for a finding would hide the next one.",
        "remove the waiver",
    ),
    Code(
        "OAS0807",
        Severity.WARNING,
        "A pattern matches nothing",
        "`include` and `exclude` choose operations and webhooks by tags, paths, operationIds,"
        " methods and names. Nothing in the document matches this pattern, which is perhaps"
        " misspelt.",
        "correct or remove the pattern; in a path `*` stops at a `/`, and `**` does not",
    ),
    Code(
        "OAS0810",
        Severity.WARNING,
        "An environment variable is for no argument",
        "`environment` names the variables that a client reads in place of its arguments. The"
        " client has no such argument: credentials are called as the document's security schemes"
        " make them, as the lock tells.",
        "correct or remove the key",
    ),
    Code(
        "OAS0811",
        Severity.WARNING,
        "A key of enums.schemas is no enum",
        "`enums.schemas` says which enums of the document are closed, by the names of their"
        " schemas. The document has no enum of this name among them.",
        "correct or remove the key; the name is that of the schema, not of the class",
    ),
)
