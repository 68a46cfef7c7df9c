"""Where the output and the lock of a run stand, and whether the lock is as it should be."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from oasmith.config import Config, Lock, lock_text
from oasmith.frozen import frozen
from oasmith.output import read_regular

from .options import Choices

if TYPE_CHECKING:
    from oasmith.source import Tree

LOCK_NAME = "oasmith.lock"


def folder_of(config: Config, package: str) -> Path:
    """The folder that holds the output and its manifest, below the current one by default.

    Packages without projects around them lie side by side, so that each has its own.
    """
    if config.package_only:
        return (config.output or Path()) / package
    if config.output is not None:
        return config.output
    return Path(package.replace("_", "-"))


@frozen
class LockFile:
    """The file that keeps the names of an SDK, and the names that a run starts with."""

    path: Path
    lock: Lock | None

    def drift(self, lock: Lock) -> str | None:
        """How the file differs from what a run would write."""
        if not self.path.exists():
            return "missing"
        return None if digest_of(self.path) == digest(lock_text(lock)) else "different"


def lock_file(choices: Choices, config: Config, output: Path | None, tree: Tree) -> LockFile:
    """The lock of a run. A new folder that ``-o`` names starts with the configuration's names.

    Raises:
        InputError: it cannot be read.
    """
    from oasmith.generation import default_package
    from oasmith.source import load_lock

    path = lock_path(choices, config, output, config.package or default_package(tree, config))
    lock = load_lock(path)
    if lock is None and choices.config is not None:
        lock = load_lock(_beside(choices.config))
    return LockFile(path, lock)


def lock_path(choices: Choices, config: Config, output: Path | None, package: str) -> Path:
    """Beside the configuration; with ``-o``, or without a configuration, in the output folder."""
    if choices.config is not None and output is None:
        return _beside(choices.config)
    return folder_of(config, package) / LOCK_NAME


def _beside(config: Path) -> Path:
    """``oasmith.lock`` for ``oasmith.toml``: configurations that share a folder have one each."""
    return config.with_suffix(".lock")


def digest(text: str) -> str:
    """The SHA-256 of a lock's text."""
    return sha256(text.encode()).hexdigest()


def digest_of(path: Path) -> str:
    """The SHA-256 of a lock's file; empty where there is none."""
    try:
        return sha256(read_regular(path)).hexdigest()
    except OSError:
        return ""
