"""A server that answers every operation of an API with what its description shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from oasmith.ir import (
    Answer,
    AnswerKind,
    Api,
    CursorPages,
    NumberedPages,
    OffsetPages,
    Operation,
)
from oasmith.samples import answer_sample
from oasmith.source import JsonValue
from support.server import Received, Reply, Server, events_reply, json_reply


class DocumentedServer(Server):
    """Answers with the samples of an API. ``failing`` makes it answer with a status instead."""

    def __init__(self, api: Api) -> None:
        self._operations = [(_pattern(entry), entry) for entry in api.operations]
        self._api = api
        self.failing: int | None = None
        super().__init__()

    def operation(self, request: Received) -> Operation:
        """The operation that a request is of; the most literal path wins."""
        found = [
            entry
            for pattern, entry in self._operations
            if entry.method == request.method
            and any(map(pattern.fullmatch, (urlsplit(request.target).path, request.path)))
            and _query(entry) in request.target
        ]
        assert found, f"no operation answers {request.method} {request.path}"
        return min(found, key=lambda entry: (-len(_query(entry)), entry.path.count("{")))

    def answer(self, request: Received) -> Reply:
        """Answer as described: the declared example, a stream where one is asked for."""
        self.requests.append(request)
        if self.failing is not None:
            return json_reply({"message": "no"}, self.failing, X_Should_Retry="false")
        operation = self.operation(request)
        answers = [answer for answer in operation.answers if answer.success]
        if not answers:
            return Reply(204)
        wanted = [answer for answer in answers if _streams(answer) == wants_stream(request)]
        return self._reply(request, operation, (wanted or answers)[0])

    def _reply(self, request: Received, operation: Operation, answer: Answer) -> Reply:
        status = int(answer.status) if answer.status.isdigit() else 200
        media = {"Content-Type": answer.content_type or "application/json"}
        match answer.kind:
            case AnswerKind.EMPTY:
                return Reply(status if status != 200 else 204)
            case AnswerKind.BINARY:
                return Reply(status, b"\x00bytes\xff", media)
            case AnswerKind.TEXT:
                return Reply(status, str(answer_sample(self._api, answer)).encode(), media)
            case AnswerKind.JSON:
                shown = answer_sample(self._api, answer)
                return json_reply(last_page(operation, shown, request), status)
            case AnswerKind.EVENTS | AnswerKind.LINES:
                item = answer_sample(self._api, answer)
                assert operation.stream is not None
                return events_reply(item, item, sentinel=operation.stream.sentinel)


@contextmanager
def documented(api: Api) -> Iterator[DocumentedServer]:
    """Run such a server for a block."""
    server = DocumentedServer(api)
    try:
        yield server
    finally:
        server.stop()


def _streams(answer: Answer) -> bool:
    return answer.kind in (AnswerKind.EVENTS, AnswerKind.LINES)


def _pattern(operation: Operation) -> re.Pattern[str]:
    path = operation.path.partition("#")[0].partition("?")[0]
    parts = re.split(r"\{[^}]*\}", path)
    return re.compile("[^/]+".join(re.escape(part) for part in parts))


def _query(operation: Operation) -> str:
    """The query that some documents write into their paths to tell operations apart."""
    return operation.path.partition("?")[2]


def last_page(operation: Operation, answer: JsonValue, request: Received) -> JsonValue:
    """The answer, without what leads to another page: its sample would lead on for ever."""
    if operation.pagination is None:
        return answer
    how = operation.pagination.how
    for name, end in (("more", False), ("next", None), ("total", 1), ("pages", 1)):
        answer = _changed(answer, getattr(how, name, None) or (), end)
    if isinstance(how, (CursorPages, NumberedPages, OffsetPages)):
        asked = parse_qs(urlsplit(request.target).query).get(how.argument.wire, [""])[0]
        if asked not in ("", "0", "1"):
            return _changed(answer, operation.pagination.items, [])
    return answer


def _changed(value: JsonValue, way: tuple[str | int, ...], new: JsonValue) -> JsonValue:
    """A copy with another value at a place, where the place is there."""
    if not way:
        return new if isinstance(new, list) else value
    first, *rest = way
    if isinstance(value, dict) and first in value:
        changed = _changed(value[str(first)], tuple(rest), new) if rest else new
        return {**value, str(first): changed}
    return value


_STREAM_PART = re.compile(rb'name="stream"\r\n(?:[^\r]+\r\n)*\r\ntrue\r\n')
"""The field of a multipart body (RFC 7578) that asks for a stream."""


def wants_stream(request: Received) -> bool:
    """Whether a request asks for a stream."""
    if "json" not in request.headers.get("content-type", ""):
        return _STREAM_PART.search(request.body) is not None
    body = request.json()
    return isinstance(body, dict) and body.get("stream") is True
