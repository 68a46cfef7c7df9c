"""Members that ``additionalProperties`` describes: given, sent, received."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from support.sdk import Generate, Sdk, wire
from support.server import Server, json_reply

SPEC = """
openapi: 3.1.0
info: {title: Labels, version: "1"}
servers: [{url: https://labels.example}]
paths:
  /labels:
    put:
      operationId: setLabels
      tags: [labels]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Dates'}}}
      responses:
        '200':
          description: The same.
          content: {application/json: {schema: {$ref: '#/components/schemas/Dates'}}}
components:
  schemas:
    Dates:
      type: object
      required: [label-id]
      properties: {label-id: {type: integer}, free: {$ref: '#/components/schemas/Free'}}
      additionalProperties: {type: string, format: date}
    Free:
      type: object
      properties: {id: {type: integer}}
      additionalProperties: true
    Plain:
      type: object
      properties: {id: {type: integer}}
"""
DAY = dt.date(2026, 1, 15)


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    """The SDK of the document above."""
    return generated(SPEC, package="labels")


def test_a_model_takes_them_by_their_keys(sdk: Sdk) -> None:
    made = sdk.models.Dates(label_id=1, **{"due-on": DAY}, paid="2026-02-01")
    assert wire(made) == {"label-id": 1, "due-on": "2026-01-15", "paid": "2026-02-01"}
    assert made.model_extra == {"due-on": DAY, "paid": dt.date(2026, 2, 1)}
    assert wire(sdk.models.Free(id=1, any=[1])) == {"id": 1, "any": [1]}


@pytest.mark.parametrize(("model", "name"), [("Plain", "more"), ("Dates", "label-id")])
def test_a_name_that_means_nothing(sdk: Sdk, model: str, name: str) -> None:
    with pytest.raises(TypeError, match=f"has no field '{name}'"):
        getattr(sdk.models, model)(**{name: 1})


def test_a_method_takes_them_as_extra_body(sdk: Sdk, server: Server) -> None:
    data: dict[str, Any] = {"label-id": 1, "due": "2026-01-15", "free": {"id": 2, "x": True}}
    server.on("PUT", "/labels", json_reply(data))
    with sdk.client(base_url=server.url) as client:
        free = sdk.models.Free(id=2, x=True)
        found = client.labels.set(label_id=1, free=free, extra_body={"due": DAY})
    assert server.last.json() == data
    assert found.model_extra == {"due": DAY}
    assert "extra_body" in type(client.labels).set.__doc__
