"""The runtime as every package gets it: hand-written files, and a record of their digests."""

from __future__ import annotations

import hashlib
import json
import re

from .files import RenderedFile
from .locate import builtin_pack

RUNTIME_FOLDER = "_runtime"
RUNTIME_RECORD = "files.json"
"""The file that tells, in a copy without any other record, what was edited there."""

_ONLY_TESTS = "mock"
"""How the files are called that nothing but ``testing.py`` of a package uses."""


def runtime_files(*, testing: bool) -> tuple[RenderedFile, ...]:
    """The files of ``_runtime``, by their names in it; ``testing``: the package has ``testing``."""
    files = [
        RenderedFile(path.name, path.read_text("utf-8"))
        for path in sorted((builtin_pack() / "runtime").glob("*.py"))
        if testing or not path.name.startswith(_ONLY_TESTS)
    ]
    digests = {file.path: hashlib.sha256(file.text.encode()).hexdigest() for file in files}
    record = json.dumps({"files": digests, "version": _version(files)}, indent=0)
    return (*files, RenderedFile(RUNTIME_RECORD, f"{record}\n"))


def runtime_version() -> str:
    """The version of the runtime that this oasmith brings."""
    return _version(list(runtime_files(testing=False)))


def runtime_digest() -> str:
    """The SHA-256 of all files of that runtime, by their names."""
    record = next(file for file in runtime_files(testing=True) if file.path == RUNTIME_RECORD)
    return hashlib.sha256(record.text.encode()).hexdigest()


def _version(files: list[RenderedFile]) -> str:
    text = next(file.text for file in files if file.path == "__init__.py")
    found = re.search(r'^VERSION = "(.+)"$', text, re.MULTILINE)
    assert found is not None
    return found[1]
