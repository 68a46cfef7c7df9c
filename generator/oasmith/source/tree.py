"""The located tree: every file that was read, and nodes that point into them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from oasmith.diagnostics import Diagnostic, Hop, Location
from oasmith.frozen import frozen

from .documents import ParsedFile
from .positions import Place, Positions
from .text import SourceFile
from .value import Container, JsonValue

if TYPE_CHECKING:
    from .references import References


_LONGEST_INDEX = 9
"""Digits; no list is longer, and ``int`` refuses some thousands of them."""

_WRITTEN = re.compile(r"[\w.+-]+|~")


@frozen(eq=False)
class Node:
    """A value of the tree at one place.

    ``file`` is the display name of the file whose pointers lead here. ``value`` is the plain
    value, not to be changed. ``via`` are the reference nodes that were followed to get here.
    """

    tree: Tree
    file: str
    value: JsonValue
    parent: Node | None = None
    key: str | int | None = None
    via: tuple[Node, ...] = ()

    def __repr__(self) -> str:
        return f"<Node {self.file}#{self.pointer}>"

    def get(self, key: str) -> Node | None:
        """The member of a mapping; None when there is none, or when this is no mapping."""
        value = self.value
        if not isinstance(value, dict) or key not in value:
            return None
        return Node(self.tree, self.file, value[key], self, key, self.via)

    def at(self, index: int) -> Node | None:
        """The element of a list; None when there is none, or when this is no list."""
        value = self.value
        if not isinstance(value, list) or not 0 <= index < len(value):
            return None
        return Node(self.tree, self.file, value[index], self, index, self.via)

    def child(self, token: str) -> Node | None:
        """What a token of a JSON Pointer, unescaped, names here (RFC 6901, section 4)."""
        if not isinstance(self.value, list):
            return self.get(token)
        is_index = token.isascii() and token.isdigit() and len(token) <= _LONGEST_INDEX
        return self.at(int(token)) if is_index else None

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping in their order; nothing for other values."""
        value = self.value
        if isinstance(value, dict):
            tree, file, via = self.tree, self.file, self.via
            for key, member in value.items():
                yield key, Node(tree, file, member, self, key, via)

    def elements(self) -> Iterator[Node]:
        """The elements of a list in their order; nothing for other values."""
        value = self.value
        if isinstance(value, list):
            tree, file, via = self.tree, self.file, self.via
            for index, element in enumerate(value):
                yield Node(tree, file, element, self, index, via)

    @property
    def pointer(self) -> str:
        """The JSON Pointer (RFC 6901) inside ``file``; empty for the whole document."""
        parts: list[str] = []
        node: Node = self
        while node.parent is not None:
            key = str(node.key)
            if "~" in key or "/" in key:
                key = key.replace("~", "~0").replace("/", "~1")
            parts.append(key)
            node = node.parent
        parts.append("")
        parts.reverse()
        return "/".join(parts)

    @property
    def identity(self) -> str:
        """A stable text for this place: ``#/components/schemas/Pet`` in the main document,
        ``common.yaml#/Pet`` in another file."""
        file = "" if self.file == self.tree.main else self.file
        return f"{file}#{self.pointer}"

    @property
    def location(self) -> Location:
        """Where the member's key is written; for list elements and documents, the value."""
        place = self.tree.place(self)
        return self._located(place, place.key)

    @property
    def value_location(self) -> Location:
        """Where the value starts."""
        place = self.tree.place(self)
        return self._located(place, place.value)

    @property
    def text(self) -> str | None:
        """A single value as it is written, so that a version 1.10 does not become 1.1; None for
        mappings and lists."""
        value = self.value
        if isinstance(value, str):
            return value
        if isinstance(value, dict | list):
            return None
        place = self.tree.place(self)
        written = _WRITTEN.match(place.file.text, place.value)
        return "null" if written is None else written.group()

    def key_location(self, key: str) -> Location:
        """Where the key of a member is written; the node's own location if it has none such."""
        member = self.get(key)
        return self.location if member is None else member.location

    @property
    def hops(self) -> tuple[Hop, ...]:
        """The references that were followed to get here, the first one first."""
        return tuple(map(_hop, self.via))

    @property
    def reference(self) -> str | None:
        """The text of ``$ref`` when this is a mapping with one."""
        value = self.value
        reference = value.get("$ref") if isinstance(value, dict) else None
        return reference if isinstance(reference, str) else None

    def follow(self) -> Node:
        """This node, or what its chain of ``$ref`` leads to; siblings of ``$ref`` do not count.

        Raises ReferenceFailure with the diagnostic when the chain leads nowhere.
        """
        return self if self.reference is None else self.tree.references.follow(self)

    def resolve(self, reference: str) -> Node:
        """What a reference written at this place leads to, as if it were followed from here.

        Raises ReferenceFailure with the diagnostic when it leads nowhere.
        """
        return self.tree.references.resolve(self, reference).follow()

    def _located(self, place: Place, offset: int) -> Location:
        line, column = place.file.position(offset)
        return Location(place.file.name, line, column, self.pointer, self.hops)


def _hop(node: Node) -> Hop:
    place = node.tree.place(node.get("$ref") or node)
    line, column = place.file.position(place.key)
    return Hop(place.file.name, line, column, node.reference or "")


class Tree:
    """All files of one run. Files that references lead to are read when they are reached."""

    def __init__(self, main: ParsedFile) -> None:
        self.positions = Positions()
        self.main = main.file.name
        self.references: References
        self._files: dict[str, SourceFile] = {}
        self._roots: dict[str, Node] = {}
        self._starts: dict[str, Place] = {}
        self._unlocated: dict[str, ParsedFile] = {}
        self._diagnostics: list[Diagnostic] = []
        self._shared = main.shared
        self.root = self.add(main)

    @property
    def files(self) -> Mapping[str, SourceFile]:
        """Every file read so far by its display name, overlays included."""
        return MappingProxyType(self._files)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What reading had to say so far, also about files that were reached by references."""
        return tuple(self._diagnostics)

    def lines(self, file: str) -> Sequence[str]:
        """The lines of a file for excerpts; none when there is no such file."""
        found = self._files.get(file)
        return () if found is None else found.lines

    def add(self, parsed: ParsedFile) -> Node:
        """Take in a document and what parsing it had to say; gives its root."""
        name = parsed.file.name
        self._files[name] = parsed.file
        self._starts[name] = parsed.place
        self.positions.keep(*parsed.dropped, parsed.value)
        if parsed.offsets is None:
            self._unlocated[name] = parsed
        else:
            self.positions.add_offsets(parsed.offsets)
        self._diagnostics += parsed.diagnostics
        self._roots[name] = Node(self, name, parsed.value)
        return self._roots[name]

    def report(self, diagnostic: Diagnostic) -> None:
        """Add to the diagnostics of reading."""
        self._diagnostics.append(diagnostic)

    def add_overlay(self, parsed: ParsedFile) -> None:
        """Take in a file whose values will be brought into the main document."""
        self._files[parsed.file.name] = parsed.file
        self.positions.add_offsets(parsed.find_offsets())
        self.positions.keep(*parsed.dropped, parsed.value)
        self._diagnostics += parsed.diagnostics
        self._located(self.root)
        if self._shared:  # a change at one place must not show at another
            main = self._files[self.main]
            self.root = Node(self, self.main, self.positions.copy(self.root.value, main))
            self._roots[self.main] = self.root
            self._shared = False

    def has_document(self, file: str) -> bool:
        """Whether a document of that display name was read."""
        return file in self._roots

    def document_called(self, address: str) -> Node | None:
        """The document that gives itself this address by ``$self`` (OpenAPI 3.2, section 4.1.2)."""
        for root in self._roots.values():
            own = root.get("$self")
            if own is not None and own.value == address:
                return root
        return None

    def document(self, file: str) -> Node:
        """The root of a file that was read."""
        return self._roots[file]

    def place(self, node: Node) -> Place:
        """Where a node is written."""
        parent = node.parent
        if parent is None or node.key is None:
            return self._starts[node.file]
        container = self._located(parent)
        return self.positions.member(container, node.key, self._files[node.file])

    def noted_places(self, node: Node) -> list[Place]:
        """The places of a container's members, to be changed together with the container."""
        return self.positions.note(self._located(node), self._files[node.file])

    def _located(self, node: Node) -> Container:
        """The container of a node, once the offsets of its file are in the side table."""
        container = node.value
        assert isinstance(container, dict | list)
        if node.file in self._unlocated:
            self.positions.add_offsets(self._unlocated.pop(node.file).find_offsets())
        return container
