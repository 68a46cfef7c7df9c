"""A base whose subtypes are told apart by one member, and theirs by another."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Generate, Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

SPEC = """
openapi: 3.0.3
info: {title: Shipyard, version: "1"}
paths:
  /vessels:
    put:
      operationId: replaceVessel
      tags: [vessels]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Vessel"}}}
      responses:
        "200":
          description: The vessel.
          content: {application/json: {schema: {$ref: "#/components/schemas/Vessel"}}}
components:
  schemas:
    Vessel:
      type: object
      required: [kind, age]
      properties: {kind: {type: string}, age: {type: integer}}
      discriminator:
        propertyName: kind
        mapping: {sail: "#/components/schemas/Sailboat", motor: "#/components/schemas/Motorboat"}
    Motorboat:
      allOf: [{$ref: "#/components/schemas/Vessel"}]
      properties:
        kind: {type: string, enum: [motor]}
        tender: {$ref: "#/components/schemas/Vessel"}
    Sailboat:
      type: object
      required: [kind, rig]
      allOf: [{$ref: "#/components/schemas/Vessel"}]
      properties: {kind: {type: string, enum: [sail]}, rig: {type: string}}
      discriminator:
        propertyName: rig
        mapping: {sloop: "#/components/schemas/Sloop", ketch: "#/components/schemas/Ketch"}
    Sloop:
      type: object
      required: [rig]
      allOf: [{$ref: "#/components/schemas/Sailboat"}]
      properties: {rig: {type: string, enum: [sloop]}, jib: {type: number}}
    Ketch:
      required: [rig]
      allOf: [{$ref: "#/components/schemas/Sailboat"}]
      properties: {rig: {type: string, enum: [ketch]}}
"""
SLOOP: dict[str, Any] = {"kind": "sail", "rig": "sloop", "age": 3, "jib": 12.5}


@pytest.fixture(scope="session")
def sdk(generated: Generate) -> Sdk:
    return generated(SPEC, package="shipyard_sdk")


def test_each_level_is_a_class_of_the_one_above(sdk: Sdk) -> None:
    models = sdk.models
    assert issubclass(models.Sloop, models.Sailboat)
    assert issubclass(models.Sailboat, models.Vessel)


def test_both_tags_are_filled_in(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("PUT", "/vessels", json_reply({"kind": "motor", "age": 1, "tender": SLOOP}))
    client = side.client(sdk, base_url=server.url, timeout=10.0)
    found = side.run(client.vessels.replace(body=sdk.models.Sloop(age=3, jib=12.5)))
    assert server.requests[-1].json() == SLOOP
    assert (type(found), type(found.tender)) == (sdk.models.Motorboat, sdk.models.Sloop)
    assert found.model_issues() == []


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ({"kind": "sail", "rig": "ketch", "age": 1}, "Ketch"),
        ({"kind": "sail", "rig": "junk", "age": 1}, "Sailboat"),
        ({"kind": "sail", "age": 1}, "Sailboat"),
        ({"kind": "row", "age": 1}, "Vessel"),
        ({"age": 1}, "Vessel"),
    ],
)
def test_what_is_unknown_stays_at_its_level(
    sdk: Sdk, side: Side, server: Server, sent: dict[str, Any], name: str
) -> None:
    server.on("PUT", "/vessels", json_reply(sent))
    client = side.client(sdk, base_url=server.url, timeout=10.0)
    found = side.run(client.vessels.replace(body={"kind": "motor", "age": 1}))
    assert type(found).__name__ == name
    assert wire(found) == sent
