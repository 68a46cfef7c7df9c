"""A success without a body where the document says that one comes."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

SPEC = """
openapi: 3.1.0
info: {title: Desk, version: "1"}
paths:
  /{kind}/note:
    parameters: [{name: kind, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getNote
      tags: [notes]
      responses:
        "200":
          description: The note, or nothing.
          content:
            application/json:
              schema: {anyOf: [{$ref: "#/components/schemas/Note"}, {type: "null"}]}
  /due:
    get:
      operationId: getDue
      tags: [notes]
      responses:
        "200":
          description: When it is due.
          content: {application/json: {schema: {type: [string, "null"], format: date}}}
  /anything:
    get:
      operationId: getAnything
      tags: [notes]
      responses:
        "200": {description: Something., content: {application/json: {schema: {}}}}
  /certain:
    get:
      operationId: getCertain
      tags: [notes]
      responses:
        "200":
          description: A note.
          content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
components:
  schemas:
    Note: {type: object, properties: {text: {type: string}}}
"""


@pytest.fixture(scope="session")
def sdk(generated: Generate) -> Sdk:
    return generated(SPEC, package="desk_sdk")


@pytest.fixture
def notes(sdk: Sdk, side: Side, server: Server) -> Any:
    for path in ("/work/note", "/due", "/anything", "/certain"):
        server.on("GET", path, Reply(headers={"Content-Type": "application/json"}))
    return side.client(sdk, base_url=server.url, timeout=10.0).notes


@pytest.mark.parametrize("strict", [False, True])
def test_nothing_is_null_where_null_may_come(notes: Any, side: Side, strict: bool) -> None:
    assert side.run(notes.get("work", strict=strict)) is None
    assert side.run(notes.get_due(strict=strict)) is None
    assert side.run(notes.get_anything(strict=strict)) is None


def test_nothing_is_an_error_elsewhere(notes: Any, side: Side, sdk: Sdk) -> None:
    with pytest.raises(sdk.module("errors").ResponseDecodeError, match="it is empty"):
        side.run(notes.get_certain())
