"""Documents of one operation that sends and answers the schema ``Item``, over real HTTP."""

from __future__ import annotations

import textwrap
from typing import Any

from support.sdk import Sdk
from support.server import Server, json_reply

_HEAD = """
openapi: {version}
info: {{title: Things, version: "1"}}
servers: [{{url: https://things.example}}]
paths:
  /items:
    post:
      operationId: sendItem
      tags: [items]
      requestBody:
        required: true
        content:
          application/json: {{schema: {{$ref: '#/components/schemas/Holder'}}}}
      responses:
        '200':
          description: The same.
          content:
            application/json: {{schema: {{$ref: '#/components/schemas/Holder'}}}}
components:
  schemas:
    Holder:
      type: object
      required: [item]
      properties:
        item: {{$ref: '#/components/schemas/Item'}}
"""


def document(schemas: str, version: str = "3.1.0") -> str:
    """The document, with further schemas in YAML of which one is ``Item``."""
    return _HEAD.format(version=version) + textwrap.indent(textwrap.dedent(schemas), "    ")


def received(sdk: Sdk, server: Server, data: object, **options: Any) -> Any:
    """What a client makes of an answer, which it must be able to send again as it came."""
    return _answer(sdk, server, data, options).item


def said(sdk: Sdk, server: Server, data: object) -> list[str]:
    """The places of an answer that are not as its type says."""
    found = _answer(sdk, server, data, {}).model_issues()
    return [issue.pointer.removeprefix("/item") for issue in found]


def _answer(sdk: Sdk, server: Server, data: object, options: dict[str, Any]) -> Any:
    server.on("POST", "/items", json_reply({"item": data}))
    with sdk.client(base_url=server.url) as client:
        found = client.items.send(item={}, **options)
        client.items.send(item=found.item)
    assert server.last.json() == {"item": data}
    return found
