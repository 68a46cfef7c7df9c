"""The section of one operation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from oasmith.frozen import frozen
from oasmith.ir import Answer, AnswerKind, Operation
from oasmith.python import Context, arguments, error_class, flag_argument
from oasmith.python.writers import Code, markdown_code, markdown_fence, markdown_text
from oasmith.samples import CallSample, call_samples
from oasmith.source import JsonValue

from . import prose
from .calls import only_streams
from .members import members_table
from .programs import Programs, whole_answers
from .site import README, Site
from .tables import Row, table
from .views import Example, OperationSection

_LONGEST_JSON = 70
_LONGEST_SUMMARY = 250
_RETRIED = ("408", "409", "429")


@frozen
class Section:
    """Makes the section of one operation."""

    site: Site
    page: str
    programs: Programs

    @property
    def _context(self) -> Context:
        return self.site.context

    @property
    def operation(self) -> Operation:
        """What the section is about."""
        return self.programs.operation

    def build(self) -> OperationSection:
        """The whole section."""
        method = self._context.names.methods[self.operation.identity].method
        return OperationSection(
            heading=heading(method, self.operation.deprecated),
            summary=self._summary(),
            request=self._request(),
            description=self._description(),
            examples=tuple(self._examples(self.programs)),
            parameters=self._parameters(),
            answers=self._answers(),
            access=self._access(),
            response=self._response(),
            errors=self._errors(),
        )

    def _summary(self) -> Code:
        return prose.sentence(
            self.operation.summary or self.operation.description or "", _LONGEST_SUMMARY
        )

    def _request(self) -> Code:
        """``POST /chat/completions``, the operation's id, what it needs, what it can do."""
        operation = self.operation
        found: list[str] = [markdown_code(f"{operation.method} {operation.path}")]
        if operation.operation_id:
            found.append(f"operation {markdown_code(operation.operation_id)}")
        found.append(self._needs())
        flag = flag_argument(self._context, operation)
        if flag is not None:
            value = operation.stream.value if operation.stream is not None else None
            found.append(f"streams with {markdown_code(f'{flag}={value or True!r}')}")
        elif only_streams(operation):
            found.append("streams")
        if operation.deprecated:
            found.append("**deprecated**")
        return Code(" · ".join(found))

    def _needs(self) -> str:
        if self.operation.security is None:
            return "takes the credentials that the client has"
        if not self.operation.security:
            return "needs no credentials"
        ways: list[str] = []
        for requirement in self.operation.security:
            named = [
                markdown_code(argument)
                for (scheme, _), argument in self._context.names.credentials.items()
                if scheme in requirement
            ]
            ways.append(" and ".join(named) if named else "nothing")
        return f"needs {' or '.join(dict.fromkeys(ways))}"

    def _description(self) -> Code:
        summary, description = self.operation.summary, self.operation.description
        if description is None:
            return prose.block(summary or "", below=2)
        if summary and not description.startswith(summary.rstrip(".")):
            return Code(f"**{markdown_text(summary)}**\n\n{prose.block(description, below=2)}")
        return prose.block(description, below=2)

    def _examples(self, programs: Programs) -> Iterator[Example]:
        samples = call_samples(self._context.api, self.operation)
        first = plain_sample(programs, samples)
        yield _program(first.title, first.description, programs.call(first, stream=False))
        yield _twin(programs.asynchronous(first, stream=False))
        if flag_argument(self._context, self.operation) is not None:
            yield from self._streaming(programs, samples, first)
        rich = max(samples, key=programs.constructs_models)
        for sample in samples:
            if sample is not first and not programs.streams(sample):
                yield _program(sample.title, sample.description, programs.call(sample))
            if sample is rich and programs.constructs_models(sample):
                code = programs.call(sample, models=True, stream=False)
                yield _program("The same, built with model classes", None, code)

    def _streaming(
        self, programs: Programs, samples: tuple[CallSample, ...], first: CallSample
    ) -> Iterator[Example]:
        declared = [sample for sample in samples if programs.streams(sample)]
        for sample in declared or [first]:
            title = sample.title if declared else "Read the answer while it arrives"
            yield _program(title, sample.description, programs.call(sample, stream=True))
        yield _twin(programs.asynchronous((declared or [first])[0], stream=True))

    def _parameters(self) -> tuple[Code, ...]:
        found = [(entry.name, entry) for entry in arguments(self._context, self.operation)]
        return members_table(self.site, self.page, "Argument", list(found))

    def _answers(self) -> tuple[Code, ...]:
        rows = [
            Row(
                (
                    markdown_code(answer.status),
                    markdown_code(answer.content_type or ""),
                    self._returned(answer),
                ),
                answer.description or "",
            )
            for answer in self.operation.answers
            if answer.success
        ]
        return table(("Status", "Content", "Returns"), rows)

    def _returned(self, answer: Answer) -> Code:
        match answer.kind:
            case AnswerKind.EMPTY:
                return Code("`None`")
            case AnswerKind.TEXT:
                return Code("`str`")
            case AnswerKind.BINARY:
                return Code(f"[`BinaryContent`]({self._readme('downloads')})")
            case AnswerKind.EVENTS | AnswerKind.LINES:
                item = "any JSON value"
                if answer.type is not None:
                    item = self.site.type_text(self.page, answer.type)
                return Code(f"`Stream` of {item}")
            case AnswerKind.JSON:
                if answer.type is None:
                    return Code("any JSON value")
                return self.site.type_text(self.page, answer.type)

    def _readme(self, anchor: str) -> str:
        return self.site.link(self.page, README, anchor)

    def _access(self) -> Code | None:
        path, start = self.programs.path, "answer"
        if self.programs.pages is not None:
            path, start = self.programs.pages.path, self.programs.pages.variable
        if path is None or not path.filled:
            return None
        kind = self.site.type_text(self.page, path.leaf)
        return Code(f"`{path.expression(start)}` is {kind}.")

    def _response(self) -> Example | None:
        return (
            _json(self.programs.answer)
            if AnswerKind.JSON in whole_answers(self.operation)
            else None
        )

    def _errors(self) -> tuple[Code, ...]:
        rows = [
            Row(
                (
                    markdown_code(answer.status),
                    Code(f"[`{error_class(answer)}`]({self._readme('errors')})"),
                    self._body(answer),
                    Code("yes") if _is_retried(answer.status) else Code("no"),
                ),
                answer.description or "",
            )
            for answer in self.operation.answers
            if not answer.success
        ]
        # The same error in several media types is one for who reads.
        return table(("Status", "Raises", "Body", "Retried"), list(dict.fromkeys(rows)))

    def _body(self, answer: Answer) -> Code:
        return self._returned(answer) if answer.kind is AnswerKind.JSON else Code("")


def heading(method: str, deprecated: bool) -> Code:
    """The name of a method, struck through where it should not be used any more."""
    # Underscores inside a word are no emphasis; a heading reads better without escapes.
    text = markdown_text(method) if method.strip("_") != method else Code(method)
    return Code(f"~~{text}~~") if deprecated else text


def plain_sample(programs: Programs, samples: tuple[CallSample, ...]) -> CallSample:
    """The sample that is shown first: one that does not stream, if there is one."""
    return next((sample for sample in samples if not programs.streams(sample)), samples[0])


def _program(title: str | None, about: str | None, code: Code) -> Example:
    return Example(
        markdown_text(title or "Call it"),
        prose.block(about, below=3) if about else None,
        markdown_fence(code, "python"),
    )


def _twin(code: Code) -> Example:
    title = Code("The same with asyncio")
    return Example(title, None, markdown_fence(code, "python"), is_twin=True)


def shortened(section: OperationSection) -> OperationSection:
    """The section without what pages with many operations have no room for."""
    examples = tuple(example for example in section.examples if not example.is_twin)
    return replace(section, examples=examples, response=None)


def _json(value: JsonValue) -> Example | None:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    lines = text.split("\n")
    if len(lines) > _LONGEST_JSON or any(len(line) > prose.LONGEST_LINE for line in lines):
        return None
    return Example(Code("JSON"), None, markdown_fence(text, "json"))


def _is_retried(status: str) -> bool:
    return status in _RETRIED or status.startswith("5")
