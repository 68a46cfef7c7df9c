"""Codes 09xx, templates."""

from __future__ import annotations

from .code import Code

CODES: tuple[Code, ...] = ()
