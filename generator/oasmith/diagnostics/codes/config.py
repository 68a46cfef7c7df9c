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
)
