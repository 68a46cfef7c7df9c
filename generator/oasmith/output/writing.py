"""Bringing a plan to disk: all of it or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from oasmith.diagnostics import Diagnostic, InputError

from . import findings, transaction
from .disk import remove_if_empty
from .emitted import EmittedFile
from .journal import Change, Journal, Step, no_step, staging_folder
from .lock import exclusive
from .manifest import Manifest, RunRecord, load_manifest, manifest_bytes
from .paths import MANIFEST_NAME, STAGING_NAME
from .planning import Plan, survey

WAIT_SECONDS = 5.0


def plan(
    folder: Path,
    files: Iterable[EmittedFile],
    manifest: Manifest | None,
    run: RunRecord | None = None,
    *,
    wait_seconds: float = WAIT_SECONDS,
) -> Plan:
    """Decide what must be done so that ``folder`` holds exactly ``files``.

    A file that is neither in ``manifest`` (what ``load_manifest`` returned for this folder) nor
    equal to what would be written is a conflict. Work that an interrupted run left is finished or
    undone first; apart from that, nothing is written.

    Raises:
        InputError: a path is unsafe, the folder cannot be read, or another run holds it.
    """
    notes = recover(folder, wait_seconds=wait_seconds)
    with _disk_errors(folder, findings.cannot_read):
        # What the interrupted run recorded is newer than what the caller read before.
        current = load_manifest(folder) if notes else manifest
        found = survey(folder, tuple(files), current, run or RunRecord())
    return _with_notes(found, notes)


def recover(
    folder: Path, *, wait_seconds: float = WAIT_SECONDS, step: Step = no_step
) -> tuple[Diagnostic, ...]:
    """Finish or undo what an interrupted run left in ``folder``, and say so.

    Raises:
        InputError: neither is possible, or another run holds the folder.
    """
    if not os.path.lexists(staging_folder(folder)):
        return ()
    with _disk_errors(folder), exclusive(folder, wait_seconds):
        return transaction.recover(folder, step)


def write(plan: Plan, *, wait_seconds: float = WAIT_SECONDS, step: Step = no_step) -> Plan:
    """Carry out ``plan``; return what was done, which is more or less when another run came first.

    When nothing changes, nothing is touched. When the run fails, the folder is as it was.
    Everything is decided again once the folder is locked: what looked like a conflict may have
    been the work of a run that had not finished. ``step`` is called before each change on disk.

    Raises:
        InputError: the plan has conflicts, the disk refuses, or another run holds the folder.
    """
    if plan.is_unchanged:
        return plan
    if plan.conflicts and not plan.folder.is_dir():
        raise InputError(*plan.conflicts)
    with _disk_errors(plan.folder), _made(plan.folder), exclusive(plan.folder, wait_seconds):
        notes = _recoveries(plan) + transaction.recover(plan.folder, step)
        previous = load_manifest(plan.folder)
        fresh = survey(plan.folder, plan.files, previous, plan.manifest.run)
        if fresh.conflicts:
            raise InputError(*fresh.conflicts)
        if not fresh.is_unchanged:
            _commit(fresh, step)
        return _with_notes(fresh, notes)


def carry_out(plan: Plan, *, wait_seconds: float = WAIT_SECONDS, step: Step = no_step) -> None:
    """Make the changes of a plan as they are, all of them or none.

    Raises:
        InputError: the disk refuses, or another run holds the folder.
    """
    with _disk_errors(plan.folder), exclusive(plan.folder, wait_seconds):
        transaction.recover(plan.folder, step)
        _commit(plan, step)


def _recoveries(plan: Plan) -> tuple[Diagnostic, ...]:
    """What was cleaned up when the plan was made; all other notes are found again."""
    return tuple(note for note in plan.notes if note.code == findings.RECOVERED)


def _with_notes(plan: Plan, notes: tuple[Diagnostic, ...]) -> Plan:
    return replace(plan, notes=notes + plan.notes) if notes else plan


@contextmanager
def _disk_errors(
    folder: Path, tell: Callable[[Path, OSError], Diagnostic] = findings.cannot_write
) -> Generator[None]:
    """Turn what the disk refuses into a diagnostic about the place that a user knows."""
    try:
        yield
    except OSError as error:
        name = error.filename2 or error.filename
        place = Path(os.fsdecode(name)) if isinstance(name, (str, bytes)) else folder
        if STAGING_NAME in place.parts:
            place = folder
        raise InputError(tell(place, error)) from None


@contextmanager
def _made(folder: Path) -> Generator[None]:
    """Make ``folder``; when the run then fails, remove again what was made."""
    missing = [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for place in missing:
            remove_if_empty(place)
        raise


def _commit(plan: Plan, step: Step) -> None:
    """Prepare, then change; after an error, even one in the middle, undo.

    An interruption from the keyboard is such an error too. After a power cut or ``kill -9`` it is
    ``recover`` that finishes or undoes.
    """
    folder = plan.folder
    contents = {file.path: file.data() for file in plan.files}
    contents[MANIFEST_NAME] = manifest_bytes(plan.manifest)
    journal = Journal(plan.changes, _missing_folders(folder, plan.changes))
    with _undone(folder, None):
        transaction.prepare(folder, journal, contents, step)
    with _undone(folder, journal):
        transaction.roll_forward(folder, journal, step)
    # The output is complete: a rest of the staging folder is for the next run to remove.
    with suppress(OSError):
        transaction.discard(folder, step)


@contextmanager
def _undone(folder: Path, journal: Journal | None) -> Generator[None]:
    """Undo after an error: take back the changes of ``journal``, remove the staging folder."""
    try:
        yield
    except BaseException:
        try:
            if journal is not None:
                transaction.roll_back(folder, journal, no_step)
            transaction.discard(folder, no_step)
        except OSError as error:
            reason = findings.reason_of(error)
            raise InputError(findings.unfinished(staging_folder(folder), reason)) from None
        raise


def _missing_folders(folder: Path, changes: Iterable[Change]) -> tuple[str, ...]:
    """The folders that the changes need and that are not there, outer ones first."""
    missing: set[str] = set()
    for change in changes:
        parent = Path(change.path).parent
        while parent.name and not os.path.lexists(folder / parent):
            missing.add(parent.as_posix())
            parent = parent.parent
    return tuple(sorted(missing))
