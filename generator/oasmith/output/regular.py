"""Reading files that stand in a folder which somebody else may have filled."""

from __future__ import annotations

import errno
from pathlib import Path


def read_regular(file: Path) -> bytes:
    """The bytes of a file. Raises OSError, also for a pipe or a device: those may never end."""
    if file.exists() and not file.is_file() and not file.is_dir():
        raise OSError(errno.EINVAL, "Not a regular file", str(file))
    return file.read_bytes()
