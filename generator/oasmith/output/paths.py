"""Which relative paths may be written at all.

A path is judged for every common file system at once, because an SDK made on one machine is
checked out on another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from oasmith.diagnostics import Diagnostic
from oasmith.frozen import frozen

from . import findings
from .emitted import EmittedFile

MANIFEST_NAME = ".oasmith.json"
STAGING_NAME = ".oasmith-staging"
LOCK_NAME = ".oasmith.lock"

_MAX_SEGMENT_BYTES = 200
_DEVICE_NAMES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{stem}{digit}" for stem in ("com", "lpt") for digit in "123456789¹²³"}
)
_STEPS = {
    "": "it has an empty segment",
    ".": "it has a segment `.`",
    "..": "it leaves the output folder",
}
_FORBIDDEN_ON_WINDOWS = frozenset('<>:"|?*')
_FORBIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# `git~1` is the short name that Windows gives to `.git`; a hook written there runs as code.
_FOREIGN_FOLDERS = frozenset({".git", "git~1"})


def unsafe_reason(path: str) -> str | None:
    """Say why ``path`` may not be written below an output folder, or ``None`` when it may.

    Refused are paths that leave the folder (absolute, ``..``), that a file system could read in
    two ways (backslash, control and bidi characters, trailing dots and blanks, device names of
    Windows) or that belong to oasmith's own bookkeeping or to git.
    """
    if not path:
        return "it is empty"
    if "\\" in path:
        return "it holds a backslash"
    if path.startswith("/"):
        return "it is absolute"
    for segment in path.split("/"):
        reason = _unsafe_segment(segment)
        if reason is not None:
            return reason
    return None


def _unsafe_segment(segment: str) -> str | None:
    if segment in _STEPS:
        return _STEPS[segment]
    if any(unicodedata.category(character) in _FORBIDDEN_CATEGORIES for character in segment):
        return "it holds a control or invisible character"
    if not _FORBIDDEN_ON_WINDOWS.isdisjoint(segment):
        return 'it holds one of < > : " | ? *'
    if segment != segment.strip(" ") or segment.endswith("."):
        return "a segment begins or ends with a blank, or ends with a dot"
    if len(segment.encode()) > _MAX_SEGMENT_BYTES:
        return f"a segment is longer than {_MAX_SEGMENT_BYTES} bytes"
    return _reserved(fold(segment))


def _reserved(folded: str) -> str | None:
    # Windows reads `con.txt` and `con .txt` as the device CON too.
    if folded.split(".", 1)[0].rstrip(" ") in _DEVICE_NAMES:
        return "it names a device on Windows"
    if folded.startswith(".oasmith"):
        return "names that begin with `.oasmith` are kept for oasmith itself"
    if folded in _FOREIGN_FOLDERS:
        return "it lies inside git's own folder"
    return None


def fold(path: str) -> str:
    """The form under which a file system that ignores case and composition knows ``path``."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def check_paths(files: Iterable[EmittedFile]) -> tuple[Diagnostic, ...]:
    """Find the files whose paths are unsafe, or cannot stand beside each other on every disk."""
    found: list[Diagnostic] = []
    names: dict[str, _Name] = {}
    for file in files:
        reason = unsafe_reason(file.path)
        if reason is not None:
            found.append(findings.unsafe_path(file.path, reason, file.source))
            continue
        twin = _enter(file.path, names)
        if twin is not None:
            found.append(findings.twin_paths(file.path, twin, file.source))
    return tuple(found)


@frozen
class _Name:
    """The first spelling of a file or folder."""

    spelling: str
    is_file: bool


def _enter(path: str, names: dict[str, _Name]) -> str | None:
    """Enter ``path`` and its folders into ``names``; return an earlier name it collides with."""
    segments = path.split("/")
    for length in range(1, len(segments) + 1):
        name = _Name("/".join(segments[:length]), is_file=length == len(segments))
        first = names.setdefault(fold(name.spelling), name)
        if first is not name and (name.is_file or first != name):
            return first.spelling
    return None
