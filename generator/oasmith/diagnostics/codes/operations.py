"""Codes 06xx, operations."""

from __future__ import annotations

from .code import Code

CODES: tuple[Code, ...] = ()
