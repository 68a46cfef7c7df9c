"""The few operations on real files that the rest of the room is built from."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from pathlib import Path

from oasmith.frozen import frozen

NEW_FILE_MODE = 0o644
_NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)
_BINARY: int = getattr(os, "O_BINARY", 0)


@frozen
class Found:
    """What stands at a path: nothing, an ordinary file, or something in the way."""

    digest: str | None = None
    obstacle: str | None = None
    place: Path | None = None
    """Where the obstacle stands: the path itself or one of its folders."""


def digest_of(data: bytes) -> str:
    """The SHA-256 of ``data``, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def look(folder: Path, path: str) -> Found:
    """Look at ``folder/path`` without following any symbolic link below ``folder``.

    Raises:
        OSError: the disk refused to be read.
    """
    # Text instead of Path objects: this runs for every file of every run.
    place = os.fspath(folder)
    # A name that is too long must show here, and not when half of its folders are made.
    _mode(os.path.join(place, path))
    *parents, name = path.split("/")
    for segment in parents:
        place = os.path.join(place, segment)
        mode = _mode(place)
        if mode is None:
            return Found()
        if not stat.S_ISDIR(mode):
            return Found(obstacle=_describe(mode), place=Path(place))
    return _look_at_file(os.path.join(place, name))


def _look_at_file(file: str) -> Found:
    mode = _mode(file)
    if mode is None:
        return Found()
    if not stat.S_ISREG(mode):
        return Found(obstacle=_describe(mode), place=Path(file))
    try:
        return Found(read_digest(file))
    except FileNotFoundError:
        return Found()  # another run removed it just now


def mode_of(file: Path) -> int:
    """The permissions of a file that is there."""
    return stat.S_IMODE(os.lstat(file).st_mode) & 0o777


def _mode(place: str) -> int | None:
    try:
        return os.lstat(place).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _describe(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "a symbolic link"
    if stat.S_ISDIR(mode):
        return "a folder"
    if stat.S_ISREG(mode):
        return "a file"
    return "a special file"


def read_digest(file: str) -> str:
    """The SHA-256 of an ordinary file's bytes."""
    descriptor = os.open(file, os.O_RDONLY | _NO_FOLLOW | _BINARY)
    with open(descriptor, "rb", buffering=0) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_new(file: Path, data: bytes, mode: int) -> None:
    """Create ``file``, which must not exist, with these bytes and this mode."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY
    descriptor = os.open(file, flags, 0o600)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
    finally:
        os.close(descriptor)
    os.chmod(file, mode)


def sync_file(file: Path) -> None:
    """Wait until the bytes of ``file`` are on the disk itself."""
    # Windows flushes only what is open for writing; elsewhere that would fail on mode 0444.
    access = os.O_RDWR if sys.platform == "win32" else os.O_RDONLY
    descriptor = os.open(file, access | _NO_FOLLOW | _BINARY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the disk itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove_if_empty(folder: Path) -> bool:
    """Remove ``folder`` when nothing is in it; say whether it is gone."""
    try:
        os.rmdir(folder)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True
