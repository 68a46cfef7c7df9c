"""The programs that a page shows: finished Python, ready to be copied and run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias, assert_never

from oasmith.frozen import frozen
from oasmith.ir import AnswerKind, Nullable, Operation, Scalar, Type
from oasmith.python import Context
from oasmith.python.layout import (
    Call,
    Expression,
    ListOf,
    Name,
    assignment,
    expression_statement,
    import_from,
    text_of,
)
from oasmith.python.writers import Code, identifier
from oasmith.samples import CallSample, answer_sample, item_sample
from oasmith.source import JsonValue

from .access import Access, access, loops
from .calls import PythonCall, client_method, python_call
from .clients import client_expression, needs_os
from .paged import PageLoop, page_loop

Lines: TypeAlias = list[Code]


@frozen
class Programs:
    """The programs about one operation."""

    context: Context
    operation: Operation
    path: Access | None
    """The way to what an example prints of the answer, where it is certain."""
    chunk: Access | None
    """The same for one item of a stream."""
    answer: JsonValue
    """What the JSON answer looks like."""
    pages: PageLoop | None = None
    """The loop over the items of all pages."""

    def call(self, sample: CallSample, *, models: bool = False, stream: bool | None = None) -> Code:
        """A synchronous call, and what to do with its result."""
        call = self._python(sample, models, stream)
        client = self._client()
        body = [client, Code(""), *self._use(call, asynchronous=False, indent=0)]
        more = ("models",) if models else ()
        return self._program(body, self._standard(call, client), self.context.names.client, *more)

    def asynchronous(self, sample: CallSample, *, stream: bool | None = None) -> Code:
        """The same with the asynchronous client."""
        call = self._python(sample, False, stream)
        made = client_expression(self.context, self.operation, asynchronous=True)
        client = Code(text_of(made))
        body = [
            Code(""),
            Code("async def main() -> None:"),
            *self._entered(made, client),
            *self._use(call, asynchronous=True, indent=8),
            Code(""),
            Code(""),
            Code("asyncio.run(main())"),
        ]
        standard = [Code("import asyncio"), *self._standard(call, client)]
        return self._program(body, standard, self.context.names.async_client)

    def _entered(self, made: Call, client: Code) -> Lines:
        line = f"    async with {client} as client:"
        if len(line) <= self.context.width:
            return [Code(line)]
        made_first = assignment(Code("client"), value=made, indent=4, width=self.context.width)
        return [made_first, Code("    async with client:")]

    def raw(self, sample: CallSample) -> Code:
        """A call that shows status and headers besides."""
        call = self._python(sample, False, False)
        wrapped = Call(Name(Code("client.raw")), (client_method(call),))
        client = self._client()
        lines = [client, Code(""), self._assign("response", call.on(wrapped), 0)]
        lines.append(Code("print(response.status, response.request_id)"))
        if self._returns_value():
            lines += self._show("response.parsed", asynchronous=False, indent=0)
        return self._program(lines, self._standard(call, client), self.context.names.client)

    def offline(self, sample: CallSample, *, failing: bool = False) -> Code:
        """A call of the server that ``testing`` makes, and what arrived there.

        ``failing``: the server refuses the first request, and answers what the program says.
        """
        call = self._python(sample, False, False)
        method = text_of(client_method(call))
        lines = [Code("client, server = testing.client()")]
        if failing:
            refusal = "testing.Answer(status=429)"
            lines.append(Code(f"expected = server.example({method})"))
            lines.append(Code(f"server.answer({method}, {refusal}, expected)"))
        lines += [Code(""), *self._use(call, asynchronous=False, indent=0)]
        shown = "len(server.calls)" if failing else "server.last, server.last.body"
        lines.append(Code(f"print({shown})"))
        return self._program(lines, self._standard(call, Code("")), "testing")

    def errors(self, sample: CallSample) -> Code:
        """A call with the errors that it may raise."""
        call = self._python(sample, False, False)
        client = self._client()
        lines = [
            client,
            Code(""),
            Code("try:"),
            *self._use(call, asynchronous=False, indent=4),
            Code("except errors.RateLimitError as error:"),
            Code('    print("Too many requests:", error.headers.get("retry-after"))'),
            Code("except errors.ApiStatusError as error:"),
            Code("    print(error.status, error.message, error.request_id)"),
            Code("except errors.ApiConnectionError as error:"),
            Code('    print("No answer:", error.message)'),
        ]
        standard = self._standard(call, client)
        return self._program(lines, standard, self.context.names.client, "errors")

    def streams(self, sample: CallSample) -> bool:
        """Whether a sample's call streams."""
        return self._python(sample, False, None).streams

    def constructs_models(self, sample: CallSample) -> int:
        """How many model classes a sample's call can be made of."""
        call = self._python(sample, True, None)
        return len(set(_MODEL.findall(text_of(call.on(Name(Code("call")))))))

    def _python(self, sample: CallSample, models: bool, stream: bool | None) -> PythonCall:
        return python_call(self.context, self.operation, sample, models=models, stream=stream)

    def _client(self) -> Code:
        value = client_expression(self.context, self.operation, asynchronous=False)
        return assignment(Code("client"), value=value, width=self.context.width)

    def _assign(self, name: str, value: Expression, indent: int) -> Code:
        return assignment(Code(name), value=value, indent=indent, width=self.context.width)

    def _use(self, call: PythonCall, *, asynchronous: bool, indent: int) -> Lines:
        value = call.on(client_method(call, awaited=asynchronous))
        if call.streams:
            return [
                self._assign("stream", value, indent),
                *self._show_stream(asynchronous=asynchronous, indent=indent),
            ]
        if self.pages is not None:
            return self._go_through(self.pages, call, asynchronous=asynchronous, indent=indent)
        if not self._returns_value():
            return [expression_statement(value, indent=indent, width=self.context.width)]
        lines = [self._assign("answer", value, indent)]
        return lines + self._show("answer", asynchronous=asynchronous, indent=indent)

    def _go_through(
        self, pages: PageLoop, call: PythonCall, *, asynchronous: bool, indent: int
    ) -> Lines:
        # A call for pages is awaited only where one page is wanted.
        value = call.on(client_method(call))
        width = self.context.width
        head = pages.head(value, asynchronous=asynchronous, indent=indent, width=width)
        if pages.path is None:
            return [*head, Code(f"{' ' * indent}    print({pages.variable})")]
        return [*head, *_looped(pages.path, pages.variable, indent + 4)]

    def _returns_value(self) -> bool:
        whole = whole_answers(self.operation)
        return not whole or any(answer is not AnswerKind.EMPTY for answer in whole)

    def _show(self, start: str, *, asynchronous: bool, indent: int) -> Lines:
        margin = " " * indent
        kinds = whole_answers(self.operation)
        if kinds == (AnswerKind.BINARY,):
            wait = "await " if asynchronous else ""
            name = Code(f'"{self._file()}"')
            return [Code(f"{margin}{wait}{start}.write_to_file({name})")]
        path = self.path
        if path is None:
            return [Code(f"{margin}print({start})")]
        if path.filled and self.operation.method != "GET":
            return [Code(f"{margin}print({path.expression(start)})")]
        return _looped(path, start, indent)

    def _file(self) -> str:
        return f"{identifier(self.context.names.methods[self.operation.identity].method)}.bin"

    def _show_stream(self, *, asynchronous: bool, indent: int) -> Lines:
        assert self.operation.stream is not None
        margin = " " * indent
        first = Code(f"{margin}{'async ' if asynchronous else ''}for chunk in stream:")
        if self.chunk is None:
            return [first, Code(f"{margin}    print(chunk)")]
        found, value = loops(self.chunk, "chunk")
        return [first, *_nested(found, _pieces(self.chunk.leaf, value), indent + 4)]

    def _standard(self, call: PythonCall, client: Code) -> Lines:
        """What a program imports of the standard library."""
        found = [Code("import os")] if needs_os(client) else []
        return [*found, Code("from pathlib import Path")] if call.files else found

    def _program(self, body: Lines, standard: Lines, *package: str) -> Code:
        names = [Code(name) for name in package]
        lines = [*standard, Code("")] if standard else []
        lines.append(import_from(Code(self.context.names.package), names, width=self.context.width))
        return Code("\n".join([*lines, Code(""), *body]))


def programs_of(context: Context, operation: Operation) -> Programs:
    """The programs about an operation."""
    whole = [
        answer for answer in operation.answers if answer.success and answer.kind is AnswerKind.JSON
    ]
    answer = answer_sample(context.api, whole[0]) if whole else None
    path = None
    if len(whole) == 1 == len(whole_answers(operation)) and whole[0].type is not None:
        path = access(context, whole[0].type, answer)
    chunk = None
    if operation.stream is not None:
        chunk = access(context, operation.stream.item, item_sample(context.api, operation))
    pages = page_loop(context, operation, answer)
    return Programs(context, operation, path, chunk, answer, pages)


_MODEL = re.compile(r"\bmodels\.(\w+)\(")


def _looped(path: Access, start: str, indent: int) -> Lines:
    found, value = loops(path, start)
    return _nested(found, Code(f"print({value})"), indent)


def _nested(found: Iterable[tuple[Code, Code]], statement: Code, indent: int) -> Lines:
    lines: Lines = []
    for variable, over in found:
        lines.append(Code(f"{' ' * indent}for {variable} in {over}:"))
        indent += 4
    return [*lines, Code(f"{' ' * indent}{statement}")]


def _pieces(leaf: Type, value: Code) -> Code:
    """Prints a piece of a text as it arrives."""
    if isinstance(leaf, Nullable) and isinstance(leaf.inner, Scalar):
        return Code(f'print({value} or "", end="")')
    return Code(f'print({value}, end="")')


def whole_answers(operation: Operation) -> tuple[AnswerKind, ...]:
    """The kinds of what a call returns that does not stream, each once."""
    found: list[AnswerKind] = []
    for answer in operation.answers:
        match answer.kind:
            case AnswerKind.EVENTS | AnswerKind.LINES:
                continue
            case (AnswerKind.JSON | AnswerKind.TEXT | AnswerKind.BINARY | AnswerKind.EMPTY) as kind:
                if answer.success and kind not in found:
                    found.append(kind)
            case _:
                assert_never(answer.kind)
    return tuple(found)


def constructors(context: Context, name: str, alias: str, values: list[Expression]) -> Code:
    """A list of one value of each variant of a union, annotated with the union's alias."""
    annotation = Name(Code(f"list[models.{identifier(alias)}]"))
    lines = [
        import_from(Code(context.names.package), [Code("models")], width=context.width),
        Code(""),
        assignment(Code(name), annotation, ListOf(tuple(values)), width=context.width),
    ]
    return Code("\n".join(lines))
