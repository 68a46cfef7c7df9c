"""``oasmith runtime``: the part of a package that is the same in every SDK."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oasmith.diagnostics import Diagnostic, InputError

from .session import Session, diagnostics_option, reported

if TYPE_CHECKING:
    from oasmith.output import Drift, RuntimeCopy, RuntimeUpdate

DONE, BEHIND = 0, 1


@click.group()
def runtime() -> None:
    """Renew the runtime of a generated package."""


@runtime.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when it is behind.")
@click.option("--force", is_flag=True, help="Replace files that were edited by hand, too.")
@diagnostics_option
@reported
def update(session: Session, folder: Path, check: bool, force: bool) -> int:
    """Replace the runtime of the package in FOLDER.

    FOLDER is a project, or a package wherever it was copied and whatever it is called. Nothing but
    its `_runtime` is written, all of it or nothing, and no document is needed.

    Exit status: 0 done; 1 it is behind, with --check; 2 it does not fit the package, or files of
    it were edited.
    """
    from oasmith.output import runtime_copy, write_runtime_update

    copy = runtime_copy(folder)
    planned = _planned(copy, force=force or check)
    if check:
        if planned.is_unchanged:
            session.say(f"{copy.folder} is runtime {planned.after}, which this oasmith brings")
            return DONE
        session.show(planned.behind)
        return BEHIND
    write_runtime_update(planned)
    session.show(planned.plan.notes)
    session.say(_told(planned))
    return DONE


def told_drifts(folder: Path, drifts: Sequence[Drift]) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """The lines that list drifts, and what is to be said of the runtime.

    A runtime of another version that nobody touched is one line, not one for each of its files:
    the warning says what to do about it.
    """
    from oasmith.output import DriftKind, runtime_copy
    from oasmith.render import RUNTIME_FOLDER

    lines = [f"{drift.kind}: {drift.path}" for drift in drifts]
    if not any(f"{RUNTIME_FOLDER}/" in drift.path for drift in drifts):
        return lines, ()
    try:
        copy = runtime_copy(folder)
    except InputError as error:
        return lines, error.diagnostics
    if copy.is_intact:
        named = copy.folder.relative_to(folder).as_posix()
        lines = [line for line in lines if f": {named}/" not in line]
        lines.append(f"{DriftKind.DIFFERENT}: {named}")
    return lines, _behind(copy)


def _behind(copy: RuntimeCopy) -> tuple[Diagnostic, ...]:
    """A warning where a package has another runtime than this oasmith brings."""
    try:
        planned = _planned(copy, force=True)
    except InputError as error:
        return error.diagnostics
    return () if planned.edited else planned.behind


def _planned(copy: RuntimeCopy, *, force: bool) -> RuntimeUpdate:
    from oasmith.output import EmittedFile, plan_runtime_update
    from oasmith.render import runtime_files, runtime_version

    files = [EmittedFile(each.path, each.text) for each in runtime_files(testing=copy.testing)]
    return plan_runtime_update(copy, files, runtime_version(), force=force)


def _told(done: RuntimeUpdate) -> str:
    if done.is_unchanged:
        return f"{done.copy.folder}: runtime {done.after}, nothing to do"
    plan = done.plan
    counts = f"{len(plan.creates)} new, {len(plan.updates)} changed, {len(plan.deletes)} removed"
    return f"{done.copy.folder}: runtime {done.after} in place of {done.before}: {counts}"
