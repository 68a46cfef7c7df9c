"""Values that are not plain texts, and parameters that are no styles: by the bytes that arrive."""

from __future__ import annotations

import datetime
import enum
import json
import uuid
from decimal import Decimal
from typing import Any

import pytest

from support.cells import NOTHING, Cell, document, found, sent
from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

ANY: dict[str, Any] = {}
JSON: dict[str, Any] = {"content": {"application/json": {"schema": {}}}}
XML: dict[str, Any] = {
    "content": {
        "application/xml": {
            "schema": {
                "type": "object",
                "xml": {"name": "c"},
                "properties": {"red": {"type": "integer", "xml": {"attribute": True}}},
            }
        }
    }
}
DECLARED = '<?xml version="1.0" encoding="UTF-8"?>'
FORM: dict[str, Any] = {
    "content": {
        "application/x-www-form-urlencoded": {
            "schema": {"type": "object", "additionalProperties": True},
            "encoding": {"tags": {"style": "form", "explode": False}},
        }
    }
}


class Shade(enum.Enum):
    DARK = "dark blue"


class Tint(str, enum.Enum):  # noqa: UP042 - as people wrote it before 3.11
    PALE = "pale"


class Level(enum.IntEnum):
    LOW = 1


def query(value: object, expected: str, **words: Any) -> Cell:
    schema = None if "content" in words else ANY
    return Cell("query", words, schema, value, f"/at?{expected}" if expected else "/at")


VALUES = [
    query(True, "color=true"),
    query(False, "color=false"),
    query(0, "color=0"),
    query(2**80, "color=1208925819614629174706176"),
    query(1e-7, "color=0.0000001"),
    query(1e22, "color=10000000000000000000000"),
    query(0.1, "color=0.1"),
    query(-0.0, "color=-0.0"),
    query(Decimal("1E+3"), "color=1000"),
    query([Decimal("1E-8"), 1e16], "color=0.00000001&color=10000000000000000"),
    query(datetime.date(2024, 2, 29), "color=2024-02-29"),
    query(
        datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
        "color=2024-01-02T03%3A04%3A05Z",
    ),
    query(uuid.UUID(int=7), "color=00000000-0000-0000-0000-000000000007"),
    query(Shade.DARK, "color=dark%20blue"),
    query(Tint.PALE, "color=pale"),
    query([Tint.PALE, Level.LOW], "color=pale&color=1"),
    query("東京 💡", "color=%E6%9D%B1%E4%BA%AC%20%F0%9F%92%A1"),
    query("a+b&c=d#e%", "color=a%2Bb%26c%3Dd%23e%25"),
    query([[1, 2], [3]], "color=%5B1%2C2%5D&color=%5B3%5D"),
    query("", "color=", allowEmptyValue=True),
    query([], "color=", allowEmptyValue=True),
    query([], ""),
]
RESERVED = [
    query("/a:b?c=d,(e)!", "color=/a:b?c=d,(e)!", allowReserved=True),
    query("a%20b%2Fc 100%", "color=a%20b%2Fc%20100%25", allowReserved=True),
    query("a&b#c+d", "color=a%26b%23c%2Bd", allowReserved=True),
    query("/a%20b", "color=%2Fa%2520b"),
    Cell("path", {"allowReserved": True}, ANY, "a:b;c@d/e", "/at/a:b;c@d%2Fe"),
]
CONTENTS = [
    query(
        {"a": [1, None], "b": "é"},
        "color=%7B%22a%22%3A%5B1%2Cnull%5D%2C%22b%22%3A%22%C3%A9%22%7D",
        **JSON,
    ),
    query("x", "color=%22x%22", **JSON),
    query("a b", "color=a%20b", content={"text/plain": {"schema": {"type": "string"}}}),
    Cell("path", JSON, None, {"a": 1}, "/at/%7B%22a%22%3A1%7D"),
    Cell("header", JSON, None, {"a": "é"}, '{"a":"\\u00e9"}', name="X-Color"),
    Cell("cookie", JSON, None, {"a": 1}, "color=%7B%22a%22%3A1%7D"),
    Cell("header", XML, None, {"red": 1}, DECLARED + '<c red="1"></c>', name="X-Color"),
    query("<c/>", "color=%3Cc%2F%3E", **XML),
]
WHOLE = [
    Cell(
        "querystring",
        FORM,
        None,
        {"a": "b c", "tags": ["x", "y,z"], "n": [1, 2]},
        "/at?a=b+c&tags=x,y%2Cz&n=1&n=2",
    ),
    Cell("querystring", FORM, None, NOTHING, "/at"),
    Cell("querystring", JSON, None, {"a": [1]}, "/at?%7B%22a%22%3A%5B1%5D%7D"),
    Cell(
        "querystring",
        {"content": {"text/plain": {"schema": {"type": "string"}}}},
        None,
        "$.a[1:1]",
        "/at?%24.a%5B1%3A1%5D",
    ),
]
CELLS = [*VALUES, *RESERVED, *CONTENTS, *WHOLE]


@pytest.fixture(scope="module")
def cells(generated: Generate) -> Sdk:
    return generated(document(CELLS, "3.2.0"), package="value_cells")


@pytest.mark.parametrize("index", range(len(CELLS)), ids=[cell.title for cell in CELLS])
def test_a_value(index: int, cells: Sdk, side: Side, server: Server) -> None:
    cell = CELLS[index]
    assert found(sent(cells, side, server, index, cell), index, cell) == cell.expected


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN"), [float("-inf")]])
def test_numbers_that_are_none(value: object, cells: Sdk, side: Side, server: Server) -> None:
    with pytest.raises(ValueError, match=r"(?i)n"):
        sent(cells, side, server, 0, Cell("query", {}, ANY, value, None))
    assert server.requests == []


SHARED: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Places", "version": "1"},
    "servers": [{"url": "https://places.example"}],
    "paths": {
        "/things/{id}": {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                {"name": "lang", "in": "query", "schema": {"type": "string"}},
            ],
            "put": {
                "operationId": "putThing",
                "x-oasmith-name": "put",
                "tags": ["things"],
                "parameters": [
                    {"name": "id", "in": "query", "schema": {"type": "integer"}},
                    {"name": "id", "in": "header", "schema": {"type": "string"}},
                    {"name": "id", "in": "cookie", "schema": {"type": "string"}},
                    {
                        "name": "lang",
                        "in": "query",
                        "explode": False,
                        "schema": {"type": "array", "items": {"type": "string"}},
                    },
                    {
                        "name": "api-version",
                        "in": "query",
                        "required": True,
                        "schema": {"type": "string", "default": "2024-01"},
                    },
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 20}},
                    {"name": "Accept", "in": "header", "schema": {"type": "string"}},
                    {"name": "content_type", "in": "query", "schema": {"type": "string"}},
                ],
                "requestBody": {
                    "content": {
                        kind: {
                            "schema": {"type": "object", "properties": {"id": {"type": "string"}}}
                        }
                        for kind in ("application/json", "application/x-www-form-urlencoded")
                    }
                },
                "responses": {"204": {"description": "It is there."}},
            },
        }
    },
}


@pytest.fixture(scope="module")
def places(generated: Generate) -> Sdk:
    return generated(json.dumps(SHARED), package="shared_places")


def test_one_name_in_every_place(places: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    client = side.client(places, base_url=server.url)
    side.run(
        client.things.put(
            "p",
            id_query=1,
            id_header="h",
            id_cookie="c",
            id_body="b",
            lang=["en", "de"],
            content_type="x",
        )
    )
    last = server.last
    assert last.target == "/things/p?lang=en,de&id=1&content_type=x&api-version=2024-01"
    assert (last.headers["id"], last.headers["cookie"]) == ("h", "id=c")
    assert last.json() == {"id": "b"}
    side.run(
        client.things.put(
            "p",
            id_body="b",
            api_version="2025",
            limit=1,
            request_content_type="application/x-www-form-urlencoded",
        )
    )
    assert server.last.target == "/things/p?api-version=2025&limit=1"
    assert server.last.body == b"id=b"


def test_a_header_that_something_else_decides(places: Sdk) -> None:
    assert [each.code for each in places.diagnostics] == ["OAS0109"]


@pytest.mark.parametrize(
    ("base", "target"),
    [
        ("", "/things/p?api-version=2024-01"),
        ("/", "/things/p?api-version=2024-01"),
        ("/v1", "/v1/things/p?api-version=2024-01"),
        ("/v1/", "/v1/things/p?api-version=2024-01"),
        ("/v1?key=a%20b", "/v1/things/p?key=a%20b&api-version=2024-01"),
    ],
)
def test_base_addresses(base: str, target: str, places: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    side.run(side.client(places, base_url=server.url + base).things.put("p"))
    assert server.last.target == target


SWAGGER: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"title": "Lists", "version": "1"},
    "host": "lists.example",
    "consumes": ["application/x-www-form-urlencoded"],
    "paths": {
        f"/{place}/{kind or 'unsaid'}"
        + ("/{list}" if place == "path" else ""): {
            "post": {
                "operationId": f"{place}{kind.title()}",
                "tags": ["lists"],
                "x-oasmith-name": f"{place}_{kind or 'unsaid'}",
                "parameters": [
                    {
                        "name": "list",
                        "in": place,
                        "type": "array",
                        "items": {"type": "string"},
                        **({"required": True} if place == "path" else {}),
                        **({"collectionFormat": kind} if kind else {}),
                    }
                ],
                "responses": {"204": {"description": "It is there."}},
            }
        }
        for place in ("query", "path", "header", "formData")
        for kind in ("", "csv", "ssv", "tsv", "pipes", "multi")
        if kind != "multi" or place in ("query", "formData")
    },
}

LISTS = {
    ("query", "unsaid"): "list=a,b",
    ("query", "csv"): "list=a,b",
    ("query", "ssv"): "list=a%20b",
    ("query", "tsv"): "list=a%09b",
    ("query", "pipes"): "list=a%7Cb",
    ("query", "multi"): "list=a&list=b",
    ("path", "unsaid"): "a,b",
    ("path", "csv"): "a,b",
    ("path", "ssv"): "a%20b",
    ("path", "tsv"): "a%09b",
    ("path", "pipes"): "a%7Cb",
    ("header", "unsaid"): "a,b",
    ("header", "csv"): "a,b",
    ("header", "ssv"): "a b",
    ("header", "tsv"): "a\tb",
    ("header", "pipes"): "a|b",
    ("formData", "unsaid"): "list=a,b",
    ("formData", "csv"): "list=a,b",
    ("formData", "ssv"): "list=a%20b",
    ("formData", "tsv"): "list=a%09b",
    ("formData", "pipes"): "list=a%7Cb",
    ("formData", "multi"): "list=a&list=b",
}


@pytest.mark.parametrize(("place", "kind"), LISTS)
def test_a_list_of_swagger(
    place: str, kind: str, generated: Generate, side: Side, server: Server
) -> None:
    sdk = generated(json.dumps(SWAGGER), package="swagger_lists")
    server.otherwise = Reply(204)
    client = side.client(sdk, base_url=server.url)
    operation = next(
        entry for entry in sdk.model.api.operations if entry.path.startswith(f"/{place}/{kind}")
    )
    method = sdk.model.names.methods[operation.identity].method
    (argument,) = [
        name for key, name in sdk.model.names.arguments.items() if key[0] == operation.identity
    ]
    side.run(getattr(client.lists, method)(**{argument: ["a", "b"]}))
    last = server.last
    arrived = {
        "query": last.target.partition("?")[2],
        "path": last.target.rpartition("/")[2],
        "header": last.headers.get("list"),
        "formData": last.body.decode(),
    }
    assert arrived[place] == LISTS[place, kind]
