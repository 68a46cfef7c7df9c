"""Moments and spans of time that stand in JSON as numbers: read, sent, and sent back unchanged."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
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
    made: {type: integer, format: unixtime}
    read: {type: number, format: unix-time}
    lasted: {type: integer, format: seconds}
    waited: {type: number, format: seconds}
    took: {type: integer, format: milliseconds}
    many: {type: array, items: {type: integer, format: unixtime}}
    named: {type: object, additionalProperties: {type: number, format: milliseconds}}
    pair: {type: array, prefixItems: [{type: integer, format: seconds}, {type: string}]}
    either: {oneOf: [{type: string, format: date-time}, {type: integer, format: unixtime}]}
    limit: {oneOf: [{type: string, enum: [none]}, {type: integer, format: seconds}]}
    maybe: {type: [integer, 'null'], format: unixtime}
    parts: {allOf: [{type: integer}, {format: unixtime, type: number}]}
    alias: {$ref: '#/components/schemas/Moment'}
    when: {$ref: '#/components/schemas/When'}
    whenever: {type: array, items: {$ref: '#/components/schemas/Between'}}
    usual: {type: string, format: date-time}
    length: {type: string, format: duration}
    plain: {type: number, format: duration}
  additionalProperties: {type: integer, format: unixtime}
Moment: {type: integer, format: unix_timestamp}
When: {oneOf: [{type: string, enum: [now]}, {type: integer, format: unixtime}]}
Between:
  anyOf:
    - {type: object, properties: {since: {type: integer, format: unixtime}}}
    - {type: integer, format: unixtime}
"""
NOON = dt.datetime(2026, 1, 15, 12, tzinfo=dt.UTC)
NUMBER = 1768478400
READ: dict[str, tuple[Any, object]] = {
    "made": (NUMBER, NOON),
    "read": (NUMBER + 0.25, NOON + dt.timedelta(milliseconds=250)),
    "lasted": (90, dt.timedelta(seconds=90)),
    "waited": (35.625, dt.timedelta(seconds=35, milliseconds=625)),
    "took": (1500, dt.timedelta(seconds=1.5)),
    "many": ([0, NUMBER], [dt.datetime(1970, 1, 1, tzinfo=dt.UTC), NOON]),
    "named": ({"a": 0.5}, {"a": dt.timedelta(microseconds=500)}),
    "pair": ([1, "a"], (dt.timedelta(seconds=1), "a")),
    "either": (NUMBER, NOON),
    "limit": (60, dt.timedelta(minutes=1)),
    "maybe": (NUMBER, NOON),
    "parts": (NUMBER, NOON),
    "alias": (NUMBER, NOON),
    "when": (NUMBER, NOON),
    "whenever": ([NUMBER], [NOON]),
    "more": (NUMBER, NOON),
}
"""Member -> what the server sends, and what it is."""


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    """The SDK of the schemas above."""
    return generated(document(SCHEMAS), package="numeric_times")


def test_numbers_are_read(sdk: Sdk, server: Server) -> None:
    data = {name: number for name, (number, _) in READ.items()}
    item = received(sdk, server, data)
    assert {name: getattr(item, name) for name in READ} == {
        name: value for name, (_, value) in READ.items()
    }
    assert (item.made.tzinfo, repr(item.made)) == (dt.UTC, repr(NOON))
    assert item.model_issues() == []
    assert json.loads(item.model_dump_json(exclude_unset=True)) == data
    assert item.model_dump(mode="json", exclude_unset=True) == data
    assert item.model_dump(exclude_unset=True)["made"] == NOON
    for other in (pickle.loads(pickle.dumps(item)), copy.deepcopy(item), item.model_copy()):
        assert other == item and other.to_dict() == data


@pytest.mark.parametrize("number", [150.0, 1e-07, 1768478400.1234567, -1.5, 0])
def test_numbers_keep_their_digits(number: float, sdk: Sdk, server: Server) -> None:
    item = received(sdk, server, {"read": number, "waited": number})
    assert item.to_json() == json.dumps({"read": number, "waited": number}).replace(" ", "")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"made": 10**18}, "/made"),
        ({"made": "soon"}, "/made"),
        ({"made": True}, "/made"),
        ({"made": 1.5}, "/made"),
        ({"lasted": 1e300}, "/lasted"),
        ({"many": [1, 10**400]}, "/many/1"),
        ({"made": None}, "/made"),
        ({"more": 10**18}, "/more"),
    ],
    ids=str,
)
def test_what_is_no_time_stays(data: Any, place: str, sdk: Sdk, server: Server) -> None:
    assert said(sdk, server, data) == [place]


def test_others_stay_numbers(sdk: Sdk, server: Server) -> None:
    assert received(sdk, server, {"plain": 1.5}).plain == 1.5
    assert received(sdk, server, {"either": "2026-01-15T12:00:00Z"}).either == NOON
    assert said(sdk, server, {"limit": "none"}) == []


def test_what_a_program_makes(sdk: Sdk) -> None:
    east = dt.timezone(dt.timedelta(hours=2))
    exact = NOON + dt.timedelta(microseconds=1)
    item = sdk.models.Item(
        made=exact.astimezone(east),
        read=exact,
        lasted=dt.timedelta(seconds=1.75),
        waited=dt.timedelta(seconds=1.75),
        took=dt.timedelta(seconds=1.75),
        many=[NOON, NUMBER],
        either=NOON,
        alias=NUMBER,
        when=NOON,
        whenever=[NOON, {"since": NOON}],
    )
    item.more = NOON
    assert item.to_dict() == {
        "made": NUMBER,
        "read": NUMBER + 0.000001,
        "lasted": 1,
        "waited": 1.75,
        "took": 1750,
        "many": [NUMBER, NUMBER],
        "either": "2026-01-15T12:00:00Z",
        "alias": NUMBER,
        "when": NUMBER,
        "whenever": [NUMBER, {"since": NUMBER}],
        "more": NUMBER,
    }
    assert item.model_dump(mode="json", exclude_unset=True) == item.to_dict()
    assert json.loads(sdk.models.Item(waited=dt.timedelta(seconds=150)).to_json()) == {
        "waited": 150
    }


def test_local_time(sdk: Sdk) -> None:
    item = sdk.models.Item(made=dt.datetime(2026, 1, 15, 12))
    assert item.to_dict()["made"] == int(dt.datetime(2026, 1, 15, 12).timestamp())


def test_a_value_moves_to_another_field(sdk: Sdk, server: Server) -> None:
    item = received(sdk, server, {"made": NUMBER, "waited": 1.5, "took": 1500})
    text = received(sdk, server, {"usual": "2026-01-15t12:00:00.000z"}).usual
    other = sdk.models.Item(usual=item.made, length=item.waited)
    other.made, other.took = text, item.waited
    wanted = {"usual": "2026-01-15T12:00:00Z", "length": "PT1.5S", "made": NUMBER, "took": 1500}
    assert other.to_dict() == wanted
    assert json.loads(other.to_json()) == wanted
    later = item.made + dt.timedelta(days=1)
    assert sdk.models.Item(made=later, usual=later).to_dict() == {
        "made": NUMBER + 86400,
        "usual": "2026-01-16T12:00:00Z",
    }


def test_schema(sdk: Sdk) -> None:
    found = sdk.models.Item.model_json_schema()["properties"]
    assert found["made"]["anyOf"][0] == {"type": "integer", "format": "unixtime"}
    assert found["waited"]["anyOf"][0] == {"type": "number", "format": "seconds"}
    items = {"type": "integer", "format": "unixtime"}
    assert found["many"]["anyOf"][0] == {"type": "array", "items": items}
    assert found["either"]["anyOf"][0] == {
        "anyOf": [{"type": "string", "format": "date-time"}, items]
    }


FORMATS = {
    "unixtime": ("integer", NOON, "1768478400"),
    "seconds": ("number", dt.timedelta(seconds=35.625), "35.625"),
    "milliseconds": ("integer", dt.timedelta(seconds=36), "36000"),
}


def operation(name: str) -> dict[str, Any]:
    item = {"type": FORMATS[name][0], "format": name}
    usual = {"type": "string", "format": "date-time" if name == "unixtime" else "duration"}
    parameters: list[dict[str, Any]] = [
        {"name": place, "in": place, "required": True, "schema": item}
        for place in ("path", "query", "header", "cookie")
    ]
    items = {"type": "array", "items": item}
    parameters.append({"name": "list", "in": "query", "explode": False, "schema": items})
    parameters.append({"name": "usual", "in": "query", "schema": usual})
    fields = {"one": item, "many": items, "text": usual}
    return {
        "operationId": name,
        "x-oasmith-name": name,
        "tags": ["values"],
        "parameters": parameters,
        "requestBody": {
            "content": {
                kind: {"schema": {"type": "object", "properties": fields}}
                for kind in ("application/json", "application/x-www-form-urlencoded")
            }
        },
        "responses": {
            "200": {
                "description": "It is there.",
                "headers": {"X-Value": {"schema": item}},
                "content": {"application/json": {"schema": items}},
            }
        },
    }


PLACES = {
    "openapi": "3.1.0",
    "info": {"title": "Values", "version": "1"},
    "servers": [{"url": "https://values.example"}],
    "paths": {f"/{name}/{{path}}": {"post": operation(name)} for name in FORMATS},
}


@pytest.fixture(scope="module")
def places(generated: Generate) -> Sdk:
    return generated(json.dumps(PLACES), package="numeric_places")


@pytest.mark.parametrize("name", FORMATS)
def test_arguments(name: str, places: Sdk, side: Side, server: Server) -> None:
    _, value, text = FORMATS[name]
    number = json.loads(text)
    server.otherwise = Reply(200, f"[{text}]".encode(), {"Content-Type": "application/json"})
    client = side.client(places, base_url=server.url)
    send = getattr(client.values, name)
    assert side.run(send(value, query=value, header=value, cookie=value)) == [value]
    (came,) = side.run(
        send(number, query=number, header=number, cookie=number, list=[value, number], one=value)
    )
    last = server.last
    assert last.target == f"/{name}/{text}?query={text}&list={text},{text}"
    assert (last.headers["header"], last.headers["cookie"]) == (text, f"cookie={text}")
    assert last.json() == {"one": number}
    side.run(send(came, query=came, header=came, cookie=came, usual=came, many=[came], text=came))
    usual = {"unixtime": "2026-01-15T12:00:00Z", "seconds": "PT35.625S", "milliseconds": "PT36S"}
    assert dict(server.last.query)["usual"] == usual[name]
    assert server.last.json() == {"many": [number], "text": usual[name]}


def test_headers(places: Sdk, side: Side, server: Server) -> None:
    client = side.client(places, base_url=server.url)
    for name, kind in (("unixtime", dt.datetime), ("seconds", dt.timedelta)):
        _, value, text = FORMATS[name]
        server.on("POST", f"/{name}/1", Reply(200, b"[]", {"X-Value": text}))
        raw = side.run(client.raw(getattr(client.values, name))(1, query=1, header=1, cookie=1))
        assert raw.header("X-Value", kind) == value
        assert f"``{kind.__name__}``" in getattr(client.values, name).__doc__


def test_testing_module(places: Sdk) -> None:
    client, mock = places.module("testing").client()
    with client:
        found = client.values.unixtime(NOON, query=NOON, header=1, cookie=1, many=[1, NOON])
    assert isinstance(found[0], dt.datetime)
    assert mock.calls[-1].body == {"many": [1, NUMBER]}


def test_the_configuration_keeps_numbers(generated: Generate, server: Server) -> None:
    from oasmith.config import Formats

    numbers = Formats(("unixtime",))
    sdk = generated(document(SCHEMAS), package="kept_numbers", formats=numbers)
    item = received(sdk, server, {"made": NUMBER, "alias": NUMBER, "lasted": 90})
    assert (item.made, item.alias, item.lasted) == (NUMBER, NUMBER, dt.timedelta(seconds=90))
    assert "    made: int | None = None" in sdk.text("models/_items.py")


NOTATIONS = """
openapi: 3.1.0
info: {title: Clock, version: "1"}
servers: [{url: https://clock.example}]
paths:
  /now:
    get:
      operationId: readNow
      tags: [clock]
      responses:
        '200':
          description: The time.
          content: {text/plain: {schema: {type: integer, format: unixtime}}}
  /form:
    get:
      operationId: readForm
      tags: [clock]
      responses:
        '200':
          description: The time.
          content:
            application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Time'}}
  /xml:
    put:
      operationId: setTime
      tags: [clock]
      requestBody:
        content: {application/xml: {schema: {$ref: '#/components/schemas/Time'}}}
      responses:
        '200':
          description: The time.
          content: {application/xml: {schema: {$ref: '#/components/schemas/Time'}}}
components:
  schemas:
    Time:
      type: object
      properties:
        made: {type: integer, format: unixtime, xml: {attribute: true}}
        took: {type: number, format: seconds}
        words: {type: string, format: ArrayEncoding.spaceDelimited, items: {type: string}}
"""


def test_other_notations(generated: Generate, side: Side, server: Server) -> None:
    sdk = generated(NOTATIONS, package=f"numeric_notations_{side.kind}")
    client = side.client(sdk, base_url=server.url)
    server.on("GET", "/now", Reply(200, b"1768478400", {"Content-Type": "text/plain"}))
    assert side.run(client.clock.read_now()) == NOON
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    server.on("GET", "/form", Reply(200, b"made=1768478400&took=1.5&words=a+b", form))
    time = side.run(client.clock.read_form())
    wanted = (NOON, dt.timedelta(seconds=1.5), ["a", "b"])
    assert (time.made, time.took, time.words) == wanted
    xml = b'<Time made="1768478400"><took>1.5</took><words>a b</words></Time>'
    server.on("PUT", "/xml", Reply(200, xml, {"Content-Type": "application/xml"}))
    made, took, words = wanted
    time = side.run(client.clock.set_time(made=made, took=took, words=words))
    assert server.last.body.endswith(xml)
    assert (time.made, time.took, time.words) == wanted
