"""Answers in parts (RFC 2046, 5.1; RFC 7578) as what their schema says."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

PNG = b"\x89PNG\r\n\x1a\n\x00\xff--edge\r\n\r\n"
TEXT = {"type": "string"}
FILE = {"type": "string", "format": "binary"}
BOX = {
    "type": "object",
    "required": ["label", "picture"],
    "properties": {
        "label": TEXT,
        "count": {"type": "integer"},
        "packed": {"type": "string", "format": "date"},
        "seal": {"type": "string", "format": "byte"},
        "owner": {"$ref": "#/components/schemas/Owner"},
        "tags": {"type": "array", "items": TEXT},
        "picture": FILE,
        "others": {"type": "array", "items": FILE},
        "raw": {},
    },
}


def get(name: str, media: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "get": {
            "operationId": name,
            "x-oasmith-name": name,
            "tags": ["tea"],
            "responses": {"200": {"description": "It.", "content": {media: {"schema": schema}}}},
        }
    }


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Tea", "version": "1"},
    "paths": {
        "/box": get("box", "multipart/form-data", {"$ref": "#/components/schemas/Box"}),
        "/pages": get("pages", "multipart/mixed", {"type": "array", "items": FILE}),
        "/stream": get("stream", "multipart/x-mixed-replace", {"type": "object"}),
    },
    "components": {
        "schemas": {
            "Box": BOX,
            "Owner": {"type": "object", "properties": {"id": {"type": "integer"}}},
        }
    },
}


@pytest.fixture(scope="module")
def tea(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="multipart_answers")


def part(head: str, content: bytes) -> bytes:
    return b"--edge\r\n" + head.encode() + b"\r\n\r\n" + content + b"\r\n"


def field(name: str, content: bytes, *more: str) -> bytes:
    return part("\r\n".join([f'Content-Disposition: form-data; name="{name}"', *more]), content)


def reply(*parts: bytes, media: str = 'multipart/form-data; boundary="edge"') -> Reply:
    body = b"a preamble\r\n" + b"".join(parts) + b"--edge--\r\nan epilogue"
    return Reply(200, body, {"Content-Type": media})


def called(sdk: Sdk, side: Side, server: Server, name: str, answer: Reply, **how: Any) -> Any:
    server.on("GET", f"/{name}", answer)
    return side.run(getattr(side.client(sdk, base_url=server.url).tea, name)(**how))


def test_object(tea: Sdk, side: Side, server: Server) -> None:
    answer = reply(
        field("label", "Grün".encode(), "Content-Type: text/plain; charset=utf-8"),
        field("count", b"3"),
        field("packed", b"2026-01-02"),
        field("seal", b"AAE="),
        field("owner", b'{"id": 1}', "Content-Type: application/json"),
        field("tags", b"a"),
        field("tags", b"b"),
        field("picture", PNG, "Content-Type: image/png"),
        field("others", b"iVBORw==", "Content-Transfer-Encoding: base64"),
        field("raw", b"\x00", "Content-Type: application/octet-stream"),
        field("more", b"x"),
    )
    box = called(tea, side, server, "box", answer, strict=True)
    assert type(box) is tea.models.Box
    assert (box.label, box.count, box.packed) == ("Grün", 3, date(2026, 1, 2))
    assert (box.seal, box.owner.id, box.tags) == (b"\x00\x01", 1, ["a", "b"])
    assert (box.picture, box.others, box.raw) == (PNG, [b"\x89PNG"], b"\x00")
    assert box.model_extra == {"more": "x"}


def test_annotations(tea: Sdk) -> None:
    models = tea.text("models/_tea.py")
    assert "picture: bytes\n" in models
    assert "others: list[bytes] | None = None" in models
    assert "-> list[bytes]:" in tea.text("resources/tea.py")


def test_mismatches(tea: Sdk, side: Side, server: Server) -> None:
    box = called(tea, side, server, "box", reply(field("label", b"a"), field("count", b"many")))
    assert sorted(issue.pointer for issue in box.model_issues()) == ["/count", "/picture"]


def test_list(tea: Sdk, side: Side, server: Server) -> None:
    answer = reply(
        part("Content-Type: image/png", PNG),
        b"--edge  \r\n\r\nno head\r\n",
        media="multipart/mixed; boundary=edge",
    )
    assert called(tea, side, server, "pages", answer, strict=True) == [PNG, b"no head"]


BROKEN = {
    "no boundary": reply(field("label", b"a"), media="multipart/form-data"),
    "another type": reply(field("label", b"a"), media="text/html"),
    "no part": Reply(200, b"", {"Content-Type": "multipart/form-data; boundary=edge"}),
    "too many parts": reply(*[field("label", b"a")] * 10_001),
    "a long head": reply(field("label", b"a", f"X-Long: {';' * 20_000}")),
    "not closed": Reply(
        200, field("label", b"a"), {"Content-Type": "multipart/form-data; boundary=edge"}
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken(case: str, tea: Sdk, side: Side, server: Server) -> None:
    with pytest.raises(tea.module("errors").ResponseDecodeError, match="expected a multipart"):
        called(tea, side, server, "box", BROKEN[case])


def test_stream_of_pictures_is_not_read(tea: Sdk, side: Side, server: Server) -> None:
    media = "multipart/x-mixed-replace; boundary=edge"
    answer = called(tea, side, server, "stream", Reply(200, b"--edge", {"Content-Type": media}))
    assert side.run(answer.read()) == b"--edge"


def test_testing_module(tea: Sdk, side: Side) -> None:
    testing = tea.module("testing")
    client, _ = testing.client() if side.kind == "sync" else testing.async_client()
    box = side.run(client.tea.box())
    assert isinstance(box.picture, bytes)
    assert isinstance(box.count, int)
    side.close(client)
