"""Cursors that headers take, and what leads on in objects of any name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Received, Reply, Server, json_reply
from support.sides import Side

TEXT = {"type": "string"}
URL = {"type": "string", "format": "uri"}


def of(**members: Any) -> dict[str, Any]:
    return {"type": "object", "properties": members}


TEAS = {"type": "array", "items": of(id=TEXT)}


def lists(name: str, answer: dict[str, Any], *parameters: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": answer}}
    return {
        "get": {
            "operationId": name,
            "x-oasmith-name": name,
            "tags": ["teas"],
            "parameters": [{"in": "header", "schema": TEXT, **each} for each in parameters],
            "responses": {"200": {"description": "Teas.", "content": content}},
        }
    }


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Tea", "version": "1"},
    "paths": {
        "/header": lists("header", of(teas=TEAS, nextToken=TEXT), {"name": "token"}),
        "/needed": lists(
            "needed", of(teas=TEAS, nextToken=TEXT), {"name": "token", "required": True}
        ),
        "/nested": lists(
            "nested",
            of(shelf=of(teas=TEAS), following=of(nextToken=TEXT)),
            {"name": "token", "in": "query"},
        ),
        "/linked": lists("linked", of(shelf=of(teas=TEAS), following=of(next=URL))),
        "/owned": lists("owned", of(teas=TEAS, owner=of(next=URL, name=TEXT))),
    },
}


@pytest.fixture(scope="module")
def tea(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="page_places")


def answer(request: Received) -> Reply:
    """The first page; the second one where something asks for it."""
    token = request.headers.get("token") or dict(request.query).get("token")
    teas = [{"id": "b" if token else "a"}]
    if request.path == "/header":
        return json_reply({"teas": teas} if token else {"teas": teas, "nextToken": "2"})
    following = {"nextToken": "2", "next": f"http://{request.headers['host']}/linked?token=2"}
    shelf = {"shelf": {"teas": teas}}
    return json_reply(shelf if token else {**shelf, "following": following})


@pytest.mark.parametrize("name", ["header", "nested", "linked"])
def test_pages(name: str, tea: Sdk, side: Side, server: Server) -> None:
    server.on("GET", f"/{name}", answer)
    teas = side.client(tea, base_url=server.url).teas
    assert [item.id for item in side.all(getattr(teas, name)())] == ["a", "b"]
    assert len(server.requests) == 2


def test_what_is_in_doubt(tea: Sdk) -> None:
    """A header that every call needs is a credential; an owner is not about the list."""
    found = {each.operation_id: each.pagination for each in tea.model.api.operations}
    assert (found["needed"], found["owned"]) == (None, None)
