"""The record of the last run, kept in the output folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TypeAlias, cast

from oasmith.diagnostics import InputError
from oasmith.frozen import frozen

from . import findings
from .paths import MANIFEST_NAME, unsafe_reason
from .regular import read_regular

JsonValue: TypeAlias = (
    "bool | int | float | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
)

_FORMAT = 1
_DIGEST_LENGTH = 64


@frozen
class RunRecord:
    """What a run says about itself, so that an unchanged run can repeat its words.

    ``inputs`` is a digest of everything that the output depends on. ``diagnostics`` is for the
    caller alone: it is stored and given back as it is.
    """

    inputs: str = ""
    diagnostics: tuple[JsonValue, ...] = ()
    exit_status: int = 0


@frozen
class OwnedFile:
    """A file that oasmith wrote, and the SHA-256 of the bytes it wrote."""

    path: str
    sha256: str


@frozen
class Manifest:
    """What the last run wrote, sorted by path, and what it said."""

    files: tuple[OwnedFile, ...] = ()
    run: RunRecord = field(default_factory=RunRecord)

    @property
    def digests(self) -> Mapping[str, str]:
        """The SHA-256 of each file, by its path."""
        return {file.path: file.sha256 for file in self.files}


def recorded(digests: Mapping[str, str], run: RunRecord) -> Manifest:
    """The manifest of a run that wrote files with these digests."""
    return Manifest(tuple(OwnedFile(path, digests[path]) for path in sorted(digests)), run)


def load_manifest(folder: Path) -> Manifest | None:
    """Read the manifest of ``folder``; ``None`` when there is none.

    Raises:
        InputError: it cannot be read, or it names paths that oasmith would never write.
    """
    file = folder / MANIFEST_NAME
    try:
        text = read_regular(file).decode()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise InputError(findings.bad_manifest(file, findings.reason_of(error))) from None
    except UnicodeDecodeError:
        raise InputError(findings.bad_manifest(file, "it is not UTF-8")) from None
    return _parse(file, text)


def _parse(file: Path, text: str) -> Manifest:
    try:
        return _from_json(json.loads(text))
    except json.JSONDecodeError as error:
        finding = findings.bad_manifest(file, "it is not JSON", error.lineno, error.colno)
    except RecursionError:
        finding = findings.bad_manifest(file, "it is nested too deeply")
    except ValueError as error:
        finding = findings.bad_manifest(file, str(error))
    raise InputError(finding)


def _from_json(value: object) -> Manifest:
    """Build the manifest, distrusting every value: the file comes with the user's repository."""
    record = _object(value, "it")
    if record.get("format") != _FORMAT:
        raise ValueError("its format is not known to this version of oasmith")
    status = record.get("exit_status")
    inputs = record.get("inputs")
    diagnostics = record.get("diagnostics")
    if not isinstance(status, int) or not isinstance(inputs, str):
        raise ValueError("`exit_status` or `inputs` is missing")
    if not isinstance(diagnostics, list):
        raise ValueError("`diagnostics` is not a list")
    files = _object(record.get("files"), "`files`")
    run = RunRecord(inputs, tuple(cast("list[JsonValue]", diagnostics)), status)
    return Manifest(tuple(_owned(path, files[path]) for path in sorted(files)), run)


def _object(value: object, what: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError(f"{what} is not an object")
    return cast("dict[str, object]", value)


def _owned(path: str, sha256: object) -> OwnedFile:
    reason = unsafe_reason(path)
    if reason is not None:
        raise ValueError(f"the path {path!a} is refused: {reason}")
    if not isinstance(sha256, str) or len(sha256) != _DIGEST_LENGTH:
        raise ValueError(f"the digest of {path!a} is not a SHA-256")
    return OwnedFile(path, sha256)


def manifest_bytes(manifest: Manifest) -> bytes:
    """The manifest as JSON: sorted, one line for each file and each diagnostic."""
    run = manifest.run
    diagnostics = [_compact(diagnostic) for diagnostic in run.diagnostics]
    files = [f"{_compact(file.path)}: {_compact(file.sha256)}" for file in manifest.files]
    lines = (
        "{",
        f'  "diagnostics": {_block("[", diagnostics, "]")},',
        f'  "exit_status": {run.exit_status},',
        f'  "files": {_block("{", files, "}")},',
        f'  "format": {_FORMAT},',
        f'  "inputs": {_compact(run.inputs)}',
        "}",
        "",
    )
    return "\n".join(lines).encode("ascii")


def _compact(value: JsonValue) -> str:
    return json.dumps(value, sort_keys=True)


def _block(opening: str, items: list[str], closing: str) -> str:
    if not items:
        return opening + closing
    return f"{opening}\n    " + ",\n    ".join(items) + f"\n  {closing}"
