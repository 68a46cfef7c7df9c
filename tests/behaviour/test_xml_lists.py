"""Lists in XML whose documents do not say that they are wrapped (XML Object, ``wrapped``)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk, wire
from support.server import Reply, Server
from support.sides import Side

LEAF = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string"}, "origin": {"type": "string"}},
}
SHELF = {
    "type": "object",
    "properties": {
        "leaves": {"type": "array", "items": {"$ref": "#/components/schemas/Leaf"}},
        "sizes": {"type": "array", "items": {"type": "integer"}},
    },
}
DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Tea", "version": "1"},
    "paths": {
        "/shelf": {
            "get": {
                "operationId": "getShelf",
                "x-oasmith-name": "get",
                "tags": ["shelves"],
                "responses": {
                    "200": {
                        "description": "A shelf.",
                        "content": {
                            "application/xml": {"schema": {"$ref": "#/components/schemas/Shelf"}}
                        },
                    }
                },
            }
        }
    },
    "components": {"schemas": {"Leaf": LEAF, "Shelf": SHELF}},
}


@pytest.fixture(scope="module")
def tea(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="xml_lists")


ASSAM, CEYLON = {"name": "Assam"}, {"name": "Ceylon"}
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "as described": (
        "<leaves><name>Assam</name></leaves><leaves><name>Ceylon</name></leaves>"
        "<sizes>1</sizes><sizes>2</sizes>",
        {"leaves": [ASSAM, CEYLON], "sizes": [1, 2]},
    ),
    "one of each": (
        "<leaves><name>Assam</name></leaves><sizes>1</sizes>",
        {"leaves": [ASSAM], "sizes": [1]},
    ),
    "wrapped": (
        "<leaves><Leaf><name>Assam</name></Leaf><Leaf><name>Ceylon</name></Leaf></leaves>"
        "<sizes><size>1</size><size>2</size></sizes>",
        {"leaves": [ASSAM, CEYLON], "sizes": [1, 2]},
    ),
    "empty": ("<leaves/>", {"leaves": []}),
    "without the name": (
        "<leaves><origin>India</origin></leaves>",
        {"leaves": [{"origin": "India"}]},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_lists(case: str, tea: Sdk, side: Side, server: Server) -> None:
    inside, expected = CASES[case]
    body = f"<Shelf>{inside}</Shelf>".encode()
    server.on("GET", "/shelf", Reply(200, body, {"Content-Type": "application/xml"}))
    shelf = side.run(side.client(tea, base_url=server.url).shelves.get())
    assert wire(shelf) == expected
