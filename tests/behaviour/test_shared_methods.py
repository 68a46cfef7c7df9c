"""Methods are written once, in the synchronous class, and are whole in both."""

from __future__ import annotations

import inspect
from unittest.mock import AsyncMock, create_autospec

import pytest

from support.editors import LanguageServer
from support.programs import basedpyright, mypy
from support.sdk import Generate, Sdk
from support.server import Server, json_reply
from support.sides import Side

SPEC = """\
openapi: 3.1.0
info: {title: Ponds, version: "1"}
paths:
  /ponds/{pond}:
    get:
      operationId: getPond
      tags: [ponds]
      summary: Look into one pond.
      parameters:
        - {name: pond, in: path, required: true, schema: {type: string}, description: Its name.}
      responses:
        "200":
          description: OK
          content:
            application/json: {schema: {$ref: "#/components/schemas/Pond"}}
  /ponds:
    get:
      operationId: listPonds
      tags: [ponds]
      summary: Walk from pond to pond.
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema:
                type: object
                required: [data, next]
                properties:
                  data: {type: array, items: {$ref: "#/components/schemas/Pond"}}
                  next: {type: [string, "null"]}
      x-oasmith-pagination: {cursor: after, next: next, items: data}
    post:
      operationId: awaited
      tags: [ponds]
      summary: Dig a pond.
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Pond"}}
          text/plain: {schema: {type: string}}
      responses:
        "201":
          description: OK
          content:
            application/json: {schema: {$ref: "#/components/schemas/Pond"}}
components:
  schemas:
    Pond: {type: object, required: [depth], properties: {depth: {type: number}}}
"""

PROGRAM = """\
from typing import assert_type

from ponds_sdk import AsyncPonds, models


async def main(client: AsyncPonds) -> None:
    pond = await client.ponds.get("deep", timeout=3.0)
    assert_type(pond, models.Pond)
    async for item in client.ponds.list(after="deep"):
        assert_type(item, models.Pond)
    page = await client.ponds.list()
    assert_type(page.data, list[models.Pond])
    raw = await client.raw(client.ponds.get)("deep")
    assert_type(raw.parsed, models.Pond)
    assert_type(await client.ponds.awaited_(depth=3.0), models.Pond)
    assert_type(await client.ponds.awaited_(body="x", content_type="text/plain"), models.Pond)


async def wrong(client: AsyncPonds) -> None:
    await client.ponds.get(3)
    await client.ponds.get("deep", depth=3)
"""


@pytest.fixture(scope="module")
def ponds(generated: Generate) -> Sdk:
    return generated(SPEC, package="ponds_sdk")


def test_they_are_written_once(ponds: Sdk) -> None:
    text = ponds.text("resources/ponds.py")
    assert text.count("Look into one pond.") == text.count("def get(") == 1
    assert text.count("Walk from pond to pond.") == text.count("def list(") == 1
    assert (
        "    get = awaited(PondsResource.get)\n    list = paged(PondsResource.list, _LIST)\n"
        in text
    )


def test_they_look_as_if_written_out(ponds: Sdk) -> None:
    both = ponds.module("resources.ponds")
    for name in ("get", "list", "awaited_"):
        here, there = getattr(both.AsyncPondsResource, name), getattr(both.PondsResource, name)
        assert inspect.signature(here) == inspect.signature(there)
        assert inspect.getdoc(here) == inspect.getdoc(there)
        assert here.__name__ == name
    assert inspect.iscoroutinefunction(both.AsyncPondsResource.get)
    assert not inspect.iscoroutinefunction(both.PondsResource.get)


def test_mocks_know_that_they_are_awaited(ponds: Sdk) -> None:
    mock = create_autospec(ponds.module("resources.ponds").AsyncPondsResource)
    assert isinstance(mock.get, AsyncMock)


def test_checkers_see_what_they_take_and_return(ponds: Sdk) -> None:
    (ponds.folder / "use_ponds.py").write_text(PROGRAM, encoding="utf-8")
    complaints = mypy(ponds.folder, "ponds_sdk", "use_ponds.py")
    assert [line.rpartition("[")[2] for line in complaints] == ["arg-type]", "call-arg]"]
    assert len(basedpyright(ponds.folder, "ponds_sdk", "use_ponds.py")) == 2


def test_editors_show_the_words(ponds: Sdk) -> None:
    (ponds.folder / "hover_ponds.py").write_text(PROGRAM, encoding="utf-8")
    with LanguageServer(ponds.folder) as editor:
        get, listed, dug = editor.hovers(
            "hover_ponds.py", "client.ponds.get", "client.ponds.list", "client.ponds.awaited_"
        )
    assert "Look into one pond." in get and "pond: Its name." in get
    assert "pond: str" in get and "Coroutine[Any, Any, Pond]" in get
    assert "Walk from pond to pond." in listed and "AsyncPager" in listed
    assert "Dig a pond." in dug


def test_a_missing_argument_is_told_as_python_does(side: Side, ponds: Sdk, server: Server) -> None:
    server.on("GET", "/ponds/deep", json_reply({"depth": 1.5}))
    client = side.client(ponds, base_url=server.url)
    assert side.run(client.ponds.get("deep")).depth == 1.5
    with pytest.raises(TypeError, match=r"get\(\) missing 1 required positional argument: 'pond'"):
        side.run(client.ponds.get())
