"""One run at a time on one output folder."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from oasmith.diagnostics import InputError

from . import findings
from .paths import LOCK_NAME

_PAUSE_SECONDS = 0.05
# What network file systems answer when they cannot lock a folder.
_CANNOT_LOCK_FOLDERS = frozenset({errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOTSUP})

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def exclusive(folder: Path, wait_seconds: float) -> Generator[None]:
    """Hold ``folder``, which must exist, for this run alone; the system lets go when we die.

    The lock is on the folder itself, so that it leaves nothing behind; where a file system cannot
    do that, it is on a file in the folder, which is removed afterwards.

    Raises:
        InputError: another run holds it longer than ``wait_seconds``.
        OSError: the folder cannot be opened.
    """
    place, descriptor = _acquire(folder, time.monotonic() + wait_seconds)
    try:
        yield
    finally:
        _release(place, folder, descriptor)


def _acquire(folder: Path, deadline: float) -> tuple[Path, int]:
    place = folder / LOCK_NAME if sys.platform == "win32" else folder
    while True:
        try:
            descriptor = _attempt(place)
        except OSError as error:
            if place != folder or error.errno not in _CANNOT_LOCK_FOLDERS:
                raise
            place = folder / LOCK_NAME
            continue
        if descriptor is not None:
            return place, descriptor
        if time.monotonic() >= deadline:
            raise InputError(findings.busy(folder))
        time.sleep(_PAUSE_SECONDS)


def _attempt(place: Path) -> int | None:
    descriptor = _open(place)
    held = False
    try:
        held = _try_lock(descriptor) and _is_still(place, descriptor)
    finally:
        if not held:
            os.close(descriptor)
    return descriptor if held else None


def _open(place: Path) -> int:
    if place.name == LOCK_NAME:
        return os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    return os.open(place, os.O_RDONLY)


def _is_still(place: Path, descriptor: int) -> bool:
    """Whether what we locked is what others would lock: a failed run may have removed it."""
    try:
        return os.path.samestat(os.stat(place), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _release(place: Path, folder: Path, descriptor: int) -> None:
    if place != folder and sys.platform != "win32":
        place.unlink(missing_ok=True)
    os.close(descriptor)
    if place != folder and sys.platform == "win32":
        with suppress(OSError):
            place.unlink()
