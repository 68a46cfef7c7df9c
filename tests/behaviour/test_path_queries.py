"""A query in a path, beside the parameters that say the same."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

SPEC = """
openapi: 3.1.0
info: {title: Shelf, version: "1"}
paths:
  /box?comp=list&deep:
    get:
      operationId: listBox
      tags: [box]
      parameters:
        - {name: comp, in: query, required: true, schema: {type: string, enum: [list]}}
        - {name: limit, in: query, schema: {type: integer}}
      responses: {"204": {description: It is there.}}
  /found?word=&in={place}:
    get:
      operationId: findWord
      tags: [box]
      parameters:
        - {name: word, in: query, required: true, schema: {type: string}}
        - {name: in, in: query, schema: {type: string}}
      responses: {"204": {description: It is there.}}
"""


@pytest.fixture(scope="session")
def sdk(generated: Generate) -> Sdk:
    return generated(SPEC, package="shelf_sdk")


@pytest.fixture
def box(sdk: Sdk, side: Side, server: Server) -> Any:
    server.on("GET", "/box", Reply(204))
    server.on("GET", "/found", Reply(204))
    return side.client(sdk, base_url=server.url, timeout=10.0).box


def test_what_the_path_fixes_is_sent_once(box: Any, side: Side, server: Server) -> None:
    side.run(box.list(limit=3))
    assert server.requests[-1].query == [("comp", "list"), ("deep", ""), ("limit", "3")]
    assert "comp" not in inspect.signature(box.list).parameters


def test_what_the_path_leaves_open_is_an_argument(box: Any, side: Side, server: Server) -> None:
    side.run(box.find_word(word="a b"))
    assert server.requests[-1].query == [("word", "a b")]
    side.run(box.find_word(word="a", in_="b"))
    assert server.requests[-1].query == [("word", "a"), ("in", "b")]
