"""Golden cases: a small document, and every byte that is generated from it.

A case is a folder of tests/golden/ with ``spec.yaml`` and ``oasmith.toml``; ``expected/`` holds
the package without its ``_runtime``, ``diagnostics.txt`` what the command line said. What users
do with the package stands beside them in ``test_<case>.py`` (it runs) and ``usage.py`` (it is
read by the type checkers).
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from support.paths import GOLDEN
from support.programs import oasmith

LEFT_OUT = ("_runtime", "py.typed", "oasmith.lock")
"""The same in every package, and tested elsewhere."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run made: files by their path, and what was said."""

    files: dict[str, str]
    diagnostics: str
    status: int


def cases() -> list[str]:
    """The names of all cases."""
    return sorted(file.parent.name for file in GOLDEN.glob("*/oasmith.toml"))


def package_of(case: str) -> str:
    """The name of a case's package."""
    return f"golden_{case}"


def generated(case: str, folder: Path) -> Outcome:
    """Run the command line on a case."""
    done = oasmith("generate", "--config", "oasmith.toml", "-o", folder, cwd=GOLDEN / case)
    said = [line for line in done.stderr.splitlines() if str(folder) not in line]
    return Outcome(files_of(folder), "".join(f"{line}\n" for line in said), done.returncode)


def files_of(folder: Path) -> dict[str, str]:
    """The files that a case fixes, by their path below a folder."""
    found: dict[str, str] = {}
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder)
        hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
        if file.is_file() and not hidden and not set(path.parts) & set(LEFT_OUT):
            found[path.as_posix()] = file.read_text(encoding="utf-8")
    return found


def expected(case: str) -> Outcome:
    """What is committed."""
    said = GOLDEN / case / "diagnostics.txt"
    text = said.read_text(encoding="utf-8") if said.exists() else ""
    return Outcome(files_of(GOLDEN / case / "expected"), text, 0)


def update(case: str, outcome: Outcome) -> None:
    """Commit to an outcome."""
    folder = GOLDEN / case
    shutil.rmtree(folder / "expected", ignore_errors=True)
    for path, text in outcome.files.items():
        file = folder / "expected" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "diagnostics.txt").write_text(outcome.diagnostics, encoding="utf-8")
