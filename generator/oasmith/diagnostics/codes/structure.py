"""Codes 01xx, the structure of the document."""

from __future__ import annotations

from .code import Code

CODES: tuple[Code, ...] = ()
