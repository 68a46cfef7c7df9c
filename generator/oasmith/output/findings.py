"""The diagnostics of the output room, one function each."""

from __future__ import annotations

import os
from pathlib import Path

from oasmith.diagnostics import Diagnostic, Location, diagnose

RECOVERED = "OAS0711"


def unsafe_path(path: str, reason: str, source: Location | None) -> Diagnostic:
    """A planned path that must not be written."""
    return diagnose("OAS0701", f"the output path `{path}` is refused: {reason}", source)


def twin_paths(path: str, other: str, source: Location | None) -> Diagnostic:
    """Two planned paths that are one file on some disks."""
    return diagnose("OAS0702", f"the output paths `{other}` and `{path}` collide", source)


def not_ours(file: Path) -> Diagnostic:
    """A file stands where one would be written, and oasmith did not write it."""
    message = "this file was not written by oasmith and would be overwritten"
    return diagnose("OAS0703", message, _at(file))


def in_the_way(place: Path, what: str) -> Diagnostic:
    """Something that is no ordinary file or folder stands where output belongs."""
    return diagnose("OAS0704", f"{what} stands where output belongs", _at(place))


def edited(file: Path) -> Diagnostic:
    """A generated file was changed by hand and is overwritten."""
    message = "this generated file was edited by hand; the edit is overwritten"
    return diagnose("OAS0705", message, _at(file))


def edited_and_stale(file: Path) -> Diagnostic:
    """A generated file was changed by hand and is no longer generated."""
    message = "this file is no longer generated, but was edited by hand: it is kept and now yours"
    return diagnose("OAS0706", message, _at(file))


def cannot_write(place: Path, error: OSError) -> Diagnostic:
    """The disk refused; what was there before is still there."""
    message = f"the output cannot be written: {reason_of(error)}; nothing was changed"
    return diagnose("OAS0707", message, _at(place))


def cannot_keep(file: Path, error: OSError) -> Diagnostic:
    """The disk refused a file that stands beside the output."""
    return diagnose("OAS0713", f"this file cannot be written: {reason_of(error)}", _at(file))


def cannot_read(place: Path, error: OSError) -> Diagnostic:
    """The disk refused to be read."""
    message = f"the output folder cannot be read: {reason_of(error)}"
    return diagnose("OAS0707", message, _at(place), help="correct the permissions; then run again")


def busy(folder: Path) -> Diagnostic:
    """Another run holds the folder."""
    message = "another run of oasmith is writing to this folder; nothing was changed"
    return diagnose("OAS0708", message, _at(folder))


def bad_manifest(file: Path, reason: str, line: int = 0, column: int = 0) -> Diagnostic:
    """The manifest cannot be read, so that our files cannot be told from the user's."""
    message = f"the record of the last run cannot be read: {reason}"
    return diagnose("OAS0709", message, Location(str(file), line, column))


def unfinished(staging: Path, reason: str) -> Diagnostic:
    """An interrupted run left a state that can be neither finished nor undone."""
    message = f"an interrupted run can be neither finished nor undone: {reason}"
    return diagnose("OAS0710", message, _at(staging))


def recovered(folder: Path, *, finished: bool) -> Diagnostic:
    """An interrupted run was cleaned up after."""
    what = "finished" if finished else "undone"
    message = f"the last run was interrupted while writing; it was {what} first"
    return diagnose(RECOVERED, message, _at(folder))


def not_encodable(path: str, offset: int, source: Location | None) -> Diagnostic:
    """Text that UTF-8 cannot carry."""
    message = f"the output file `{path}` holds a lone surrogate at character {offset + 1}"
    return diagnose("OAS0712", message, source)


def no_package(folder: Path, several: list[str]) -> Diagnostic:
    """No package with a runtime, or more than one."""
    message = "there is no package with a `_runtime` in this folder"
    if several:
        message = f"there are several packages: {', '.join(several)}"
    return diagnose("OAS0720", message, _at(folder))


def no_runtime(file: Path) -> Diagnostic:
    """A folder called like a runtime that is none."""
    return diagnose("OAS0720", "this is not the runtime of an SDK that oasmith made", _at(file))


def no_fit(folder: Path, reason: str) -> Diagnostic:
    """A runtime that a package cannot use."""
    return diagnose("OAS0721", f"the runtime cannot be replaced: {reason}", _at(folder))


def edited_runtime(file: Path) -> Diagnostic:
    """A file of the runtime was changed by hand, or nothing tells whether it was."""
    message = "this file of the runtime is not as it was generated; nothing was changed"
    return diagnose("OAS0722", message, _at(file))


def behind(folder: Path, version: str, brought: str) -> Diagnostic:
    """A runtime that is older than the one which this oasmith brings."""
    if version == brought:
        message = f"this runtime {version} is not quite the {brought} that this oasmith brings"
    else:
        message = f"this runtime is {version}, and this oasmith brings {brought}"
    return diagnose("OAS0723", message, _at(folder))


def reason_of(error: OSError) -> str:
    """What the system says about an error, without numbers and paths."""
    return os.strerror(error.errno).lower() if error.errno else str(error)


def _at(place: Path) -> Location:
    return Location(str(place))
