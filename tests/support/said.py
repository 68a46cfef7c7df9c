"""What the command line says, without what changes with every new file of the runtime."""

from __future__ import annotations

import re

_COUNTS = re.compile(r"\b\d+ (new|changed|removed|as they were)\b")


def steady(text: str) -> str:
    """The text with the numbers of files replaced."""
    return _COUNTS.sub(r"N \1", text)
