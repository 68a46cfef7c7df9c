"""Reading a document with its overlays: the door of this room."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from oasmith.diagnostics import Diagnostic, InputError, Location, diagnose

from .documents import ParsedFile, parse_file
from .other_files import Fetch, OtherFiles
from .overlay import apply_overlay
from .references import References
from .text import SourceFile, read_text
from .tree import Tree


def read_document(
    path: Path,
    *,
    overlays: Sequence[Path] = (),
    allow_remote: bool = False,
    reference_root: Path | None = None,
    fetch: Fetch | None = None,
) -> tuple[Tree, tuple[Diagnostic, ...]]:
    """Read a document, apply overlays in their order, and be ready to follow its references.

    ``fetch`` gets remote files when ``allow_remote``. ``reference_root`` is the folder that
    references must not leave, by default the document's own. Files that references lead to are read
    when a reference is first followed; ``Tree.diagnostics`` grows by what they contain.

    Returns the tree and what reading had to say. Raises InputError, located, when the document
    or an overlay cannot be used at all.
    """
    main = _read(path, path.name)
    tree = Tree(main)
    files = OtherFiles(
        tree, path, reference_root or path.parent, _fetcher(fetch) if allow_remote else None
    )
    tree.references = References(files)
    for overlay in overlays:
        parsed = _read(overlay, _shown(overlay, path.parent))
        try:
            apply_overlay(tree, parsed)
        except InputError as error:
            error.lines.update({name: file.lines for name, file in tree.files.items()})
            error.lines[parsed.file.name] = parsed.file.lines
            raise
    return tree, tree.diagnostics


def _read(path: Path, name: str) -> ParsedFile:
    file = read_text(path, name)
    try:
        return _mapping(parse_file(file))
    except InputError as error:
        error.lines[name] = file.lines
        raise


def _shown(path: Path, folder: Path) -> str:
    """The display name of a file beside the main document."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def _fetcher(chosen: Fetch | None) -> Fetch:
    from .remote import fetch

    return fetch if chosen is None else chosen


def _mapping(parsed: ParsedFile) -> ParsedFile:
    value = parsed.value
    if isinstance(value, dict):
        return parsed
    file = parsed.file
    if value is None and not file.text.strip():
        message, location = f"{file.name} is empty", Location(file.name)
    else:
        kind = "a list" if isinstance(value, list) else "a single value"
        message, location = f"{file.name} holds {kind}, not a mapping", _start(file, parsed)
    raise InputError(diagnose("OAS0006", message, location))


def _start(file: SourceFile, parsed: ParsedFile) -> Location:
    return file.location(parsed.start)
