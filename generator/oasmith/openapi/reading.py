"""What the parts of one reading share: the dialect, the findings, and what was read already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from oasmith.config import Subset
from oasmith.source import Node, ReferenceFailure

from .document import Excluded, Identity, Schema
from .findings import Findings
from .places import what_instead
from .resources import Resources
from .selection import Selection

if TYPE_CHECKING:
    from .dialect import Dialect

Part = TypeVar("Part")


class Reading:
    """The state of one call of ``read``.

    ``schemas`` holds every schema node read, ``wanted`` those that a reference names and that
    have not been read yet.
    """

    def __init__(self, root: Node, dialect: Dialect, subset: Subset | None = None) -> None:
        self.root = root
        self.dialect = dialect
        self.findings = Findings()
        self.selection = Selection(subset or Subset())
        self.excluded: list[Excluded] = []
        self.resources = Resources(root.tree)
        self.schemas: dict[Identity, Schema] = {}
        self.referenced: dict[Identity, None] = {}
        self.wanted: dict[Identity, Node] = {}
        self.scheme_names: frozenset[str] = frozenset()
        self.operation_ids: dict[str, Node] = {}
        self._identities: dict[tuple[str, str], Identity] = {}
        self._foreign: set[str] = set()
        self._parts: dict[tuple[type, Identity], object] = {}

    def follow(self, node: Node, consequence: str) -> Node | None:
        """The end of a chain of references; None, reported with its consequence, for a failure."""
        if node.reference is None:
            return node
        try:
            return node.follow()
        except ReferenceFailure as failure:
            self.findings.tolerate(failure, consequence)
            return None

    def schema_reference(self, node: Node, reference: str) -> Identity | None:
        """The identity of what a schema refers to, which will be among ``Document.nodes``."""
        key = (node.file, reference)
        known = self._identities.get(key)
        if known is not None:
            return known
        target = self.resources.find(node, reference)
        if target is not None:
            return self.want(target)
        is_whole = reference in ("#", "")
        target = self._surrounding(node) if is_whole else self._resolved(node, reference)
        if target is None:
            return None
        identity = self.want(target)
        if not is_whole:
            self._identities[key] = identity
        return identity

    def _resolved(self, node: Node, reference: str) -> Node | None:
        try:
            target = node.tree.references.resolve(node, reference)
            self._refuse_ring(target)
        except ReferenceFailure as failure:
            self.findings.tolerate(failure, "every value is allowed here")
            return None
        return self._schema_of(node, target)

    def _schema_of(self, node: Node, target: Node) -> Node | None:
        """The target of a schema's reference, or the schema in it where it is something else."""
        other = what_instead(target)
        if other is None:
            return target
        schema = target.get("schema")
        outcome = "every value is allowed here" if schema is None else "its schema is used"
        message = f"the reference leads to {other}, not to a schema; {outcome}"
        self.findings.report("OAS0408", message, node.get("$ref") or node)
        return schema

    def _refuse_ring(self, target: Node) -> None:
        """Raise the failure of a target that is a reference and leads back to itself."""
        if target.reference is not None:
            # Without `via`: a ring is told once, however many references lead into it.
            alone = Node(target.tree, target.file, target.value, target.parent, target.key)
            try:
                alone.follow()
            except ReferenceFailure as failure:
                # What else is wrong further on is told where it stands.
                if failure.diagnostic.code == "OAS0202":
                    raise

    def _surrounding(self, node: Node) -> Node:
        """For ``#`` the file as a whole: a schema, or (a document is none) the named schema that
        the reference stands in."""
        root = node.tree.document(node.file)
        if node.file != node.tree.main and not (root.get("openapi") or root.get("swagger")):
            return root
        declared = self.dialect.named_schemas(root)
        current = node
        while current.parent is not None and declared is not None:
            if current.parent.value is declared.value:
                break
            current = current.parent
        message = "# is the whole document, which is no schema; the schema around it is used"
        self.findings.report("OAS0408", message, node.get("$ref") or node)
        return current if current.parent is not None else node

    def want(self, target: Node) -> Identity:
        """Make sure that a schema will be among ``Document.nodes``."""
        node = Node(target.tree, target.file, target.value, target.parent, target.key)
        identity = node.identity
        if identity not in self.referenced:
            self.referenced[identity] = None
            self.wanted[identity] = replace(node, via=between_files(target))
        return identity

    def foreign(self, keyword: str, version: str, node: Node) -> None:
        """Note, once for each keyword, that documents of this version do not have it."""
        if keyword not in self._foreign:
            self._foreign.add(keyword)
            message = f"{keyword} belongs to {version}; it is read all the same, here and elsewhere"
            self.findings.report("OAS0406", message, node.get(keyword) or node)

    def unchecked(self, keyword: str, node: Node) -> None:
        """Note, once for each keyword, that types cannot say what it demands."""
        if keyword not in self._foreign:
            self._foreign.add(keyword)
            message = f"what {keyword} demands is not checked, here and elsewhere"
            self.findings.report("OAS0420", message, node.get(keyword) or node)

    def known(self, kind: type[Part], identity: Identity) -> Part | None:
        """A part that was read before, since several operations share it."""
        part = self._parts.get((kind, identity))
        return part if isinstance(part, kind) else None

    def remember(self, identity: Identity, part: Part) -> Part:
        """Keep a part for ``known``."""
        self._parts[type(part), identity] = part
        return part


def between_files(target: Node) -> tuple[Node, ...]:
    """The references that lead from the document into the file of a schema, one of each file.

    Not all of them: what is reached over many references would carry all of them along.
    """
    if target.file == target.tree.main:
        return ()
    first = {node.file: node for node in reversed(target.via) if node.file != target.file}
    return tuple(reversed(first.values()))


__all__ = ["Reading", "between_files"]
