"""Schemas that give themselves an address: ``$id`` (JSON Schema 2020-12, core, section 8.2)."""

from __future__ import annotations

from urllib.parse import unquote, urldefrag, urljoin

from oasmith.source import Node, Tree

_ANCHORS = ("$anchor", "$dynamicAnchor")


class Resources:
    """The schema resources of the files of a tree, looked for only where a text has ``$id``."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._resources: dict[str, dict[str, Node]] = {}
        self._anchors: dict[tuple[str, str], dict[str, Node]] = {}

    def find(self, node: Node, reference: str) -> Node | None:
        """What a reference at a node means by the ``$id`` of schemas; None when it means no part
        of one, so that it is one to a file (documents that use ``$id`` mix both)."""
        resources = self._of(node.file)
        if not resources and ":" not in reference:
            return None
        try:
            address, fragment = urldefrag(urljoin(_base(node), reference))
        except ValueError:
            return None
        root = resources.get(address) or self._elsewhere(address)
        return None if root is None else self._inside(address, root, unquote(fragment))

    def _elsewhere(self, address: str) -> Node | None:
        """The schema of this address in any of the files that were read up to now."""
        if ":" not in address:
            return None
        every = (self._of(file).get(address) for file in list(self._tree.files))
        return next((root for root in every if root is not None), None)

    def _inside(self, address: str, root: Node, fragment: str) -> Node | None:
        if not fragment or fragment.startswith("/"):
            return _pointed(root, fragment)
        key = (root.file, address)
        if key not in self._anchors:
            self._anchors[key] = _anchored(root)
        return self._anchors[key].get(fragment)

    def _of(self, file: str) -> dict[str, Node]:
        known = self._resources.get(file)
        if known is None:
            known = self._resources[file] = {}
            if "$id" in self._tree.files[file].text and self._tree.has_document(file):
                _collect(self._tree.document(file), known, file != self._tree.main)
        return known


def recursive_anchor(node: Node) -> Node | None:
    """What ``$recursiveRef: "#"`` means (JSON Schema 2019-09): the schema around it that says
    ``$recursiveAnchor: true``, else the one with an ``$id``."""
    resource: Node | None = None
    current: Node | None = node
    while current is not None:
        value = current.value
        if isinstance(value, dict):
            if value.get("$recursiveAnchor") is True:
                return current
            if resource is None and isinstance(value.get("$id"), str):
                resource = current
        current = current.parent
    return resource


def _base(node: Node) -> str:
    addresses: list[str] = []
    current = node
    while current.parent is not None:
        own = _identifier(current)
        if own is not None:
            addresses.append(own)
        current = current.parent
    base = ""
    for address in reversed(addresses):
        base = urljoin(base, address)
    return base


def _identifier(node: Node) -> str | None:
    own = node.value.get("$id") if isinstance(node.value, dict) else None
    return own.removesuffix("#") if isinstance(own, str) else None


def _collect(document: Node, resources: dict[str, Node], is_schema: bool) -> None:
    """Note every schema with an address; the file as a whole may be one."""
    own = _identifier(document) if is_schema else None
    if own is not None:
        resources[own] = document
    pending = [document]
    while pending:
        node = pending.pop()
        if node.parent is not None and _identifier(node) is not None:
            resources.setdefault(_base(node), node)
        pending += [child for _, child in node.items()]
        pending += node.elements()


def _pointed(root: Node, pointer: str) -> Node | None:
    node: Node | None = root
    for token in pointer.split("/")[1:]:
        if node is not None:
            node = node.child(token.replace("~1", "/").replace("~0", "~"))
    return node


def _anchored(root: Node) -> dict[str, Node]:
    found: dict[str, Node] = {}
    pending = [root]
    while pending:
        node = pending.pop()
        if isinstance(node.value, dict):
            for keyword in _ANCHORS:
                name = node.value.get(keyword)
                if isinstance(name, str):
                    found.setdefault(name, node)
        pending += [child for _, child in node.items()]
        pending += node.elements()
    return found


__all__ = ["Resources", "recursive_anchor"]
