"""The answer that comes decides what a call returns or raises: its status, then its type."""

from __future__ import annotations

import codecs
import datetime as dt
import json
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Reply, Server, json_reply
from support.sides import Side

BERTH = {"name": "a1"}
SHIP = {"ship": "Fram"}


def _typed(content_type: str, body: bytes, status: int = 200) -> Reply:
    return Reply(status, body, {"Content-Type": content_type})


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (json_reply(BERTH), "Berth"),
        (json_reply(SHIP, 202), "Arrival"),
        (Reply(204), None),
        (_typed("text/plain", b"half", 299), "half"),
        (json_reply(BERTH, 201), "Berth"),
    ],
    ids=["200", "202", "204", "299", "an undeclared success"],
)
def test_each_success_has_its_type(
    reply: Reply, kind: str | None, sdk: Sdk, side: Side, server: Server
) -> None:
    server.on("GET", "/berths/a1", reply)
    client = side.client(sdk, base_url=server.url)
    found = side.run(client.berths.get("a1"))
    assert (found if kind in (None, "half") else type(found).__name__) == kind
    accepted = server.last.headers["accept"].split(", ")
    assert accepted == ["application/json", "text/plain", "application/problem+json"]


@pytest.mark.parametrize(
    ("status", "error", "parsed"),
    [
        (404, "NotFoundError", "Missing"),
        (409, "ConflictError", "Problem"),
        (599, "InternalServerError", "Closed"),
        (503, "InternalServerError", "Problem"),
        (799, "ApiStatusError", "Problem"),
        (300, "ApiStatusError", "Problem"),
    ],
)
def test_a_status_beats_a_range_and_a_range_beats_default(
    status: int, error: str, parsed: str, sdk: Sdk, side: Side, server: Server
) -> None:
    server.on("GET", "/berths/a1", json_reply({"title": "no"}, status))
    client = side.client(sdk, base_url=server.url, max_retries=0)
    with pytest.raises(sdk.module("errors").ApiStatusError) as caught:
        side.run(client.berths.get("a1"))
    assert type(caught.value).__name__ == error
    assert type(caught.value.parsed).__name__ == parsed
    assert (caught.value.status, caught.value.body) == (status, {"title": "no"})


def test_default_is_the_success_where_none_is_declared(
    sdk: Sdk, side: Side, server: Server
) -> None:
    client = side.client(sdk, base_url=server.url, max_retries=0)
    server.on("POST", "/berths/a1", json_reply(SHIP, 201), json_reply(SHIP, 500))
    assert side.run(client.berths.book("a1")).ship == "Fram"
    with pytest.raises(sdk.module("errors").InternalServerError) as caught:
        side.run(client.berths.book("a1"))
    assert caught.value.parsed.ship == "Fram"


def test_a_head_has_no_body_and_a_range_is_any_of_its_statuses(
    sdk: Sdk, side: Side, server: Server
) -> None:
    client = side.client(sdk, base_url=server.url)
    server.on("HEAD", "/berths/a1", json_reply(BERTH))
    assert side.run(client.berths.check("a1")) is None
    for status in (200, 203, 226):
        server.on("PUT", "/berths/a1", json_reply(BERTH, status))
        assert side.run(client.berths.move("a1")).name == "a1"
    assert server.last.headers["accept"] == "application/vnd.harbour+json; charset=utf-8"
    server.on("PUT", "/berths/a1", Reply(304))
    with pytest.raises(sdk.module("errors").ApiStatusError, match="304"):
        side.run(client.berths.move("a1"))


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        (json_reply({"a": 1}), {"a": 1}),
        (_typed("text/html; charset=latin-1", b"caf\xe9"), "caf\u00e9"),
        (_typed("image/png", b"\x89PNG"), b"\x89PNG"),
        (_typed("application/json", b"not json"), "not json"),
        (Reply(204), None),
    ],
    ids=["json", "text", "bytes", "broken", "nothing"],
)
def test_what_is_not_declared_at_all_comes_as_it_is(
    reply: Reply, found: object, sdk: Sdk, side: Side, server: Server
) -> None:
    server.on("DELETE", "/berths/a1", reply)
    assert side.run(side.client(sdk, base_url=server.url).berths.delete("a1")) == found


@pytest.mark.parametrize(
    ("content_type", "body", "kind"),
    [
        ("application/json", BERTH, "Berth"),
        ("Application/JSON; Charset=UTF-8", BERTH, "Berth"),
        ("application/json; version=2", SHIP, "Arrival"),
        ("text/csv", b"a,b", "str"),
        ("image/webp", b"RIFF", "bytes"),
        ("application/pdf", b"%PDF", "bytes"),
        ("", BERTH, "Berth"),
    ],
)
def test_the_content_type_chooses(
    content_type: str, body: Any, kind: str, sdk: Sdk, side: Side, server: Server
) -> None:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    server.on("GET", "/berths/a1/chart", _typed(content_type, data))
    found = side.run(side.client(sdk, base_url=server.url).charts.get("a1"))
    if kind == "bytes":
        assert side.run(found.read()) == data
    else:
        assert type(found).__name__ == kind
    assert server.last.headers["accept"].endswith("text/*, image/*")


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b'"fog"'),
        ("text/plain", b"fog"),
        ("text/plain", b'"fog"'),
        ("text/html; charset=utf-16", "fog".encode("utf-16")),
    ],
)
def test_any_type_at_all(
    content_type: str, body: bytes, sdk: Sdk, side: Side, server: Server
) -> None:
    server.on("GET", "/notices", _typed(content_type, body))
    assert side.run(side.client(sdk, base_url=server.url).notices.get()) == "fog"


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("application/json", "utf-8-sig"),
        ("application/json; charset=utf-8", "utf-8"),
        ("application/json; charset=ISO-8859-1", "latin-1"),
        ('application/json; charset="utf-16"', "utf-16"),
        ("application/json", "utf-32-le"),
    ],
)
def test_json_in_any_charset(
    content_type: str, charset: str, sdk: Sdk, side: Side, server: Server
) -> None:
    body = json.dumps({"name": "H\u00f8nefoss"}, ensure_ascii=False).encode(charset)
    server.on("GET", "/berths/a1", _typed(content_type, body))
    client = side.client(sdk, base_url=server.url)
    assert side.run(client.berths.get("a1")).name == "H\u00f8nefoss"
    assert codecs.lookup(charset)


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"name": "\xff"}'], ids=["", "html", "cut"])
def test_a_body_that_was_due_and_is_none_is_an_error(
    body: bytes, sdk: Sdk, side: Side, server: Server
) -> None:
    server.on("GET", "/berths/a1", _typed("application/json", body))
    with pytest.raises(sdk.module("errors").ResponseDecodeError, match="expected JSON"):
        side.run(side.client(sdk, base_url=server.url).berths.get("a1"))


def test_a_body_where_none_was_declared_is_dropped(sdk: Sdk, side: Side, server: Server) -> None:
    client = side.client(sdk, base_url=server.url)
    server.on("GET", "/berths/a1", json_reply(BERTH, 204))
    assert side.run(client.berths.get("a1")) is None


def test_declared_headers_have_types(sdk: Sdk, side: Side, server: Server) -> None:
    headers = {
        "Content-Type": "application/json",
        "X-Depth": "12",
        "X-Tides": "1.5, 3,, 2 ",
        "X-Dredged": "Thu, 15 Jan 2026 09:30:00 GMT",
        "X-Lit": "true",
        "X-Odd": "deep!",
    }
    server.on("GET", "/berths/a1", Reply(200, b'{"name": "a1"}', headers))
    client = side.client(sdk, base_url=server.url)
    raw = side.run(client.raw(client.berths.get)("a1"))
    assert raw.parsed.name == "a1"
    assert raw.headers["x-depth"] == "12"
    assert raw.header("X-Depth", int) == 12
    assert raw.header("x-lit", bool) is True
    assert raw.header("X-Dredged", dt.datetime) == dt.datetime(2026, 1, 15, 9, 30, tzinfo=dt.UTC)
    assert raw.header_list("X-Tides", float) == [1.5, 3, 2]
    assert raw.header("X-Absent", int) is None
    assert raw.header_list("X-Absent", int) == []
    for kind in (int, bool, dt.datetime, dt.date, bytes):
        with pytest.raises(ValueError, match="the header is no"):
            raw.header("X-Odd", kind)
    with pytest.raises(TypeError, match="cannot be read as dict"):
        raw.header("X-Odd", dict)
    told = sdk.client(base_url=server.url).berths.get.__doc__
    assert "X-Depth: ``int``: How deep it is." in told
    assert "X-Tides: ``list[float]``" in told
    assert "X-Dredged: ``datetime``: When it was dredged." in told
