"""What `make corpus` prints at its end: one row for each document that became a package."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from support.paths import GENERATOR
from support.programs import plain_environment

_COVERED = re.compile(
    r"(?P<operations>\d+/\d+) operations, "
    r"(?P<schemas>\d+/\d+) schemas(?: \((?P<unused>\d+) unused\))?, "
    r"(?P<webhooks>\d+/\d+) webhooks; (?:(?P<warnings>\d+) warning|no warnings)"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the command line, and what it cost: seconds of CPU, user and system, and MB."""

    status: int
    said: str
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Row:
    """A document in the table; pairs are emitted / total."""

    document: str
    operations: str
    schemas: str
    unused: int
    webhooks: str
    warnings: int
    files: int
    lines: int
    each: str
    """Lines for each operation."""
    cpu: str
    peak: str


ROWS = pytest.StashKey[list[Row]]()


def measured(*arguments: str | Path, cwd: Path) -> Run:
    """Run the command line of this checkout in a process of its own."""
    program = "from oasmith.cli import main; main(prog_name='oasmith')"
    command = [sys.executable, "-P", "-c", program, *map(str, arguments)]
    environment = {**plain_environment(), "PYTHONPATH": str(GENERATOR)}
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, stderr=errors
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode()
    cpu = usage.ru_utime + usage.ru_stime
    return Run(process.returncode, said, cpu, usage.ru_maxrss / 1024)


def row(document: str, package: Path, run: Run) -> Row:
    """The row of a package; the runtime, which is the same in all of them, does not count."""
    found = _COVERED.search(run.said)
    assert found is not None, run.said
    modules = [file for file in package.rglob("*.py") if "_runtime" not in file.parts]
    lines = sum(file.read_text(encoding="utf-8").count("\n") for file in modules)
    operations = int(found["operations"].partition("/")[0])
    return Row(
        document,
        found["operations"],
        found["schemas"],
        int(found["unused"] or 0),
        found["webhooks"],
        int(found["warnings"] or 0),
        len(modules),
        lines,
        f"{lines / operations:.0f}" if operations else "-",
        f"{run.cpu:.1f}",
        f"{run.peak:.0f}",
    )


def lines_of(rows: Iterable[Row]) -> Sequence[str]:
    """The table, in columns."""
    titles = [field.name for field in fields(Row)]
    titles[titles.index("each")] = "lines/op"
    titles[titles.index("cpu")] = "CPU s"
    titles[titles.index("peak")] = "peak MB"
    ordered = sorted(rows, key=lambda each: each.document)
    table = [
        titles,
        *([str(getattr(each, field.name)) for field in fields(Row)] for each in ordered),
    ]
    table.append(_sum(ordered))
    widths = [max(len(cells[column]) for cells in table) for column in range(len(titles))]
    return [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        for cells in table
    ]


def _sum(rows: Sequence[Row]) -> list[str]:
    def pairs(texts: Iterable[str]) -> str:
        split = [text.partition("/") for text in texts]
        return f"{sum(int(a) for a, _, _ in split)}/{sum(int(b) for _, _, b in split)}"

    lines = sum(each.lines for each in rows)
    operations = pairs(each.operations for each in rows)
    emitted = int(operations.partition("/")[0])
    return [
        f"{len(rows)} documents",
        operations,
        pairs(each.schemas for each in rows),
        str(sum(each.unused for each in rows)),
        pairs(each.webhooks for each in rows),
        str(sum(each.warnings for each in rows)),
        str(sum(each.files for each in rows)),
        str(lines),
        f"{lines / emitted:.0f}" if emitted else "-",
        f"{sum(float(each.cpu) for each in rows):.1f}",
        str(max((int(each.peak) for each in rows), default=0)),
    ]
