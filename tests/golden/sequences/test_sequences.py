"""JSON values one after the other, however they are cut into lines, records and chunks."""

from __future__ import annotations

import json

import pytest

from support.sdk import Sdk, wire
from support.server import Reply, Server, json_reply
from support.sides import Side

READINGS = [
    {"at": "2026-01-15T09:30:00Z", "celsius": -3.5},
    {"at": "2026-01-15T10:30:00Z", "celsius": 2, "error": "wet"},
    {"at": "2026-01-15T11:30:00Z", "celsius": 0, "where": "\u00d8st"},
]


def _lines(end: str, *, last: bool = True) -> bytes:
    text = end.join(json.dumps(each, ensure_ascii=False) for each in READINGS)
    return (text + (end if last else "")).encode()


def _records() -> bytes:
    return b"".join(b"\x1e" + json.dumps(each, indent=1).encode() + b"\n" for each in READINGS)


LINES = {
    "lf": _lines("\n"),
    "crlf": _lines("\r\n"),
    "no end": _lines("\n", last=False),
    "blank lines": b"\xef\xbb\xbf\n\n" + _lines("\n\n") + b"  \n",
}


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_lines_however_they_are_cut(
    name: str, size: int, sdk: Sdk, side: Side, server: Server
) -> None:
    data = LINES[name]
    chunks = [data[start : start + size] for start in range(0, len(data), size)]
    server.on("GET", "/readings", Reply(200, chunks, {"Content-Type": "application/x-ndjson"}))
    client = side.client(sdk, base_url=server.url)
    found = side.all(side.run(client.readings.list()))
    assert [wire(reading) for reading in found] == READINGS
    assert found[0].at.year == 2026
    assert server.last.headers["accept"] == "application/x-ndjson"


@pytest.mark.parametrize("content_type", ["application/json", "application/jsonl", "text/plain"])
def test_lines_under_other_names(content_type: str, sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/readings", Reply(200, _lines("\n"), {"Content-Type": content_type}))
    client = side.client(sdk, base_url=server.url)
    assert [wire(each) for each in side.all(side.run(client.readings.list()))] == READINGS


@pytest.mark.parametrize("size", [1, 9, 10_000])
def test_records_may_hold_line_ends(size: int, sdk: Sdk, side: Side, server: Server) -> None:
    data = _records()
    chunks = [data[start : start + size] for start in range(0, len(data), size)]
    server.on("POST", "/readings", Reply(200, chunks, {"Content-Type": "application/json-seq"}))
    client = side.client(sdk, base_url=server.url)
    assert [wire(each) for each in side.all(side.run(client.readings.replay()))] == READINGS
    assert server.last.headers["accept"] == "application/json, application/json-seq"


def test_or_they_come_whole(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/readings", json_reply(READINGS))
    client = side.client(sdk, base_url=server.url)
    found = side.run(client.readings.replay())
    assert [wire(each) for each in found] == READINGS
    assert isinstance(found, list)


def test_a_line_that_is_no_json_is_an_error(sdk: Sdk, side: Side, server: Server) -> None:
    body = _lines("\n") + b"oops\n"
    server.on("GET", "/readings", Reply(200, body, {"Content-Type": "application/x-ndjson"}))
    stream = side.run(side.client(sdk, base_url=server.url).readings.list())
    with pytest.raises(sdk.module("errors").StreamError, match="not JSON"):
        side.all(stream)


def test_an_event_comes_with_its_name(sdk: Sdk, side: Side, server: Server) -> None:
    body = b"event: storm\nid: 7\nretry: 500\ndata: run\ndata: fast\n\ndata: {}\n\n"
    server.on("GET", "/alarms", Reply(200, body, {"Content-Type": "text/event-stream"}))
    found = side.all(side.run(side.client(sdk, base_url=server.url).alarms.watch()))
    assert [type(alarm) for alarm in found] == [sdk.models.Alarm] * 2
    assert wire(found[0]) == {"event": "storm", "data": "run\nfast", "id": "7", "retry": 500}
    assert (found[1].event, found[1].data) == ("message", "{}")
