"""Following ``$ref``: JSON References in 2.0 and 3.0, URI references in 3.1 and later."""

from __future__ import annotations

from difflib import get_close_matches
from urllib.parse import unquote

from .failure import failure
from .limits import MAXIMUM_REFERENCES
from .other_files import OtherFiles
from .tree import Node

_MAXIMUM_GUESSES = 50_000
"""Names that references which lead nowhere are compared with: a document may have many of both."""

_LONGEST_GUESS = 100
_ANCHORS = ("$anchor", "$dynamicAnchor")


class References:
    """Resolves the references of one tree, each once."""

    def __init__(self, files: OtherFiles) -> None:
        self._files = files
        self._targets: dict[tuple[str, str], Node] = {}
        self._searching: set[tuple[str, str]] = set()
        self._anchors: dict[str, dict[str, Node]] = {}
        self._guesses = _MAXIMUM_GUESSES

    def follow(self, node: Node) -> Node:
        """The end of a chain of references; raises ReferenceFailure."""
        start = node
        seen: set[str] = set()
        while (reference := node.reference) is not None:
            identity = node.identity
            if identity in seen:
                message = f"`{start.reference}` leads only from reference to reference, in a ring"
                raise failure(start, "OAS0202", message)
            if len(seen) == MAXIMUM_REFERENCES:
                message = f"`{start.reference}` leads through {MAXIMUM_REFERENCES} references"
                raise failure(start, "OAS0219", message)
            seen.add(identity)
            node = self.resolve(node, reference)
        return node

    def resolve(self, node: Node, reference: str) -> Node:
        """What one reference written at a node leads to; raises ReferenceFailure."""
        target = self._targets.get((node.file, reference))
        if target is None:
            target = self._search(node, reference)
        via = (*node.via, node)
        return Node(target.tree, target.file, target.value, target.parent, target.key, via)

    def _search(self, node: Node, reference: str) -> Node:
        entry = (node.file, reference)
        if entry in self._searching:
            raise failure(node, "OAS0202", f"`{reference}` leads through itself")
        self._searching.add(entry)
        try:
            target = self._find(node, reference)
        finally:
            self._searching.discard(entry)
        self._targets[entry] = target
        return target

    def _find(self, node: Node, reference: str) -> Node:
        address, _, fragment = reference.partition("#")
        document = node.tree.document(node.file)
        if address:
            document = self._files.document(node, reference, address)
        if fragment and not fragment.startswith("/"):
            return self._anchor(node, reference, document, unquote(fragment))
        for pointer in (unquote(fragment), fragment):
            target = _pointed(document, pointer)
            if target is not None:
                return target
        help = self._suggestion(document, unquote(fragment))
        raise failure(node, "OAS0201", f"`{reference}` leads nowhere", help=help)

    def _suggestion(self, document: Node, pointer: str) -> str | None:
        """What was perhaps meant, when only the last part of a pointer is wrong."""
        parent, _, last = pointer.rpartition("/")
        holder = _pointed(document, parent)
        if holder is None or not isinstance(holder.value, dict) or len(last) > _LONGEST_GUESS:
            return None
        self._guesses -= len(holder.value)
        if self._guesses < 0:
            return None
        names = [name for name in holder.value if len(name) <= _LONGEST_GUESS]
        close = get_close_matches(last, names, n=1)
        if not close:
            return None
        token = close[0].replace("~", "~0").replace("/", "~1")
        return f"did you mean `{holder.identity}/{token}`?"

    def _anchor(self, node: Node, reference: str, document: Node, name: str) -> Node:
        anchors = self._anchors.get(document.file)
        if anchors is None:
            anchors = self._anchors[document.file] = {}
            _collect_anchors(document, anchors)
        if name not in anchors:
            raise failure(node, "OAS0201", f"`{reference}` leads nowhere: no $anchor has that name")
        return anchors[name]


def _pointed(document: Node, pointer: str) -> Node | None:
    """The node at a JSON Pointer (RFC 6901); references on the way are followed."""
    node = document
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        child = node.child(key)
        if child is None and node.reference is not None:
            child = node.follow().child(key)
        if child is None:
            return None
        node = child
    return node


def _collect_anchors(node: Node, anchors: dict[str, Node]) -> None:
    """Note every ``$anchor`` below a node (JSON Schema 2020-12, core, section 8.2.2)."""
    pending = [node]
    while pending:
        current = pending.pop()
        for keyword in _ANCHORS:
            name = current.get(keyword)
            if name is not None and isinstance(name.value, str):
                anchors.setdefault(name.value, current)
        pending += [child for _, child in current.items()]
        pending += current.elements()
