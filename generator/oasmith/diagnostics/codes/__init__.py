"""The registry of stable codes, one module for each hundred.

To add a code, append a row to the module of its room. Numbers are never reused.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from oasmith.diagnostics.diagnostic import Diagnostic, Related
from oasmith.diagnostics.location import Location

from . import (
    config,
    names,
    operations,
    output,
    overlays,
    reading,
    references,
    schemas,
    structure,
    templates,
)
from .code import Code

__all__ = ["CODES", "Code", "code_of", "diagnose"]

_ROOMS: tuple[tuple[str, tuple[Code, ...]], ...] = (
    ("OAS00", reading.CODES),
    ("OAS01", structure.CODES),
    ("OAS02", references.CODES),
    ("OAS03", overlays.CODES),
    ("OAS04", schemas.CODES),
    ("OAS05", names.CODES),
    ("OAS06", operations.CODES),
    ("OAS07", output.CODES),
    ("OAS08", config.CODES),
    ("OAS09", templates.CODES),
)


def _table() -> dict[str, Code]:
    table: dict[str, Code] = {}
    for hundred, codes in _ROOMS:
        for code in codes:
            if code.code in table or not code.code.startswith(hundred) or len(code.code) != 7:
                raise ValueError(f"{code.code} is taken or is not one of the codes {hundred}xx")
            table[code.code] = code
    return table


CODES: Mapping[str, Code] = MappingProxyType(_table())
"""Every code, by its text."""


def code_of(code: str) -> Code:
    """The row of a code; raises LookupError for one that is not in the table."""
    try:
        return CODES[code]
    except KeyError:
        raise LookupError(f"{code} is not in oasmith.diagnostics.codes") from None


_LONGEST = 1_000
"""Characters of a message; names of a hostile document may be longer."""


def diagnose(
    code: str,
    message: str,
    location: Location | None = None,
    *,
    help: str | None = None,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    """Make the diagnostic of a code, with the severity and the help that its row decides.

    ``help`` replaces the row's own; raises LookupError for an unknown code.
    """
    row = code_of(code)
    if len(message) > _LONGEST:
        message = f"{message[: _LONGEST // 2]} ... {message[-_LONGEST // 2 :]}"
    return Diagnostic(code, row.severity, message, location, help or row.fix, related)
