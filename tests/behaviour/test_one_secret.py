"""Schemes that a document only demands together, in one place, are one credential."""

from __future__ import annotations

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

DOCUMENT = """
openapi: 3.0.3
info: {title: Deeds, version: "1"}
servers: [{url: https://deeds.example}]
paths:
  /deeds:
    get:
      operationId: listDeeds
      tags: [deeds]
      security:
        - {Implicit: [read], Code: [read]}
        - {Implicit: [all], Code: [all]}
      responses: {'204': {description: d}}
  /keys:
    get:
      operationId: listKeys
      tags: [keys]
      security: [{QueryKey: [], key: []}]
      responses: {'204': {description: d}}
  /both:
    get:
      operationId: listBoth
      tags: [both]
      security: [{Left: [], Right: []}, {Left: []}]
      responses: {'204': {description: d}}
components:
  securitySchemes:
    Implicit:
      type: oauth2
      flows: {implicit: {authorizationUrl: "https://deeds.example/in", scopes: {read: r, all: a}}}
    Code:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://deeds.example/in
          tokenUrl: https://deeds.example/token
          scopes: {read: r, all: a}
    QueryKey: {type: apiKey, in: query, name: key}
    key: {type: apiKey, in: query, name: key}
    Left: {type: apiKey, in: header, name: X-Side}
    Right: {type: apiKey, in: header, name: x-side}
"""


@pytest.fixture(scope="module")
def deeds(generated: Generate) -> Sdk:
    return generated(DOCUMENT, package="one_secret")


def test_one_value_is_enough(deeds: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    client = side.client(deeds, base_url=server.url, implicit="secret", query_key="k")
    side.run(client.deeds.list())
    side.run(client.keys.list())
    first, second = server.requests
    assert first.headers["authorization"] == "Bearer secret"
    assert second.query == [("key", "k")]


def test_all_flows_are_known(deeds: Sdk) -> None:
    credentials = {each.scheme.name: each for each in deeds.model.api.credentials}
    assert list(credentials) == ["Implicit", "QueryKey", "Left", "Right"]
    assert credentials["Implicit"].token_url == "https://deeds.example/token"


def test_it_is_told_once(deeds: Sdk) -> None:
    told = [each.message for each in deeds.diagnostics if each.code == "OAS0642"]
    assert told == [
        "Code and Implicit are only needed together and sent in one place: they are one credential",
        "key and QueryKey are only needed together and sent in one place: they are one credential",
    ]
    assert "OAS0641" in {each.code for each in deeds.diagnostics}  # Left is needed alone, too
