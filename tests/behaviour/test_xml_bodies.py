"""XML bodies whose schemas have no name of their own."""

from __future__ import annotations

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

DOCUMENT = """
openapi: 3.0.3
info: {title: Barns, version: "1"}
servers: [{url: https://barns.example}]
paths:
  /barns:
    post:
      operationId: addBarn
      tags: [barns]
      requestBody:
        required: true
        content:
          application/xml:
            schema:
              type: object
              xml: {name: barn}
              required: [owner]
              properties:
                owner: {type: string, xml: {attribute: true}}
                doors:
                  type: array
                  items: {type: object, properties: {width: {type: integer}}}
      responses: {'204': {description: d}}
  /barns/{owner}:
    put:
      operationId: changeBarn
      tags: [barns]
      parameters: [{name: owner, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/xml:
            schema: {$ref: '#/paths/~1barns/post/requestBody/content/application~1xml/schema'}
      responses: {'204': {description: d}}
  /gates:
    post:
      operationId: addGate
      tags: [gates]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, properties: {width: {type: integer}}}
          application/xml:
            schema: {type: object, xml: {name: gate}, properties: {width: {type: integer}}}
      responses: {'204': {description: d}}
"""


@pytest.fixture(scope="module")
def barns(generated: Generate) -> Sdk:
    return generated(DOCUMENT, package="xml_bodies")


def test_fields_are_arguments(barns: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    client = side.client(barns, base_url=server.url)
    side.run(client.barns.add(owner="Ada", doors=[{"width": 2}]))
    assert server.last.body.endswith(b'<barn owner="Ada"><doors><width>2</width></doors></barn>')


def test_a_shared_schema(barns: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    client = side.client(barns, base_url=server.url)
    side.run(client.barns.change("Ada", owner_body="Eve"))
    assert server.last.path == "/barns/Ada"
    assert server.last.body.endswith(b'<barn owner="Eve"></barn>')


def test_one_of_two_forms(barns: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    client = side.client(barns, base_url=server.url)
    side.run(client.gates.add(width=3, content_type="application/xml"))
    assert server.last.body.endswith(b"<gate><width>3</width></gate>")
