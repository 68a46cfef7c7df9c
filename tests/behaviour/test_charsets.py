"""Texts in other charsets than UTF-8: what the answer names, then what the document declares."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

LATIN = "text/plain; charset=iso-8859-1"


def operation(kind: str) -> dict[str, Any]:
    content = {kind: {"schema": {"type": "string"}}}
    return {
        "tags": ["texts"],
        "responses": {"200": {"description": "A text.", "content": content}},
    }


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Texts", "version": "1"},
    "paths": {
        "/latin": {"get": operation(LATIN) | {"operationId": "getLatin"}},
        "/any": {"get": operation("text/plain") | {"operationId": "getAny"}},
    },
}


@pytest.fixture(scope="module")
def texts(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="charsets")


@pytest.mark.parametrize(
    ("method", "content_type", "body", "text"),
    [
        ("any", "text/plain", "Ü".encode(), "Ü"),
        ("any", 'TEXT/PLAIN; Charset="ISO-8859-1"', b"\xdc", "Ü"),
        ("any", "text/plain; charset=no-such-charset", "Ü".encode(), "Ü"),
        ("any", "text/plain", b"\xdc", "\ufffd"),
        ("latin", "text/plain", b"\xdc", "Ü"),
        ("latin", "", b"\xdc", "Ü"),
        ("latin", "text/plain; charset=utf-8", "Ü".encode(), "Ü"),
    ],
)
def test_a_text(
    method: str, content_type: str, body: bytes, text: str, texts: Sdk, side: Side, server: Server
) -> None:
    server.otherwise = Reply(200, body, {"Content-Type": content_type} if content_type else {})
    client = side.client(texts, base_url=server.url)
    names = {op.path: texts.model.names.methods[op.identity] for op in texts.model.api.operations}
    assert side.run(getattr(client.texts, names[f"/{method}"].method)()) == text
