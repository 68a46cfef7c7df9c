"""What generating costs: CPU and peak memory, cold and when nothing changed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from bench_measuring import Usage, figure, interleaved, program, spend
from bench_places import CORPUS, GENERATOR, SPEC
from bench_tables import Section, both, number, ratio

DOCUMENTS = (SPEC, CORPUS / "openai-2024.yaml", CORPUS / "openai-2026.yaml")
ANY = range(0, 2)
"""Exit status 1 says that something was not emitted."""
PEER_ROUNDS = 2


def sections(
    rounds: int, scratch: Path, peers: Mapping[str, Mapping[str, Sequence[str]]]
) -> tuple[Section, ...]:
    """A table for each document at hand. ``peers``: name of the document -> label -> command."""
    found = [document for document in DOCUMENTS if document.exists()]
    for document in DOCUMENTS:
        if document not in found:
            print(f"{document.name} is not at hand: skipped\n")
    return tuple(
        _section(document, rounds, scratch, peers.get(document.name, {})) for document in found
    )


def _section(
    document: Path, rounds: int, scratch: Path, peers: Mapping[str, Sequence[str]]
) -> Section:
    contenders = {
        "package only, cold": partial(_cold, document, scratch / "cold", "--package-only"),
        "package only, nothing changed": partial(
            _oasmith, document, scratch / "cold", "--package-only"
        ),
        "with docs and project, cold": partial(_cold, document, scratch / "whole"),
        "with docs and project, nothing changed": partial(_oasmith, document, scratch / "whole"),
    }
    usages = interleaved(contenders, rounds)
    failed: list[tuple[str, ...]] = []
    for label, command in peers.items():
        try:
            usages |= interleaved({label: partial(spend, command)}, PEER_ROUNDS, warm_up=False)
        except RuntimeError as error:
            print(error, file=sys.stderr)
            failed.append((label, "fails", "", "", ""))
    cpu = {label: figure(usage.cpu for usage in found) for label, found in usages.items()}
    base = cpu["package only, cold"]
    rows = tuple(
        (label, *both(cpu[label]), ratio(cpu[label], base), number(_peak(found)))
        for label, found in usages.items()
    )
    others = f"; of other projects {PEER_ROUNDS}" if peers else ""
    return Section(
        f"Generation: {document.name}",
        f"CPU seconds of whole processes, {rounds} of each{others}.",
        ("run", "min s", "median s", "x cold", "peak MB"),
        (*rows, *failed),
    )


def _peak(usages: Sequence[Usage]) -> float:
    return max(usage.peak_megabytes for usage in usages)


def _cold(document: Path, folder: Path, *options: str) -> Usage:
    shutil.rmtree(folder, ignore_errors=True)
    return _oasmith(document, folder, *options)


def _oasmith(document: Path, folder: Path, *options: str) -> Usage:
    return spend(
        generate(document, folder, *options),
        statuses=ANY,
    )


def generate(document: Path, folder: Path, *options: str) -> list[str]:
    """The command that generates; as the ``oasmith`` command does, but from this checkout."""
    run = program("from oasmith.cli import main; main()", GENERATOR)
    chosen = ["--package", "openai_client", *options]
    return [*run, "generate", str(document), "-o", str(folder), *chosen]
