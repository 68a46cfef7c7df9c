"""One structure in several media types: calls ask for the form that they read."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Server, json_reply
from support.sides import Side

SPEC = """\
openapi: 3.0.3
info: {title: Barns, version: "1"}
paths:
  /barn:
    get:
      operationId: getBarn
      tags: [barns]
      responses:
        "200":
          description: OK
          content:
            text/plain: {schema: {$ref: "#/components/schemas/Barn"}}
            application/json: {schema: {$ref: "#/components/schemas/Barn"}}
            application/yaml: {schema: {$ref: "#/components/schemas/Barn"}}
  /doors:
    get:
      operationId: listDoors
      tags: [barns]
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Barn"}}
            application/x-protobuf:
              schema: {type: array, items: {$ref: "#/components/schemas/Barn"}}
  /count:
    get:
      operationId: countBarns
      tags: [barns]
      responses:
        "200":
          description: OK
          content:
            text/plain: {schema: {type: integer, format: int32}}
            application/json: {schema: {type: integer, format: int32}}
  /plan:
    get:
      operationId: getPlan
      tags: [barns]
      responses:
        "200":
          description: OK
          content:
            application/pdf: {schema: {type: string, format: binary}}
            application/json: {schema: {$ref: "#/components/schemas/Barn"}}
            text/plain: {schema: {type: string}}
components:
  schemas:
    Barn: {type: object, required: [doors], properties: {doors: {type: integer}}}
"""


@pytest.fixture(scope="module")
def barns(generated: Generate) -> Sdk:
    return generated(SPEC, package="barns_sdk")


def returned(sdk: Sdk, method: str) -> str:
    """What a method is annotated to return."""
    resource = sdk.module("resources.barns").BarnsResource
    return str(inspect.signature(getattr(resource, method)).return_annotation)


def test_other_forms_of_a_structure_are_not_returned(barns: Sdk) -> None:
    assert returned(barns, "get") == "models.Barn"
    assert returned(barns, "list_doors") == "list[models.Barn]"
    assert returned(barns, "count") == "int"


def test_what_is_something_else_is_returned_as_before(barns: Sdk) -> None:
    assert returned(barns, "get_plan") == "BinaryContent | models.Barn | str"


def test_they_are_not_asked_for(side: Side, barns: Sdk, server: Server) -> None:
    server.on("GET", "/barn", json_reply({"doors": 2}))
    client: Any = side.client(barns, base_url=server.url)
    assert side.run(client.barns.get()).doors == 2
    assert server.last.headers["accept"] == "application/json"


def test_a_server_that_sends_json_as_text_is_understood(
    side: Side, barns: Sdk, server: Server
) -> None:
    server.on("GET", "/barn", json_reply({"doors": 2}, Content_Type="text/plain"))
    client: Any = side.client(barns, base_url=server.url)
    assert side.run(client.barns.get()).doors == 2
