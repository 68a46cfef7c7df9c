"""What oasmith has to say, as values; and how it is shown."""

from __future__ import annotations

from .annotations import as_annotation
from .codes import CODES, Code, code_of, diagnose
from .diagnostic import Diagnostic, InputError, Related, Severity
from .excerpt import as_json, as_text
from .location import Hop, Location

__all__ = [
    "CODES",
    "Code",
    "Diagnostic",
    "Hop",
    "InputError",
    "Location",
    "Related",
    "Severity",
    "as_annotation",
    "as_json",
    "as_text",
    "code_of",
    "diagnose",
]
