"""Values that are several segments of a path."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

SPEC = """
openapi: 3.0.3
info: {title: Scopes, version: "1"}
paths:
  /{scope}/locks:
    get:
      operationId: listLocks
      tags: [locks]
      parameters:
        - name: scope
          in: path
          required: true
          x-ms-skip-url-encoding: true
          schema: {type: string}
      responses: {"204": {description: It is there.}}
  /v1/{+name}:
    get:
      operationId: getLock
      tags: [locks]
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: It is there.}}
  /v2/{name}:
    get:
      operationId: peekLock
      x-oasmith-name: peek
      tags: [locks]
      parameters:
        - {name: name, in: path, required: true, allowReserved: true, schema: {type: string}}
      responses: {"204": {description: It is there.}}
"""


@pytest.fixture(scope="session")
def sdk(generated: Generate) -> Sdk:
    return generated(SPEC, package="scopes_sdk")


@pytest.fixture
def locks(sdk: Sdk, side: Side, server: Server) -> Any:
    for path in ("/groups/a b/sites/c:d/locks", "/v1/groups/a?b", "/v2/a/b@c"):
        server.on("GET", path, Reply(204))
    return side.client(sdk, base_url=server.url, timeout=10.0).locks


def test_slashes_divide_the_path(locks: Any, side: Side, server: Server) -> None:
    side.run(locks.list("groups/a b/sites/c:d"))
    assert server.requests[-1].target == "/groups/a%20b/sites/c:d/locks"
    side.run(locks.get("groups/a?b"))
    assert server.requests[-1].target == "/v1/groups/a%3Fb"


def test_reserved_characters_alone_do_not(locks: Any, side: Side, server: Server) -> None:
    side.run(locks.peek("a/b@c"))
    assert server.requests[-1].target == "/v2/a%2Fb@c"


def test_no_segment_is_refused(locks: Any, side: Side) -> None:
    with pytest.raises(ValueError, match="scope"):
        side.run(locks.list(""))
