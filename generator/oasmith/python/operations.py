"""The constant table of an operation: all that the runtime needs to make the call."""

from __future__ import annotations

from dataclasses import replace

from oasmith.ir import (
    Answer,
    AnswerKind,
    Operation,
    Parameter,
    is_xml,
)

from .access import own_server, security_expression
from .answers import Returns, asked_answers
from .arguments import every_argument, flag_argument, is_filled, option_names
from .bodies import FALSE, TRUE, body_expression, media_keyword, styles_of
from .context import Context
from .imports import Imports
from .layout import (
    Call,
    DictOf,
    Expression,
    Keyword,
    Name,
    Subscript,
    Text,
    TupleOf,
    assignment,
    literal,
)
from .paging import pages_of
from .retries import retries_of
from .specs import member, written_as
from .writers import Code, identifier

_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_PLACES = {
    "path": "Path",
    "query": "Query",
    "header": "Header",
    "cookie": "Cookie",
    "querystring": "QueryString",
}


def constant_name(method: str) -> Code:
    """``create`` -> ``_CREATE``."""
    return Code(f"_{identifier(method).upper()}")


def operation_constant(
    context: Context, imports: Imports, operation: Operation, returns: Returns
) -> Code:
    """``_CREATE: Operation[Model] = Operation("createModel", "POST", "/models", ...)``."""
    builder = _Table(context, imports, operation)
    name = constant_name(context.names.methods[operation.identity].method)
    pages = pages_of(context, imports, operation)
    if pages is not None:
        annotation = pages.constant_type()
    else:
        annotation = Subscript(builder.runtime("Operation"), (returns.plain(operation),))
    return assignment(name, annotation, builder.call(), width=context.width)


class _Table:
    def __init__(self, context: Context, imports: Imports, operation: Operation) -> None:
        self._context = context
        self._imports = imports
        self._operation = operation

    def runtime(self, name: str) -> Expression:
        self._imports.need(".._runtime.operation", name)
        return Name(Code(name))

    def call(self) -> Expression:
        operation = self._operation
        label = operation.operation_id or f"{operation.method} {operation.path}"
        positional = (Text(label), Text(operation.method), Text(operation.path))
        keywords: list[Keyword] = []
        parameters = tuple(self._parameter(entry) for entry in operation.parameters)
        if parameters:
            keywords.append(Keyword(Code("parameters"), TupleOf(parameters)))
        if operation.body is not None:
            keywords.append(
                Keyword(Code("body"), body_expression(self._context, self._imports, operation))
            )
        pages = pages_of(self._context, self._imports, operation)
        answers = tuple(self._answer(answer) for answer in _joined(asked_answers(operation)))
        if answers:
            keywords.append(Keyword(Code("responses"), TupleOf(answers)))
        if pages is not None:
            keywords.append(Keyword(Code("pages"), pages.table()))
        security = operation.security
        if self._context.names.credentials and security not in (None, self._context.api.security):
            keywords.append(Keyword(Code("security"), security_expression(security or ())))
        server = own_server(self._context, operation.servers)
        if server is not None:
            keywords.append(Keyword(Code("server"), server))
        if operation.retries is not None:
            retries = retries_of(self._imports, operation.retries)
            keywords.append(Keyword(Code("retries"), retries))
        renamed = self._options()
        if renamed:
            keywords.append(Keyword(Code("options"), DictOf(tuple(renamed))))
        kind = self.runtime("Operation") if pages is None else pages.constant()
        return Call(kind, positional, tuple(keywords))

    def _options(self) -> list[tuple[Expression, Expression]]:
        names = option_names(every_argument(self._context, self._operation))
        return [(Text(name), Text(option)) for option, name in names.items() if name != option]

    def _parameter(self, entry: Parameter) -> Expression:
        name = self._context.names.arguments[self._operation.identity, entry.place, entry.wire]
        positional = [Text(entry.wire)]
        if name != entry.wire:
            positional.append(Text(name))
        keywords: list[Keyword] = []
        if entry.content_type is not None:
            keywords.append(Keyword(Code("content"), Text(entry.content_type)))
            if is_xml(entry.content_type):
                keywords.append(Keyword(Code("spec"), member(self._context, entry.type)))
        elif entry.place != "querystring" and entry.style != _STYLES.get(entry.place):
            keywords.append(Keyword(Code("style"), Text(entry.style)))
        explodes = entry.place in ("query", "cookie", "querystring")
        if entry.content_type is None and entry.explode != explodes:
            keywords.append(Keyword(Code("explode"), TRUE if entry.explode else FALSE))
        if entry.allow_reserved:
            keywords.append(Keyword(Code("allow_reserved"), TRUE))
        if entry.allow_empty and entry.place == "query":
            keywords.append(Keyword(Code("allow_empty"), TRUE))
        written = written_as(self._context, entry.type)
        if written is not None:
            keywords.append(Keyword(Code("written"), written))
        if is_filled(entry) and entry.default is not None:
            keywords.append(Keyword(Code("default"), literal(entry.default[0])))
        if entry.place == "querystring":
            keywords += styles_of(entry.parts)
        place = self.runtime(_PLACES[entry.place])
        return Call(place, tuple(positional), tuple(keywords))

    def _answer(self, answer: Answer) -> Expression:
        status = Text(answer.status)
        media = answer.content_type or ""
        match answer.kind:
            case AnswerKind.EMPTY:
                return Call(self.runtime("EmptyResponse"), (status,))
            case AnswerKind.TEXT:
                return Call(
                    self.runtime("TextResponse"), (status,), media_keyword(media, "text/plain")
                )
            case AnswerKind.BINARY:
                keywords = media_keyword(media, "application/octet-stream")
                return Call(self.runtime("BinaryResponse"), (status,), keywords)
            case AnswerKind.EVENTS | AnswerKind.LINES:
                return self._streaming(answer)
            case AnswerKind.JSON:
                keywords = media_keyword(media, "application/json")
                return Call(self.runtime("JsonResponse"), (status, *self._spec(answer)), keywords)

    def _streaming(self, answer: Answer) -> Expression:
        stream = self._operation.stream
        keywords: list[Keyword] = []
        if stream is not None and stream.sentinel is not None:
            keywords.append(Keyword(Code("sentinel"), Text(stream.sentinel)))
        if stream is not None and stream.flag is not None:
            flag = flag_argument(self._context, self._operation)
            keywords.append(Keyword(Code("flag"), Text(flag or stream.flag)))
            if stream.value is not None:
                keywords.append(Keyword(Code("value"), Text(stream.value)))
        is_events = answer.kind is AnswerKind.EVENTS
        usual = "text/event-stream" if is_events else "application/jsonl"
        keywords += media_keyword(answer.content_type or "", usual)
        positional = (Text(answer.status), *self._spec(answer))
        if answer.whole:
            keywords.append(Keyword(Code("whole"), TRUE))
        return Call(self._streaming_class(answer), positional, tuple(keywords))

    def _streaming_class(self, answer: Answer) -> Expression:
        if answer.kind is AnswerKind.EVENTS:
            return self.runtime("EventResponse")
        self._imports.need(".._runtime.lines", "LinesResponse")
        return Name(Code("LinesResponse"))

    def _spec(self, answer: Answer) -> tuple[Expression, ...]:
        """Strict calls read the spec too, so that it names scalars, not only what is decoded."""
        spec = Text("@any") if answer.type is None else member(self._context, answer.type)
        return () if spec == Text("@any") else (spec,)


def _joined(answers: tuple[Answer, ...]) -> list[Answer]:
    """The answers, errors that look alike as one with all their statuses."""
    found: dict[tuple[object, ...], Answer] = {}
    for answer in answers:
        look = (answer.success, answer.kind, answer.content_type, answer.type)
        key = (*look, answer.status) if answer.success else look
        known = found.get(key)
        status = answer.status if known is None else f"{known.status} {answer.status}"
        found[key] = replace(answer, status=status)
    return list(found.values())
