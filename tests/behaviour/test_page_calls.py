"""Links that another operation takes: ``operationName`` of ``x-ms-pageable``."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Server, json_reply
from support.sides import Side

ITEMS = {"type": "array", "items": {"type": "string"}}
ANSWER = {"type": "object", "properties": {"value": ITEMS, "nextLink": {"type": "string"}}}


def operation(identity: str, places: dict[str, str], **more: Any) -> dict[str, Any]:
    parameters = [
        {"name": name, "in": place, "required": place == "path", "schema": {"type": "string"}}
        for name, place in places.items()
    ]
    content = {"application/json": {"schema": ANSWER}}
    return {
        "get": {
            "operationId": identity,
            "tags": ["directory"],
            "parameters": parameters,
            "responses": {"200": {"description": "", "content": content}},
            **more,
        }
    }


def pageable(name: str, link: str | None = "nextLink") -> dict[str, Any]:
    return {"x-ms-pageable": {"nextLinkName": link, "operationName": name}}


FIRST = {"tenant": "path", "api-version": "query", "$filter": "query"}
NEXT = {"tenant": "path", "nextLink": "path", "api-version": "query"}
DOCUMENT = {
    "openapi": "3.0.3",
    "info": {"title": "Directory", "version": "1"},
    "paths": {
        "/{tenant}/users": operation("users", FIRST, **pageable("usersNext")),
        "/{tenant}/{nextLink}": operation("usersNext", NEXT, **pageable("usersNext")),
        "/{tenant}/groups": operation("groups", FIRST, **pageable("groupsNext")),
        "/{tenant}/groups/{nextLink}": operation("groupsNext", NEXT),
        "/{tenant}/apps": operation("apps", FIRST, **pageable("appsNext")),
        "/{tenant}/more-apps": operation("appsNext", {"api-version": "query"}),
        "/{tenant}/roles": operation("roles", FIRST, **pageable("nobody")),
    },
}


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="page_calls")


CASES = {
    "beside the first": ("users", "page?skip=1", "page?skip=2", "/t/page?skip={}&api-version=7"),
    "below the first": (
        "groups",
        "page?skip=1",
        "page?skip=2",
        "/t/groups/page?skip={}&api-version=7",
    ),
    "with what it has already": (
        "groups",
        "page?skip=1&api-version=9",
        "page?skip=2&api-version=9",
        "/t/groups/page?skip={}&api-version=9",
    ),
    "absolute": (
        "groups",
        "{url}/t/x?skip=1",
        "{url}/t/x?skip=2",
        "/t/x?skip={}&api-version=7",
    ),
    "that takes no link": ("apps", "{url}/t/more-apps", None, "/t/more-apps?api-version=7"),
    "that there is not": ("roles", "roles?skip=1", "roles?skip=2", "/t/roles?skip={}"),
}


@pytest.mark.parametrize("kind", CASES)
def test_links_go_to_the_other_operation(sdk: Sdk, side: Side, server: Server, kind: str) -> None:
    name, first, second, asked = CASES[kind]
    client = side.client(sdk, base_url=server.url)
    links = [link.replace("{url}", server.url) for link in (first, second) if link]
    answers = [json_reply({"value": [str(n)], "nextLink": link}) for n, link in enumerate(links)]
    answers.append(json_reply({"value": ["end"]}))
    left = iter(answers)
    server.otherwise = lambda _: next(left)
    method = getattr(client.directory, name)
    page = side.run(method(tenant="t", api_version="7", filter="x"))
    assert side.all(page) == [*map(str, range(len(links))), "end"]
    targets = [request.target for request in server.requests]
    assert targets[1:] == [asked.format(number + 1) for number in range(len(links))]
