"""The commands. Each reads its input, calls the pipeline, and says what came of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oasmith.config import Config, lock_text
from oasmith.diagnostics import Diagnostic, Severity

from .names import digest, digest_of, folder_of, lock_file, lock_path
from .options import Choices, chosen, document_options
from .session import Session, reported

if TYPE_CHECKING:
    from oasmith.generation import Result
    from oasmith.output import EmittedFile, RunRecord

DONE, DRIFT = 0, 1


@click.command()
@document_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder for the SDK; made if needed.",
)
@click.option("--package-only", is_flag=True, help="Write only the package, no project around it.")
@click.option(
    "--strict", is_flag=True, help="Exit with 1 when the document has defects (warnings), too."
)
@click.option(
    "--format",
    "formatter",
    type=click.Choice(["black"]),
    help="Run black over everything, not only over what your templates make.",
)
@reported
def generate(
    session: Session,
    choices: Choices,
    output: Path | None,
    package_only: bool,
    strict: bool,
    formatter: str | None,
) -> int:
    """Write an SDK for the OpenAPI document SPEC.

    SPEC is a file or a URL, YAML or JSON. With --config, oasmith.toml names it and everything
    else. What has not changed is not touched, and files of your own never are.

    \b
    Examples:
      oasmith generate openapi.yaml -o sdk
      oasmith generate --config oasmith.toml

    Exit status: 0 done; 1 something could not be generated, or there are defects and --strict was
    given; 2 wrong usage or unusable input.
    """
    config = chosen(session, choices, output=output, package_only=package_only)
    flags = f"strict={strict} format={formatter}"
    if session.form != "text":
        flags += f" diagnostics={session.form}"
    before = _repeated(choices, config, output, flags)
    if before is not None:
        return _repeat(session, *before)
    return _generate(session, choices, config, output, flags)


def _repeated(
    choices: Choices, config: Config, output: Path | None, flags: str
) -> tuple[Path, RunRecord] | None:
    """The folder of a run that did the same, and what it said."""
    from .unchanged import packages_of, repeated

    for package in packages_of(config):
        folder = folder_of(config, package)
        lock = digest_of(lock_path(choices, config, output, package))
        before = repeated(folder, config, f"{flags} lock={lock}")
        if before is not None:
            return folder, before
    return None


def _repeat(session: Session, folder: Path, before: RunRecord) -> int:
    """Say again what the last run said: nothing has changed since."""
    for text in before.diagnostics:
        session.repeat(str(text))
    session.say(f"{folder}: nothing to do")
    return before.exit_status


def _generate(
    session: Session, choices: Choices, config: Config, output: Path | None, flags: str
) -> int:
    from oasmith.generation import generate as run
    from oasmith.output import RunRecord, keep, load_manifest, plan, write
    from oasmith.report import coverage_line

    from .unchanged import inputs_of

    tree = session.read(config)
    names = lock_file(choices, config, output, tree)
    session.progress.show("generating")
    result = run(tree, config, names.lock, format_all="black" in flags)
    status = _status(result.diagnostics, "strict=True" in flags)
    coverage = coverage_line(result.model.api, result.diagnostics, result.model.waived)
    said = session.show(result.diagnostics)
    if not session.json:
        said += (coverage,)
    folder = folder_of(config, result.model.names.package)
    lock = lock_text(result.lock)
    flags = f"{flags} lock={digest(lock)}"
    record = RunRecord(inputs_of(tree, config, flags), said, status)
    files = _files(config, result)
    session.progress.show(f"writing {len(files)} files")
    done = write(plan(folder, files, load_manifest(folder), record))
    keep(names.path, lock)
    session.show((*done.notes, *result.renamed))
    counts = f"{len(done.creates)} new, {len(done.updates)} changed, {len(done.deletes)} removed"
    session.say(coverage)
    session.say(f"{folder}: {counts}, {len(done.keeps)} as they were")
    return status


@click.command()
@document_options
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder of the SDK.")
@click.option("--package-only", is_flag=True, help="Only the package was written.")
@reported
def check(session: Session, choices: Choices, output: Path | None, package_only: bool) -> int:
    """Say whether the SDK on disk is up to date.

    Prints the files that are not what would be generated, and then exits with 1: meant for CI.
    Nothing is written.
    """
    from oasmith.generation import generate as run
    from oasmith.output import check as compare
    from oasmith.output import load_manifest

    from .runtime import told_drifts

    config = chosen(session, choices, output=output, package_only=package_only)
    tree = session.read(config)
    names = lock_file(choices, config, output, tree)
    result = run(tree, config, names.lock)
    folder = folder_of(config, result.model.names.package)
    found = compare(folder, _files(config, result), load_manifest(folder))
    drifts, about_runtime = told_drifts(folder, found)
    lock = names.drift(result.lock)
    if lock is not None:
        drifts.append(f"{lock}: {names.path}")
    for drift in drifts:
        click.echo(drift)
    session.show(about_runtime)
    if drifts:
        count = len(found) + (lock is not None)
        session.say(f"{count} files of {folder} are not what would be generated")
        return DRIFT
    session.say(f"{folder} is what would be generated")
    return DONE


@click.command()
@document_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@reported
def inspect(session: Session, choices: Choices, as_json: bool) -> int:
    """Show what would be generated from SPEC.

    Prints every call with its operation, and what is left out and why. Nothing is written.
    """
    from oasmith.generation import model_of
    from oasmith.report import inspection, outline

    config = chosen(session, choices)
    tree = session.read(config)
    model = model_of(tree, config, lock_file(choices, config, None, tree).lock)
    session.show(model.diagnostics)
    if as_json:
        json.dump(inspection(model.api, model.names), sys.stdout, indent=2)
        click.echo()
    else:
        for line in outline(model.api, model.names):
            click.echo(line)
    return _status(model.diagnostics, strict=False)


def _status(diagnostics: tuple[Diagnostic, ...], strict: bool) -> int:
    """An error is about something that is not emitted, and that is not waived."""
    counted = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return DRIFT if any(found.severity in counted for found in diagnostics) else DONE


def _files(config: Config, result: Result) -> tuple[EmittedFile, ...]:
    """The files as they lie in ``_folder``."""
    from oasmith.output import below

    package = result.model.names.package
    return below(result.files, package) if config.package_only else result.files
