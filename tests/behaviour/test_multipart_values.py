"""Multipart bodies that a document describes as one value can be sent all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

DOCUMENT = """
openapi: 3.0.3
info: {title: Labels, version: "1"}
servers: [{url: https://labels.example}]
paths:
  /file:
    post:
      operationId: sendFile
      tags: [labels]
      requestBody: {content: {multipart/form-data: {schema: {type: string, format: binary}}}}
      responses: {'204': {description: d}}
  /text:
    post:
      operationId: sendText
      tags: [labels]
      requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Text'}}}}
      responses: {'204': {description: d}}
components:
  schemas:
    Text: {type: string}
"""


@pytest.fixture(scope="module")
def labels(generated: Generate) -> Sdk:
    return generated(DOCUMENT, package="multipart_values")


@pytest.mark.parametrize("method", ["send_file", "send_text"])
def test_any_parts_are_taken(
    labels: Sdk, side: Side, server: Server, tmp_path: Path, method: str
) -> None:
    server.otherwise = Reply(204)
    label = tmp_path / "label.txt"
    label.write_bytes(b"Darjeeling")
    client = side.client(labels, base_url=server.url)
    side.run(getattr(client.labels, method)(body={"label": label, "count": 2}))
    sent = server.last.body
    assert b'name="label"; filename="label.txt"' in sent
    assert b"Darjeeling" in sent
    assert b'name="count"' in sent


def test_it_is_told(labels: Sdk) -> None:
    told = [each.message for each in labels.diagnostics if each.code == "OAS0603"]
    assert told == ["multipart/form-data has named parts, but one value is described"] * 2
