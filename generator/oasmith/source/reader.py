"""Reading a document with its overlays: the door of this room."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

from oasmith.diagnostics import Diagnostic, InputError, Location, diagnose

from .documents import ParsedFile, parse_file
from .lookalikes import other_kind
from .other_files import OtherFiles
from .overlay import apply_overlay
from .references import References
from .remote import Remote
from .text import SourceFile, read_text, source_file
from .tree import Tree


def read_document(
    path: Path,
    *,
    url: str | None = None,
    overlays: Sequence[Path | str] = (),
    allow_remote: bool = False,
    allow_hosts: Collection[str] = (),
    reference_root: Path | None = None,
) -> tuple[Tree, tuple[Diagnostic, ...]]:
    """Read a document, apply overlays in their order, and be ready to follow its references.

    ``url``: the document is fetched from there, and ``path`` is only the folder that overlays are
    named from; an overlay that is a text is fetched too. References may lead to public addresses
    with ``allow_remote``, to ``allow_hosts`` wherever they are, and beside a fetched document.
    ``reference_root`` is the folder that
    references must not leave, by default the document's own. Files that references lead to are read
    when a reference is first followed; ``Tree.diagnostics`` grows by what they contain.

    Returns the tree and what reading had to say. Raises InputError, located, when the document
    or an overlay cannot be used at all.
    """
    remote = Remote(url, everywhere=allow_remote, hosts=allow_hosts)
    main = _read(path, path.name) if url is None else _parsed(_download(remote, url))
    tree = Tree(main)
    folder = reference_root or path.parent
    tree.references = References(OtherFiles(tree, path if url is None else None, folder, remote))
    for overlay in overlays:
        parsed = _overlay(overlay, path.parent)
        try:
            apply_overlay(tree, parsed)
        except InputError as error:
            error.lines.update({name: file.lines for name, file in tree.files.items()})
            error.lines[parsed.file.name] = parsed.file.lines
            raise
    return tree, tree.diagnostics


def _overlay(overlay: Path | str, folder: Path) -> ParsedFile:
    """A file, or what is at a URL: who names it may mean a private address, as with the document's
    own; that allows nothing else to lead there."""
    if isinstance(overlay, str):
        return _parsed(_download(Remote(overlay), overlay))
    return _read(overlay, _shown(overlay, folder))


def _read(path: Path, name: str) -> ParsedFile:
    return _parsed(read_text(path, name))


def _parsed(file: SourceFile) -> ParsedFile:
    try:
        return _mapping(parse_file(file))
    except InputError as error:
        error.lines[file.name] = file.lines
        raise


def _download(remote: Remote, url: str) -> SourceFile:
    """A file that the user named, by its address without the query, which may hold a secret."""
    shown = url.partition("#")[0].partition("?")[0]
    try:
        return source_file(remote.get(url.partition("#")[0]), shown)
    except OSError as error:
        message = f"{shown} cannot be fetched: {error}"
        raise InputError(diagnose("OAS0001", message, Location(shown))) from None


def _shown(path: Path, folder: Path) -> str:
    """The display name of a file beside the main document."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def _mapping(parsed: ParsedFile) -> ParsedFile:
    value = parsed.value
    if isinstance(value, dict):
        return parsed
    file = parsed.file
    if value is None and not file.text.strip():
        message, location = f"{file.name} is empty", Location(file.name)
    else:
        message, location = f"{file.name} holds {_kind(parsed)}", _start(file, parsed)
    raise InputError(other_kind(file) or diagnose("OAS0006", message, location))


def _kind(parsed: ParsedFile) -> str:
    """What stands in the place of the mapping."""
    value = parsed.value
    if isinstance(value, list):
        return "a list, not a mapping of fields"
    if isinstance(value, str):
        return "a text, not a mapping of fields"
    written = parsed.file.text[parsed.start :].lstrip()
    return "nothing but comments" if written.startswith("#") else "a single value, not a mapping"


def _start(file: SourceFile, parsed: ParsedFile) -> Location:
    return file.location(parsed.start)
