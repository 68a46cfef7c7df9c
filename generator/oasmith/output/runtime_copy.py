"""The runtime in a package on disk: where it is, which version, and what was edited in it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from oasmith.diagnostics import InputError
from oasmith.frozen import frozen
from oasmith.render import RUNTIME_FOLDER, RUNTIME_RECORD

from . import findings

_VERSION = re.compile(r'^VERSION = "([^"\n]+)"$', re.MULTILINE)
_OURS = "The runtime of a generated SDK"


@frozen
class RuntimeCopy:
    """The runtime of one package. ``record`` holds the digests of its files as they were
    generated, or None where nothing tells them."""

    package: Path
    version: str
    record: Mapping[str, str] | None

    @property
    def folder(self) -> Path:
        """The folder of the runtime itself."""
        return self.package / RUNTIME_FOLDER

    @property
    def testing(self) -> bool:
        """Whether the package has what users test their code with."""
        return (self.package / "testing.py").is_file()

    @property
    def is_intact(self) -> bool:
        """Whether every file is there, and as it was generated."""
        found = ((self.folder / path, digest) for path, digest in (self.record or {}).items())
        return self.record is not None and all(
            file.is_file() and plain_digest(file.read_bytes()) == digest for file, digest in found
        )

    def edited(self, wanted: Mapping[str, str]) -> tuple[str, ...]:
        """The files that are neither as they were generated nor as ``wanted`` has them."""
        return tuple(
            path
            for path in sorted({*wanted, *(self.record or ())})
            if (file := self.folder / path).is_file()
            and path != RUNTIME_RECORD
            and plain_digest(file.read_bytes())
            not in {wanted.get(path), (self.record or {}).get(path)}
        )


def plain_digest(data: bytes) -> str:
    """The SHA-256 of a text, whatever line ends version control gave it."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def runtime_copy(folder: Path) -> RuntimeCopy:
    """Find the one package in a folder: a project, a package, or its ``_runtime``.

    Raises:
        InputError: there is none, there are several, or it is no runtime of oasmith.
    """
    try:
        return _copy(_package(folder))
    except OSError as error:
        raise InputError(findings.cannot_read(folder, error)) from None


def _package(folder: Path) -> Path:
    if folder.name == RUNTIME_FOLDER and (folder / "__init__.py").is_file():
        return folder.parent
    if _holds_runtime(folder):
        return folder
    below = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [entry for entry in below if entry.is_dir() and _holds_runtime(entry)]
    if len(found) == 1:
        return found[0]
    raise InputError(findings.no_package(folder, [entry.name for entry in found]))


def _holds_runtime(folder: Path) -> bool:
    return (folder / RUNTIME_FOLDER / "__init__.py").is_file()


def _copy(package: Path) -> RuntimeCopy:
    file = package / RUNTIME_FOLDER / "__init__.py"
    text = file.read_bytes().decode(errors="replace")
    found = _VERSION.search(text.replace("\r\n", "\n"))
    if found is None or _OURS not in text:
        raise InputError(findings.no_runtime(file))
    return RuntimeCopy(package, found[1], _record(package / RUNTIME_FOLDER / RUNTIME_RECORD))


def _record(file: Path) -> Mapping[str, str] | None:
    """The digests of a runtime's files; None where the record is lost or is none."""
    try:
        read: object = json.loads(file.read_bytes())
    except (FileNotFoundError, ValueError, RecursionError):
        return None
    files = cast("dict[str, object]", read).get("files") if isinstance(read, dict) else None
    if not isinstance(files, dict):
        return None
    pairs = cast("dict[str, object]", files).items()
    return {path: digest for path, digest in pairs if isinstance(digest, str) and _is_plain(path)}


def _is_plain(path: str) -> bool:
    """Whether a path of the record is a file of the folder itself: the record is the user's."""
    return re.fullmatch(r"\w+\.py", path, re.ASCII) is not None
