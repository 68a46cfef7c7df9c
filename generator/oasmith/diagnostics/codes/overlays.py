"""Codes 03xx, overlays."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0301",
        Severity.ERROR,
        "The file is not an overlay",
        "An overlay starts with `overlay: 1.0.0` (or 1.1.0), `info` and a list of `actions`"
        " (OpenAPI Overlay Specification 1.0, section 4).",
        "start the file with `overlay: 1.0.0`",
    ),
    Code(
        "OAS0302",
        Severity.ERROR,
        "The target is not a JSONPath",
        "`target` and `copy` are JSONPath query expressions (RFC 9535).",
        "write for instance $.paths['/pets'].get",
    ),
    Code(
        "OAS0303",
        Severity.WARNING,
        "The target matches nothing",
        "The action changed nothing. The document may have changed since the overlay was written.",
        "correct the target or remove the action",
    ),
    Code(
        "OAS0304",
        Severity.ERROR,
        "The action cannot be applied",
        "An object takes an object, a list takes an entry, and the root cannot be removed.",
        "correct the action",
    ),
    Code(
        "OAS0305",
        Severity.NOTE,
        "The overlay extends another document",
        "`extends` names the document that an overlay was written for. It is applied to the"
        " document of this run all the same.",
        "check that the overlay belongs to this document",
    ),
    Code(
        "OAS0306",
        Severity.WARNING,
        "The action does nothing",
        "An action has one of `update`, `copy` and `remove: true`; without one it changes nothing.",
        "remove the action or say what it should do",
    ),
    Code(
        "OAS0307",
        Severity.WARNING,
        "The overlay changes the kind of a value",
        "A mapping, a list and a single value cannot be merged with each other (Overlay 1.1,"
        " section 4.4.3). The value of the overlay is used, except null, which changes nothing.",
        "remove the old value by an action of its own first",
    ),
)
