"""Where operations hang on the client, and what their methods may be called there: two layouts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeAlias

from oasmith.ir import Api, Operation
from oasmith.openapi import Identity

from .glued import divided, words_of_paths
from .held import Path
from .listing import answers_many
from .segments import shapes
from .tags import as_in_paths, common_words, requested_path, switched, tag_path
from .verbs import Around, around_of, candidates, rank, scope_of
from .words import snake, words

Bids: TypeAlias = Mapping[Identity, tuple[int, list[str]]]
"""For each operation its rank, the lowest is served first, and its names, the shortest first."""


class Layout(Protocol):
    """How a layout answers; the order of the document does not matter to it."""

    def home(self, operation: Operation) -> Path:
        """The resource of an operation."""
        ...

    def group(self, path: Path) -> int | None:
        """The place in ``Api.groups`` of the group that a resource is; None for others."""
        ...

    def bids(self, path: Path, members: Iterable[Operation]) -> Bids:
        """What the operations of a resource may be called."""
        ...


def layout_of(kind: str, api: Api) -> Layout:
    """The layout that the configuration names: ``tags`` or ``paths``."""
    return ByPath(api) if kind == "paths" else ByTag(api)


class ByTag:
    """Resources are the document's tags: ``client.chat.create``."""

    def __init__(self, api: Api) -> None:
        many = (entry.identity for entry in api.operations if answers_many(entry, api))
        self._around: Around = around_of(api.operations, many)
        self._words = words_of_paths(api.operations)
        self._homes: dict[Identity, tuple[Path, Path]] = {}
        self._groups: dict[Path, int] = {}
        operations = {operation.identity: operation for operation in api.operations}
        for index, both in enumerate(_homes_by_tag(api, operations)):
            for identity in api.groups[index].operations:
                self._homes[identity] = both[0], switched(both[1], operations[identity].path)
                for path in self._homes[identity]:
                    self._groups.setdefault(path, index)

    def home(self, operation: Operation) -> Path:
        """The tag. Who chooses a name means the tag as it is written; others get the plural."""
        written, spoken = self._homes[operation.identity]
        return written if operation.name else spoken

    def group(self, path: Path) -> int | None:
        """The group of a tag."""
        return self._groups.get(path)

    def bids(self, path: Path, members: Iterable[Operation]) -> Bids:
        """Names from the operationId, or from the method and the path."""
        every = [divided(operation, self._words) for operation in members]
        scope = scope_of(path, every, self._around)
        return {
            operation.identity: (rank(operation, scope), candidates(operation, scope))
            for operation in every
        }


def _homes_by_tag(
    api: Api, operations: Mapping[Identity, Operation]
) -> Iterable[tuple[Path, Path]]:
    noise = common_words([group.tag for group in api.groups if group.requested is None])
    for group in api.groups:
        if group.requested is not None:
            path = requested_path(group.requested)
            yield path, path
        else:
            path = tag_path(group.tag, noise)
            yield path, as_in_paths(path, [operations[entry].path for entry in group.operations])


class ByPath:
    """Resources are the segments of paths: ``client.chat.completions.create``."""

    def __init__(self, api: Api) -> None:
        self._shapes = shapes(api)
        self._words = words_of_paths(api.operations)
        self._tags = {group.tag: index for index, group in enumerate(api.groups)}

    def home(self, operation: Operation) -> Path:
        """The path's segments, unless the document asks for another place."""
        if operation.group is not None:
            return requested_path(operation.group)
        return self._shapes[operation.identity].home

    def group(self, path: Path) -> int | None:
        """The group whose tag is called like the resource."""
        for tag, index in self._tags.items():
            if tag is not None and tag_path(tag, ()) == path:
                return index
        return None

    def bids(self, path: Path, members: Iterable[Operation]) -> Bids:
        """What the method and the shape of the path say, then the operationId."""
        del path
        found: dict[Identity, tuple[int, list[str]]] = {}
        for operation in members:
            shape = self._shapes[operation.identity]
            readable = divided(operation, self._words).operation_id
            whole = snake(words(readable or operation.path))
            names = [*shape.verbs, *([whole] if whole[:1].isidentifier() else [])]
            found[operation.identity] = (shape.rank, [*names, f"{names[-1]}_"])
        return found
