"""Running things and counting what they cost: CPU time, peak memory, what a program prints."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True)
class Figure:
    """The least and the middle one of several measurements of one thing."""

    minimum: float
    median: float


@dataclass(frozen=True, slots=True)
class Usage:
    """What one process took: seconds of CPU, user and system, and its largest resident size."""

    cpu: float
    peak_megabytes: float
    printed: str


def figure(values: Iterable[float]) -> Figure:
    """Sum measurements up."""
    found = sorted(values)
    return Figure(found[0], statistics.median(found))


def program(code: str, *folders: Path, python: Path | str = sys.executable) -> list[str]:
    """The command that runs Python code with folders at the front of the import path."""
    paths = "".join(f"sys.path.insert(0, {str(folder)!r})\n" for folder in folders)
    start = f"import sys\n{paths}" if paths else ""
    return [str(python), "-c", start + code]


def spend(command: Sequence[str], *, statuses: Iterable[int] = (0,)) -> Usage:
    """Run a command to its end.

    ``peak_megabytes`` is never less than what this process has itself, which is little: a child
    starts with the resident size of its parent in that count.

    Raises:
        RuntimeError: It ended with another status than these; the message is what it said.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdout=out, stderr=err, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode not in statuses:
            said = err.read().decode(errors="replace")
            raise RuntimeError(f"{command[0]} ended with {process.returncode}:\n{said[-4000:]}")
        printed = out.read().decode()
    return Usage(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed)


def environment() -> Mapping[str, str]:
    """The environment without what changes how Python runs: byte code is kept, as for users."""
    return {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}


def interleaved(
    contenders: Mapping[str, Callable[[], Outcome]], rounds: int, *, warm_up: bool = True
) -> dict[str, list[Outcome]]:
    """Measure every contender once, then all again: a noisy minute hurts all of them alike.

    A first round that does not count fills caches and writes byte code.
    """
    outcomes: dict[str, list[Outcome]] = {name: [] for name in contenders}
    for turn in range(rounds + warm_up):
        for name, measure in contenders.items():
            outcome = measure()
            if turn >= warm_up:
                outcomes[name].append(outcome)
    return outcomes


def samples(command: Sequence[str]) -> dict[str, list[float]]:
    """What a program of several measurements prints: one JSON object of lists of numbers."""
    read: dict[str, list[float]] = json.loads(spend(command).printed.splitlines()[-1])
    return read
