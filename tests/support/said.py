"""What the command line says, without what changes with every new file of the runtime."""

from __future__ import annotations

import re

_RUNTIME = re.compile(r"_runtime/\w+\.py")
_COUNTS = re.compile(r"\b\d+ (new|changed|removed|as they were|more)\b")


def steady(text: str) -> str:
    """The text without the numbers of files, and without the names of those of the runtime."""
    return _RUNTIME.sub("_runtime/N.py", _COUNTS.sub(r"N \1", text))
