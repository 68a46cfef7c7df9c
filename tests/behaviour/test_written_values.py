"""Bytes and date-times that an API spells in its own way, as arguments: the bytes that arrive."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

BYTES = b"\xff\xfe\x01"
NEW_YEAR = datetime.datetime(2024, 1, 1, 2, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
FORMATS: dict[str, tuple[object, str, str]] = {
    "base64url": (BYTES, "__4B", "__4B"),
    "base16": (BYTES, "FFFE01", "FFFE01"),
    "byte": (BYTES, "//4B", "%2F%2F4B"),
    "base64": (BYTES, "//4B", "%2F%2F4B"),
    "binary": (BYTES, "//4B", "%2F%2F4B"),
    "http-date": (
        NEW_YEAR,
        "Mon, 01 Jan 2024 00:00:00 GMT",
        "Mon%2C%2001%20Jan%202024%2000%3A00%3A00%20GMT",
    ),
}
"""Format to a value, its text, and the text in a URL."""
METHODS = {
    "base64url": "url",
    "base16": "hexadecimal",
    "byte": "usual",
    "base64": "other",
    "binary": "raw",
    "http-date": "date",
}
MEDIA = ("application/json", "application/x-www-form-urlencoded")


def schema(name: str) -> dict[str, Any]:
    if name == "base16":
        return {"type": "string", "contentEncoding": "base16"}
    return {"type": "string", "format": name}


def operation(name: str) -> dict[str, Any]:
    item = schema(name)
    parameters: list[dict[str, Any]] = [
        {"name": place, "in": place, "required": True, "schema": item}
        for place in ("path", "query", "header", "cookie")
    ]
    items = {"type": "array", "items": item}
    parameters.append({"name": "list", "in": "query", "explode": False, "schema": items})
    fields = {"one": item, "many": items, "map": {"additionalProperties": item, "type": "object"}}
    fields["deep"] = {
        "type": "object",
        "required": ["inner"],
        "properties": {"inner": {"type": "array", "items": {"properties": {"it": item}}}},
    }
    return {
        "operationId": f"send_{name}",
        "x-oasmith-name": METHODS[name],
        "tags": ["values"],
        "parameters": parameters,
        "requestBody": {
            "content": {
                kind: {"schema": {"type": "object", "properties": fields}} for kind in MEDIA
            }
        },
        "responses": {"204": {"description": "It is there."}},
    }


def lines(name: str) -> dict[str, Any]:
    item = {"type": "object", "properties": {"it": schema(name)}}
    return {
        "operationId": f"lines_{name}",
        "x-oasmith-name": f"{METHODS[name]}_lines",
        "tags": ["values"],
        "requestBody": {
            "required": True,
            "content": {"application/jsonl": {"itemSchema": item}},
        },
        "responses": {"204": {"description": "It is there."}},
    }


def wholes(name: str) -> dict[str, Any]:
    item = {"type": "object", "properties": {"it": schema(name)}}
    return {
        "operationId": f"wholes_{name}",
        "x-oasmith-name": f"{METHODS[name]}_wholes",
        "tags": ["values"],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"type": "array", "items": item}}},
        },
        "responses": {"204": {"description": "It is there."}},
    }


DOCUMENT = {
    "openapi": "3.2.0",
    "info": {"title": "Values", "version": "1"},
    "servers": [{"url": "https://values.example"}],
    "paths": {f"/{name}/{{path}}": {"post": operation(name)} for name in FORMATS}
    | {f"/{name}": {"post": lines(name), "put": wholes(name)} for name in FORMATS},
}


@pytest.fixture(scope="module")
def values(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="written_values")


@pytest.mark.parametrize("name", FORMATS)
def test_they_are_spelled_as_the_document_says(
    name: str, values: Sdk, side: Side, server: Server
) -> None:
    value, text, quoted = FORMATS[name]
    server.otherwise = Reply(204)
    resource = side.client(values, base_url=server.url).values
    send = getattr(resource, METHODS[name])
    everywhere = dict.fromkeys(("query", "header", "cookie"), value)
    side.run(
        send(value, **everywhere, list=[value, value], one=value, many=[value], map={"a": value})
    )
    last = server.last
    deep = {"inner": [{"it": value, "more": [1]}]}
    side.run(send(value, **everywhere, deep=deep))
    assert server.last.json() == {"deep": {"inner": [{"it": text, "more": [1]}]}}
    assert deep == {"inner": [{"it": value, "more": [1]}]}
    assert last.target == f"/{name}/{quoted}?query={quoted}&list={quoted},{quoted}"
    assert (last.headers["header"], last.headers["cookie"]) == (text, f"cookie={quoted}")
    assert last.json() == {"one": text, "many": [text], "map": {"a": text}}
    side.run(send(value, **everywhere, one=value, content_type=MEDIA[1]))
    assert last.json()["one"] == text
    assert server.last.body.decode() == f"one={quoted.replace('%20', '+')}"


@pytest.mark.parametrize("name", FORMATS)
def test_bodies_that_are_lists(name: str, values: Sdk, side: Side, server: Server) -> None:
    value, text, _ = FORMATS[name]
    server.otherwise = Reply(204)
    resource = side.client(values, base_url=server.url).values
    side.run(getattr(resource, f"{METHODS[name]}_lines")(body=[{"it": value}, {}]))
    assert server.last.body == json.dumps({"it": text}, separators=(",", ":")).encode() + b"\n{}\n"
    side.run(getattr(resource, f"{METHODS[name]}_wholes")(body=[{"it": value}, {}]))
    assert server.last.json() == [{"it": text}, {}]


def test_texts_are_sent_as_they_are(values: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    client = side.client(values, base_url=server.url)
    side.run(client.values.url("_-8", query="a", header="b", cookie="c", one="__8="))
    assert server.last.target == "/base64url/_-8?query=a"
    assert server.last.json() == {"one": "__8="}


def test_bytes_are_typed(values: Sdk) -> None:
    signatures = values.text("resources/values.py")
    for name in ("url", "hexadecimal", "usual", "other", "raw"):
        signature = signatures.partition(f"def {name}(")[2].partition(") ->")[0]
        assert "        query: bytes | str,\n" in signature
