"""OpenAPI 3.1: schemas are JSON Schema 2020-12. ``nullable`` is read where it was kept."""

from __future__ import annotations

from dataclasses import replace

from .newer_keywords import NEWER
from .v30 import SHARED, V30

V31 = replace(V30, family="3.1", keywords=SHARED | NEWER)

__all__ = ["V31"]
