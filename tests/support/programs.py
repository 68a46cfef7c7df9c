"""Programs in processes of their own: the command line, users' scripts, the type checkers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from support.paths import GENERATOR, ROOT

TIMEOUT = 300
MYPY_CACHE = ROOT / ".mypy_cache" / "emitted"
"""Kept between runs: most of the time goes into the standard library and the HTTP library."""

Checker: TypeAlias = Callable[..., list[str]]
"""``mypy`` or ``basedpyright``: folder, names in it -> complaints."""


def run(
    command: Sequence[str | Path],
    cwd: Path,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; its output is text."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**plain_environment(), **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )


def oasmith(
    *arguments: str | Path, cwd: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command line of this checkout."""
    program = "from oasmith.cli import main; main(prog_name='oasmith')"
    path = {"PYTHONPATH": str(GENERATOR), **(environment or {})}
    return run([sys.executable, "-P", "-c", program, *arguments], cwd, path)


def python(
    *arguments: str | Path, cwd: Path, path: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python with one folder on its path; warnings are errors."""
    changed = {"PYTHONPATH": str(path), **(environment or {})}
    return run([sys.executable, "-W", "error", *arguments], cwd, changed)


def mypy(folder: Path, *names: str) -> list[str]:
    """The complaints of ``mypy --strict`` about files and packages of a folder."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--no-color-output"]
    command += ["--cache-dir", str(MYPY_CACHE), "--config-file="]
    command += ["--show-error-codes", "--python-version", "3.11"]
    done = run([*command, *names], folder)
    assert done.returncode in {0, 1} and not done.stderr, done.stdout + done.stderr
    return done.stdout.splitlines()


def basedpyright(folder: Path, *names: str) -> list[str]:
    """The complaints, warnings too, of basedpyright in strict mode."""
    settings = {
        "include": list(names),
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "reportUnusedExpression": "none",
    }
    file = folder / "pyrightconfig.json"
    file.write_text(json.dumps(settings), encoding="utf-8")
    interpreter = ["--pythonpath", sys.executable]
    command = [sys.executable, "-m", "basedpyright", "-p", str(file), *interpreter]
    done = run([*command, "--outputjson"], folder)
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise AssertionError(done.stdout + done.stderr) from None
    assert report["summary"]["filesAnalyzed"] > 0, done.stdout
    return [
        f"{found['file']}:{found['range']['start']['line'] + 1}: {found['message']}"
        for found in report["generalDiagnostics"]
        if found["severity"] in {"error", "warning"}
    ]


def black_changes(folder: Path, *arguments: str) -> list[str]:
    """The files below a folder that black would change."""
    command = [sys.executable, "-m", "black", "--check", "--target-version", "py311"]
    done = run([*command, "--config", os.devnull, *arguments, "."], folder)
    assert done.returncode in {0, 1}, done.stderr
    return [line for line in done.stderr.splitlines() if line.startswith("would reformat")]


def plain_environment() -> dict[str, str]:
    """The environment without what would change what programs do."""
    unwanted = ("PYTHON", "MYPY", "COVERAGE", "OPENAI_", "NO_COLOR", "FORCE_COLOR")
    return {name: text for name, text in os.environ.items() if not name.startswith(unwanted)}
