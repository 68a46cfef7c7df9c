"""How the output on disk differs from what would be generated."""

from __future__ import annotations

import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from oasmith.diagnostics import InputError
from oasmith.frozen import frozen

from . import findings
from .disk import Found, digest_of, look
from .emitted import EmittedFile
from .journal import staging_folder
from .manifest import Manifest, RunRecord, manifest_bytes, recorded
from .paths import MANIFEST_NAME, STAGING_NAME
from .planning import digests


class DriftKind(StrEnum):
    """In which way a file on disk is not what would be generated."""

    MISSING = "missing"
    """It would be generated, and is not there."""

    DIFFERENT = "different"
    """It would be generated with other content."""

    STALE = "stale"
    """The last run wrote it, and this run would not."""


@frozen
class Drift:
    """One file that is not as it would be generated."""

    path: str
    kind: DriftKind


def check(
    folder: Path,
    files: Iterable[EmittedFile],
    manifest: Manifest | None,
    run: RunRecord | None = None,
) -> tuple[Drift, ...]:
    """List what ``write`` would change, sorted by path; reads only.

    With ``run``, the record of the last run is compared too.

    Raises:
        InputError: a planned path is unsafe, or the folder cannot be read.
    """
    wanted = digests(tuple(files))
    if run is not None:
        wanted[MANIFEST_NAME] = digest_of(manifest_bytes(recorded(wanted, run)))
    owned = [] if manifest is None else [file.path for file in manifest.files]
    try:
        found = [_generated(folder, path, digest) for path, digest in wanted.items()]
        found += [_left(folder, path) for path in owned if path not in wanted]
    except OSError as error:
        raise InputError(findings.cannot_read(folder, error)) from None
    if os.path.lexists(staging_folder(folder)):
        found.append(Drift(STAGING_NAME, DriftKind.STALE))
    return tuple(sorted((drift for drift in found if drift), key=lambda drift: drift.path))


def _generated(folder: Path, path: str, digest: str) -> Drift | None:
    found = look(folder, path)
    if found == Found():
        return Drift(path, DriftKind.MISSING)
    return None if found.digest == digest else Drift(path, DriftKind.DIFFERENT)


def _left(folder: Path, path: str) -> Drift | None:
    return None if look(folder, path) == Found() else Drift(path, DriftKind.STALE)
