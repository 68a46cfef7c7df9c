"""Codes 05xx, names."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0501",
        Severity.NOTE,
        "A locked name has changed",
        "oasmith.lock holds another name for this thing. The configuration or the document asks for"
        " a new one, or the old one can no longer be used. Code that uses the old name breaks.",
        "change it back in the configuration or the overlay if that was not meant",
    ),
    Code(
        "OAS0502",
        Severity.NOTE,
        "A hint for another generator is not honoured",
        "The document asks for something by an extension that other tools know. oasmith honours"
        " many of these hints, and not this one; the message says what is done instead.",
        "ignore this, or see docs/hints.md for what can be said",
    ),
)
