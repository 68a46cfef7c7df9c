"""OpenAPI 3.2: any method, streams of items, a default variant, shared media types, $self."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Reply, Server, json_reply
from support.sides import Side


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    return side.client(sdk, base_url=server.url)


def operation(sdk: Sdk, identifier: str) -> Any:
    operations = sdk.model.api.operations
    return next(each for each in operations if each.operation_id == identifier)


def called(client: Any, sdk: Sdk, identifier: str) -> Any:
    """The method of an operation."""
    found = client
    for part in sdk.model.names.methods[operation(sdk, identifier).identity].call.split("."):
        found = getattr(found, part)
    return found


def test_methods_of_every_name(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    server.on("QUERY", "/search", json_reply({"kind": "cat", "lives": 9}))
    found = side.run(called(client, sdk, "searchAll")(q="x"))
    assert isinstance(found, sdk.models.Cat)
    assert (server.last.method, server.last.json()) == ("QUERY", {"q": "x"})
    server.on("COPY", "/search", Reply(204))
    assert side.run(called(client, sdk, "copyAll")()) is None
    server.on("LINK", "/search", Reply(204))
    side.run(called(client, sdk, "linkAll")(to="there"))
    assert (server.last.method, server.last.target) == ("LINK", "/search?to=there")


def test_the_default_variant_takes_what_is_not_known(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    models = sdk.models
    server.on("GET", "/search", json_reply({"kind": "newt", "what": "wet"}))
    found = side.run(called(client, sdk, "find")(session="a%20b"))
    assert isinstance(found, models.Other) and (found.kind, found.what) == ("newt", "wet")
    assert server.last.headers["cookie"] == "session=a%20b"
    server.on("GET", "/shared", json_reply({"kind": "dog", "good": True}))
    assert isinstance(side.run(called(client, sdk, "shared")()), models.Dog)
    assert models.Other(what="x").model_dump(exclude_unset=True) == {"what": "x"}


def test_items_are_streamed(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    events = b'event: pet\ndata: {"lives": 1}\nid: 7\n\n'
    server.on("GET", "/stream", Reply(body=events, headers={"Content-Type": "text/event-stream"}))
    assert operation(sdk, "follow").stream is not None
    lines = b'{"kind": "cat"}\n{"kind": "newt"}\n'
    server.on("GET", "/lines", Reply(body=lines, headers={"Content-Type": "application/jsonl"}))
    found = side.all(side.run(called(client, sdk, "lines")()))
    assert [type(item).__name__ for item in found] == ["Cat", "Other"]


def test_descriptions_fall_back_on_summaries(sdk: Sdk) -> None:
    (described,) = [
        answer.description for answer in operation(sdk, "searchAll").answers if answer.success
    ]
    assert described == "Found"
