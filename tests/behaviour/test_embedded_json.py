"""JSON inside of a text is read as what the document says it holds, and goes back unchanged."""

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
Settings:
  type: object
  required: [since]
  properties: {since: {type: string, format: date}, level: {type: integer}}
Call:
  type: string
  contentMediaType: application/json
  contentSchema: {$ref: '#/components/schemas/Settings'}
Item:
  type: object
  properties:
    settings: {$ref: '#/components/schemas/Call'}
    inline:
      type: string
      contentMediaType: application/vnd.things+json
      contentSchema: {type: object, properties: {day: {type: string, format: date}}}
    list:
      type: string
      contentMediaType: application/json
      contentSchema: {type: array, items: {$ref: '#/components/schemas/Settings'}}
    many: {type: array, items: {$ref: '#/components/schemas/Call'}}
    maybe: {oneOf: [{$ref: '#/components/schemas/Call'}, {type: 'null'}]}
    plain: {type: string, contentMediaType: application/json}
    number: {type: string, contentMediaType: application/json, contentSchema: {type: integer}}
"""
DAY = dt.date(2026, 1, 15)
TEXT = '{ "level": 1,  "since": "2026-01-15" }'


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    """The SDK of the schemas above."""
    return generated(document(SCHEMAS), package="embedded_things")


def test_texts_become_what_they_hold(sdk: Sdk, server: Server) -> None:
    data = {
        "settings": TEXT,
        "inline": '{"day":"2026-01-15"}',
        "list": f"[{TEXT}]",
        "many": [TEXT, TEXT],
        "maybe": TEXT,
        "plain": TEXT,
        "number": "12",
    }
    item = received(sdk, server, data)
    assert type(item.settings) is sdk.models.Settings
    assert (item.settings.since, item.inline.day, item.list[0].since) == (DAY, DAY, DAY)
    assert [each.level for each in item.many] == [1, 1]
    assert item.maybe.since == DAY
    assert (item.plain, item.number) == (TEXT, "12")
    assert said(sdk, server, data) == []


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"settings": "no JSON {"}, "/settings"),
        ({"settings": "[1]"}, "/settings"),
        ({"settings": '{"since": "soon"}'}, "/settings/since"),
        ({"settings": {"since": "2026-01-15"}}, "/settings"),
        ({"many": [TEXT, "{}"]}, "/many/1/since"),
        ({"list": TEXT}, "/list"),
        ({"list": [1]}, "/list/0"),
    ],
    ids=str,
)
def test_what_is_not_as_told_is_kept(data: Any, place: str, sdk: Sdk, server: Server) -> None:
    assert said(sdk, server, data) == [place]


def test_what_a_program_changes_is_written_anew(sdk: Sdk, server: Server) -> None:
    item = received(sdk, server, {"settings": TEXT, "list": f"[{TEXT}]"})
    item.settings.level = 2
    item.list[0].level = 3
    found = item.to_dict()
    assert found["settings"] == '{"level":2,"since":"2026-01-15"}'
    assert json.loads(found["list"]) == [{"level": 3, "since": "2026-01-15"}]
    made = sdk.models.Item(settings=sdk.models.Settings(since=DAY))
    assert made.to_dict() == {"settings": '{"since":"2026-01-15"}'}
    assert json.loads(made.model_dump_json(exclude_unset=True)) == made.to_dict()


def test_dumps(sdk: Sdk, server: Server) -> None:
    item = received(sdk, server, {"settings": TEXT, "list": f"[{TEXT}]"})
    settings = {"level": 1, "since": DAY}
    assert item.model_dump(exclude_unset=True) == {"settings": settings, "list": [settings]}
    assert item.model_dump(mode="json", exclude_unset=True)["settings"] == TEXT


STREAM = """
openapi: 3.2.0
info: {title: Weather, version: 1.0.0}
servers: [{url: https://weather.example}]
paths:
  /alarms:
    get:
      operationId: watchAlarms
      tags: [alarms]
      responses:
        '200':
          description: Alarms as they are raised.
          content:
            text/event-stream:
              itemSchema:
                type: object
                required: [event, data]
                properties:
                  event: {type: string}
                  data:
                    type: string
                    contentMediaType: application/json
                    contentSchema: {$ref: '#/components/schemas/Alarm'}
components:
  schemas:
    Alarm:
      type: object
      properties: {day: {type: string, format: date}}
"""


def test_the_data_of_events(generated: Generate, side: Side, server: Server) -> None:
    sdk = generated(STREAM, package="embedded_weather")
    body = b'event: storm\ndata: {"day":\ndata:  "2026-01-15"}\n\n'
    server.on("GET", "/alarms", Reply(200, body, {"Content-Type": "text/event-stream"}))
    client = side.client(sdk, base_url=server.url)
    (alarm,) = side.all(side.run(client.alarms.watch()))
    assert (alarm.event, alarm.data.day) == ("storm", DAY)
