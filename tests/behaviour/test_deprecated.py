"""Methods that the document calls deprecated: each call warns, with the line that calls."""

from __future__ import annotations

import asyncio
import inspect
import linecache
import warnings
from typing import Any

import pytest

from support.programs import basedpyright, mypy
from support.sdk import Generate, Sdk
from support.server import Server, json_reply
from support.sides import Side

SPEC = """\
openapi: 3.1.0
info: {title: Lamps, version: "1"}
paths:
  /lamps/{lamp}:
    parameters: [{name: lamp, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getLamp
      tags: [lamps]
      deprecated: true
      responses: {"200": {description: OK, content: {application/json: {schema: {type: object}}}}}
    post:
      operationId: lightLamp
      tags: [lamps]
      deprecated: true
      x-oasmith-deprecation-message: >-
        Use "switch"
        instead.
      requestBody:
        content:
          application/json: {schema: {type: object, properties: {dim: {type: integer}}}}
          text/plain: {schema: {type: string}}
      responses: {"200": {description: OK, content: {application/json: {schema: {type: object}}}}}
  /lamps:
    get:
      operationId: listLamps
      tags: [lamps]
      deprecated: true
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: {type: array, items: {type: integer}}
                  next: {type: [string, "null"]}
      x-oasmith-pagination: {cursor: after, next: next, items: data}
  /new:
    get:
      operationId: deprecated
      tags: [lamps]
      responses: {"204": {description: OK}}
"""

PROGRAM = """\
from lamps_sdk import AsyncLamps, Lamps


def use(client: Lamps) -> None:
    client.lamps.get("a")
    client.lamps.light("a", dim=3)
    client.lamps.list()
    client.lamps.deprecated_()


async def use_async(client: AsyncLamps) -> None:
    await client.lamps.get("a")
    await client.lamps.light("a", body="x", content_type="text/plain")
    await client.lamps.list()
    await client.lamps.deprecated_()
"""


@pytest.fixture(scope="module")
def lamps(generated: Generate) -> Sdk:
    return generated(SPEC, package="lamps_sdk")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("get", "lamps.get is deprecated"),
        ("light", 'Use "switch" instead.'),
        ("raw", "lamps.get is deprecated"),
    ],
)
def test_a_call_warns_once(side: Side, lamps: Sdk, server: Server, name: str, said: str) -> None:
    server.on("GET", "/lamps/a", json_reply({}))
    server.on("POST", "/lamps/a", json_reply({}))
    client = side.client(lamps, base_url=server.url)
    raw = client.raw(client.lamps.get)
    method = raw if name == "raw" else getattr(client.lamps, name)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        side.run(method("a"))
    assert [(str(each.message), each.category) for each in told] == [(said, DeprecationWarning)]
    assert told[0].filename == __file__
    assert "side.run(method(" in linecache.getline(__file__, told[0].lineno)


def test_pages_warn_once(side: Side, lamps: Sdk, server: Server) -> None:
    server.on("GET", "/lamps", json_reply({"data": [1], "next": "b"}), json_reply({"data": [2]}))
    client = side.client(lamps, base_url=server.url)
    with pytest.warns(DeprecationWarning, match=r"lamps.list is deprecated") as told:
        assert side.all(client.lamps.list()) == [1, 2]
    assert [each.filename for each in told] == [__file__]


def test_a_task_warns_where_it_is_made(lamps: Sdk, server: Server) -> None:
    server.on("GET", "/lamps/a", json_reply({}))

    async def main() -> Any:
        async with lamps.async_client(base_url=server.url) as client:
            with pytest.warns(DeprecationWarning) as told:
                task = asyncio.create_task(client.lamps.get("a"))
                await asyncio.gather(task, client.lamps.get("a"))
        return told

    assert [each.filename for each in asyncio.run(main())] == [__file__] * 2


def test_they_look_like_other_methods(lamps: Sdk) -> None:
    both = lamps.module("resources.lamps")
    for name in ("get", "list"):
        here, there = getattr(both.AsyncLampsResource, name), getattr(both.LampsResource, name)
        assert list(inspect.signature(here).parameters) == list(inspect.signature(there).parameters)
        assert "Deprecated." in (inspect.getdoc(here) or "")
    assert asyncio.iscoroutinefunction(both.AsyncLampsResource.get)
    assert not asyncio.iscoroutinefunction(both.LampsResource.get)


def test_nobody_is_warned_of_what_is_not_called(lamps: Sdk, server: Server) -> None:
    server.on("GET", "/new", json_reply(None, status=204))
    with lamps.client(base_url=server.url) as client:
        client.lamps.deprecated_()
        assert client.raw(client.lamps.get)


def test_checkers_tell_it_of_the_call_alone(lamps: Sdk) -> None:
    (lamps.folder / "use_lamps.py").write_text(PROGRAM, encoding="utf-8")
    found = mypy(lamps.folder, "lamps_sdk", "use_lamps.py", "--enable-error-code", "deprecated")
    # Of methods that are shared, pyright alone sees through `awaited`.
    used = [line.split(":")[1] for line in found if line.startswith("use_lamps.py")]
    assert used == ["5", "6", "7"]
    found = basedpyright(lamps.folder, "lamps_sdk", "use_lamps.py")
    assert len(found) == 5 and all("deprecated" in line for line in found)
