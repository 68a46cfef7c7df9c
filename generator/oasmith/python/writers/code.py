"""The type of finished text."""

from __future__ import annotations

from typing import NewType

Code = NewType("Code", str)
"""Finished text in the language of its sink: Python, Markdown, TOML or shell.

Text from a document becomes ``Code`` only through a function of this package.
"""


class UnsafeText(ValueError):
    """A writer was given text that has no safe form in its sink."""
