"""Which version of OpenAPI a document follows."""

from __future__ import annotations

import re
from typing import NoReturn

from oasmith.diagnostics import Diagnostic, InputError, diagnose
from oasmith.source import Node

from .dialect import Dialect
from .fields import spelled
from .v2 import V2
from .v30 import V30
from .v31 import V31
from .v32 import V32

_DIALECTS: dict[tuple[int, int], Dialect] = {(2, 0): V2, (3, 0): V30, (3, 1): V31, (3, 2): V32}
_VERSION = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,3}))?(?:[.-].*)?")

_OTHERS = {
    "overlay": "this is an overlay; name the document it changes, and this file with --overlay",
    "asyncapi": "this is an AsyncAPI document, which describes messages and not HTTP calls",
    "arazzo": "this is an Arazzo document; name the OpenAPI document that it refers to",
    "swaggerVersion": "Swagger 1.x is not read; convert the document to OpenAPI 3.1",
    "$schema": "this is a JSON Schema; put it under components.schemas of an OpenAPI document",
}


def find_dialect(root: Node) -> tuple[str, Dialect, tuple[Diagnostic, ...]]:
    """The version as written and how to read it.

    Raises InputError, located, when the document names no version that is supported.
    """
    field = root.get("openapi") or root.get("swagger")
    if field is None:
        _refuse(root)
    value = field.value
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise InputError(diagnose("OAS0102", f"{field.key} is not a version", field.location))
    version = spelled(value)
    match = _VERSION.fullmatch(version)
    numbers = (int(match[1]), int(match[2] or 0)) if match is not None else (0, 0)
    dialect = _DIALECTS.get(numbers)
    if dialect is None:
        message = f"{field.key} {version} is not supported"
        raise InputError(diagnose("OAS0102", message, field.location))
    return version, dialect, _doubts(field, version, dialect)


def _refuse(root: Node) -> NoReturn:
    for key, help in _OTHERS.items():
        member = root.get(key)
        if member is not None:
            message = "the file is not an OpenAPI document: it has neither openapi nor swagger"
            raise InputError(diagnose("OAS0101", message, member.location, help=help))
    message = "the file is not an OpenAPI document: neither openapi nor swagger says a version"
    raise InputError(diagnose("OAS0101", message, root.location))


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
