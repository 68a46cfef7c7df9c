"""A base whose subtypes have subtypes: each in between may be what extends it."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Server, json_reply
from support.sides import Side

SPEC = """
swagger: "2.0"
info: {title: Fleet, version: "1"}
consumes: [application/json]
produces: [application/json]
paths:
  /boats:
    put:
      operationId: replaceBoat
      tags: [boats]
      parameters:
        - {name: boat, in: body, required: true, schema: {$ref: "#/definitions/Boat"}}
      responses:
        "200": {description: The boat., schema: {$ref: "#/definitions/Boat"}}
definitions:
  Vehicle:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind: {type: string}
      escorts: {type: array, items: {$ref: "#/definitions/Boat"}}
  Car:
    allOf: [{$ref: "#/definitions/Vehicle"}]
    properties: {doors: {type: integer}}
  Boat:
    x-ms-discriminator-value: boat
    allOf: [{$ref: "#/definitions/Vehicle"}]
    properties: {draught: {type: number}}
  Ferry:
    allOf: [{$ref: "#/definitions/Boat"}]
    properties: {decks: {type: integer}}
"""


@pytest.fixture(scope="session")
def sdk(generated: Generate) -> Sdk:
    return generated(SPEC, package="fleet_sdk")


@pytest.fixture
def boats(sdk: Sdk, side: Side, server: Server) -> Any:
    sent = {"kind": "Ferry", "decks": 2, "escorts": [{"kind": "boat", "draught": 1.5}]}
    server.on("PUT", "/boats", json_reply(sent))
    return side.client(sdk, base_url=server.url, timeout=10.0).boats


def test_a_subtype_is_sent_whole(boats: Any, side: Side, sdk: Sdk, server: Server) -> None:
    models = sdk.models
    ferry = models.Ferry(decks=2, escorts=[models.Boat(draught=1.5)])
    found = side.run(boats.replace(body=ferry))
    assert server.requests[-1].json() == {
        "kind": "Ferry",
        "decks": 2,
        "escorts": [{"kind": "boat", "draught": 1.5}],
    }
    assert (type(found), type(found.escorts[0])) == (models.Ferry, models.Boat)


def test_a_mapping_may_be_any_subtype(boats: Any, side: Side, server: Server) -> None:
    side.run(boats.replace(body={"kind": "Ferry", "decks": 3}))
    assert server.requests[-1].json() == {"kind": "Ferry", "decks": 3}
    annotation = inspect.signature(boats.replace).parameters["body"].annotation
    assert annotation == "models.Boat | types.BoatParam | types.FerryParam"
