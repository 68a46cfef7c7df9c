"""How well-known APIs come in pages, told from names and types alone: nothing is declared.

Each case has the arguments and the answer of one API, two pages as it sends them, and the
request that must fetch the second one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server, json_reply
from support.sides import Side

TEXT = {"type": "string"}
MAYBE = {"type": "string", "nullable": True}
NUMBER = {"type": "integer"}
FLAG = {"type": "boolean"}
URL = {"type": "string", "format": "uri", "nullable": True}


def of(**members: Any) -> dict[str, Any]:
    return {"type": "object", "properties": members}


ITEMS = {"type": "array", "items": of(id=TEXT)}
ONE = [{"id": "a"}]
TWO = [{"id": "b"}]


@dataclass(frozen=True)
class Api:
    """An API: what a list takes and answers, two pages, and the second request's query."""

    arguments: Mapping[str, Any]
    answer: Mapping[str, Any]
    first: Any
    second: Any
    query: str
    header: str = ""
    declares_header: bool = False
    asked: Mapping[str, object] = field(default_factory=dict[str, object])
    about: str = ""


def linked(answer: Mapping[str, Any], first: Any, second: Any) -> Api:
    return Api({}, answer, first, second, "from=a")


APIS: dict[str, Api] = {
    "stripe": Api(
        {"limit": NUMBER, "starting_after": TEXT, "ending_before": TEXT},
        of(object={"type": "string", "enum": ["list"]}, data=ITEMS, has_more=FLAG, url=TEXT),
        {"object": "list", "data": ONE, "has_more": True, "url": "/x"},
        {"object": "list", "data": TWO, "has_more": False, "url": "/x"},
        "starting_after=a",
    ),
    "openai": Api(
        {"after": TEXT, "limit": NUMBER},
        of(data=ITEMS, first_id=TEXT, last_id=TEXT, has_more=FLAG),
        {"data": ONE, "last_id": "a", "has_more": True},
        {"data": TWO, "last_id": "b", "has_more": False},
        "after=a",
    ),
    "kubernetes": Api(
        {"limit": NUMBER, "continue": TEXT},
        of(items=ITEMS, metadata=of(**{"continue": TEXT, "remainingItemCount": NUMBER})),
        {"items": ONE, "metadata": {"continue": "c1", "remainingItemCount": 1}},
        {"items": TWO, "metadata": {}},
        "continue=c1",
    ),
    "slack": Api(
        {"cursor": TEXT, "limit": NUMBER},
        of(ok=FLAG, channels=ITEMS, response_metadata=of(next_cursor=TEXT)),
        {"ok": True, "channels": ONE, "response_metadata": {"next_cursor": "c1"}},
        {"ok": True, "channels": TWO, "response_metadata": {"next_cursor": ""}},
        "cursor=c1",
    ),
    "google": Api(
        {"pageToken": TEXT, "pageSize": NUMBER},
        of(files=ITEMS, nextPageToken=TEXT, kind=TEXT),
        {"files": ONE, "nextPageToken": "c1"},
        {"files": TWO},
        "pageToken=c1",
    ),
    "github": Api(
        {"page": NUMBER, "per_page": NUMBER},
        ITEMS,
        ONE,
        TWO,
        "page=2",
        header='<{url}?page=1>; rel="prev first"; title="a, <b>", <?page=2>; rel="x next"',
        declares_header=True,
    ),
    "shopify": Api(
        {"page_info": TEXT, "limit": NUMBER},
        of(products=ITEMS),
        {"products": ONE},
        {"products": TWO},
        "limit=1&page_info=c1",
        header='<{url}?limit=1&page_info=c1>; rel="next"',
    ),
    "github with cursors": Api(
        {"after": TEXT, "per_page": NUMBER},
        ITEMS,
        ONE,
        TWO,
        "per_page=1&after=c1",
        header='<{url}?per_page=1&after=c1>; rel="next"',
        about="A cursor, as given in the [Link header](https://example.com/links).",
    ),
    "json:api": linked(
        of(data=ITEMS, links=of(self=TEXT, next=MAYBE)),
        {"data": ONE, "links": {"self": "{url}", "next": "{url}?from=a"}},
        {"data": TWO, "links": {"self": "{url}?from=a", "next": None}},
    ),
    "json:api with objects": linked(
        of(data=ITEMS, links=of(next={"anyOf": [TEXT, of(href=TEXT, meta=of())]})),
        {"data": ONE, "links": {"next": {"href": "{url}?from=a", "meta": {}}}},
        {"data": TWO, "links": {}},
    ),
    "hal": linked(
        of(_embedded=of(orders=ITEMS), _links=of(self=of(href=TEXT), next=of(href=TEXT))),
        {"_embedded": {"orders": ONE}, "_links": {"next": {"href": "?from=a"}}},
        {"_embedded": {"orders": TWO}, "_links": {"self": {"href": "?from=a"}}},
    ),
    "digitalocean": linked(
        of(droplets=ITEMS, links=of(pages=of(next=TEXT, last=TEXT)), meta=of(total=NUMBER)),
        {"droplets": ONE, "links": {"pages": {"next": "{url}?from=a"}}, "meta": {"total": 2}},
        {"droplets": TWO, "links": {}, "meta": {"total": 2}},
    ),
    "odata": linked(
        of(value=ITEMS, **{"@odata.nextLink": TEXT}),
        {"value": ONE, "@odata.nextLink": "{url}?from=a"},
        {"value": TWO},
    ),
    "django": linked(
        of(count=NUMBER, next=MAYBE, previous=MAYBE, results=ITEMS),
        {"count": 2, "next": "{url}?from=a", "previous": None, "results": ONE},
        {"count": 2, "next": None, "previous": "{url}", "results": TWO},
    ),
    "spring": Api(
        {"page": NUMBER, "size": NUMBER},
        of(content=ITEMS, totalElements=NUMBER, totalPages=NUMBER, number=NUMBER, last=FLAG),
        {"content": ONE, "totalElements": 2, "totalPages": 2, "number": 0, "last": False},
        {"content": TWO, "totalElements": 2, "totalPages": 2, "number": 1, "last": True},
        "page=1",
    ),
    "cloudflare": Api(
        {"page": NUMBER, "per_page": NUMBER},
        of(
            success=FLAG,
            errors=ITEMS,
            messages=ITEMS,
            result=ITEMS,
            result_info=of(page=NUMBER, total_pages=NUMBER),
        ),
        {"success": True, "result": ONE, "result_info": {"page": 1, "total_pages": 2}},
        {"success": True, "result": TWO, "result_info": {"page": 2, "total_pages": 2}},
        "page=2",
    ),
    "cloudflare with cursors": Api(
        {"cursor": TEXT, "per_page": NUMBER},
        of(messages=ITEMS, result=ITEMS, result_info=of(cursor=TEXT, count=NUMBER)),
        {"result": ONE, "result_info": {"cursor": "c1"}},
        {"result": TWO, "result_info": {"cursor": ""}},
        "cursor=c1",
    ),
    "asana": Api(
        {"limit": NUMBER, "offset": TEXT},
        of(data=ITEMS, next_page={**of(offset=TEXT, path=TEXT), "nullable": True}),
        {"data": ONE, "next_page": {"offset": "c1", "path": "/x?offset=c1"}},
        {"data": TWO, "next_page": None},
        "offset=c1",
    ),
    "intercom": Api(
        {"per_page": NUMBER, "starting_after": TEXT},
        of(data=ITEMS, pages=of(page=NUMBER, next=of(per_page=NUMBER, starting_after=TEXT))),
        {"data": ONE, "pages": {"page": 1, "next": {"per_page": 1, "starting_after": "c1"}}},
        {"data": TWO, "pages": {"page": 2}},
        "starting_after=c1",
    ),
    "elevenlabs": Api(
        {"page_size": NUMBER, "start_after_entry_id": TEXT},
        of(history=ITEMS, last_entry_id=MAYBE, has_more=FLAG),
        {"history": ONE, "last_entry_id": "a", "has_more": True},
        {"history": TWO, "last_entry_id": "b", "has_more": False},
        "start_after_entry_id=a",
    ),
    "a cursor that is repeated": Api(
        {"cursor": TEXT},
        of(items=ITEMS, cursor=TEXT, next_cursor=TEXT),
        {"items": ONE, "cursor": "c0", "next_cursor": "c1"},
        {"items": TWO, "cursor": "c1"},
        "cursor=c1",
        asked={"cursor": "c0"},
    ),
    "figma": Api(
        {"page_size": NUMBER, "after": NUMBER},
        of(status=NUMBER, meta=of(components=ITEMS, cursor=of(before=NUMBER, after=NUMBER))),
        {"status": 200, "meta": {"components": ONE, "cursor": {"after": 7}}},
        {"status": 200, "meta": {"components": TWO}},
        "after=7",
    ),
    "a flag that is called like a page": Api(
        {"cursor": TEXT},
        of(rows=ITEMS, next_page=FLAG, cursor=TEXT),
        {"rows": ONE, "next_page": True, "cursor": "c1"},
        {"rows": TWO, "next_page": False, "cursor": "c2"},
        "cursor=c1",
    ),
    "the list that is called like the path": Api(
        {"cursor": TEXT},
        of(customer_orders=ITEMS, versions=ITEMS, next_cursor=TEXT),
        {"customer_orders": ONE, "versions": [], "next_cursor": "c1"},
        {"customer_orders": TWO, "versions": []},
        "cursor=c1",
    ),
    "graphql connections": Api(
        {"first": NUMBER, "after": TEXT},
        of(nodes=ITEMS, pageInfo=of(hasNextPage=FLAG, endCursor=TEXT)),
        {"nodes": ONE, "pageInfo": {"hasNextPage": True, "endCursor": "c1"}},
        {"nodes": TWO, "pageInfo": {"hasNextPage": False, "endCursor": "c2"}},
        "after=c1",
    ),
    "jira": Api(
        {"startAt": NUMBER, "maxResults": NUMBER},
        of(startAt=NUMBER, maxResults=NUMBER, total=NUMBER, issues=ITEMS),
        {"startAt": 0, "maxResults": 1, "total": 2, "issues": ONE},
        {"startAt": 1, "maxResults": 1, "total": 2, "issues": TWO},
        "startAt=1",
    ),
}
NAMES = list(APIS)


def path_of(name: str) -> str:
    return f"/api{NAMES.index(name)}/orders"


def document() -> str:
    paths: dict[str, Any] = {}
    for number, (name, api) in enumerate(APIS.items()):
        headers = {"Link": {"schema": TEXT}} if api.declares_header else {}
        content = {"application/json": {"schema": api.answer}}
        paths[path_of(name)] = {
            "get": {
                "operationId": f"list{number}",
                "tags": ["lists"],
                "parameters": [
                    {"name": wire, "in": "query", "schema": schema, "description": api.about}
                    for wire, schema in api.arguments.items()
                ],
                "responses": {"200": {"description": "", "headers": headers, "content": content}},
            }
        }
    return json.dumps(
        {"openapi": "3.0.3", "info": {"title": "Lists", "version": "1"}, "paths": paths}
    )


@pytest.fixture
def sdk(generated: Generate) -> Sdk:
    return generated(document(), package="page_shapes")


def sent(value: Any, url: str, header: str = "") -> Reply:
    """A page, with the server's own URL put in."""
    body = json.loads(json.dumps(value).replace("{url}", url))
    return json_reply(body, **({"Link": header.replace("{url}", url)} if header else {}))


@pytest.mark.parametrize("name", NAMES)
def test_a_loop_goes_through_two_pages_with_two_requests(
    sdk: Sdk, side: Side, server: Server, name: str
) -> None:
    api, path = APIS[name], path_of(name)
    url = f"{server.url}{path}"
    server.on("GET", path, sent(api.first, url, api.header), sent(api.second, url))
    client = side.client(sdk, base_url=server.url)
    method = getattr(client.lists, f"list{NAMES.index(name)}")
    page = side.run(method(**api.asked))
    assert [item.id for item in side.all(page)] == ["a", "b"]
    assert len(server.requests) == 2
    assert "&".join("=".join(pair) for pair in server.last.query) == api.query


def test_everything_is_inferred(sdk: Sdk) -> None:
    found = [operation.pagination for operation in sdk.model.api.operations]
    assert [one is not None and one.declared is None for one in found] == [True] * len(APIS)


def test_no_content_is_an_empty_list(generated: Generate, side: Side, server: Server) -> None:
    listed = {"description": "", "content": {"application/json": {"schema": ITEMS}}}
    parameters = [{"name": name, "in": "query", "schema": NUMBER} for name in ("page", "per_page")]
    operation = {
        "operationId": "listOrders",
        "tags": ["orders"],
        "parameters": parameters,
        "responses": {"200": listed, "204": {"description": "There are none."}},
    }
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Orders", "version": "1"},
        "paths": {"/orders": {"get": operation}},
    }
    sdk = generated(json.dumps(spec), package="page_nothing")
    client = side.client(sdk, base_url=server.url)
    server.on("GET", "/orders", json_reply(ONE), Reply(204))
    page = side.run(client.orders.list())
    assert [item.id for item in side.all(page)] == ["a"]
    nothing = side.run(client.orders.list())
    assert (nothing, nothing.has_next_page()) == ([], False)
    assert len(server.requests) == 3


def test_a_field_hides_one_method_and_no_other(
    generated: Generate, side: Side, server: Server
) -> None:
    """The answers of fastapi-pagination have a field ``pages``; others have ``has_next``."""
    answer = of(items=ITEMS, total=NUMBER, page=NUMBER, size=NUMBER, pages=NUMBER)
    flagged = of(items=ITEMS, has_next=FLAG, next_cursor=TEXT)

    def operation(name: str, answer: dict[str, Any], *arguments: str) -> dict[str, Any]:
        content = {"application/json": {"schema": answer}}
        parameters = [
            {"name": one, "in": "query", "schema": TEXT if one == "cursor" else NUMBER}
            for one in arguments
        ]
        about = {"operationId": name, "tags": ["lists"], "parameters": parameters}
        return {"get": {**about, "responses": {"200": {"description": "", "content": content}}}}

    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Lists", "version": "1"},
        "paths": {
            "/counted": operation("counted", answer, "page", "size"),
            "/flagged": operation("flagged", flagged, "cursor"),
        },
    }
    sdk = generated(json.dumps(spec), package="page_methods")
    client = side.client(sdk, base_url=server.url)
    whole = {"total": 2, "size": 1, "pages": 2}
    second = {"items": TWO, "page": 2, **whole}
    server.on("GET", "/counted", json_reply({"items": ONE, "page": 1, **whole}), json_reply(second))
    page = side.run(client.lists.counted())
    assert (page.pages, page.has_next, page.has_next_page()) == (2, True, True)
    following = side.run(page.next_page())
    assert (following.page, following.has_next, side.run(following.next_page())) == (2, False, None)
    assert [one.page for one in side.all(page.iter_pages())] == [1, 2]
    last = json_reply({"items": TWO, "has_next": False})
    server.on(
        "GET", "/flagged", json_reply({"items": ONE, "has_next": True, "next_cursor": "c"}), last
    )
    page = side.run(client.lists.flagged())
    assert (page.has_next, page.has_next_page()) == (True, True)
    assert [one.has_next for one in side.all(page.pages())] == [True, False]
