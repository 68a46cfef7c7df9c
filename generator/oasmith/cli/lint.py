"""``oasmith lint``: everything there is to say about a document."""

from __future__ import annotations

from dataclasses import replace

import click

from oasmith.config import waive
from oasmith.diagnostics import Severity

from .options import Choices, chosen, document_options
from .session import Session, reported

CLEAN, DEFECTS = 0, 1


@click.command()
@document_options
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option("--shallow", is_flag=True, help="Leave out the deep check, which takes seconds.")
@reported
def lint(session: Session, choices: Choices, strict: bool, shallow: bool) -> int:
    """Say everything that is wrong with SPEC.

    Every finding is shown in full, on stderr; `oasmith explain CODE` says more about one.

    Checks what `generate` does, and then deeply, with openapi-spec-validator. The exit status is
    1 when there are errors.
    """
    from oasmith.generation import model_of
    from oasmith.openapi import check_deeply

    config = chosen(session, choices)
    tree = session.read(config)
    model = model_of(tree, replace(config, waivers=()))
    found = model.diagnostics
    if not shallow:
        session.progress.show("checking deeply")
        found += check_deeply(tree)
    found = waive(found, config.waivers, tree.main, deep=not shallow).diagnostics
    session.show(found, every=True)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
    warnings = sum(diagnostic.severity is Severity.WARNING for diagnostic in found)
    session.say(f"{tree.main}: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}")
    return DEFECTS if errors or (strict and warnings) else CLEAN


def _counted(count: int, thing: str) -> str:
    return f"{count or 'no'} {thing}{'' if count == 1 else 's'}"
