"""The bodies of errors as the types that are declared for them, whatever they are written in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk, wire
from support.server import Reply, Server, json_reply
from support.sides import Side

PROBLEM: dict[str, Any] = {
    "type": "object",
    "xml": {"name": "problem"},
    "properties": {
        "code": {"type": "integer", "xml": {"attribute": True}},
        "message": {"type": "string"},
        "fields": {"type": "array", "items": {"type": "string", "xml": {"name": "field"}}},
    },
}


def answer(*kinds: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": "No.", "content": {kind: {"schema": schema} for kind in kinds}}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Locks", "version": "1"},
    "servers": [{"url": "https://locks.example"}],
    "paths": {
        "/lock": {
            "get": {
                "operationId": "getLock",
                "tags": ["locks"],
                "responses": {
                    "204": {"description": "It is open."},
                    "404": answer("text/xml"),
                    "4XX": answer("application/problem+json", "application/problem+xml"),
                    "default": answer("application/json"),
                },
            }
        }
    },
    "components": {"schemas": {"Problem": PROBLEM}},
}
XML = '<problem code="7"><message>stück</message><field>a</field><field>b</field></problem>'
DATA = {"code": 7, "message": "stück", "fields": ["a", "b"]}
JSON = json.dumps(DATA, ensure_ascii=False)


@pytest.fixture(scope="module")
def locks(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="error_bodies")


def raised(sdk: Sdk, side: Side, server: Server, reply: Reply) -> Any:
    server.otherwise = reply
    client = side.client(sdk, base_url=server.url, max_retries=0)
    with pytest.raises(sdk.module("errors").ApiStatusError) as caught:
        side.run(client.locks.get())
    return caught.value


def reply(status: int, text: str, kind: str, charset: str = "utf-8") -> Reply:
    return Reply(status, text.encode(charset), {"Content-Type": kind})


@pytest.mark.parametrize(
    "answered",
    [
        reply(404, XML, "text/xml"),
        reply(404, f"\n{XML}", "TEXT/XML; charset=utf-8"),
        reply(404, JSON, "application/json"),
        reply(409, XML, "application/problem+xml"),
        reply(409, JSON, "application/problem+json"),
        reply(409, JSON, "application/json; charset=iso-8859-1", "iso-8859-1"),
        reply(500, JSON, "application/json"),
        reply(302, JSON, "application/json"),
    ],
    ids=lambda answered: f"{answered.status} {answered.headers['Content-Type']}",
)
def test_a_declared_body(answered: Reply, locks: Sdk, side: Side, server: Server) -> None:
    error = raised(locks, side, server, answered)
    assert isinstance(error.parsed, locks.models.Problem)
    assert (wire(error.parsed), error.parsed.message, error.body["code"]) == (DATA, "stück", 7)
    assert str(error).startswith(f"{answered.status}: stück")


@pytest.mark.parametrize(
    "text",
    [
        "<html><body>Bad gateway</body>",
        '<!DOCTYPE x [<!ENTITY e "e">]><problem><message>&e;</message></problem>',
        "nobody is here",
        "",
    ],
)
def test_what_is_no_such_xml(text: str, locks: Sdk, side: Side, server: Server) -> None:
    error = raised(locks, side, server, reply(404, text, "text/xml"))
    assert (error.parsed, error.body) == (None, text or None)


def test_json_where_xml_is_declared(locks: Sdk, side: Side, server: Server) -> None:
    error = raised(locks, side, server, json_reply(DATA, 404))
    assert error.parsed.code == 7
