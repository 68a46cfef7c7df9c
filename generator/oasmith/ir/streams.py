"""How operations stream, and what switches it on."""

from __future__ import annotations

from collections.abc import Iterator

from oasmith import openapi
from oasmith.openapi import hints

from .api import Answer, AnswerKind, Stream
from .bodies import body_place, place_of
from .builder import Builder
from .media import essence, preferred
from .merging import every_field
from .types import Anything, Enum, Object, Scalar, ScalarKind, Type

_USUAL_FLAG = "stream"
_ASKING = {
    AnswerKind.EVENTS: frozenset(("sse", "event-stream", "text/event-stream")),
    AnswerKind.LINES: frozenset(("jsonl", "ndjson", "application/jsonl", "application/x-ndjson")),
}
"""The values by which requests ask for a stream."""


def stream_of(
    builder: Builder, source: openapi.Operation, answers: tuple[Answer, ...]
) -> Stream | None:
    """How an operation streams; None where it does not.

    What switches the stream on is told by the document, or it is the member ``stream``, or a choice
    of which one value names the kind of stream.
    """
    streaming = [answer for answer in answers if answer.success and answer.kind in _ASKING]
    if not streaming:
        return None
    answer = streaming[0]
    flag, value, sentinel = _hints(source, answer)
    is_alone = all(entry in streaming for entry in answers if entry.success)
    if flag is None and not is_alone:
        flag, value = _switch(builder, source, answer)
    item = answer.type or Anything()
    return Stream(answer.kind, item, flag, sentinel, answer.whole, value)


def _hints(source: openapi.Operation, answer: Answer) -> tuple[str | None, str | None, str | None]:
    """The flag, its value and the sentinel that the document declares."""
    for response in source.responses:
        for media in response.content:
            if media.content_type == answer.content_type:
                asked = media.extensions.get("x-oasmith-stream")
                told = asked if isinstance(asked, dict) else {}
                flag, value = (told.get(key) for key in ("flag", "value"))
                return (
                    flag if isinstance(flag, str) else None,
                    value if isinstance(value, str) else None,
                    hints.stream_end(media.extensions),
                )
    return None, None, None


def _switch(
    builder: Builder, source: openapi.Operation, answer: Answer
) -> tuple[str | None, str | None]:
    """The member, or the parameter of the query, that asks for the stream, and with what value."""
    found = dict(_members(builder, source))
    if _USUAL_FLAG in found:
        return _USUAL_FLAG, None
    asking = _ASKING[answer.kind] | {essence(answer.content_type or "")}
    for wire, type_ in found.items():
        choice = builder.resolved(type_)
        values = choice.values if isinstance(choice, Enum) else ()
        named = [value for value in values if isinstance(value, str) and value.lower() in asking]
        if len(named) == 1 and len(values) > 1:
            return wire, named[0]
    return None, None


def _members(builder: Builder, source: openapi.Operation) -> Iterator[tuple[str, Type]]:
    for parameter in source.parameters:
        if parameter.place == "query" and parameter.schema is not None:
            place = place_of(source, parameter.identity, parameter.name, ("parameter",))
            type_ = builder.type_of(parameter.schema, place)
            # A text that is called like that may be the name of a stream.
            if parameter.name != _USUAL_FLAG or _is_boolean(builder, type_):
                yield parameter.name, type_
    media = preferred(source.body.content) if source.body is not None else None
    if media is not None and media.schema is not None:
        resolved = builder.resolved(builder.type_of(media.schema, body_place(source)))
        if isinstance(resolved, Object):
            for field in every_field(builder, resolved):
                yield field.wire, field.type


def _is_boolean(builder: Builder, type_: Type) -> bool:
    found = builder.resolved(type_)
    return isinstance(found, Scalar) and found.kind is ScalarKind.BOOLEAN


__all__ = ["stream_of"]
