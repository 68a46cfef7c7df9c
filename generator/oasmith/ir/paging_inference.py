"""Whether an operation lists things page by page, told from names and types.

Nothing is inferred when in doubt: a call that is taken for a list by mistake is worse than a
list without pages. An answer must hold one list that is certain, and an argument must be
paired with what the answer says, or with an argument for the length of a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from oasmith.openapi import Constraints
from oasmith.source import JsonValue

from .api import BodyKind, Operation
from .pagination import (
    CursorPages,
    Input,
    LinkedPages,
    LinkHeaderPages,
    NumberedPages,
    OffsetPages,
    Pagination,
    Paging,
    Path,
)
from .paging_names import (
    BEFORE,
    COUNTING_ARGUMENTS,
    CURRENT,
    CURSOR_ARGUMENTS,
    ENVELOPES,
    ID_ARGUMENTS,
    ITEMS,
    LIMITS,
    MORE,
    NEXT_CURSORS,
    NEXT_LINKS,
    NO_ITEMS,
    OFFSET_ARGUMENTS,
    PAGE_ARGUMENTS,
    PAGE_COUNTS,
    READING_WORDS,
    TOTALS,
    VAGUE_CURSORS,
)
from .shapes import Shapes, normal
from .types import Enum, Field, Literal, Object, Scalar, Type

_URL = re.compile(r"\b(url|uri|link|href)s?\b", re.IGNORECASE)
_FROM_ZERO = re.compile(r"\b(zero|0)[- ]?(based|indexed)|(start|begin)\w* (at|from|with) 0\b", re.I)
_WORD = re.compile(r"[A-Z]?[a-z]+")

Leaf: TypeAlias = tuple[Path, Field]


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument that might say which page is wanted."""

    input: Input
    type: Type
    default: tuple[JsonValue] | None
    constraints: Constraints | None
    description: str

    @property
    def name(self) -> str:
        """The name, without what tells spellings apart."""
        return normal(self.input.wire)


def inferred(
    shapes: Shapes, operation: Operation, answer: Type, *, has_link_header: bool
) -> Pagination | None:
    """How an operation comes in pages, as far as names and types tell; None when in doubt."""
    if not _only_reads(operation):
        return None
    path = list_path(shapes, answer, operation.path)
    if path is None:
        return None
    found = _Evidence.of(shapes, operation, answer, path, has_link_header)
    how = found.paging()
    if how is None and found.is_list and found.reads:
        how = LinkedPages(None)
    listed = shapes.at(answer, path)
    item = None if listed is None else shapes.item(listed)
    if how is None or item is None:
        return None
    return Pagination(how, path, item, answer)


def arguments_of(operation: Operation) -> list[Argument]:
    """What an operation takes in its query, and as members of its body."""
    found = [
        Argument(
            Input(entry.place, entry.wire),
            entry.type,
            entry.default,
            entry.constraints,
            entry.description or "",
        )
        for entry in operation.parameters
        if entry.place == "query"
    ]
    body = operation.body
    if body is not None and body.kind in (BodyKind.JSON, BodyKind.FORM):
        found += [
            Argument(
                Input("body", field.wire),
                field.type,
                field.default,
                field.constraints,
                field.description or "",
            )
            for field in body.fields or ()
        ]
    return found


def list_path(shapes: Shapes, answer: Type, url: str) -> Path | None:
    """The way to the one list of an answer; None where there is none, or more than one.

    Below a path that ends in a parameter stands one thing: its lists belong to it.
    """
    if shapes.item(answer) is not None:
        return ()
    lists = _lists(shapes, answer)
    if not lists:
        for wire, field in shapes.fields(answer).items():
            if isinstance(shapes.resolved(field.type), Object) and normal(wire) not in ENVELOPES:
                lists += [(wire, *path) for path in _lists(shapes, field.type)]
    found = _chosen(lists, url)
    if found is not None and url.rstrip("/").endswith("}"):
        return found if normal(str(found[-1])) in ITEMS else None
    return found


def _lists(shapes: Shapes, answer: Type) -> list[Path]:
    return [
        (wire,)
        for wire, field in shapes.fields(answer).items()
        if shapes.item(field.type) is not None and normal(wire) not in NO_ITEMS
    ]


def _chosen(lists: list[Path], url: str) -> Path | None:
    if len(lists) < 2:
        return lists[0] if lists else None
    segments = [part for part in url.split("/") if part and "{" not in part]
    wanted = (normal(segments[-1]) if segments else "", *ITEMS)
    for name in wanted:
        named = [path for path in lists if normal(str(path[-1])) == name]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _only_reads(operation: Operation) -> bool:
    if operation.method == "GET":
        return True
    if operation.method not in ("POST", "QUERY") or operation.stream is not None:
        return False
    last = operation.path.rstrip("/").rpartition("/")[2]
    words = _WORD.findall(f"{last} {operation.operation_id or ''}")
    return operation.method == "QUERY" or any(word.lower() in READING_WORDS for word in words)


def _is_list(shapes: Shapes, answer: Type) -> bool:
    """Whether the answer calls itself a list: its ``object`` is ``"list"``."""
    field = shapes.fields(answer).get("object")
    type_ = None if field is None else shapes.resolved(field.type)
    if isinstance(type_, Enum):
        return type_.values == ("list",)
    return isinstance(type_, Literal) and type_.value == "list"


@dataclass(frozen=True, slots=True)
class _Evidence:
    shapes: Shapes
    arguments: dict[str, Argument]
    leaves: tuple[Leaf, ...]
    item: Type | None
    reads: bool
    has_link_header: bool
    is_list: bool

    @classmethod
    def of(
        cls, shapes: Shapes, operation: Operation, answer: Type, path: Path, has_link_header: bool
    ) -> _Evidence:
        """Everything that is known about an operation."""
        through = ENVELOPES | {normal(str(key)) for key in path[:-1]}
        listed = shapes.at(answer, path)
        arguments: dict[str, Argument] = {}
        for argument in arguments_of(operation):
            arguments.setdefault(argument.name, argument)
        return cls(
            shapes,
            arguments,
            tuple(shapes.leaves(answer, through)),
            None if listed is None else shapes.item(listed),
            operation.method == "GET",
            has_link_header,
            _is_list(shapes, answer),
        )

    def paging(self) -> Paging | None:
        """The first kind that everything speaks for: what the server tells beats counting."""
        return (
            self._by_cursor()
            or self._by_id()
            or self._by_link()
            or (LinkHeaderPages() if self.has_link_header and self.reads else None)
            or self._by_number()
            or self._by_offset()
        )

    def _by_cursor(self) -> Paging | None:
        for argument in self._named(CURSOR_ARGUMENTS):
            for path, field in self.leaves:
                if self._holds_cursor(argument, path, field):
                    return self._cursor(argument, path)
        return None

    def _holds_cursor(self, argument: Argument, path: Path, field: Field) -> bool:
        name, kinds = normal(str(path[-1])), self.shapes.kinds(field.type)
        taken = self.shapes.kinds(argument.type)
        if not (kinds & taken or "any" in kinds or "any" in taken) or kinds <= {"boolean"}:
            return False
        if argument.name in COUNTING_ARGUMENTS and taken <= {"number"}:
            return False
        if name == "cursor":
            return argument.name == "cursor" and len(path) == 1
        if name not in NEXT_CURSORS or self._is_url(path, field):
            return False
        if name in VAGUE_CURSORS:
            around = normal(str(path[-2])) if len(path) > 1 else ""
            known = argument.name in ("page", "cursor", "pagecursor", "token", "pagetoken")
            known = known or (argument.name in ID_ARGUMENTS and self._more() is not None)
            beside = {normal(str(p[-1])) for p, _ in self.leaves if p[:-1] == path[:-1]}
            if name == "next" and "cursor" in beside:
                return False
            return known or (name == "after" and around in ENVELOPES)
        return True

    def _cursor(self, argument: Argument, path: Path | None) -> CursorPages:
        before = self.arguments.get(BEFORE.get(argument.name, ""))
        by_id = path is None or normal(str(path[-1])) == "lastid"
        has_id = by_id and self.item is not None and self.shapes.has_key(self.item, "id")
        first = self._leaf(frozenset({"firstid"}))
        return CursorPages(
            argument.input,
            path,
            last="id" if has_id else None,
            more=self._more(),
            before=before.input if before is not None and (has_id or first) else None,
            first=first if before is not None else None,
        )

    def _by_id(self) -> Paging | None:
        if self.item is None or not self.shapes.has_key(self.item, "id"):
            return None
        if self._more() is None and not (self.is_list and self._counting(LIMITS)):
            return None
        for argument in self._named(ID_ARGUMENTS):
            if "text" in self.shapes.kinds(argument.type):
                return self._cursor(argument, None)
        return None

    def _by_link(self) -> Paging | None:
        if not self.reads:
            return None
        for path, field in self.leaves:
            key = path[-2:] if path[-1] == "href" else path[-1:]
            if (
                normal(str(key[0])) in NEXT_LINKS
                and self._is_text(field)
                and self._is_url(path, field)
            ):
                return LinkedPages(path, self._more())
        return None

    def _by_number(self) -> Paging | None:
        if self._counting(OFFSET_ARGUMENTS) or not self.reads:
            return None
        for argument in self._counting(PAGE_ARGUMENTS):
            pages, current = self._leaf(PAGE_COUNTS), self._leaf(CURRENT)
            told = pages or current or self._leaf(TOTALS) or self._more()
            limit = self._limit(argument)
            start = start_of(argument)
            if start is None and current is None:
                wire = argument.input.wire.lower()
                vague = limit is None or limit.name == "size" or "index" in wire or "[" in wire
                start = None if vague else 1
            if (limit or told) and not (start is None and current is None):
                number = 1 if start is None else start
                return NumberedPages(argument.input, number, None, current, pages, self._more())
        return None

    def _by_offset(self) -> Paging | None:
        for argument in self._counting(OFFSET_ARGUMENTS) if self.reads else ():
            total = self._leaf(TOTALS)
            if self._limit(argument) or total:
                start = start_of(argument)
                if start is None:
                    start = 1 if argument.name == "startindex" and "count" in self.arguments else 0
                return OffsetPages(argument.input, start, None, total, self._more())
        return None

    def _limit(self, counting: Argument) -> Argument | None:
        found = [entry for entry in self._counting(LIMITS) if entry is not counting]
        return found[0] if found else None

    def _counting(self, names: Iterable[str]) -> list[Argument]:
        return [
            argument
            for argument in self._named(names)
            if "number" in self.shapes.kinds(argument.type)
        ]

    def _named(self, names: Iterable[str]) -> list[Argument]:
        return [argument for name, argument in self.arguments.items() if name in names]

    def _more(self) -> Path | None:
        return self._leaf(MORE, self._is_boolean)

    def _leaf(
        self, names: frozenset[str], fits: Callable[[Field], bool] | None = None
    ) -> Path | None:
        check = fits or self._is_number_or_id
        found = [p for p, field in self.leaves if normal(str(p[-1])) in names and check(field)]
        return min(found, key=len) if found else None

    def _is_url(self, path: Path, field: Field) -> bool:
        """Whether a text is a URL: it, its name or what is around it says so."""
        name = str(path[-1]).lower()
        if any(word in name for word in ("url", "uri", "link", "href")):
            return True
        if any(normal(str(key)) in ("links", "link") for key in path[:-1]):
            return True
        examples = [*field.examples, *(field.default or ())]
        if any(isinstance(text, str) and text.startswith(("http", "/", "?")) for text in examples):
            return True
        type_ = self.shapes.resolved(field.type)
        formats = ("uri", "url", "uri-reference")
        return (isinstance(type_, Scalar) and type_.format in formats) or bool(
            _URL.search(field.description or "")
        )

    def _is_boolean(self, field: Field) -> bool:
        return "boolean" in self.shapes.kinds(field.type)

    def _is_text(self, field: Field) -> bool:
        return "text" in self.shapes.kinds(field.type)

    def _is_number_or_id(self, field: Field) -> bool:
        kinds = self.shapes.kinds(field.type)
        return "number" in kinds or (field.wire.lower().endswith("id") and "text" in kinds)


def start_of(argument: Argument) -> int | None:
    """The number of the first page, or the first offset, as far as the document tells."""
    default = None if argument.default is None else argument.default[0]
    if isinstance(default, int) and not isinstance(default, bool) and default in (0, 1):
        return default
    if _FROM_ZERO.search(argument.description):
        return 0
    least = None if argument.constraints is None else argument.constraints.minimum
    return int(least) if least in (0, 1) else None
