"""``oasmith diff``: what changed for the users of an SDK."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oasmith.config import Config, Lock, is_url, local_name

from .session import Session, diagnostics_option, reported

if TYPE_CHECKING:
    from oasmith.compare import Comparison
    from oasmith.generation import Model

SAME, BREAKING = 0, 1


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@diagnostics_option
@reported
def diff(session: Session, old: str, new: str, as_json: bool) -> int:
    """Say what changes for users from OLD to NEW.

    OLD and NEW are documents, or configurations (.toml). Names are taken from the lock beside a
    configuration; what NEW has no lock for is called as in OLD. Prints what breaks, what is new
    and what else changed; the exit status is 1 when something breaks, and the last word on stderr
    is the step of the version (semver.org).
    """
    from oasmith import naming
    from oasmith.compare import Step, compare, surface

    before = _model(session, old, None)
    after = _model(session, new, naming.lock_of(before.api, before.names))
    found = compare(surface(before.api, before.names), surface(after.api, after.names))
    if as_json:
        json.dump(_as_json(found), sys.stdout, indent=2)
        click.echo()
    else:
        for line in _lines(found):
            click.echo(line)
    session.say(f"{len(found.changes)} changes; version step: {found.step.value}")
    return BREAKING if found.step is Step.MAJOR else SAME


def _model(session: Session, source: str, names: Lock | None) -> Model:
    from oasmith.generation import model_of
    from oasmith.source import load_lock

    if source.endswith(".toml"):
        path = Path(source)
        config = session.load_config(path)
        names = load_lock(path.with_suffix(".lock")) or names
    else:
        config = Config(Path(local_name(source)), url=source if is_url(source) else None)
    tree = session.read(config)
    if names is not None:  # else a package that the title names would be what it was before
        names = replace(names, package=None, client=None)
    return model_of(tree, config, names)


def _as_json(found: Comparison) -> dict[str, object]:
    weights: dict[str, list[dict[str, str]]] = {"breaking": [], "added": [], "changed": []}
    for change in found.changes:
        weights[change.weight.value].append(
            {
                "what": change.thing,
                "name": change.name,
                "detail": change.detail,
                "source": change.source,
            }
        )
    return {"step": found.step.value, **weights}


def _lines(found: Comparison) -> list[str]:
    lines: list[str] = []
    title = ""
    for change in found.changes:
        if change.weight.value != title:
            title = change.weight.value
            lines.append(f"{title}:")
        place = f"  ({change.source})" if change.source else ""
        lines.append(f"  {change.thing} {change.name} {change.detail}{place}")
    return lines
