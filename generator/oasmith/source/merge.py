"""Changing the tree as the actions of an overlay ask, positions included."""

from __future__ import annotations

from typing import cast

from oasmith.diagnostics import Diagnostic, diagnose

from .positions import Place
from .tree import Node, Tree
from .value import JsonValue


class Merge:
    """Changes the main document of a tree. What was worth a word is in ``diagnostics``."""

    def __init__(self, tree: Tree) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._tree = tree

    def into_all(self, targets: list[Node], source: Node, reported_at: Node | None = None) -> None:
        """Merge a value into every target (Overlay 1.1, section 4.4.3)."""
        for target in targets:
            kinds = _kind(target.value), _kind(source.value)
            if kinds == ("an object", "an object"):
                self._objects(target, source)
            elif kinds[0] == "a list":
                self._append(target, source)
            elif kinds == ("a single value", "a single value") and target.parent is not None:
                self._put(target.parent, cast("str | int", target.key), source)
            else:
                message = f"{kinds[1]} cannot be merged into {kinds[0]}, `{target.identity}`"
                where = (reported_at or source).location
                self.diagnostics.append(diagnose("OAS0304", message, where))

    def remove(self, action: Node, targets: list[Node]) -> None:
        """Remove every target from what contains it."""
        # The last ones first: so an index still counts, and a part goes before its whole.
        for target in sorted(targets, key=_path, reverse=True):
            parent = target.parent
            if parent is None:
                message = "the document itself cannot be removed"
                self.diagnostics.append(diagnose("OAS0304", message, action.location))
                continue
            places = self._tree.noted_places(parent)
            self._tree.positions.keep(target.value)
            del places[_rank(parent, cast("str | int", target.key))]
            del cast("dict[str | int, JsonValue]", parent.value)[cast("str | int", target.key)]

    def _objects(self, target: Node, source: Node) -> None:
        for key, member in source.items():
            own = target.get(key)
            kinds = _kind(member.value) if own is None else _kind(own.value), _kind(member.value)
            if own is None or kinds == ("a single value", "a single value"):
                self._put(target, key, member)
            elif kinds == ("an object", "an object"):
                self._objects(own, member)
            elif kinds == ("a list", "a list"):
                self._append(own, member)
            else:
                self._mismatch(own, member, kinds)

    def _mismatch(self, own: Node, member: Node, kinds: tuple[str, str]) -> None:
        if member.value is None:
            message = f"null is not merged into {kinds[0]}, `{own.identity}`, which stays as it is"
        else:
            message = f"{kinds[1]} takes the place of {kinds[0]}, `{own.identity}`"
            self._put(cast(Node, own.parent), cast(str, own.key), member)
        self.diagnostics.append(diagnose("OAS0307", message, member.location))

    def _append(self, target: Node, source: Node) -> None:
        elements = list(source.elements()) if isinstance(source.value, list) else [source]
        for element in elements:
            places = self._tree.noted_places(target)
            value, place = self._copied(element)
            places.append(Place(place.file, place.value, place.value))
            cast("list[JsonValue]", target.value).append(value)

    def _put(self, target: Node, key: str | int, source: Node) -> None:
        places = self._tree.noted_places(target)
        container = cast("dict[str | int, JsonValue]", target.value)
        value, place = self._copied(source)
        if isinstance(key, int):
            place = Place(place.file, place.value, place.value)
        if isinstance(key, str) and key not in container:
            places.append(place)
        else:
            places[_rank(target, key)] = place
            self._tree.positions.keep(container[key])
        container[key] = value

    def _copied(self, source: Node) -> tuple[JsonValue, Place]:
        place = source.tree.place(source)
        return self._tree.positions.copy(source.value, place.file), place


def _kind(value: JsonValue) -> str:
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else "a single value"


def _rank(container: Node, key: str | int) -> int:
    if isinstance(key, int):
        return key
    return list(cast("dict[str, JsonValue]", container.value)).index(key)


def _path(node: Node) -> tuple[str | int, ...]:
    keys: list[str | int] = []
    current: Node | None = node
    while current is not None and current.key is not None:
        keys.append(current.key)
        current = current.parent
    return tuple(reversed(keys))
