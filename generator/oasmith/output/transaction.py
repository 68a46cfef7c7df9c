"""Carrying out a journal, forwards or backwards, as often as it takes.

The order on disk makes it safe to stop anywhere. Everything that can run out of space happens
first, in the staging folder: new bytes, and a second name (a hard link) for old ones. Then the
journal appears, whole, under its name. From there on only names change, each at once, and the next
run can tell from digests which changes were made. The journal is the first thing to go in the end.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from oasmith.diagnostics import Diagnostic, InputError

from . import findings
from .disk import (
    NEW_FILE_MODE,
    look,
    mode_of,
    remove_if_empty,
    sync_file,
    sync_folder,
    write_new,
)
from .journal import (
    JOURNAL_NAME,
    Change,
    Journal,
    Step,
    backup,
    journal_bytes,
    load_journal,
    staged,
    staging_folder,
)


def prepare(folder: Path, journal: Journal, contents: dict[str, bytes], step: Step) -> None:
    """Put everything that ``journal`` needs into the staging folder, and the journal last."""
    staging = staging_folder(folder)
    step("make the staging folder")
    os.mkdir(staging)
    for index, change in enumerate(journal.changes):
        if change.after is not None:
            step(f"stage {change.path}")
            mode = NEW_FILE_MODE if change.before is None else mode_of(folder / change.path)
            write_new(staged(folder, index), contents[change.path], mode)
        if change.before is not None:
            step(f"back up {change.path}")
            _second_name(folder / change.path, backup(folder, index))
    # One pass after all writes: the disk then flushes them together.
    for index, change in enumerate(journal.changes):
        if change.after is not None:
            sync_file(staged(folder, index))
    _write_journal(staging, journal, step)


def _second_name(file: Path, name: Path) -> None:
    try:
        os.link(file, name)
    except OSError:
        # Some file systems have no hard links, and some systems refuse them on foreign files.
        shutil.copy2(file, name, follow_symlinks=False)
        sync_file(name)


def _write_journal(staging: Path, journal: Journal, step: Step) -> None:
    draft = staging / "journal.draft"
    step("write the journal")
    write_new(draft, journal_bytes(journal), NEW_FILE_MODE)
    sync_file(draft)
    sync_folder(staging)
    step("commit the journal")
    os.rename(draft, staging / JOURNAL_NAME)
    sync_folder(staging)
    sync_folder(staging.parent)


def roll_forward(folder: Path, journal: Journal, step: Step) -> None:
    """Make every change of ``journal`` that is not made yet."""
    for index, change in enumerate(journal.changes):
        target = folder / change.path
        if change.after is None:
            step(f"delete {change.path}")
            target.unlink(missing_ok=True)
            _delete_compiled(target)
        elif os.path.lexists(staged(folder, index)):
            step(f"rename {change.path}")
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged(folder, index), target)
    _remove_emptied(folder, (change.path for change in journal.changes if change.after is None))
    _sync_folders(folder, journal)


def roll_back(folder: Path, journal: Journal, step: Step) -> None:
    """Undo every change of ``journal`` that was made; what others changed since is left alone."""
    for index, change in reversed(tuple(enumerate(journal.changes))):
        found = look(folder, change.path)
        target = folder / change.path
        if change.before is None:
            if found.digest is not None and found.digest == change.after:
                step(f"take back {change.path}")
                target.unlink()
        elif found.digest in {None, change.after} and found.obstacle is None:
            if not _holds(backup(folder, index), change.before):
                reason = f"the old bytes of {change.path} are gone"
                raise InputError(findings.unfinished(staging_folder(folder), reason))
            step(f"restore {change.path}")
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(backup(folder, index), target)
    for made in reversed(journal.folders):
        remove_if_empty(folder / made)
    _sync_folders(folder, journal)


def can_finish(folder: Path, journal: Journal) -> bool:
    """Whether each change is made or can be made, and nobody else changed those files since."""
    return all(_can_finish(folder, index, change) for index, change in enumerate(journal.changes))


def _can_finish(folder: Path, index: int, change: Change) -> bool:
    found = look(folder, change.path)
    if found.obstacle is not None:
        return False
    if found.digest == change.after:
        return True
    if found.digest != change.before:
        return False
    return change.after is None or _holds(staged(folder, index), change.after)


def _holds(file: Path, digest: str) -> bool:
    found = look(file.parent, file.name)
    return found.digest == digest


def _delete_compiled(source: Path) -> None:
    """Delete what Python compiled from a deleted module: a left-over folder would import."""
    cache = source.parent / "__pycache__"
    if source.suffix != ".py" or cache.is_symlink():
        return
    with suppress(OSError):
        for compiled in tuple(cache.iterdir()):
            if compiled.suffix == ".pyc" and compiled.name.startswith(f"{source.stem}."):
                compiled.unlink()
    remove_if_empty(cache)


def _remove_emptied(folder: Path, deleted: Iterable[str]) -> None:
    for path in deleted:
        parent = (folder / path).parent
        while parent != folder and remove_if_empty(parent):
            parent = parent.parent


def _sync_folders(folder: Path, journal: Journal) -> None:
    parents = {(folder / change.path).parent for change in journal.changes} | {folder}
    for parent in sorted(parents):
        with suppress(FileNotFoundError):
            sync_folder(parent)


def discard(folder: Path, step: Step) -> None:
    """Remove the staging folder; the journal goes first, so that a rest of it means nothing."""
    staging = staging_folder(folder)
    step("drop the journal")
    (staging / JOURNAL_NAME).unlink(missing_ok=True)
    step("remove the staging folder")
    if staging.exists():
        shutil.rmtree(staging)


def recover(folder: Path, step: Step) -> tuple[Diagnostic, ...]:
    """Finish or undo what an interrupted run began; the caller holds the lock.

    Raises:
        InputError: neither is possible.
    """
    staging = staging_folder(folder)
    if not os.path.lexists(staging):
        return ()
    if staging.is_symlink() or not staging.is_dir():
        raise InputError(findings.in_the_way(staging, "something that is not oasmith's"))
    journal = load_journal(folder)
    try:
        finished = _finish_or_undo(folder, journal, step)
        discard(folder, step)
    except OSError as error:
        raise InputError(findings.unfinished(staging, findings.reason_of(error))) from None
    return (findings.recovered(folder, finished=finished),)


def _finish_or_undo(folder: Path, journal: Journal | None, step: Step) -> bool:
    """Say whether the run was finished. Without a journal it had not begun to change anything."""
    if journal is None:
        return False
    if can_finish(folder, journal):
        roll_forward(folder, journal, step)
        return True
    roll_back(folder, journal, step)
    return False
