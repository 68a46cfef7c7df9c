"""The files that references lead to: found, bounded to a folder, and read once."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urljoin

from oasmith.diagnostics import InputError, Location, Related, diagnose

from .addresses import NotPublic
from .documents import parse_file
from .failure import failure
from .limits import MAXIMUM_BYTES
from .remote import Remote
from .text import SourceFile, read_text, source_file
from .tree import Node, Tree

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_REMOTE = ("http://", "https://")


class OtherFiles:
    """Reads what references name. ``folder`` must not be left; ``remote`` says what is allowed.

    ``main`` is None for a document that was fetched: nothing on this machine belongs to it.
    """

    def __init__(self, tree: Tree, main: Path | None, folder: Path, remote: Remote) -> None:
        self._tree = tree
        self._base = folder if main is None else main.parent
        self._folder = folder.resolve()
        self._names = {} if main is None else {main.resolve(): tree.main}
        self._remote = remote
        self._characters = 0

    def document(self, node: Node, reference: str, address: str) -> Node:
        """The root of the file that ``address`` names, seen from ``node``.

        Raises ReferenceFailure when it is out of bounds, unreadable, or no document.
        """
        try:
            address = urljoin(node.file, address) if node.file.startswith(_REMOTE) else address
        except ValueError:  # brackets that look like a broken IPv6 host
            raise failure(node, "OAS0206", f"`{reference}` is not a possible address") from None
        if _SCHEME.match(address):
            return self._fetched(node, reference, address)
        name = _joined(node.file, address)
        if self._tree.has_document(name):
            return self._tree.document(name)
        path = self._inside(node, reference, name)
        real = path.resolve()
        if real not in self._names:
            self._read(node, reference, lambda: read_text(path, name))
            self._names[real] = name
        return self._tree.document(self._names[real])

    def _inside(self, node: Node, reference: str, name: str) -> Path:
        path = self._base / name
        try:
            inside = path.resolve().is_relative_to(self._folder)
        except (OSError, RuntimeError, ValueError):  # a ring of links, a NUL in the name
            raise failure(node, "OAS0206", f"`{reference}` is not a possible file name") from None
        if not inside:
            message = f"`{reference}` leads out of the folder that references must stay in"
            raise failure(node, "OAS0204", message)
        return path

    def _fetched(self, node: Node, reference: str, address: str) -> Node:
        known = self._tree.document_called(address)
        if known is not None:
            return known
        if not address.startswith(_REMOTE):
            help = "write a relative file name"
            raise failure(node, "OAS0205", f"`{reference}` is not a relative file name", help=help)
        if not self._tree.has_document(address):
            if not self._remote.allows(address):
                raise failure(node, "OAS0205", f"`{reference}` is on the network")
            try:
                self._read(node, reference, lambda: fetched(self._remote, address))
            except NotPublic as error:
                message = f"`{reference}` is refused: {error}"
                raise failure(node, "OAS0207", message) from None
        return self._tree.document(address)

    def _read(self, node: Node, reference: str, read: Callable[[], SourceFile]) -> None:
        try:
            file = read()
            self._characters += len(file.text)
            if self._characters > MAXIMUM_BYTES:
                message = f"`{reference}` is one file too many: together they exceed 100 MB"
                raise failure(node, "OAS0203", message)
            self._tree.add(parse_file(file))
        except InputError as error:
            first = error.diagnostics[0]
            where = first.location or Location(reference)
            if first.code == "OAS0001":
                raise failure(
                    node, "OAS0203", f"`{reference}` leads nowhere: {first.message}"
                ) from None
            cause = Related(where, first.message)
            message = f"the file of `{reference}` cannot be used"
            raise failure(node, "OAS0203", message, cause=cause) from None


def _joined(base: str, address: str) -> str:
    """A relative address as the display name of its file."""
    joined = os.path.join(os.path.dirname(base), unquote(address))
    return os.path.normpath(joined).replace(os.sep, "/")


def fetched(remote: Remote, address: str) -> SourceFile:
    """A file from the network; raises InputError, and NotPublic as it is."""
    try:
        return source_file(remote.get(address), address)
    except NotPublic:
        raise
    except OSError as error:
        message = f"{address} cannot be fetched: {error}"
        raise InputError(diagnose("OAS0001", message, Location(address))) from None
