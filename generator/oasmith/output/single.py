"""One file that outlives the output: all of it or nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from oasmith.diagnostics import InputError

from . import findings
from .disk import NEW_FILE_MODE, mode_of, sync_file, write_new
from .lock import exclusive
from .regular import read_regular

WAIT_SECONDS = 5.0


def keep(file: Path, text: str) -> bool:
    """Give ``file`` this content, unless it has it already; say whether it was touched.

    Readers see the old content or the new, never a part; after an error the old one stays.

    Raises:
        InputError: the disk refuses, or another run holds the folder.
    """
    data = text.encode()
    try:
        if _content(file) == data:
            return False
        with exclusive(file.parent, WAIT_SECONDS):
            _replace(file, data)
    except OSError as error:
        raise InputError(findings.cannot_keep(file, error)) from None
    return True


def _content(file: Path) -> bytes | None:
    try:
        return read_regular(file)
    except FileNotFoundError:
        return None


def _replace(file: Path, data: bytes) -> None:
    staged = file.with_name(f".{file.name}.new")
    staged.unlink(missing_ok=True)  # what a run left that was killed
    try:
        write_new(staged, data, mode_of(file) if file.exists() else NEW_FILE_MODE)
        sync_file(staged)
        os.replace(staged, file)
    except BaseException:
        with suppress(OSError):
            staged.unlink(missing_ok=True)
        raise
