"""Files that are whole bodies, also those that happen to be JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server

SPEC = """
openapi: {version}
info: {{title: Files, version: "1"}}
servers: [{{url: https://files.example}}]
paths:
  /json:
    post:
      operationId: sendJson
      tags: [files]
      requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}}
      responses:
        '200': {{description: It., content: {{application/json: {{schema: {schema}}}}}}}
  /any:
    post:
      operationId: sendAny
      tags: [files]
      requestBody: {{required: true, content: {{'*/*': {{schema: {schema}}}}}}}
      responses:
        '200': {{description: It., content: {{'*/*': {{schema: {schema}}}}}}}
"""
SCHEMAS = {
    "3.0.3": "{type: string, format: binary}",
    "3.1.0": "{contentMediaType: application/json}",
}
TEXT = b'{ "kept":  "as it is" }'


@pytest.fixture(params=SCHEMAS)
def sdk(request: pytest.FixtureRequest, generated: Generate) -> Sdk:
    """The SDK of one spelling of a file."""
    version: str = request.param
    name = f"whole_files_{version.replace('.', '_')}"
    return generated(SPEC.format(version=version, schema=SCHEMAS[version]), package=name)


def test_a_json_file_is_sent_and_received_as_it_is(sdk: Sdk, server: Server) -> None:
    server.on("POST", "/json", Reply(body=TEXT, headers={"content-type": "application/json"}))
    with sdk.client(base_url=server.url) as client:
        answer: Any = client.files.send_json(body=TEXT)
        assert answer.read() == TEXT
    assert server.last.body == TEXT
    assert server.last.headers["content-type"] == "application/json"


def test_a_file_of_any_type_says_which(sdk: Sdk, server: Server, tmp_path: Path) -> None:
    server.on("POST", "/any", Reply(body=b"png", headers={"content-type": "image/png"}))
    picture = tmp_path / "a.png"
    picture.write_bytes(b"png")
    with sdk.client(base_url=server.url) as client:
        assert client.files.send_any(body=picture).read() == b"png"
    assert server.last.body == b"png"
    assert server.last.headers["content-type"] == "image/png"
