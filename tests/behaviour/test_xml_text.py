"""A member that is the text of an XML element, beside attributes, in both spellings."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Generate
from support.server import Reply, Server
from support.sides import Side

SPEC = """
openapi: {version}
info: {{title: Labels, version: "1"}}
paths:
  /label:
    put:
      operationId: replaceLabel
      tags: [label]
      requestBody:
        required: true
        content: {{application/xml: {{schema: {{$ref: "#/components/schemas/Label"}}}}}}
      responses:
        "200":
          description: The label.
          content: {{application/xml: {{schema: {{$ref: "#/components/schemas/Label"}}}}}}
components:
  schemas:
    Label:
      type: object
      xml: {{name: label}}
      properties:
        language: {{type: string, xml: {{attribute: true}}}}
        words: {{type: string, xml: {{{text}}}}}
"""
XML = '<label language="en">warm &amp; dry</label>'


@pytest.mark.parametrize(
    ("version", "text", "package"),
    [("3.0.3", "x-ms-text: true", "label_sdk"), ("3.2.0", "nodeType: text", "newer_label_sdk")],
)
def test_text_of_an_element(
    version: str, text: str, package: str, generated: Generate, side: Side, server: Server
) -> None:
    sdk = generated(SPEC.format(version=version, text=text), package=package)
    server.on("PUT", "/label", Reply(200, XML.encode(), {"Content-Type": "application/xml"}))
    client: Any = side.client(sdk, base_url=server.url, timeout=10.0)
    found = side.run(client.label.replace(language="en", words="warm & dry"))
    assert (found.language, found.words) == ("en", "warm & dry")
    assert server.requests[-1].body.endswith(XML.encode())
