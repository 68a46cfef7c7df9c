"""The constant table of an operation: all that the runtime needs to make the call."""

from __future__ import annotations

from dataclasses import replace

from oasmith.ir import (
    Answer,
    AnswerKind,
    Array,
    Binary,
    Body,
    BodyKind,
    Operation,
    Parameter,
    Type,
    Union,
)

from .access import own_server
from .answers import Returns
from .arguments import arguments, flag_argument, option_names
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
)
from .paging import paged_answers, pages_of
from .specs import member
from .writers import Code, identifier

_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_PLACES = {"path": "Path", "query": "Query", "header": "Header", "cookie": "Cookie"}
TRUE = Name(Code("True"))
FALSE = Name(Code("False"))


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
            keywords.append(Keyword(Code("body"), self._body(operation.body)))
        pages = pages_of(self._context, self._imports, operation)
        known = operation.answers if pages is None else paged_answers(operation.answers)
        answers = tuple(self._answer(answer) for answer in _joined(known))
        if answers:
            keywords.append(Keyword(Code("responses"), TupleOf(answers)))
        if pages is not None:
            keywords.append(Keyword(Code("pages"), pages.table()))
        if operation.security is not None:
            keywords.append(Keyword(Code("security"), self._security(operation.security)))
        server = own_server(self._context, operation.servers)
        if server is not None:
            keywords.append(Keyword(Code("server"), server))
        renamed = self._options()
        if renamed:
            keywords.append(Keyword(Code("options"), DictOf(tuple(renamed))))
        kind = self.runtime("Operation") if pages is None else pages.constant()
        return Call(kind, positional, tuple(keywords))

    def _security(self, alternatives: tuple[tuple[str, ...], ...]) -> Expression:
        return TupleOf(
            tuple(
                TupleOf(tuple(Text(name) for name in requirement)) for requirement in alternatives
            )
        )

    def _options(self) -> list[tuple[Expression, Expression]]:
        names = option_names(arguments(self._context, self._operation))
        return [(Text(name), Text(option)) for option, name in names.items() if name != option]

    def _parameter(self, entry: Parameter) -> Expression:
        name = self._context.names.arguments[self._operation.identity, entry.place, entry.wire]
        positional = [Text(entry.wire)]
        if name != entry.wire:
            positional.append(Text(name))
        keywords: list[Keyword] = []
        if entry.content_type is not None:
            keywords.append(Keyword(Code("content"), Text(entry.content_type)))
        elif entry.style != _STYLES.get(entry.place):
            keywords.append(Keyword(Code("style"), Text(entry.style)))
        if entry.content_type is None and entry.explode != (entry.place in ("query", "cookie")):
            keywords.append(Keyword(Code("explode"), TRUE if entry.explode else FALSE))
        if entry.allow_reserved:
            keywords.append(Keyword(Code("allow_reserved"), TRUE))
        place = self.runtime(_PLACES.get(entry.place, "Query"))
        return Call(place, tuple(positional), tuple(keywords))

    def _body(self, body: Body) -> Expression:
        whole = body.fields is None
        match body.kind:
            case BodyKind.JSON:
                keywords = self._fields(body) + _media(body.content_type, "application/json")
                return Call(self.runtime("JsonBody"), self._argument(body), keywords)
            case BodyKind.FORM:
                keywords = (*self._fields(body), *self._styles(body))
                return Call(self.runtime("FormBody"), self._argument(body), keywords)
            case BodyKind.MULTIPART:
                keywords = (
                    *self._files(body),
                    *self._fields(body),
                    *self._parts(body),
                    *self._styles(body),
                )
                return Call(self.runtime("MultipartBody"), self._argument(body), keywords)
            case BodyKind.BINARY:
                keywords = _media(body.content_type, "application/octet-stream")
                return Call(self.runtime("BinaryBody"), self._argument(body, whole), keywords)
            case BodyKind.TEXT:
                keywords = _media(body.content_type, "text/plain")
                return Call(self.runtime("TextBody"), self._argument(body, whole), keywords)

    def _argument(self, body: Body, whole: bool = False) -> tuple[Expression, ...]:
        if body.fields is not None and not whole:
            return ()
        names = self._context.names.arguments
        return (Text(names[self._operation.identity, "body", "body"]),)

    def _files(self, body: Body) -> tuple[Keyword, ...]:
        files = tuple(Text(field.wire) for field in body.fields or () if self._is_file(field.type))
        return (Keyword(Code("files"), TupleOf(files)),) if files else ()

    def _is_file(self, type_: Type) -> bool:
        resolved = self._context.resolved(type_)
        if isinstance(resolved, Array):
            return self._is_file(resolved.items)
        if isinstance(resolved, Union):
            return any(self._is_file(variant.type) for variant in resolved.variants)
        return isinstance(resolved, Binary)

    def _styles(self, body: Body) -> tuple[Keyword, ...]:
        """How fields are spelled. An array has no deepObject form but ``name[]``."""
        if not body.part_styles:
            return ()
        types = {field.wire: field.type for field in body.fields or ()}
        entries: list[tuple[Expression, Expression]] = []
        for wire, style, explode in body.part_styles:
            is_array = wire in types and isinstance(self._context.resolved(types[wire]), Array)
            brackets = style == "deepObject" and (is_array or self._may_be_array(types.get(wire)))
            shown = Text("brackets") if brackets else Text(style)
            exploded = TRUE if explode or style == "deepObject" else FALSE
            entries.append((Text(wire), TupleOf((shown, exploded))))
        return (Keyword(Code("styles"), DictOf(tuple(entries))),)

    def _may_be_array(self, type_: Type | None) -> bool:
        resolved = None if type_ is None else self._context.resolved(type_)
        if not isinstance(resolved, Union):
            return False
        return any(
            isinstance(self._context.resolved(variant.type), Array) for variant in resolved.variants
        )

    def _parts(self, body: Body) -> tuple[Keyword, ...]:
        if not body.part_types:
            return ()
        parts = tuple((Text(field), Text(kind)) for field, kind in body.part_types)
        return (Keyword(Code("content_types"), DictOf(parts)),)

    def _fields(self, body: Body) -> tuple[Keyword, ...]:
        """What the runtime must know of fields that are arguments.

        A method whose signature lists them needs only those with other names; behind overloads
        the runtime checks what was passed.
        """
        keywords: list[Keyword] = []
        if body.fields is not None:
            identity = self._operation.identity
            arguments_ = self._context.names.arguments
            names = {field.wire: arguments_[identity, "body", field.wire] for field in body.fields}
            renamed = [(name, wire) for wire, name in names.items() if name != wire]
            if renamed:
                pairs = tuple((Text(name), Text(wire)) for name, wire in renamed)
                keywords.append(Keyword(Code("renamed"), DictOf(pairs)))
            if flag_argument(self._context, self._operation) is not None:
                required = [names[field.wire] for field in body.fields if field.required]
                keywords.append(_names("fields", list(names.values())))
                keywords.append(_names("required_fields", required))
        if not body.required:
            keywords.append(Keyword(Code("required"), FALSE))
        return tuple(keywords)

    def _answer(self, answer: Answer) -> Expression:
        status = Text(answer.status)
        media = answer.content_type or ""
        match answer.kind:
            case AnswerKind.EMPTY:
                return Call(self.runtime("EmptyResponse"), (status,))
            case AnswerKind.TEXT:
                return Call(self.runtime("TextResponse"), (status,), _media(media, "text/plain"))
            case AnswerKind.BINARY:
                keywords = _media(media, "application/octet-stream")
                return Call(self.runtime("BinaryResponse"), (status,), keywords)
            case AnswerKind.EVENTS | AnswerKind.LINES:
                return self._streaming(answer)
            case AnswerKind.JSON:
                keywords = _media(media, "application/json")
                return Call(self.runtime("JsonResponse"), (status, *self._spec(answer)), keywords)

    def _streaming(self, answer: Answer) -> Expression:
        stream = self._operation.stream
        keywords: list[Keyword] = []
        if stream is not None and stream.sentinel is not None:
            keywords.append(Keyword(Code("sentinel"), Text(stream.sentinel)))
        if stream is not None and stream.flag is not None:
            flag = flag_argument(self._context, self._operation)
            keywords.append(Keyword(Code("flag"), Text(flag or stream.flag)))
        is_events = answer.kind is AnswerKind.EVENTS
        usual = "text/event-stream" if is_events else "application/jsonl"
        keywords += _media(answer.content_type or "", usual)
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


def _names(keyword: str, names: list[str]) -> Keyword:
    return Keyword(Code(keyword), TupleOf(tuple(Text(name) for name in names)))


def _media(content_type: str, usual: str) -> tuple[Keyword, ...]:
    if content_type in ("", usual):
        return ()
    return (Keyword(Code("content_type"), Text(content_type)),)
