"""Lists that stand in JSON as one text with delimiters: read, sent, and sent back unchanged."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from support.one_schema import document, received, said
from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

SCHEMAS = """
Item:
  type: object
  properties:
    commas: {type: string, format: ArrayEncoding.commaDelimited, items: {type: string}}
    blanks: {type: string, format: ArrayEncoding.spaceDelimited, items: {type: string}}
    pipes: {type: string, format: ArrayEncoding.pipeDelimited, items: {type: string}}
    lines: {type: string, format: ArrayEncoding.newlineDelimited, items: {type: string}}
    colours:
      type: string
      format: ArrayEncoding.commaDelimited
      items: {$ref: '#/components/schemas/Colour'}
    numbers: {type: string, format: ArrayEncoding.commaDelimited, items: {type: integer}}
    days: {type: string, format: ArrayEncoding.pipeDelimited, items: {type: string, format: date}}
    moments:
      type: string
      format: ArrayEncoding.commaDelimited
      items: {type: integer, format: unixtime}
    maybe:
      type: [string, 'null']
      format: ArrayEncoding.commaDelimited
      items: {type: string}
    rows:
      type: array
      items: {type: string, format: ArrayEncoding.commaDelimited, items: {type: string}}
    alias: {$ref: '#/components/schemas/Words'}
    plain: {type: string, format: ArrayEncoding.commaDelimited}
    other: {type: string, format: ArrayEncoding.unheardOf, items: {type: string}}
Colour: {type: string, enum: [red, green]}
Words: {type: string, format: ArrayEncoding.spaceDelimited, items: {type: string}}
"""
DAY = dt.date(2026, 1, 15)
READ: dict[str, tuple[Any, object]] = {
    "commas": ("a,b c,", ["a", "b c", ""]),
    "blanks": ("a b", ["a", "b"]),
    "pipes": ("a|b", ["a", "b"]),
    "lines": ("a\nb", ["a", "b"]),
    "colours": ("red,green", ["red", "green"]),
    "numbers": ("1,-2", [1, -2]),
    "days": ("2026-01-15|2026-01-15", [DAY, DAY]),
    "moments": ("0", [dt.datetime(1970, 1, 1, tzinfo=dt.UTC)]),
    "maybe": ("", []),
    "rows": (["a,b", "", "c"], [["a", "b"], [], ["c"]]),
    "alias": ("a b", ["a", "b"]),
    "plain": ("a,b", "a,b"),
    "other": ("a,b", "a,b"),
}
"""Member -> what the server sends, and what it is."""


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    """The SDK of the schemas above."""
    return generated(document(SCHEMAS), package="delimited_lists")


def test_texts_are_read(sdk: Sdk, server: Server) -> None:
    data = {name: text for name, (text, _) in READ.items()}
    item = received(sdk, server, data)
    assert {name: getattr(item, name) for name in READ} == {
        name: value for name, (_, value) in READ.items()
    }
    assert item.model_issues() == []
    assert item.to_dict() == item.model_dump(mode="json", exclude_unset=True) == data
    assert json.loads(item.model_dump_json(exclude_unset=True)) == data
    assert item.model_dump(exclude_unset=True)["numbers"] == [1, -2]
    assert sdk.models.Item.model_validate(data) == item
    assert "    days: list[dt.date] | None = None" in sdk.text("models/_items.py")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"numbers": "1,two"}, "/numbers/1"),
        ({"numbers": "1,02"}, "/numbers/1"),
        ({"days": "2026-01-15|soon"}, "/days/1"),
        ({"colours": "red,blue"}, "/colours/1"),
        ({"commas": 1}, "/commas"),
    ],
    ids=str,
)
def test_what_is_not_as_told_is_kept(data: Any, place: str, sdk: Sdk, server: Server) -> None:
    assert said(sdk, server, data) == [place]


def test_what_a_program_makes(sdk: Sdk) -> None:
    item = sdk.models.Item(
        commas=["a", "b"],
        blanks=("a", "b"),
        numbers=[1, 2],
        days=[DAY, "2026-01-16"],
        moments=[dt.datetime(1970, 1, 1, 1, tzinfo=dt.UTC), 0],
        rows=[["a", "b"], "c,d"],
        pipes="a|b",
        lines=[],
    )
    assert item.to_dict() == {
        "commas": "a,b",
        "blanks": "a b",
        "pipes": "a|b",
        "lines": "",
        "numbers": "1,2",
        "days": "2026-01-15|2026-01-16",
        "moments": "3600,0",
        "rows": ["a,b", "c,d"],
    }
    assert item.pipes == ["a", "b"] and item.model_issues() == []
    assert item.commas is not None
    item.commas.append("c")
    assert json.loads(item.to_json())["commas"] == "a,b,c"
    item.commas.append("d,e")
    with pytest.raises(ValueError, match="','"):
        item.to_json()


def test_schema(sdk: Sdk) -> None:
    found = sdk.models.Item.model_json_schema()["properties"]
    assert found["commas"]["anyOf"][0] == {"type": "string"}
    assert found["rows"]["anyOf"][0] == {"type": "array", "items": {"type": "string"}}


LIST = {
    "type": "string",
    "format": "ArrayEncoding.pipeDelimited",
    "items": {"type": "integer"},
}
PLACES = {
    "openapi": "3.1.0",
    "info": {"title": "Values", "version": "1"},
    "servers": [{"url": "https://values.example"}],
    "paths": {
        "/values/{path}": {
            "post": {
                "operationId": "sendValues",
                "tags": ["values"],
                "parameters": [
                    {"name": place, "in": place, "required": True, "schema": LIST}
                    for place in ("path", "query", "header", "cookie")
                ],
                "requestBody": {
                    "content": {
                        kind: {"schema": {"type": "object", "properties": {"one": LIST}}}
                        for kind in ("application/json", "application/x-www-form-urlencoded")
                    }
                },
                "responses": {
                    "200": {
                        "description": "It is there.",
                        "content": {"application/json": {"schema": LIST}},
                    }
                },
            }
        }
    },
}


def test_arguments(generated: Generate, side: Side, server: Server) -> None:
    sdk = generated(json.dumps(PLACES), package="delimited_places")
    server.otherwise = Reply(200, b'"1|2"', {"Content-Type": "application/json"})
    client = side.client(sdk, base_url=server.url)
    for value in ([1, 2], "1|2"):
        places = dict.fromkeys(("query", "header", "cookie"), value)
        assert side.run(client.values.send(value, **places, one=value)) == [1, 2]
        last = server.last
        assert last.target == "/values/1%7C2?query=1%7C2"
        assert (last.headers["header"], last.headers["cookie"]) == ("1|2", "cookie=1%7C2")
        assert last.json() == {"one": "1|2"}
    form = "application/x-www-form-urlencoded"
    places = {place: [3] for place in ("query", "header", "cookie")}
    side.run(client.values.send([3], **places, one=[1, 2], content_type=form))
    assert server.last.body == b"one=1%7C2"
