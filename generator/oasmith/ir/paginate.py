"""Which operations come in pages, and how: what is declared, else what can be inferred."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from posixpath import relpath

from oasmith import openapi
from oasmith.config import Paging as Choice
from oasmith.diagnostics import Diagnostic, diagnose
from oasmith.frozen import frozen
from oasmith.openapi import Document

from .api import Answer, AnswerKind, Api, Operation
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
from .paging_hints import Hint, HintError, declared
from .paging_inference import arguments_of, inferred, start_of
from .paging_lists import list_path
from .shapes import Shapes
from .types import Array, Object, Reference, Type


def paginated(api: Api, document: Document, choice: Choice) -> Api:
    """The Api with the pagination of its operations; diagnostics tell what makes no sense.

    What ``choice`` says of an operation beats the document, and the document beats inference.
    """
    found: list[Diagnostic] = []
    shapes = Shapes(api.types)
    choices = dict(choice.operations)
    sources = {source.identity: source for source in document.operations}
    operations: list[Operation] = []
    for operation in api.operations:
        maker = _Maker(shapes, operation, sources[operation.identity], document)
        wanted = choices.pop(operation.operation_id or "", None)
        try:
            infers = choice.infer if wanted is None else wanted
            pagination = None if wanted is False else maker.pagination(infers)
        except HintError as error:
            found.append(_unusable(operation, *error.args))
            pagination = None
        operations.append(replace(operation, pagination=pagination) if pagination else operation)
    found += _unknown(choices, [operation.operation_id or "" for operation in operations])
    diagnostics = (*api.diagnostics, *found)
    return replace(api, operations=tuple(operations), diagnostics=diagnostics)


def _unusable(operation: Operation, name: str, why: str) -> Diagnostic:
    return diagnose("OAS0650", f"`{name}` cannot be used: {why}", operation.location)


def _unknown(choices: Mapping[str, bool], known: list[str]) -> Iterator[Diagnostic]:
    from difflib import get_close_matches

    for name in choices:
        near = get_close_matches(name, known, 1)
        help = f"did you mean `{near[0]}`?" if near else None
        message = f"`pagination.operations` names `{name}`, which the document does not have"
        yield diagnose("OAS0651", message, help=help)


@frozen
class _Maker:
    shapes: Shapes
    operation: Operation
    source: openapi.Operation
    document: Document

    def pagination(self, infers: bool) -> Pagination | None:
        """How the operation comes in pages. ``infers``: also where nothing is declared.

        Raises:
            HintError: a declaration makes no sense.
        """
        hint = declared(self.source.extensions, self.document.extensions)
        answer = self._answer()
        if hint is not None:
            return None if hint[1] is None else self._declared(hint[0], hint[1], answer)
        if not infers or answer is None:
            return None
        found = inferred(
            self.shapes, self.operation, answer, has_link_header=self._has_link_header()
        )
        return found if found is not None and self._is_free(found) else None

    def _answer(self) -> Type | None:
        """What a call returns, where that is one JSON value and nothing else."""
        answers = [answer for answer in self.operation.answers if answer.success]
        types = {answer.type for answer in answers if answer.kind is AnswerKind.JSON}
        statuses = {answer.status for answer in answers if answer.kind is AnswerKind.JSON}
        type_ = types.pop() if len(types) == 1 else None
        if type_ is None or not self._is_page(type_):
            return None
        if self.shapes.item(type_) is not None:
            # Nothing is an empty list.
            answers = [answer for answer in answers if not _is_nothing(answer)]
        return type_ if all(_is_json(answer, statuses) for answer in answers) else None

    def _is_page(self, type_: Type) -> bool:
        if isinstance(type_, Reference):
            structure = self.shapes.types[type_.target].type
            return isinstance(structure, (Object, Array)) or self._is_page(structure)
        return isinstance(type_, Array)

    def _is_free(self, found: Pagination) -> bool:
        """Whether no member of the answer has the name of a method that every page needs."""
        return not self.shapes.fields(found.answer).keys() & {"iter_pages", "get_next_page"}

    def _has_link_header(self) -> bool:
        return any(
            header.name.lower() == "link"
            for response in self.source.responses
            if response.status.startswith("2")
            for header in response.headers
        )

    def _declared(self, name: str, hint: Hint, answer: Type | None) -> Pagination:
        if answer is None:
            raise HintError(name, "the operation does not answer with one JSON object or list")
        try:
            items = self._items(hint, answer)
            how = self._how(hint, answer)
        except HintError as error:
            raise HintError(name, *error.args) from None
        listed = self.shapes.at(answer, items)
        item = None if listed is None else self.shapes.item(listed)
        if item is None:
            raise HintError(name, f"the answer has no list at `{_shown(items)}`")
        found = Pagination(how, items, item, answer, declared=name)
        if not self._is_free(found):
            raise HintError(name, "the answer has a member with the name of a method of pages")
        return found

    def _items(self, hint: Hint, answer: Type) -> Path:
        if hint.items is not None:
            return self._existing(hint.items, answer)
        found = list_path(self.shapes, answer, self.operation.path)
        if found is None:
            raise HintError("it does not say which list holds the items")
        return found

    def _how(self, hint: Hint, answer: Type) -> Paging:
        more = self._optional(hint.more, answer)
        if hint.cursor is not None:
            return CursorPages(
                self._input(hint.cursor),
                self._optional(hint.next, answer),
                hint.last,
                more,
                None if hint.before is None else self._input(hint.before),
                self._optional(hint.first, answer),
            )
        limit = None if hint.limit is None else self._input(hint.limit)
        if hint.offset is not None:
            argument = self._input(hint.offset)
            start = hint.start if hint.start is not None else self._start(argument, 0)
            return OffsetPages(argument, start, limit, self._optional(hint.total, answer), more)
        if hint.page is not None:
            argument = self._input(hint.page)
            start = hint.start if hint.start is not None else self._start(argument, 1)
            current = self._optional(hint.current, answer)
            pages = self._optional(hint.pages, answer)
            return NumberedPages(argument, start, limit, current, pages, more)
        if hint.header:
            return LinkHeaderPages()
        if hint.link is None and not hint.single:
            raise HintError("it does not say how one page leads to the next")
        base, keeps = _next_call(self.source, self._named(hint.operation))
        return LinkedPages(self._optional(hint.link, answer), more, base, keeps)

    def _named(self, operation_id: str | None) -> openapi.Operation | None:
        known = self.document.operations if operation_id is not None else ()
        return next((one for one in known if one.operation_id == operation_id), None)

    def _start(self, argument: Input, usual: int) -> int:
        for entry in arguments_of(self.operation):
            if entry.input.wire == argument.wire and not argument.path:
                start = start_of(entry)
                return usual if start is None else start
        return usual

    def _optional(self, path: Path | None, answer: Type) -> Path | None:
        return None if path is None else self._existing(path, answer)

    def _existing(self, path: Path, answer: Type) -> Path:
        """A path that leads somewhere; keys that hold dots are tried whole and in pieces."""
        for way in (path, *_spellings(path)):
            if self.shapes.at(answer, way) is not None:
                return way
        raise HintError(f"the answer has no `{_shown(path)}`")

    def _input(self, path: Path) -> Input:
        known = arguments_of(self.operation)
        wire, *rest = [str(key) for key in path]
        for entry in known:
            if entry.input.wire == wire:
                return Input(entry.input.place, wire, tuple(rest))
        for parameter in self.operation.parameters:
            if parameter.wire == wire and parameter.place != "path":
                return Input(parameter.place, wire, tuple(rest))
        raise HintError(f"the operation has no argument `{'.'.join([wire, *rest])}`")


def _spellings(path: Path) -> Iterator[Path]:
    if len(path) == 1 and isinstance(path[0], str) and "." in path[0]:
        yield tuple(path[0].split("."))
    elif all(isinstance(key, str) for key in path):
        yield (".".join(map(str, path)),)


def _next_call(
    first: openapi.Operation, following: openapi.Operation | None
) -> tuple[str | None, tuple[str, ...]]:
    """Where relative links begin, as seen from the first path, and what goes along with them.

    The path of the operation for the next page ends in the link: ``/books/{nextLink}``.
    """
    if following is None:
        return None, ()
    folder, _, last = following.path.rpartition("/")
    way = relpath(folder or "/", first.path) if last.startswith("{") else "{"
    queries = [
        [entry.name for entry in operation.parameters if entry.place == "query"]
        for operation in (first, following)
    ]
    keeps = tuple(name for name in queries[0] if name in queries[1])
    return None if "{" in way else f"{way}/", keeps


def _is_json(answer: Answer, statuses: set[str]) -> bool:
    """Whether an answer is JSON, or could be had as JSON just as well."""
    if answer.kind in (AnswerKind.BINARY, AnswerKind.TEXT):
        return answer.status in statuses
    return answer.kind is AnswerKind.JSON


def _is_nothing(answer: Answer) -> bool:
    return answer.kind is AnswerKind.EMPTY and answer.status in ("204", "205")


def _shown(path: Path) -> str:
    return ".".join(map(str, path)) or "$"
