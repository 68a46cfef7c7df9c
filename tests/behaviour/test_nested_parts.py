"""Parts that are bodies themselves, and parts that are told apart by their place.

OpenAPI 3.2, 4.14.1 ("Encoding Usage and Restrictions") and 4.15 (Encoding Object).
"""

from __future__ import annotations

import json
from email import message_from_bytes
from email.message import Message
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

PNG = b"\x89PNG\r\n\x1a\n\x00\xff"
TEXT = {"type": "string"}
BINARY: dict[str, Any] = {}
SIZE = {"type": "object", "xml": {"name": "size"}, "properties": {"width": {"type": "integer"}}}
ALBUM = {
    "type": "object",
    "required": ["title", "pages"],
    "properties": {
        "title": TEXT,
        "pages": {"type": "array", "prefixItems": [TEXT], "items": BINARY},
        "cover": {"type": "object", "properties": {"image": BINARY, "alt": TEXT}},
        "tags": {"type": "object", "properties": {"names": {"type": "array", "items": TEXT}}},
        "size": {"$ref": "#/components/schemas/Size"},
        "sizes": {"type": "array", "items": {"$ref": "#/components/schemas/Size"}},
    },
}
ALBUM_ENCODING = {
    "pages": {
        "contentType": "multipart/mixed",
        "prefixEncoding": [{"contentType": "text/markdown"}],
        "itemEncoding": {
            "contentType": "image/*",
            "headers": {"X-Dpi": {"schema": {"const": 300}}},
        },
    },
    "cover": {
        "contentType": "multipart/form-data",
        "encoding": {"image": {"contentType": "image/png"}},
        "headers": {"X-Kind": {"schema": {"const": "front"}}},
    },
    "tags": {
        "contentType": "application/x-www-form-urlencoded",
        "encoding": {"names": {"style": "form", "explode": False}},
    },
    "size": {"contentType": "application/xml"},
    "sizes": {"contentType": "application/xml"},
}


def post(schema: dict[str, Any], kind: str, name: str, **encodings: Any) -> dict[str, Any]:
    return {
        "post": {
            "operationId": name,
            "x-oasmith-name": name,
            "tags": ["albums"],
            "requestBody": {
                "required": True,
                "content": {kind: {"schema": schema, **encodings}},
            },
            "responses": {"204": {"description": "It is there."}},
        }
    }


DOCUMENT = {
    "openapi": "3.2.0",
    "info": {"title": "Albums", "version": "1"},
    "servers": [{"url": "https://albums.example"}],
    "paths": {
        "/albums": post(ALBUM, "multipart/form-data", "add", encoding=ALBUM_ENCODING),
        "/mails": post(
            {"type": "array", "prefixItems": [TEXT, {"type": "object"}], "items": BINARY},
            "multipart/mixed",
            "mail",
            prefixEncoding=[
                {"contentType": "text/html", "headers": {"X-Part": {"schema": {"const": "text"}}}},
                {"contentType": "application/vnd.mail+json"},
            ],
            itemEncoding={"contentType": "application/pdf"},
        ),
        "/threads": post(
            {"type": "array", "items": {"type": "array", "items": TEXT}},
            "multipart/related",
            "thread",
            itemEncoding={
                "contentType": "multipart/alternative",
                "prefixEncoding": [{"contentType": "text/plain"}, {"contentType": "text/html"}],
            },
        ),
    },
    "components": {"schemas": {"Size": SIZE}},
}


@pytest.fixture(scope="module")
def albums(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="nested_parts")


@pytest.fixture
def client(albums: Sdk, side: Side, server: Server) -> Any:
    server.otherwise = Reply(204)
    return side.client(albums, base_url=server.url).albums


def message(server: Server) -> Message:
    head = f"Content-Type: {server.last.headers['content-type']}\r\n\r\n".encode()
    return message_from_bytes(head + server.last.body)


def shown(part: Any) -> tuple[str, Any]:
    """The media type and the content; for one that has parts, those."""
    kind = part.get_content_type()
    if part.is_multipart():
        return kind, [shown(each) for each in part.get_payload()]
    return kind, part.get_payload(decode=True)


def name(part: Any) -> object:
    return part.get_param("name", header="content-disposition")


def test_nothing_is_called_wrong(albums: Sdk) -> None:
    assert [str(each.message) for each in albums.diagnostics] == []


def test_parts_that_are_bodies(client: Any, albums: Sdk, side: Side, server: Server) -> None:
    size = albums.models.Size(width=3)
    pages = ["# One", ("1.png", PNG), ("2.gif", b"GIF89a")]
    cover = {"image": ("c.png", PNG), "alt": "a cat"}
    side.run(
        client.add(
            title="T",
            pages=pages,
            cover=cover,
            tags={"names": ["a", "b c"]},
            size=size,
            sizes=[size, {"width": 4}],
        )
    )
    found: Any = message(server).get_payload()
    assert [(name(part), *shown(part)) for part in found] == [
        ("title", "text/plain", b"T"),
        (
            "pages",
            "multipart/mixed",
            [("text/markdown", b"# One"), ("image/png", PNG), ("image/gif", b"GIF89a")],
        ),
        ("cover", "multipart/form-data", [("image/png", PNG), ("text/plain", b"a cat")]),
        ("tags", "application/x-www-form-urlencoded", b"names=a,b%20c"),
        (
            "size",
            "application/xml",
            b'<?xml version="1.0" encoding="UTF-8"?>\n<size><width>3</width></size>',
        ),
        (
            "sizes",
            "application/xml",
            b'<?xml version="1.0" encoding="UTF-8"?>\n<size><width>3</width></size>',
        ),
        (
            "sizes",
            "application/xml",
            b'<?xml version="1.0" encoding="UTF-8"?>\n<size><width>4</width></size>',
        ),
    ]
    assert [part["x-dpi"] for part in found[1].get_payload()] == [None, "300", "300"]
    assert found[2]["x-kind"] == "front"
    assert [name(part) for part in found[2].get_payload()] == ["image", "alt"]
    assert server.last.headers["content-length"] == str(len(server.last.body))


def test_parts_by_their_place(client: Any, side: Side, server: Server) -> None:
    side.run(client.mail(body=["<p>", {"a": 1}, b"%PDF-1", ("b.bin", b"%PDF-2")]))
    assert shown(message(server)) == (
        "multipart/mixed",
        [
            ("text/html", b"<p>"),
            ("application/vnd.mail+json", b'{"a":1}'),
            ("application/pdf", b"%PDF-1"),
            ("application/pdf", b"%PDF-2"),
        ],
    )
    found: Any = message(server).get_payload()
    assert [part["x-part"] for part in found] == ["text", None, None, None]


def test_lists_in_lists(client: Any, side: Side, server: Server) -> None:
    side.run(client.thread(body=[["a", "<a>"], ["b"]]))
    assert shown(message(server)) == (
        "multipart/related",
        [
            ("multipart/alternative", [("text/plain", b"a"), ("text/html", b"<a>")]),
            ("multipart/alternative", [("text/plain", b"b")]),
        ],
    )
