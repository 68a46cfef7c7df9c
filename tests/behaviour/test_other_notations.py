"""Answers that are no JSON and are read like it: scalars in plain text, forms of the web."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from support.sdk import Generate, Sdk, wire
from support.server import Reply, Server
from support.sides import Side

FORM = "application/x-www-form-urlencoded"
SCALARS: dict[str, dict[str, Any]] = {
    "count": {"type": "integer"},
    "weight": {"type": "number"},
    "open": {"type": "boolean"},
    "when": {"type": "string", "format": "date-time"},
    "grade": {"$ref": "#/components/schemas/Grade"},
    "level": {"enum": [1, 2]},
    "maybe": {"type": ["integer", "null"]},
    "name": {"type": "string"},
}
TOKEN = {
    "type": "object",
    "required": ["access_token", "expires_in"],
    "properties": {
        "access_token": {"type": "string"},
        "expires_in": {"type": "integer"},
        "scopes": {"type": "array", "items": {"type": "string"}},
        "issued": {"type": "string", "format": "date-time"},
        "owner": {"type": "object", "properties": {"id": {"type": "integer"}}},
    },
}


def get(name: str, media: str, schema: dict[str, Any]) -> dict[str, Any]:
    content = {media: {"schema": schema}}
    return {
        "get": {
            "operationId": name,
            "x-oasmith-name": name,
            "tags": ["tea"],
            "responses": {
                "200": {"description": "It.", "content": content},
                "400": {"description": "No.", "content": content},
            },
        }
    }


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Tea", "version": "1"},
    "paths": {
        **{f"/{name}": get(name, "text/plain", schema) for name, schema in SCALARS.items()},
        "/token": get("token", FORM, {"$ref": "#/components/schemas/Token"}),
        "/map": get("map", FORM, {"type": "object", "additionalProperties": {"type": "integer"}}),
    },
    "components": {"schemas": {"Grade": {"type": "string", "enum": ["a", "b"]}, "Token": TOKEN}},
}


@pytest.fixture(scope="module")
def tea(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="other_notations")


def called(
    sdk: Sdk, side: Side, server: Server, name: str, body: str, status: int = 200, **how: Any
) -> Any:
    media = FORM if name in ("token", "map") else "text/plain; charset=utf-8"
    server.on("GET", f"/{name}", Reply(status, body.encode(), {"Content-Type": media}))
    client = side.client(sdk, base_url=server.url).tea
    return side.run(getattr(client, name)(**how))


TEXTS: list[tuple[str, str, object]] = [
    ("count", "7\n", 7),
    ("count", "1_000", "1_000"),
    ("count", "many", "many"),
    ("weight", "1.5", 1.5),
    ("open", "true", True),
    ("when", "2026-01-02T03:04:05Z\n", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    ("when", "tomorrow", "tomorrow"),
    ("grade", "a\n", "a"),
    ("grade", "c", "c"),
    ("level", "2", 2),
    ("maybe", "3", 3),
    ("name", " 7\n", " 7\n"),
]


@pytest.mark.parametrize(("name", "body", "expected"), TEXTS)
def test_text(name: str, body: str, expected: object, tea: Sdk, side: Side, server: Server) -> None:
    found = called(tea, side, server, name, body)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(("name", "body"), [("count", "many"), ("when", "tomorrow")])
def test_strict_text(name: str, body: str, tea: Sdk, side: Side, server: Server) -> None:
    with pytest.raises(tea.module("errors").ValidationError):
        called(tea, side, server, name, body, strict=True)


def test_annotations(tea: Sdk) -> None:
    resource = tea.text("resources/tea.py")
    assert "def count(self, **options: Unpack[RequestOptions]) -> int:" in resource
    assert "def when(self, **options: Unpack[RequestOptions]) -> dt.datetime:" in resource
    assert "def name(self, **options: Unpack[RequestOptions]) -> str:" in resource


def test_form(tea: Sdk, side: Side, server: Server) -> None:
    body = (
        "access_token=a%2Bb+c&expires_in=60&scopes=read&scopes=write"
        "&issued=2026-01-02T03:04:05Z&owner=%7B%22id%22%3A1%7D&other=x"
    )
    token = called(tea, side, server, "token", body, strict=True)
    assert type(token) is tea.models.Token
    assert (token.access_token, token.expires_in, token.scopes) == ("a+b c", 60, ["read", "write"])
    assert token.issued == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert token.owner.id == 1
    assert token.model_extra == {"other": "x"}


def test_mismatches_in_a_form(tea: Sdk, side: Side, server: Server) -> None:
    token = called(tea, side, server, "token", "access_token=a&access_token=b&expires_in=soon")
    assert [issue.pointer for issue in token.model_issues()] == ["/access_token", "/expires_in"]
    assert wire(token) == {"access_token": ["a", "b"], "expires_in": "soon"}


def test_form_of_any_names(tea: Sdk, side: Side, server: Server) -> None:
    assert called(tea, side, server, "map", "a=1&b=2") == {"a": 1, "b": 2}


def test_no_form(tea: Sdk, side: Side, server: Server) -> None:
    with pytest.raises(tea.module("errors").ResponseDecodeError, match="expected a form"):
        called(tea, side, server, "token", "<html>")


def test_json_instead(tea: Sdk, side: Side, server: Server) -> None:
    reply = Reply(200, b'{"access_token": "a", "expires_in": 1}')
    server.on("GET", "/token", Reply(200, reply.body, {"Content-Type": "application/json"}))
    assert side.run(side.client(tea, base_url=server.url).tea.token()).expires_in == 1


def test_errors(tea: Sdk, side: Side, server: Server) -> None:
    with pytest.raises(tea.module("errors").BadRequestError) as caught:
        called(tea, side, server, "token", "access_token=&expires_in=0", 400)
    assert caught.value.parsed.expires_in == 0
    with pytest.raises(tea.module("errors").BadRequestError) as plain:
        called(tea, side, server, "count", "no tea", 400)
    assert plain.value.body == "no tea"


def test_testing_module(tea: Sdk, side: Side) -> None:
    testing = tea.module("testing")
    client, mock = testing.client() if side.kind == "sync" else testing.async_client()
    assert isinstance(side.run(client.tea.count()), int)
    mock.answer("when", datetime(2026, 1, 2, tzinfo=UTC))
    assert side.run(client.tea.when()) == datetime(2026, 1, 2, tzinfo=UTC)
    assert isinstance(side.run(client.tea.token()).expires_in, int)
    side.close(client)
