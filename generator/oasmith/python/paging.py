"""How operations come in pages, as code: constants, classes for type checkers, return types."""

from __future__ import annotations

from typing import assert_never

from oasmith.frozen import frozen
from oasmith.ir import (
    CursorPages,
    Input,
    LinkedPages,
    LinkHeaderPages,
    NumberedPages,
    Object,
    OffsetPages,
    Operation,
    Pagination,
    Path,
    Reference,
)
from oasmith.naming import class_name

from .annotations import Annotator, generic
from .context import Context
from .imports import Imports
from .layout import Call, Expression, Keyword, Name, Subscript, Text, TupleOf, class_header
from .writers import Code, identifier

METHODS = {
    "pages": "WithPages",
    "next_page": "WithNextPage",
    "has_next": "WithHasNext",
    "has_next_page": "WithHasNextPage",
}
"""The attributes that ``Page`` has besides those of ``BarePage``, with the bases that bring them.
A field of the same name wins."""


@frozen
class Pages:
    """The code about the pages of one operation."""

    context: Context
    imports: Imports
    operation: Operation
    pagination: Pagination

    @property
    def is_list(self) -> bool:
        """Whether the answer itself is the list."""
        return self.pagination.items == ()

    def constant(self) -> Expression:
        """``PagedOperation``."""
        self.imports.need(".._runtime.pagination", "PagedOperation")
        return Name(Code("PagedOperation"))

    def constant_type(self) -> Expression:
        """``PagedOperation[_ListPage, _AsyncListPage]``."""
        annotator = Annotator(self.context, self.imports, prefix="models.")
        pages = tuple(self._page(annotator, twin) for twin in (False, True))
        return Subscript(self.constant(), pages)

    def returns(self, annotator: Annotator, *, asynchronous: bool) -> Expression:
        """``_ListPage``, or ``AsyncPager[_AsyncListPage]``."""
        page = self._page(annotator, asynchronous)
        if not asynchronous:
            return page
        self._checked("async_pages", "AsyncPager")
        return generic("AsyncPager", page)

    def classes(self) -> tuple[Code, ...]:
        """What type checkers see of a page: the answer's class with the methods of pages."""
        return () if self.is_list else tuple(self._class(twin) for twin in (False, True))

    def table(self) -> Expression:
        """``CursorPages("after", "last_id", items="data", more="has_more")``."""
        how = self.pagination.how
        match how:
            case CursorPages():
                positional = [self._argument(how.argument)]
                if how.next is not None:
                    positional.append(_path(how.next))
                found = self._cursor_keywords(how)
            case OffsetPages():
                positional = [self._argument(how.argument)]
                found = self._number("start", how.start, 0)
                found += self._inputs(("limit", how.limit))
                found += _paths(("total", how.total), ("more", how.more))
            case NumberedPages():
                positional = [self._argument(how.argument)]
                found = self._number("start", how.start, 1)
                found += self._inputs(("limit", how.limit))
                found += _paths(("current", how.current), ("pages", how.pages), ("more", how.more))
            case LinkedPages():
                positional = [] if how.next is None else [_path(how.next)]
                found = _paths(("more", how.more))
                if how.base is not None:
                    found.append(Keyword(Code("base"), Text(how.base)))
                if how.keeps:
                    kept = TupleOf(tuple(Text(name) for name in how.keeps))
                    found.append(Keyword(Code("keeps"), kept))
            case LinkHeaderPages():
                positional, found = [], []
            case _:
                assert_never(how)
        name = type(how).__name__
        self.imports.need(".._runtime.pagination", name)
        items = [] if self.is_list else _paths(("items", self.pagination.items))
        return Call(Name(Code(name)), tuple(positional), (*items, *found))

    def _cursor_keywords(self, how: CursorPages) -> list[Keyword]:
        last = [] if how.last is None else [Keyword(Code("last"), Text(how.last))]
        found = [*last, *_paths(("more", how.more)), *self._inputs(("before", how.before))]
        return [*found, *_paths(("first", how.first))]

    def _number(self, name: str, value: int, usual: int) -> list[Keyword]:
        return [] if value == usual else [Keyword(Code(name), Name(Code(str(value))))]

    def _inputs(self, *inputs: tuple[str, Input | None]) -> list[Keyword]:
        return [
            Keyword(Code(name), self._argument(entry))
            for name, entry in inputs
            if entry is not None
        ]

    def _argument(self, entry: Input) -> Expression:
        name = self.context.names.arguments[self.operation.identity, entry.place, entry.wire]
        return _path((name, *entry.path))

    def _class(self, twin: bool) -> Code:
        annotator = Annotator(self.context, self.imports, prefix="models.")
        item = annotator.of(self.pagination.item)
        module = "async_pages" if twin else "pages"
        names = [self._checked(module, f"{'Async' * twin}{name}") for name in self._bases()]
        paging = tuple(Subscript(Name(Code(name)), (item,)) for name in names)
        bases = (annotator.of(self.pagination.answer), *paging)
        width = self.context.width
        return class_header(self._name(twin), bases, indent=4, width=width, is_stub=True)

    def _bases(self) -> list[str]:
        taken = self._taken() & METHODS.keys()
        if not taken:
            return ["Page"]
        return [base for name, base in METHODS.items() if name not in taken] or ["BarePage"]

    def _taken(self) -> set[str]:
        """The attributes of the answer."""
        answer = self.pagination.answer
        while isinstance(answer, Reference):
            named = self.context.named(answer.target)
            answer = named.type
            if isinstance(answer, Object):
                wires = self.context.wire_fields(answer)
                return {self.context.names.fields[named.id, wire] for wire in wires}
        return set()

    def _page(self, annotator: Annotator, twin: bool) -> Expression:
        if not self.is_list:
            return Name(self._name(twin))
        name = self._checked("async_pages" if twin else "pages", f"{'Async' * twin}ArrayPage")
        return Subscript(Name(Code(name)), (annotator.of(self.pagination.item),))

    def _name(self, twin: bool) -> Code:
        method = self.context.names.methods[self.operation.identity].method
        return identifier(f"_{'Async' * twin}{class_name(method)}Page")

    def _checked(self, module: str, name: str) -> str:
        self.imports.need(f".._runtime.{module}", name, checking=True)
        return name


def pages_of(context: Context, imports: Imports, operation: Operation) -> Pages | None:
    """The code about an operation's pages; None where it does not come in pages."""
    if operation.pagination is None:
        return None
    return Pages(context, imports, operation, operation.pagination)


def _paths(*paths: tuple[str, Path | None]) -> list[Keyword]:
    return [Keyword(Code(name), _path(path)) for name, path in paths if path is not None]


def _path(path: Path) -> Expression:
    if len(path) == 1 and isinstance(path[0], str):
        return Text(path[0])
    keys = (Text(key) if isinstance(key, str) else Name(Code(str(key))) for key in path)
    return TupleOf(tuple(keys))
