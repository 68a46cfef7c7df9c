"""What files alone cannot show: a full disk, a second run, a file that is too large."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NoReturn, TypeAlias

import pytest

from diagnostics.running import run
from oasmith.output.lock import exclusive

World: TypeAlias = Callable[[Path, pytest.MonkeyPatch], AbstractContextManager[None]]


@contextmanager
def too_large(folder: Path, _: pytest.MonkeyPatch) -> Generator[None]:
    """A file that is larger than the limit, and takes no place on the disk."""
    with (folder / "spec.yaml").open("r+b") as file:
        file.truncate(101 * 1024 * 1024)
    yield


@contextmanager
def wordy(folder: Path, _: pytest.MonkeyPatch) -> Generator[None]:
    """A description that is longer than a book."""
    spec = folder / "spec.yaml"
    text = spec.read_text(encoding="utf-8")
    spec.write_text(text.replace("Tea", "Tea" * 40_000), encoding="utf-8")
    yield


@contextmanager
def endless(folder: Path, _: pytest.MonkeyPatch) -> Generator[None]:
    """More operations than anybody could use."""
    with (folder / "spec.yaml").open("w", encoding="utf-8") as file:
        file.write('openapi: 3.1.0\ninfo: {title: Tea, version: "1"}\npaths:\n')
        file.writelines(f"  /pots{number}: {{get: {{}}}}\n" for number in range(30_001))
    yield


@contextmanager
def linked(folder: Path, _: pytest.MonkeyPatch) -> Generator[None]:
    """A link stands where a file belongs."""
    (folder / "sdk" / "tea").mkdir(parents=True)
    (folder / "sdk" / "tea" / "errors.py").symlink_to("/dev/null")
    yield


@contextmanager
def edited(folder: Path, _: pytest.MonkeyPatch) -> Generator[None]:
    """Somebody changed a generated file; the document has changed too."""
    run("generate", "--config", "oasmith.toml")
    with (folder / "sdk" / "tea" / "errors.py").open("a", encoding="utf-8") as file:
        file.write("MINE = 1\n")
    yield


@contextmanager
def edited_and_stale(folder: Path, _: pytest.MonkeyPatch) -> Generator[None]:
    """Somebody changed a generated file that is generated no longer."""
    spec = folder / "spec.yaml"
    text = spec.read_text(encoding="utf-8")
    run("generate", "--config", "oasmith.toml")
    with (folder / "sdk" / "tea" / "resources" / "pots.py").open("a", encoding="utf-8") as file:
        file.write("MINE = 1\n")
    spec.write_text(text.partition("paths:")[0] + "paths: {}\n", encoding="utf-8")
    yield


@contextmanager
def full(_: Path, patch: pytest.MonkeyPatch) -> Generator[None]:
    """The disk is full."""
    with patch.context() as limited:
        limited.setattr("oasmith.output.transaction.write_new", _no_space)
        yield


@contextmanager
def full_for_the_lock(_: Path, patch: pytest.MonkeyPatch) -> Generator[None]:
    """The disk is full when the lock is written."""
    with patch.context() as limited:
        limited.setattr("oasmith.output.single.sync_file", _no_space)
        yield


def _no_space(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@contextmanager
def busy(folder: Path, patch: pytest.MonkeyPatch) -> Generator[None]:
    """Another run holds the output folder, for longer than this one waits."""
    (folder / "sdk").mkdir()
    patch.setattr("oasmith.output.writing.write.__kwdefaults__", {"wait_seconds": 0.1, "step": _no})
    with exclusive(folder / "sdk", 1.0):
        yield


def _no(_: str) -> None:
    """A step that nobody watches."""


@contextmanager
def crashing(_: Path, patch: pytest.MonkeyPatch) -> Generator[None]:
    """The library of the deep check has a defect of its own."""

    def crash(*_: object) -> NoReturn:
        raise TypeError("unhashable type: 'dict'")

    patch.setattr("oasmith.openapi.deep_check._errors", crash)
    yield


WORLDS: Mapping[str, World] = {
    "OAS0002": too_large,
    "OAS0120": crashing,
    "OAS0150": wordy,
    "OAS0151": endless,
    "OAS0704": linked,
    "OAS0705": edited,
    "OAS0706": edited_and_stale,
    "OAS0707": full,
    "OAS0708": busy,
    "OAS0713": full_for_the_lock,
}
