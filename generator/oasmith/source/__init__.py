"""Reading: bytes -> located tree, references across files, overlays."""

from __future__ import annotations

from .failure import ReferenceFailure
from .limits import (
    LONG_TEXT,
    MAXIMUM_COMPOSED,
    MAXIMUM_OPERATIONS,
    MAXIMUM_TEXT,
    MAXIMUM_TEXTS,
    MAXIMUM_URL,
    MAXIMUM_VALUES,
    MAXIMUM_VARIANTS,
)
from .reader import read_document
from .settings import load_config, load_lock
from .text import SourceFile, read_text
from .tree import Node, Tree
from .value import JsonScalar, JsonValue

__all__ = [
    "LONG_TEXT",
    "MAXIMUM_COMPOSED",
    "MAXIMUM_OPERATIONS",
    "MAXIMUM_TEXT",
    "MAXIMUM_TEXTS",
    "MAXIMUM_URL",
    "MAXIMUM_VALUES",
    "MAXIMUM_VARIANTS",
    "JsonScalar",
    "JsonValue",
    "Node",
    "ReferenceFailure",
    "SourceFile",
    "Tree",
    "load_config",
    "load_lock",
    "read_document",
    "read_text",
]
