"""Whether an operation lists things page by page, told from names and types.

Nothing is inferred when in doubt: a call that is taken for a list by mistake is worse than a
list without pages. An answer must hold one list that is certain, and an argument must be
paired with what the answer says, or with an argument for the length of a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from oasmith.frozen import frozen
from oasmith.openapi import Constraints
from oasmith.source import JsonValue

from .api import BodyKind, Operation, Parameter
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
from .paging_lists import calls_itself_list, list_path
from .paging_names import (
    BEFORE,
    COUNTING_ARGUMENTS,
    CURRENT,
    CURSOR_ARGUMENTS,
    CURSOR_HEADERS,
    ENVELOPES,
    HEADER_ARGUMENTS,
    ID_ARGUMENTS,
    LEADING,
    LIMITS,
    MORE,
    NEXT_CURSORS,
    NEXT_LINKS,
    NEXT_OBJECTS,
    OFFSET_ARGUMENTS,
    PAGE_ARGUMENTS,
    PAGE_COUNTS,
    READING_WORDS,
    TOTALS,
    VAGUE_CURSORS,
)
from .shapes import Shapes, normal
from .types import Field, Scalar, Type

_URL = re.compile(r"\b(url|uri|link|href)s?\b", re.IGNORECASE)
_FROM_ZERO = re.compile(
    r"\b(zero|0)[- ]?(based|indexed)|(start|begin)\w{0,9} (at|from|with) 0\b", re.I
)
_LINK_HEADER = re.compile(r"\blink\b\W{0,4}header\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+")

Leaf: TypeAlias = tuple[Path, Field]


@frozen
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
    if how is None and found.is_list:
        how = LinkedPages(None)
    listed = shapes.at(answer, path)
    item = None if listed is None else shapes.item(listed)
    if how is None or item is None:
        return None
    return Pagination(how, path, item, answer)


def arguments_of(operation: Operation) -> list[Argument]:
    """What an operation takes in its query, and as members of its body; headers of cursors too."""
    found = [
        Argument(
            Input(entry.place, entry.wire),
            entry.type,
            entry.default,
            entry.constraints,
            entry.description or "",
        )
        for entry in operation.parameters
        if entry.place == "query" or _is_cursor_header(entry)
    ]
    found.sort(key=lambda argument: argument.input.place == "header")
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


def _leading(shapes: Shapes, answer: Type) -> set[str]:
    """The members of an answer that hold nothing but what leads on, whatever they are called."""
    found: set[str] = set()
    for wire, field in shapes.fields(answer).items():
        names = {normal(key) for key in shapes.fields(field.type)}
        if names and names <= LEADING and not names.isdisjoint(NEXT_CURSORS | NEXT_LINKS):
            found.add(normal(wire))
    return found


def _only_reads(operation: Operation) -> bool:
    if operation.method == "GET":
        return True
    if operation.method not in ("POST", "QUERY") or operation.stream is not None:
        return False
    last = operation.path.rstrip("/").rpartition("/")[2]
    words = _WORD.findall(f"{last} {operation.operation_id or ''}")
    return operation.method == "QUERY" or any(word.lower() in READING_WORDS for word in words)


@frozen
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
        through = ENVELOPES | {normal(str(key)) for key in path[:-1]} | _leading(shapes, answer)
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
            calls_itself_list(shapes, answer),
        )

    def paging(self) -> Paging | None:
        """The first kind that everything speaks for: what the server tells beats counting."""
        return (
            self._by_cursor()
            or self._by_id()
            or self._by_last()
            or self._by_link()
            or self._by_header()
            or self._by_number()
            or self._by_offset()
        )

    def _by_cursor(self) -> Paging | None:
        # A cursor that is called nothing else may only repeat the argument.
        for holds in (self._holds_cursor, self._is_cursor):
            for argument in self._named(CURSOR_ARGUMENTS):
                for path, field in self.leaves:
                    if self._fits(argument, field) and holds(argument, path, field):
                        return self._cursor(argument, path)
        return None

    def _fits(self, argument: Argument, field: Field) -> bool:
        kinds, taken = self.shapes.kinds(field.type), self.shapes.kinds(argument.type)
        return bool(kinds & taken or "any" in kinds | taken) and not kinds <= {"boolean"}

    def _is_cursor(self, argument: Argument, path: Path, field: Field) -> bool:
        around = {normal(str(key)) for key in path[:-1]}
        named = argument.name == normal(str(path[-1])) == "cursor"
        return named and around <= ENVELOPES and not self._is_url(path, field)

    def _holds_cursor(self, argument: Argument, path: Path, field: Field) -> bool:
        name = normal(str(path[-1]))
        around = normal(str(path[-2])) if len(path) > 1 else ""
        if around in NEXT_OBJECTS and name == argument.name:
            return True
        if argument.name in COUNTING_ARGUMENTS and self.shapes.kinds(argument.type) <= {"number"}:
            return False
        if name not in NEXT_CURSORS or self._is_url(path, field):
            return False
        if name in VAGUE_CURSORS:
            known = argument.name in ("page", "cursor", "pagecursor", "token", "pagetoken")
            known = known or (argument.name in ID_ARGUMENTS and self._more() is not None)
            if name == "next" and "cursor" in self._beside(path):
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

    def _by_last(self) -> Paging | None:
        """``start_after_entry`` takes what ``last_entry`` holds."""
        for name, argument in self.arguments.items():
            _, after, what = name.partition("after")
            last = self._leaf(frozenset({f"last{what}"})) if after and what else None
            if last is not None and self._more() is not None:
                return CursorPages(argument.input, last, more=self._more())
        return None

    def _by_header(self) -> Paging | None:
        told = self.has_link_header or any(
            argument.name in HEADER_ARGUMENTS or _LINK_HEADER.search(argument.description)
            for argument in self._named(CURSOR_ARGUMENTS | HEADER_ARGUMENTS)
            if "text" in self.shapes.kinds(argument.type)
        )
        return LinkHeaderPages() if told and self.reads else None

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
        return [entry for entry in self._named(names) if "number" in self.shapes.kinds(entry.type)]

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
        if name == "next" and self._beside(path) >= {"count", "previous"}:
            return True
        examples = [*field.examples, *(field.default or ())]
        if any(isinstance(text, str) and text.startswith(("http", "/", "?")) for text in examples):
            return True
        type_ = self.shapes.resolved(field.type)
        formats = ("uri", "url", "uri-reference")
        return (isinstance(type_, Scalar) and type_.format in formats) or bool(
            _URL.search(field.description or "")
        )

    def _beside(self, path: Path) -> set[str]:
        """The names of a member and of its siblings."""
        return {normal(str(known[-1])) for known, _ in self.leaves if known[:-1] == path[:-1]}

    def _is_boolean(self, field: Field) -> bool:
        return "boolean" in self.shapes.kinds(field.type)

    def _is_text(self, field: Field) -> bool:
        return "text" in self.shapes.kinds(field.type)

    def _is_number_or_id(self, field: Field) -> bool:
        kinds = self.shapes.kinds(field.type)
        return "number" in kinds or (field.wire.lower().endswith("id") and "text" in kinds)


def _is_cursor_header(entry: Parameter) -> bool:
    """Whether a header may be there for the next page; one that every call needs is not."""
    return entry.place == "header" and not entry.required and normal(entry.wire) in CURSOR_HEADERS


def start_of(argument: Argument) -> int | None:
    """The number of the first page, or the first offset, as far as the document tells."""
    default = None if argument.default is None else argument.default[0]
    if isinstance(default, int) and not isinstance(default, bool) and default in (0, 1):
        return default
    if _FROM_ZERO.search(argument.description):
        return 0
    least = None if argument.constraints is None else argument.constraints.minimum
    return int(least) if least in (0, 1) else None
