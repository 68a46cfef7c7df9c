"""Samples of calls as Python calls of the client's methods."""

from __future__ import annotations

from oasmith.frozen import frozen
from oasmith.ir import AnswerKind, Operation
from oasmith.python import Argument, Context, arguments, flag_argument
from oasmith.python.layout import Call, Expression, Keyword, ListOf, Name, literal
from oasmith.python.writers import Code, identifier
from oasmith.samples import CallSample, Hint
from oasmith.source import JsonValue

from .values import Values


@frozen
class PythonCall:
    """The arguments of one call, and whether they stream."""

    method: Code
    """What stands after ``client.``."""
    positional: tuple[Expression, ...]
    keywords: tuple[Keyword, ...]
    streams: bool
    files: bool
    """Whether an argument is the path of a file."""

    def on(self, function: Expression) -> Call:
        """The call of a function that takes these arguments."""
        return Call(function, self.positional, self.keywords)


def python_call(
    context: Context,
    operation: Operation,
    sample: CallSample,
    *,
    models: bool = False,
    stream: bool | None = None,
) -> PythonCall:
    """The call that sends a sample.

    ``models``: nested objects are made with model classes, otherwise they are plain dicts.
    ``stream`` turns streaming on or off where a flag does; None leaves what the sample says.
    """
    values = Values(context, models)
    found = arguments(context, operation)
    flag = flag_argument(context, operation)
    given = _given(found, sample)
    positional: list[Expression] = []
    keywords: list[Keyword] = []
    on = operation.stream.value or True if operation.stream is not None else True
    usual: JsonValue = None
    streams = flag is None and only_streams(operation)
    for argument, value in given:
        if argument.name == flag:
            streams = value == on
            usual = None if streams else value
            continue
        expression = _expression(values, argument, value, operation)
        if argument.positional:
            positional.append(expression)
        else:
            keywords.append(Keyword(identifier(argument.name), expression))
    if flag is not None:
        streams = streams if stream is None else stream
        if streams:
            keywords.append(Keyword(identifier(flag), literal(on)))
        elif isinstance(usual, str):
            keywords.append(Keyword(identifier(flag), literal(usual)))
    method = Code(context.names.methods[operation.identity].call)
    sent = [keyword.value for keyword in keywords]
    files = any(_is_path(value) for value in [*positional, *sent])
    return PythonCall(method, tuple(positional), tuple(keywords), streams, files)


def only_streams(operation: Operation) -> bool:
    """Whether a call always returns a stream."""
    kinds = {answer.kind for answer in operation.answers if answer.success}
    return operation.stream is not None and kinds <= {AnswerKind.EVENTS, AnswerKind.LINES}


def _is_path(value: Expression) -> bool:
    if isinstance(value, ListOf):
        return any(_is_path(item) for item in value.elements)
    return isinstance(value, Call) and value.function == Name(Code("Path"))


def _given(found: tuple[Argument, ...], sample: CallSample) -> list[tuple[Argument, JsonValue]]:
    """The arguments that a sample gives: what a path needs, then the body in its own order."""
    given: list[tuple[Argument, JsonValue]] = []
    outside: dict[tuple[str, str], JsonValue] = {
        (entry.place, entry.wire): value for entry, value in sample.parameters
    }
    for argument in found:
        if (argument.place, argument.wire) in outside:
            given.append((argument, outside[argument.place, argument.wire]))
    if sample.body is None:
        return given
    inside = {argument.wire: argument for argument in found if argument.place == "body"}
    body = sample.body[0]
    if "" in inside:
        return [*given, (inside[""], body)]
    members = body if isinstance(body, dict) else {}
    return given + [(inside[wire], value) for wire, value in members.items() if wire in inside]


def _expression(
    values: Values, argument: Argument, value: JsonValue, operation: Operation
) -> Expression:
    if not argument.is_file:
        return values.of(argument.type, value)
    hint = Hint(
        argument.wire,
        operation.operation_id or "",
        argument.constraints,
        argument.description or "",
    )
    return values.file(argument.type, value, hint)


def client_method(call: PythonCall, *, awaited: bool = False) -> Name:
    """``client.chat.create``, with ``await`` before it where asked for."""
    start = "await " if awaited else ""
    return Name(Code(f"{start}client.{call.method}"))
