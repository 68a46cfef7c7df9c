"""Whole calls and answers: what the document shows of them, or what its types suggest."""

from __future__ import annotations

from oasmith.frozen import frozen
from oasmith.ir import Answer, AnswerKind, Api, Body, BodyKind, Field, Operation, Parameter, Type
from oasmith.naming import words
from oasmith.openapi import Example
from oasmith.source import JsonValue

from .fitting import fits
from .sampler import Purpose, sample
from .scalars import Hint
from .telling import is_telling

_LONGEST_TEXT = 240
_NAMELESS = ("default", "example", "value", "request", "response")
_WITH_BODY = ("POST", "PUT", "PATCH")


@frozen
class CallSample:
    """The values of one call. ``body`` is None where there is none; ``title`` for named examples.

    ``declared``: the body is an example of the document.
    """

    name: str
    title: str | None
    description: str | None
    parameters: tuple[tuple[Parameter, JsonValue], ...]
    body: tuple[JsonValue] | None
    declared: bool = False


def call_samples(api: Api, operation: Operation) -> tuple[CallSample, ...]:
    """Every call that the document shows of an operation, or the one that its types suggest."""
    parameters = tuple(
        (entry, parameter_sample(api, entry)) for entry in operation.parameters if entry.required
    )
    body = operation.body
    if body is None:
        return (CallSample("", None, None, parameters, None),)
    found = [
        CallSample(
            example.name,
            _title(example),
            example.description,
            parameters,
            (abridged(example.value[0]),),
            True,
        )
        for example in body.examples
        if example.value is not None and _fits_body(api, body, example.value[0])
    ]
    if found:
        return tuple(found)
    built = (
        _built_body(api, body, operation) if body.required or _says_it(operation, body) else None
    )
    return (CallSample("", None, None, parameters, None if built is None else (built,)),)


def _says_it(operation: Operation, body: Body) -> bool:
    """Whether an optional body is what the call is about, and has members that tell so."""
    named = body.fields is not None and any(is_telling(field.wire) for field in body.fields)
    return named and operation.method.upper() in _WITH_BODY


def abridged(value: JsonValue) -> JsonValue:
    """A value in which no text is longer than anybody reads."""
    if isinstance(value, str):
        return (
            value if len(value) <= _LONGEST_TEXT else f"{value[: _LONGEST_TEXT // 2].rstrip()}..."
        )
    if isinstance(value, list):
        return [abridged(item) for item in value]
    if isinstance(value, dict):
        return {key: abridged(item) for key, item in value.items()}
    return value


def _title(example: Example) -> str | None:
    if example.summary:
        return example.summary
    if example.name in _NAMELESS or example.name.startswith("example "):
        return None
    spoken = " ".join(words(example.name))
    return spoken[:1].upper() + spoken[1:] if spoken else None


def _fits_body(api: Api, body: Body, value: JsonValue) -> bool:
    if body.fields is None or not isinstance(value, dict):
        return body.fields is None and fits(api, body.type, value, sending=True)
    known = {field.wire: field for field in body.fields}
    missing = [field for field in body.fields if field.required and field.wire not in value]
    if missing or any(wire not in known for wire in value):
        return False
    return all(fits(api, known[wire].type, item, sending=True) for wire, item in value.items())


def _built_body(api: Api, body: Body, operation: Operation) -> JsonValue:
    if body.fields is None:
        hint = Hint(name="file" if body.kind is BodyKind.BINARY else "text")
        return sample(api, body.type, hint=hint)
    whole = sample(api, body.type, hint=Hint(owner=operation.operation_id or ""))
    given = whole if isinstance(whole, dict) else {}
    value = {field.wire: given[field.wire] for field in body.fields if field.wire in given}
    for field in body.fields:
        if field.required and field.wire not in value:
            value[field.wire] = _field_sample(api, field, operation)
    return value


def _field_sample(api: Api, field: Field, operation: Operation) -> JsonValue:
    declared: list[JsonValue] = [*field.examples, *(field.default or ())]
    for known in declared:
        if fits(api, field.type, known, sending=True):
            return known
    owner, about = operation.operation_id or "", field.description or ""
    hint = Hint(field.wire, owner, field.constraints, about)
    return sample(api, field.type, hint=hint)


def parameter_sample(api: Api, parameter: Parameter) -> JsonValue:
    """The value of one parameter: its example, its default, or what its type suggests."""
    declared: list[JsonValue] = [*parameter.examples, *(parameter.default or ())]
    for known in declared:
        if fits(api, parameter.type, known, sending=True):
            return abridged(known)
    hint = Hint(parameter.wire, "", parameter.constraints)
    return sample(api, parameter.type, hint=hint)


def answer_sample(api: Api, answer: Answer) -> JsonValue:
    """What an answer looks like: its first example that fits, else one made from its type."""
    if answer.type is None:
        return answer.examples[0].value[0] if answer.examples and answer.examples[0].value else {}
    for example in answer.examples:
        if example.value is not None and fits(api, answer.type, example.value[0]):
            return abridged(example.value[0])
    if answer.kind is AnswerKind.TEXT:
        return sample(api, answer.type, Purpose.RESPONSE, hint=Hint("text"))
    return sample(api, answer.type, Purpose.RESPONSE)


def item_sample(api: Api, operation: Operation) -> JsonValue:
    """One item of the stream that an operation answers with."""
    assert operation.stream is not None
    for answer in operation.answers:
        if answer.kind is operation.stream.kind and answer.success:
            return answer_sample(api, answer)
    return sample(api, _item(operation), Purpose.RESPONSE)


def _item(operation: Operation) -> Type:
    assert operation.stream is not None
    return operation.stream.item


__all__ = [
    "CallSample",
    "abridged",
    "answer_sample",
    "call_samples",
    "item_sample",
    "parameter_sample",
]
