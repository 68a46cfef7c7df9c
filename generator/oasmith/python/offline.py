"""``testing.py`` and its data: a server inside users' tests that answers as described."""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Iterator

from oasmith.ir import (
    Answer,
    AnswerKind,
    Anything,
    Body,
    BodyKind,
    Map,
    Object,
    Operation,
    Pagination,
    Parameter,
    Reference,
    Type,
    TypeId,
)
from oasmith.samples import answer_sample, fits
from oasmith.source import JsonValue

from .context import Context
from .layout import Call, Keyword, Name, Text, assignment, import_from, text_of
from .specs import member
from .views import TestingData, TestingModule
from .writers import Code, identifier, json_line

_BASE_URL = "https://api.test"
_ENDS: tuple[tuple[str, tuple[tuple[JsonValue, ...], ...]], ...] = (
    ("more", ((False,),)),
    ("total", ((1,),)),
    ("pages", ((1,),)),
    ("next", ((None,), ("",), ())),
)
"""What a part of the answer holds on the last page, by what the pagination calls that part; the
first that its type allows. ``()``: it is not there."""


def testing_module(context: Context) -> TestingModule:
    """The view of ``testing.py``. The classes have other names there: theirs may be taken."""
    names = context.names
    return TestingModule(
        clients=import_from(
            Code("._client"),
            (
                Code(f"{identifier(names.async_client)} as AsyncClient"),
                Code(f"{identifier(names.client)} as Client"),
            ),
            width=context.width,
        ),
        sync=_made(context, "Client"),
        asynchronous=_made(context, "AsyncClient"),
    )


def _made(context: Context, name: str) -> Code:
    keywords = [
        Keyword(identifier(argument), Text("test"))
        for (_, role), argument in context.names.credentials.items()
        if role != "certificate"
    ]
    keywords += [
        Keyword(Code("base_url"), Text(_BASE_URL)),
        Keyword(Code("http_client"), Name(Code("server"))),
    ]
    value = Call(Name(identifier(name)), (), tuple(keywords))
    return assignment(Code("made"), value=value, indent=4, width=context.width)


def testing_data(context: Context) -> TestingData:
    """The view of ``_testing.json``: what operations answer, and what their constants leave out.

    A value stands there once, however many operations answer with it.
    """
    values: dict[Code, int] = {}
    made: dict[TypeId, Code] = {}
    operations = [
        _pair(f"{entry.method} {entry.path}", _operation(context, entry, values, made))
        for entry in context.api.operations
    ]
    keys: list[JsonValue] = [
        credential.scheme.parameter
        for credential in context.api.credentials
        if credential.scheme.kind == "apiKey" and credential.scheme.place == "query"
    ]
    return TestingData(
        credentials=json_line(keys),
        operations=_lines(operations),
        values=_lines(list(values)),
    )


def _pair(key: str, value: JsonValue) -> Code:
    return Code(f"{json_line(key)}: {json_line(value)}")


def _lines(entries: list[Code]) -> tuple[Code, ...]:
    """Members of an object or an array: a comma after each but the last."""
    return tuple(
        Code(f"{entry},") if number < len(entries) else entry
        for number, entry in enumerate(entries, start=1)
    )


def _operation(
    context: Context, operation: Operation, values: dict[Code, int], made: dict[TypeId, Code]
) -> JsonValue:
    found: dict[str, JsonValue] = {}
    for parameter in operation.parameters:
        if _spreads(context, parameter):
            found["open"] = True
        elif parameter.required and parameter.place in ("query", "header", "cookie"):
            names = found.setdefault(parameter.place, [])
            assert isinstance(names, list)
            names.append(parameter.wire)
    found.update(_body(context, operation))
    answers: dict[str, JsonValue] = {}
    for answer in operation.answers:
        for line in _answer(context, operation, answer, made):
            key = f"{answer.status} {answer.content_type or ''}".strip()
            answers.setdefault(key, values.setdefault(line, len(values)))
    if answers:
        found["answers"] = answers
    return found


def _spreads(context: Context, parameter: Parameter) -> bool:
    """Whether a query parameter is sent as keys of its own, one for each member of an object."""
    is_form = parameter.place == "query" and parameter.style == "form" and parameter.explode
    if not is_form or parameter.content_type is not None:
        return False
    return any(isinstance(leaf, (Object, Map, Anything)) for leaf in context.leaves(parameter.type))


def _body(context: Context, operation: Operation) -> dict[str, JsonValue]:
    if operation.body is None:
        return {}
    specs: dict[str, JsonValue] = {}
    fields: dict[str, JsonValue] = {}
    for body in operation.body.all:
        kind = body.content_type.partition(";")[0].strip().lower()
        if body.kind is BodyKind.JSON and kind.endswith(("/json", "+json")):
            specs[kind] = _body_spec(context, body)
        required: list[JsonValue] = [each.wire for each in body.fields or () if each.required]
        if required:
            fields[kind] = required
    told: dict[str, JsonValue] = {
        "body": operation.body.required,
        "json": specs,
        "fields": fields,
    }
    return {key: value for key, value in told.items() if value}


def _body_spec(context: Context, body: Body) -> JsonValue:
    """What a body is checked by: a spec, or those of the fields that are arguments."""
    if body.fields is None:
        return _spec(context, body.type)
    return {field.wire: _spec(context, field.type) for field in body.fields}


def _spec(context: Context, type_: Type) -> JsonValue:
    """A spec, with arrays for the tuples that JSON does not have."""
    found: JsonValue = literal_eval(text_of(member(context, type_)))
    return found


def _answer(
    context: Context, operation: Operation, answer: Answer, made: dict[TypeId, Code]
) -> Iterator[Code]:
    """The example of one answer; nothing for bytes, and where there is no body.

    ``made`` keeps what types alone suggest: all operations of an API may share their errors.
    """
    if answer.kind in (AnswerKind.BINARY, AnswerKind.EMPTY):
        return
    pages = operation.pagination if answer.success else None
    shared = _shared(answer) if pages is None else None
    if shared is not None and shared in made:
        yield made[shared]
        return
    value = answer_sample(context.api, answer)
    line = json_line(value if pages is None else _last_page(context, pages, value))
    if shared is not None:
        made[shared] = line
    yield line


def _shared(answer: Answer) -> TypeId | None:
    """The type that alone says what an answer looks like."""
    if answer.examples or answer.kind is not AnswerKind.JSON:
        return None
    return answer.type.target if isinstance(answer.type, Reference) else None


def _last_page(context: Context, pages: Pagination, value: JsonValue) -> JsonValue:
    """The answer as that of the last page: what its sample says may lead on for ever."""
    for name, ends in _ENDS:
        way = getattr(pages.how, name, None)
        if way:
            changed = [_replaced(value, way, *end) for end in ends]
            fitting = [each for each in changed if fits(context.api, pages.answer, each)]
            value = (fitting or changed)[0]
    return value


def _replaced(value: JsonValue, way: tuple[str | int, ...], *new: JsonValue) -> JsonValue:
    """A copy with another value at a place, or without it, where the place is there."""
    first, *rest = way
    if not isinstance(value, dict) or not isinstance(first, str) or first not in value:
        return value
    if rest:
        return {**value, first: _replaced(value[first], tuple(rest), *new)}
    if new:
        return {**value, first: new[0]}
    return {key: item for key, item in value.items() if key != first}
