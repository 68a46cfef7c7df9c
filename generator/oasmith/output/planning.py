"""What a run would do to the output folder, found by reading it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from oasmith.diagnostics import Diagnostic, InputError
from oasmith.frozen import frozen

from . import findings
from .disk import Found, digest_of, look
from .emitted import EmittedFile
from .journal import Change, staging_folder
from .manifest import Manifest, RunRecord, manifest_bytes, recorded
from .paths import MANIFEST_NAME, check_paths


@frozen
class Plan:
    """What ``write`` will do. Paths are relative to ``folder``, each group sorted.

    ``conflicts`` keep the plan from being written. ``notes`` are worth telling either way.
    """

    folder: Path
    files: tuple[EmittedFile, ...]
    previous: Manifest | None
    manifest: Manifest
    creates: tuple[str, ...]
    updates: tuple[str, ...]
    deletes: tuple[str, ...]
    keeps: tuple[str, ...]
    conflicts: tuple[Diagnostic, ...]
    notes: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]

    @property
    def is_unchanged(self) -> bool:
        """Whether the folder already is what this run would make of it."""
        return not self.changes and not self.conflicts


@dataclass(slots=True)
class _Survey:
    """Collects what is found about each file."""

    folder: Path
    owned: Mapping[str, str]
    creates: list[Change] = field(default_factory=list[Change])
    updates: list[Change] = field(default_factory=list[Change])
    deletes: list[Change] = field(default_factory=list[Change])
    keeps: list[str] = field(default_factory=list[str])
    conflicts: list[Diagnostic] = field(default_factory=list[Diagnostic])
    notes: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def wanted(self, path: str, after: str) -> None:
        """Decide about a file of this run."""
        found = look(self.folder, path)
        if found.obstacle is not None:
            self.conflicts.append(findings.in_the_way(found.place or self.folder, found.obstacle))
        elif found.digest is None:
            self.creates.append(Change(path, None, after))
        elif found.digest == after:
            self.keeps.append(path)
        elif path in self.owned:
            self.updates.append(Change(path, found.digest, after))
            if found.digest != self.owned[path]:
                self.notes.append(findings.edited(self.folder / path))
        else:
            self.conflicts.append(findings.not_ours(self.folder / path))

    def no_longer_wanted(self, path: str) -> None:
        """Decide about a file of the last run that this run does not generate."""
        found = look(self.folder, path)
        if found.digest == self.owned[path]:
            self.deletes.append(Change(path, found.digest, None))
        elif found != Found():
            self.notes.append(findings.edited_and_stale(self.folder / path))


def survey(
    folder: Path, files: tuple[EmittedFile, ...], previous: Manifest | None, run: RunRecord
) -> Plan:
    """Read the folder and decide about each file.

    Raises:
        InputError: a planned path is unsafe, or a text cannot be encoded.
        OSError: the folder cannot be read.
    """
    wanted = digests(files)
    seen = _Survey(folder, previous.digests if previous else {})
    if os.path.lexists(folder) and not folder.is_dir():
        seen.conflicts.append(findings.in_the_way(folder, "something that is no folder"))
    else:
        for path, digest in wanted.items():
            seen.wanted(path, digest)
        for path in seen.owned:
            if path not in wanted:
                seen.no_longer_wanted(path)
    manifest = recorded(wanted, run)
    changes = (*seen.deletes, *seen.creates, *seen.updates, *_manifest_change(seen, manifest))
    return Plan(
        folder=folder,
        files=files,
        previous=previous,
        manifest=manifest,
        creates=_paths(seen.creates),
        updates=_paths(seen.updates),
        deletes=_paths(seen.deletes),
        keeps=tuple(seen.keeps),
        conflicts=tuple(seen.conflicts),
        notes=tuple(seen.notes),
        changes=changes,
    )


def digests(files: tuple[EmittedFile, ...]) -> dict[str, str]:
    """The digest of each file, sorted by path.

    Raises:
        InputError: a path is unsafe, or a text cannot be encoded.
    """
    unsafe = check_paths(files)
    if unsafe:
        raise InputError(*unsafe)
    return {file.path: digest_of(file.data()) for file in sorted(files, key=lambda file: file.path)}


def _manifest_change(seen: _Survey, manifest: Manifest) -> tuple[Change, ...]:
    found = look(seen.folder, MANIFEST_NAME)
    if found.obstacle is not None:
        seen.conflicts.append(findings.in_the_way(seen.folder / MANIFEST_NAME, found.obstacle))
    after = digest_of(manifest_bytes(manifest))
    if found.digest == after:
        return ()
    return (Change(MANIFEST_NAME, found.digest, after),)


def _paths(changes: Iterable[Change]) -> tuple[str, ...]:
    return tuple(change.path for change in changes)


def is_intact(folder: Path, manifest: Manifest) -> bool:
    """Whether every file of the last run still has the bytes that it wrote; reads only.

    With the same ``inputs`` as the manifest's, a run may then end at once and repeat what the last
    run said.
    """
    if os.path.lexists(staging_folder(folder)):
        return False
    try:
        return all(look(folder, file.path).digest == file.sha256 for file in manifest.files)
    except OSError:
        return False
