"""Which version of OpenAPI a document follows."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import NoReturn

from oasmith.diagnostics import Diagnostic, InputError, diagnose
from oasmith.source import Node

from .dialect import Dialect
from .fields import kind_of, spelled
from .other_formats import other_format
from .v2 import V2
from .v30 import V30
from .v31 import V31
from .v32 import V32

_DIALECTS: dict[tuple[int, int], Dialect] = {(2, 0): V2, (3, 0): V30, (3, 1): V31, (3, 2): V32}
_FIELDS = ("openapi", "swagger")
_VERSION = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,3}))?(?:[.-].*)?")


def find_dialect(root: Node) -> tuple[str, Dialect, tuple[Diagnostic, ...]]:
    """The version as written and how to read it.

    Raises InputError, located, when the document names no version that is supported.
    """
    field = root.get("openapi") or root.get("swagger")
    if field is None:
        _refuse(root)
    value = field.value
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        message = f"the value of `{field.key}` is {kind_of(value)}, not a version"
        help = f'write `{field.key}: "3.1.0"`, or the version that the document is written for'
        raise InputError(diagnose("OAS0102", message, field.location, help=help))
    version = spelled(value)
    match = _VERSION.fullmatch(version)
    numbers = (int(match[1]), int(match[2] or 0)) if match is not None else (0, 0)
    dialect = _DIALECTS.get(numbers)
    if dialect is None:
        message = f"version {version} is not supported: it is none of 2.0, 3.0, 3.1 and 3.2"
        advice = _other_version(numbers)
        raise InputError(diagnose("OAS0102", message, field.value_location, help=advice))
    return version, dialect, _doubts(field, version, dialect)


def _refuse(root: Node) -> NoReturn:
    other = other_format(root)
    if other is not None:
        message = f"the file is {other.what}, not an OpenAPI document"
        raise InputError(diagnose("OAS0101", message, other.node.location, help=other.help))
    for key, field in root.items():
        close = get_close_matches(key.lower(), _FIELDS, n=1, cutoff=0.75)
        if close and key not in _FIELDS:
            message = f"the field that says the version is called `{close[0]}`, not `{key}`"
            help = f"write `{close[0]}`; names of fields are case-sensitive"
            raise InputError(diagnose("OAS0101", message, field.location, help=help))
    message = "no field `openapi` says which version of OpenAPI the document follows"
    help = "start the document with `openapi: 3.1.0`, or the version that it is written for"
    raise InputError(diagnose("OAS0101", message, root.location, help=help))


def _other_version(numbers: tuple[int, int]) -> str | None:
    """What to do about a version that is not read; None for the usual advice."""
    if numbers == (0, 0):
        return "write the version as in `openapi: 3.1.0`"
    if numbers > max(_DIALECTS):
        return "look for a newer oasmith, or write the document in OpenAPI 3.2"
    return None


def _doubts(field: Node, version: str, dialect: Dialect) -> tuple[Diagnostic, ...]:
    found: list[Diagnostic] = []
    if not isinstance(field.value, str):
        message = f"{field.key} is a number; it is read as the text {version}"
        help = f'quote it: {field.key}: "{version}"'
        found.append(diagnose("OAS0103", message, field.location, help=help))
    expected = "swagger" if dialect.family == "2.0" else "openapi"
    if field.key != expected:
        message = f"version {version} is named by the field {expected}, not {field.key}"
        found.append(diagnose("OAS0117", message, field.location))
    return tuple(found)


__all__ = ["find_dialect"]
