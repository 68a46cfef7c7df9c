"""Reading oasmith.toml and oasmith.lock from disk."""

from __future__ import annotations

from pathlib import Path

from oasmith.config import Config, Lock, parse_config, parse_lock
from oasmith.diagnostics import Diagnostic, InputError

from .text import read_text


def load_config(path: Path) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read a configuration file; paths in it are relative to its folder.

    Returns the configuration and warnings. Raises InputError, located, with all that is wrong.
    """
    file = read_text(path)
    try:
        return parse_config(file.text, file.name, path.parent)
    except InputError as error:
        error.lines[file.name] = file.lines
        raise


def load_lock(path: Path) -> Lock | None:
    """Read the names that were given before; None where there is no such file.

    Raises InputError, located, when it is no lock.
    """
    if not path.exists():
        return None
    file = read_text(path)
    try:
        return parse_lock(file.text, file.name)
    except InputError as error:
        error.lines[file.name] = file.lines
        raise
