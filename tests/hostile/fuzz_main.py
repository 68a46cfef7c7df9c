"""``make fuzz``: random documents for as long as is asked for, and what came of them.

Seeds are the documents of the tests and, where it is at hand, small ones and pieces of large ones
of the corpus; others are made of nothing but chance. Every twentieth run is one of the command
line, with a random overlay, configuration or lock. Of each kind of failure the smallest input is
kept in the folder that is named.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from hostile import beside
from hostile.grammar import grown
from hostile.mutations import mangled, mutated, random_edits, text_of
from hostile.quick import judge, made
from hostile.running import Outcome, broken_files, generated
from hostile.seeds import Seed, pieces, seeds

PATIENCE = 30
"""Seconds for one document, on a machine that is busy."""

LARGE_FILES, PIECES_EACH = 12, 40


class TooSlow(Exception):
    """One document took longer than any may."""


def check(text: str, folder: Path) -> Outcome:
    """Generate by the command line; raises when what a person sees or gets is not as it should."""
    outcome = generated(text, folder, "--package", "fuzzed")
    if outcome.status != 2:
        broken = broken_files(outcome.folder)
        assert not broken, broken
    return outcome


def changed(chance: random.Random, known: list[Seed]) -> str:
    """A text made of a seed, or of nothing."""
    if chance.random() < 0.3:
        value, most = grown(chance), 2
    else:
        seed, most = chance.choice(known), 8
        if chance.random() < 0.2:
            return mangled(seed.text, random_edits(chance, 5))
        value = seed.value
    edits = random_edits(chance, most) if chance.random() < 0.9 else []
    text = text_of(mutated(value, edits), chance.randrange(6))
    return mangled(text, random_edits(chance, 3)) if chance.random() < 0.1 else text


def main() -> int:
    """Fuzz, and say what was found; the exit status is 1 when that is anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, _too_slow)
    setattr(os, "fsync", _lightly)  # noqa: B010
    sys.setrecursionlimit(6_000)  # as the command line does
    with tempfile.TemporaryDirectory() as folder:
        run = Run(options.seed, options.keep, Path(folder))
        run.fill(time.monotonic() + options.seconds)
    print(f"seed {options.seed}: {run.counts.total()} runs, {dict(run.counts)}")
    print(f"{len(run.smallest)} kinds of failures{f', in {run.keep}' if run.smallest else ''}")
    return 1 if run.smallest else 0


class Run:
    """One run of the fuzzer."""

    def __init__(self, seed: int, keep: Path, folder: Path) -> None:
        self.counts: Counter[str] = Counter()
        self.smallest: dict[str, int] = {}
        self.keep = keep
        self._chance = random.Random(seed)
        self._folder = folder
        self._seeds = [*seeds(), *pieces(self._chance, LARGE_FILES, PIECES_EACH)]

    def fill(self, until: float) -> None:
        """Try documents until a time has come."""
        number = 0
        while time.monotonic() < until:
            number += 1
            text = ""
            signal.alarm(PATIENCE)
            try:
                if number % 20:
                    text = changed(self._chance, self._seeds)
                    self._document(number, text)
                else:
                    file = beside.made(self._chance)
                    text = file.text
                    beside.check(file, self._folder / "beside")
                    self.counts[file.kind] += 1
            except Exception as error:
                self._keep(error, text)
            finally:
                signal.alarm(0)

    def _document(self, number: int, text: str) -> None:
        if number % 50 == 1:
            status = check(text, self._folder / "run").status
            self.counts[f"command line, status {status}"] += 1
            return
        files = made(text, self._folder)
        judge(files, load=number % 3 == 0, black=number % 10 == 0)
        self.counts["generated" if files else "refused"] += 1

    def _keep(self, error: Exception, text: str) -> None:
        frames = [f for f in traceback.extract_tb(error.__traceback__) if "oasmith" in f.filename]
        place = f"{Path(frames[-1].filename).stem}_{frames[-1].lineno}" if frames else "files"
        kind = f"{type(error).__name__}_{place}"
        if len(text) < self.smallest.get(kind, sys.maxsize):
            self.smallest[kind] = len(text)
            self.keep.mkdir(exist_ok=True)
            (self.keep / f"{kind}.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
            told = "".join(traceback.format_exception(error))
            told_file = self.keep / f"{kind}.txt"
            told_file.write_text(told, encoding="utf-8", errors="backslashreplace")


def _lightly(_descriptor: object) -> None:
    """What is written here need not outlast a power cut."""


def _too_slow(number: int, frame: object) -> None:
    raise TooSlow


if __name__ == "__main__":
    sys.exit(main())
