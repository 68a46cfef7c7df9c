"""Operations and tags that nobody should call so are reached all the same, and go where they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Reply, Server
from support.sides import Side

CALLS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "no operationId": ("GET /things", lambda client: client.old_new_things.list()),
    "one operationId, first": ("POST /things", lambda client: client.old_new_things.create()),
    "one operationId, second": ("GET /things/a", lambda client: client.old_new_things.get("a")),
    "digits first": ("DELETE /things/a", lambda client: client.old_new_things.delete("a")),
    "a keyword": ("POST /things/import", lambda client: client.old_new_things.import_()),
    "a module's name": ("GET /things/print", lambda client: client.old_new_things.models_()),
    "a tag like a client's method": ("GET /close", lambda client: client.close_.raw()),
    "a tag like an option": ("GET /raw", lambda client: client.with_options_.call()),
    "a tag like a module": ("GET /models/all", lambda client: client.models.types_()),
    "another alphabet": ("GET /straße", lambda client: client.strasse.zaiti()),
    "another script": ("GET /書類", lambda client: client.書類.一覧()),
    "the root": ("GET /", lambda client: client.api.get()),
    "a framework's operationId": ("PATCH /class/a", lambda client: client.class_.patch("a")),
}


@pytest.mark.parametrize("case", CALLS)
def test_calls_go_where_they_belong(sdk: Sdk, side: Side, server: Server, case: str) -> None:
    place, call = CALLS[case]
    method, path = place.split()
    server.on(method, path, Reply(204))
    assert side.run(call(side.client(sdk, base_url=server.url))) is None
    assert (server.last.method, server.last.path) == (method, path)


def test_case_alone_tells_no_methods_apart(sdk: Sdk, side: Side) -> None:
    things = side.client(sdk).old_new_things
    methods = [name.lower() for name in dir(things) if not name.startswith("_")]
    assert len(set(methods)) == len(methods)


def test_arguments_beside_options(sdk: Sdk, side: Side, server: Server) -> None:
    """An argument of the API goes before the option of that name."""
    server.on("POST", "/things/import", Reply(204))
    client = side.client(sdk, base_url=server.url)
    side.run(
        client.old_new_things.import_(
            timeout=3, self_query="me", models="m", timeout_header="soon", request_timeout=2.5
        )
    )
    assert sorted(server.last.query) == [("models", "m"), ("self", "me"), ("timeout", "3")]
    assert server.last.headers["timeout"] == "soon"


def test_a_tag_with_a_slash_is_described(sdk: Sdk, side: Side) -> None:
    assert side.client(sdk).old_new_things.__doc__ == "What is up here."
