"""``make fuzz``: random documents for as long as is asked for, and what came of them.

Seeds are the documents of the tests and, where it is at hand, of the corpus. Of each kind of
failure the smallest document is kept in the folder that is named.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pkgutil
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from hostile.mutations import mangled, mutated, random_edits, text_of
from hostile.running import Outcome, broken_files, generated
from support.paths import CORPUS, GOLDEN

LARGEST = 20_000
"""Bytes of a seed: small ones are changed where it matters."""

PATIENCE = 30
"""Seconds for one document, on a machine that is busy."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A document that is to be changed."""

    name: str
    text: str
    value: Any


class TooSlow(Exception):
    """One document took longer than any may."""


def seeds() -> list[Seed]:
    """The small documents at hand."""
    files = [file for folder in (GOLDEN, CORPUS) for file in sorted(folder.rglob("*.*"))]
    return [
        Seed(file.name, text, value)
        for file in files
        if file.suffix in {".yaml", ".yml", ".json"} and file.stat().st_size < LARGEST
        for text in (file.read_text(encoding="utf-8"),)
        for value in (_loaded(text),)
        if isinstance(value, dict) and ("openapi" in value or "swagger" in value)
    ]


def _loaded(text: str) -> Any:
    try:
        return yaml.load(text, yaml.BaseLoader) if text[:1] != "{" else json.loads(text)
    except (yaml.YAMLError, ValueError):
        return None


def check(text: str, folder: Path, *, load: bool = False) -> Outcome:
    """Generate from a text; raises when what a person sees or gets is not as it should be."""
    outcome = generated(text, folder, "--package", "fuzzed")
    if outcome.status != 2:
        broken = broken_files(outcome.folder)
        assert not broken, broken
        if load:
            _load(outcome.folder)
    return outcome


def _load(folder: Path) -> None:
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        package = importlib.import_module("fuzzed")
        for found in list(pkgutil.walk_packages(package.__path__, "fuzzed.")):
            importlib.import_module(found.name)
        for module in (package, package.models, package.types):
            for name in getattr(module, "__all__", ()):
                getattr(module, name)
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.split(".")[0] == "fuzzed"]:
            del sys.modules[name]


def changed(chance: random.Random, seed: Seed) -> str:
    """A text made of a seed."""
    if chance.random() < 0.25:
        return mangled(seed.text, random_edits(chance, 5))
    text = text_of(mutated(seed.value, random_edits(chance, 8)), chance.randrange(6))
    return mangled(text, random_edits(chance, 3)) if chance.random() < 0.15 else text


def main() -> int:
    """Fuzz, and say what was found; the exit status is 1 when that is anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    options = parser.parse_args()
    chance, known = random.Random(options.seed), seeds()
    statuses: Counter[int] = Counter()
    smallest: dict[str, int] = {}
    signal.signal(signal.SIGALRM, _too_slow)
    setattr(os, "fsync", _lightly)  # noqa: B010
    until = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < until:
            text = changed(chance, chance.choice(known))
            signal.alarm(PATIENCE)
            try:
                done = check(text, Path(folder) / "run", load=statuses.total() % 3 == 0)
                statuses[done.status] += 1
            except Exception as error:
                _keep(error, text, smallest, options.keep)
            finally:
                signal.alarm(0)
    print(f"seed {options.seed}: {statuses.total()} documents, by exit status {dict(statuses)}")
    print(f"{len(smallest)} kinds of failures{f', in {options.keep}' if smallest else ''}")
    return 1 if smallest else 0


def _lightly(_descriptor: object) -> None:
    """What is written here need not outlast a power cut."""


def _too_slow(number: int, frame: object) -> None:
    raise TooSlow


def _keep(error: Exception, text: str, smallest: dict[str, int], folder: Path) -> None:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "oasmith" in f.filename]
    place = f"{Path(frames[-1].filename).stem}_{frames[-1].lineno}" if frames else "files"
    kind = f"{type(error).__name__}_{place}"
    if len(text) < smallest.get(kind, sys.maxsize):
        smallest[kind] = len(text)
        folder.mkdir(exist_ok=True)
        (folder / f"{kind}.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        told = "".join(traceback.format_exception(error))
        (folder / f"{kind}.txt").write_text(told, encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
