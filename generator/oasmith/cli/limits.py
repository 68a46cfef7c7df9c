"""Limits of what is shown."""

from __future__ import annotations

MAXIMUM_SHOWN = 10
"""How many diagnostics of one kind are printed in full."""
