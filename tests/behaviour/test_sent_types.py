"""What methods accept where a media type gives a schema a meaning of its own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

TEXT = {"type": "string"}
FILE = {"type": "string", "format": "binary"}


def sends(method: str, name: str, media: str, body: dict[str, Any]) -> dict[str, Any]:
    return {
        method: {
            "operationId": name,
            "x-oasmith-name": name,
            "tags": ["tea"],
            "requestBody": {"required": True, "content": {media: body}},
            "responses": {
                "102": {"description": "It takes a while."},
                "1XX": {"description": "So far."},
                "204": {"description": "It is done."},
                "404": {"description": "No tea."},
            },
        }
    }


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Tea", "version": "1"},
    "paths": {
        "/tea": sends(
            "patch",
            "change",
            "application/merge-patch+json; charset=utf-8",
            {
                "schema": {
                    "type": "object",
                    "required": ["version"],
                    "properties": {"name": TEXT, "grams": {"type": "integer"}, "version": TEXT},
                }
            },
        ),
        "/pictures": sends(
            "post",
            "show",
            "multipart/form-data",
            {
                "schema": {
                    "type": "object",
                    "required": ["front"],
                    "properties": {
                        "front": {},
                        "others": {"type": "array", "items": {}},
                        "note": {},
                        "cover": {
                            "type": "object",
                            "required": ["image"],
                            "properties": {"image": FILE, "alt": TEXT},
                        },
                    },
                },
                "encoding": {
                    "front": {"contentType": "image/png, image/jpeg"},
                    "others": {"contentType": "application/octet-stream"},
                    "note": {"contentType": "application/json"},
                    "cover": {"contentType": "multipart/form-data"},
                },
            },
        ),
    },
}


@pytest.fixture(scope="module")
def tea(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="sent_types")


@pytest.fixture
def client(tea: Sdk, side: Side, server: Server) -> Any:
    server.otherwise = Reply(204)
    return side.client(tea, base_url=server.url).tea


def test_null_in_a_merge_patch(client: Any, tea: Sdk, side: Side, server: Server) -> None:
    side.run(client.change(name=None, version="2"))
    assert server.last.json() == {"name": None, "version": "2"}
    resource = tea.text("resources/tea.py")
    assert "name: str | None = OMIT," in resource
    assert "grams: int | None = OMIT," in resource
    assert "version: str," in resource


def test_untyped_files(client: Any, tea: Sdk, side: Side, server: Server) -> None:
    side.run(
        client.show(
            front=("a.jpg", b"\xff\xd8"),
            others=[b"one", ("two.bin", b"two")],
            note={"a": 1},
            cover={"image": ("c.png", b"\x89PNG"), "alt": "a cup"},
        )
    )
    body = server.last.body
    assert b'name="front"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8' in body
    assert b'name="others"; filename="two.bin"\r\nContent-Type: application/octet-stream' in body
    assert b'name="note"\r\nContent-Type: application/json\r\n\r\n{"a":1}' in body
    assert b'name="image"; filename="c.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG' in body
    resource = tea.text("resources/tea.py")
    assert "front: FileInput," in resource
    assert "others: Sequence[FileInput] = OMIT," in resource
    assert "note: Any = OMIT," in resource


def test_headers_of_a_part(client: Any, side: Side, server: Server) -> None:
    note = ("note.json", b'{"a":1}', "application/json", {"X-Note": "1"})
    side.run(client.show(front=b"", note=note))
    head = b'name="note"; filename="note.json"\r\nContent-Type: application/json\r\nX-Note: 1'
    assert head + b'\r\n\r\n{"a":1}\r\n' in server.last.body


def test_files_in_nested_parts(tea: Sdk) -> None:
    assert "image: Required[FileInput]" in tea.text("types/_tea.py")


def test_informational_statuses_are_no_errors(tea: Sdk) -> None:
    resource = tea.text("resources/tea.py")
    assert "NotFoundError: No tea." in resource
    assert "1XX" not in resource
    assert "So far." not in resource
    assert "102" not in resource
