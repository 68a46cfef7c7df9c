"""What a run is about to do to the disk, written down before it does it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, cast

from oasmith.diagnostics import InputError
from oasmith.frozen import frozen

from . import findings
from .paths import MANIFEST_NAME, STAGING_NAME, unsafe_reason
from .regular import read_regular

JOURNAL_NAME = "journal.json"
_FORMAT = 1

Step: TypeAlias = Callable[[str], None]
"""Called with a few words before each change on disk; tests interrupt a run there."""


def no_step(_what: str) -> None:
    """The step of a run that nobody watches."""


@frozen
class Change:
    """One file that changes: ``before`` and ``after`` are digests, ``None`` for no file."""

    path: str
    before: str | None
    after: str | None


@frozen
class Journal:
    """Every change of a run, the manifest last, and the folders that the run makes."""

    changes: tuple[Change, ...]
    folders: tuple[str, ...]


def staging_folder(folder: Path) -> Path:
    """The folder inside ``folder`` where a run prepares itself."""
    return folder / STAGING_NAME


def staged(folder: Path, index: int) -> Path:
    """Where the new bytes of the change ``index`` wait."""
    return staging_folder(folder) / f"new-{index}"


def backup(folder: Path, index: int) -> Path:
    """Where the old bytes of the change ``index`` are kept until the run is over."""
    return staging_folder(folder) / f"old-{index}"


def journal_bytes(journal: Journal) -> bytes:
    """The journal as JSON."""
    record = {
        "changes": [[change.path, change.before, change.after] for change in journal.changes],
        "folders": list(journal.folders),
        "format": _FORMAT,
    }
    return json.dumps(record, indent=0).encode("ascii")


def load_journal(folder: Path) -> Journal | None:
    """Read the journal that an interrupted run left; ``None`` when it left none.

    Raises:
        InputError: it cannot be read, or it names paths that oasmith would never write.
    """
    file = staging_folder(folder) / JOURNAL_NAME
    try:
        return _from_json(json.loads(read_regular(file)))
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = findings.reason_of(error)
    except (ValueError, TypeError, KeyError, RecursionError):
        reason = "its journal is damaged"
    raise InputError(findings.unfinished(staging_folder(folder), reason))


def _from_json(value: object) -> Journal:
    """Build the journal, distrusting every path: the file may come with somebody's repository."""
    record = cast("dict[str, object]", value)
    if record["format"] != _FORMAT:
        raise ValueError
    changes = tuple(_change(item) for item in cast("list[object]", record["changes"]))
    folders = tuple(_safe(item) for item in cast("list[object]", record["folders"]))
    return Journal(changes, folders)


def _change(item: object) -> Change:
    path, before, after = cast("list[object]", item)
    return Change(_safe(path), _digest(before), _digest(after))


def _safe(path: object) -> str:
    if not isinstance(path, str) or (path != MANIFEST_NAME and unsafe_reason(path)):
        raise ValueError
    return path


def _digest(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError
    return value
