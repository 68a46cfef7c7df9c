"""Every way from one page to the next, over HTTP, with both kinds of client."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Received, Reply, Server, json_reply
from support.sides import Side


@pytest.fixture
def client(sdk: Sdk, side: Side, server: Server) -> Any:
    return side.client(sdk, base_url=server.url, api_key="k")


def books(*numbers: int, more: bool, **others: Any) -> Reply:
    data = [{"id": f"b{number}", "title": f"T{number}"} for number in numbers]
    return json_reply({"data": data, "has_more": more} | others)


def three_pages(server: Server) -> None:
    server.on(
        "GET",
        "/books",
        books(1, 2, more=True, last_id="b2"),
        books(3, 4, more=True, last_id="b4"),
        books(5, more=False, last_id="b5"),
    )


def queries(server: Server) -> list[dict[str, str]]:
    return [dict(request.query) for request in server.requests]


def gathered(side: Side, iterable: Callable[[], Any]) -> list[Any]:
    """The items of a call that is made inside the loop, as users write it."""
    if side.kind == "sync":
        return list(iterable())

    async def gather() -> list[Any]:
        return [item async for item in iterable()]

    return side.run(gather())


def test_a_loop_over_the_call_goes_through_all_pages(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    three_pages(server)
    found = gathered(side, lambda: client.books.list(limit=2))
    assert [type(book) for book in found] == [sdk.models.Book] * 5
    assert [book.id for book in found] == ["b1", "b2", "b3", "b4", "b5"]
    assert queries(server) == [
        {"limit": "2"},
        {"after": "b2", "limit": "2"},
        {"after": "b4", "limit": "2"},
    ]


def test_a_page_is_the_declared_answer(client: Any, side: Side, server: Server, sdk: Sdk) -> None:
    three_pages(server)
    page = side.run(client.books.list())
    assert isinstance(page, sdk.models.BookList)
    assert (len(page.data), page.has_more, page.last_id) == (2, True, "b2")
    assert page.has_next_page()
    assert page.model_issues() == []
    plain = sdk.models.BookList.model_validate(page.to_dict())
    assert page == plain and plain == page
    for twin in (copy.copy(page), copy.deepcopy(page), pickle.loads(pickle.dumps(page))):
        assert type(twin) is sdk.models.BookList
        assert twin == plain
    assert repr(page) == repr(plain)
    assert len(server.requests) == 1


def test_one_request_a_page_and_only_when_it_is_due(
    client: Any, side: Side, server: Server
) -> None:
    three_pages(server)
    pending = client.books.list()
    assert len(server.requests) == (1 if side.kind == "sync" else 0)
    page = side.run(pending)
    second = side.run(page.next_page())
    assert [book.id for book in second.data] == ["b3", "b4"]
    assert len(server.requests) == 2
    third = side.run(second.next_page())
    assert not third.has_next_page()
    assert side.run(third.next_page()) is None
    assert len(server.requests) == 3


def test_pages_gives_whole_pages(client: Any, side: Side, server: Server) -> None:
    three_pages(server)
    page = side.run(client.books.list())
    assert [len(following.data) for following in side.all(page.pages())] == [2, 2, 1]


def test_leaving_the_loop_fetches_no_more(client: Any, side: Side, server: Server) -> None:
    three_pages(server)
    assert side.first(side.run(client.books.list())).id == "b1"
    assert len(server.requests) == 1


def test_options_go_along_and_the_idempotency_key_does_not(
    client: Any, side: Side, server: Server
) -> None:
    three_pages(server)
    pages = side.run(
        client.books.list(
            limit=2,
            extra_headers={"X-Trace": "t"},
            extra_query={"order": "desc", "after": "b0"},
            idempotency_key="once",
        )
    )
    assert len(side.all(pages)) == 5
    assert [request.headers["x-trace"] for request in server.requests] == ["t"] * 3
    assert [query["order"] for query in queries(server)] == ["desc"] * 3
    assert [query["after"] for query in queries(server)] == ["b0", "b2", "b4"]
    keys = [request.headers.get("idempotency-key") for request in server.requests]
    assert keys == ["once", None, None]


def test_the_last_item_stands_in_for_a_cursor_that_is_missing(
    client: Any, side: Side, server: Server
) -> None:
    server.on("GET", "/books", books(1, more=True), books(2, more=False))
    assert [book.id for book in side.all(side.run(client.books.list()))] == ["b1", "b2"]
    assert queries(server)[1] == {"after": "b1"}


def test_pages_before_a_book_are_read_backwards(client: Any, side: Side, server: Server) -> None:
    server.on("GET", "/books", books(3, 4, more=True, first_id="b3"), books(1, 2, more=False))
    found = side.all(side.run(client.books.list(before="b5")))
    assert [book.id for book in found] == ["b3", "b4", "b1", "b2"]
    assert queries(server) == [{"before": "b5"}, {"before": "b3"}]


def test_raw_pages_have_their_headers(client: Any, side: Side, server: Server) -> None:
    three_pages(server)
    raw = side.run(client.raw(client.books.list)(limit=2))
    assert (raw.status, raw.parsed.last_id) == (200, "b2")
    assert [book.id for book in side.all(raw.parsed)] == ["b1", "b2", "b3", "b4", "b5"]


def test_a_server_that_repeats_its_cursor_is_found_out(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    server.on("GET", "/books", books(1, more=True, last_id="b1"), books(2, more=True, last_id="b1"))
    page = side.run(client.books.list())
    error = sdk.module("errors").PaginationError
    with pytest.raises(error, match="same page again") as caught:
        side.all(page)
    assert caught.value.operation_id == "listBooks"
    assert len(server.requests) == 2


def test_an_error_on_a_later_page_is_raised_there(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    server.on("GET", "/books", books(1, more=True, last_id="b1"), json_reply({}, 403))
    page = side.run(client.books.list())
    with pytest.raises(sdk.module("errors").PermissionDeniedError):
        side.run(page.next_page())


def test_keys_called_like_methods_of_pages_are_data(
    client: Any, side: Side, server: Server
) -> None:
    extras = {"pages": 9, "_page": 1, "next_page": "n", "iter_pages": None}
    server.on("GET", "/books", books(1, more=True, last_id="b1", **extras), books(2, more=False))
    page = side.run(client.books.list())
    assert page.model_extra == extras
    assert {key: page.to_dict()[key] for key in extras} == extras
    assert pickle.loads(pickle.dumps(page)).model_extra == extras
    assert len(side.all(page)) == 2


def test_a_search_by_post_takes_its_cursor_in_the_body(
    client: Any, side: Side, server: Server
) -> None:
    def found(*ids: str, following: Any) -> Reply:
        return json_reply(
            {"result": {"found": [{"id": i} for i in ids], "next_page_offset": following}}
        )

    server.on("POST", "/books/search", found("x", following=7), found("y", following=None))
    page = side.run(client.books.search(words=["sea"], limit=1))
    assert [book.id for book in side.all(page)] == ["x", "y"]
    assert [request.json() for request in server.requests] == [
        {"words": ["sea"], "limit": 1},
        {"words": ["sea"], "limit": 1, "offset": 7},
    ]
    keys = [request.headers["idempotency-key"] for request in server.requests]
    assert len(set(keys)) == 2


def test_a_cursor_may_stand_deep_in_the_body(client: Any, side: Side, server: Server) -> None:
    server.on(
        "POST",
        "/books/export",
        json_reply({"rows": ["a"], "meta": {"after": "c1"}}),
        json_reply({"rows": ["b"], "meta": {}}),
    )
    page = side.run(client.books.export(page={"size": 1}))
    assert side.all(page) == ["a", "b"]
    assert server.last.json() == {"page": {"size": 1, "cursor": "c1"}}


def test_empty_pages_with_a_new_cursor_are_passed_over(
    client: Any, side: Side, server: Server
) -> None:
    server.on(
        "POST",
        "/books/export",
        json_reply({"rows": [], "meta": {"after": "c1"}}),
        json_reply({"rows": ["b"], "meta": {"after": ""}}),
    )
    assert side.all(side.run(client.books.export())) == ["b"]


def test_empty_pages_do_not_go_on_for_ever(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    def endless(request: Received) -> Reply:
        return json_reply({"rows": [], "meta": {"after": f"c{len(server.requests)}"}})

    server.on("POST", "/books/export", endless)
    page = side.run(client.books.export())
    with pytest.raises(sdk.module("errors").PaginationError, match="without an item"):
        side.all(page)
    assert len(server.requests) == 101


def authors(*names: str, **others: Any) -> Reply:
    return json_reply({"items": [{"name": name} for name in names]} | others)


def test_offsets_count_what_came_until_the_total(client: Any, side: Side, server: Server) -> None:
    server.on("GET", "/authors", authors("a", "b", total=3), authors("c", total=3))
    found = gathered(side, lambda: client.authors.list(limit=2))
    assert [author.name for author in found] == ["a", "b", "c"]
    assert queries(server) == [{"limit": "2"}, {"offset": "2", "limit": "2"}]


def test_offsets_stop_at_an_empty_page(client: Any, side: Side, server: Server) -> None:
    server.on("GET", "/authors", authors("a"), authors("b"), authors())
    assert len(side.all(side.run(client.authors.list(offset=10)))) == 2
    assert [query["offset"] for query in queries(server)] == ["10", "11", "12"]


def test_a_server_that_ignores_the_offset_is_found_out(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    server.on("GET", "/authors", authors("a", "b"))
    page = side.run(client.authors.list())
    with pytest.raises(sdk.module("errors").PaginationError, match="same page twice"):
        side.all(page)
    assert len(server.requests) == 2


def test_a_short_page_is_the_last_where_that_is_declared(
    client: Any, side: Side, server: Server
) -> None:
    server.on("GET", "/authors/recent", authors("a", "b"), authors("c"))
    assert len(side.all(side.run(client.authors.recent(size=2)))) == 3
    assert queries(server) == [{"size": "2"}, {"page": "2", "size": "2"}]


def loans(*numbers: int, **headers: str) -> Reply:
    return json_reply([{"number": number} for number in numbers], **headers)


def test_an_answer_that_is_a_list_stays_one(client: Any, side: Side, server: Server) -> None:
    server.on("GET", "/loans", loans(1, 2), loans(3), loans())
    page = side.run(client.loans.list(per_page=2))
    assert isinstance(page, list)
    assert (len(page), page[1].number, [loan.number for loan in page[:]]) == (2, 2, [1, 2])
    assert [loan.number for loan in side.all(page)] == [1, 2, 3]
    assert queries(server)[1] == {"page": "2", "per_page": "2"}
    again = pickle.loads(pickle.dumps(page))
    assert type(again) is list and again == page[:]


def test_a_link_header_beats_counting(client: Any, side: Side, server: Server) -> None:
    link = '<{}/loans?token=a%2Cb>; rel="prev next", </loans?page=9>; rel=last'
    server.on("GET", "/loans", loans(1, Link=link.format(server.url)), loans(2, Link=""))
    assert len(gathered(side, lambda: client.loans.list(per_page=1))) == 2
    assert server.last.target == "/loans?token=a%2Cb"
    assert server.last.headers["authorization"] == "Bearer k"


@pytest.mark.parametrize(
    "link",
    [
        '<?page=2>; rel="next"',
        '</loans/late?page=2>;title="a, b; rel=x"; REL=Next',
        '<x>; rel=prev,  <late?page=2>; foo; rel="next" ; bar=1',
        '<other>; rel=next; anchor="/elsewhere", <late?page=2>; rel=next',
    ],
)
def test_link_headers(client: Any, side: Side, server: Server, link: str) -> None:
    server.on("GET", "/loans/late", loans(1, Link=link), loans(2))
    found = side.all(side.run(client.loans.late(extra_headers={"X-Trace": "t"})))
    assert [loan.number for loan in found] == [1, 2]
    assert (server.last.target, server.last.headers["x-trace"]) == ("/loans/late?page=2", "t")


def visits(following: str | None, *names: str) -> Reply:
    pages = {} if following is None else {"next": following}
    return json_reply({"visits": list(names), "links": {"pages": pages}})


def test_a_link_in_the_answer_may_be_absolute_or_relative(
    client: Any, side: Side, server: Server
) -> None:
    server.on(
        "GET",
        "/visits",
        visits("/visits?from=2", "a"),
        visits(f"{server.url}/visits?from=3#top", "b"),
        visits(None, "c"),
    )
    assert side.all(side.run(client.visits.list(limit=1))) == ["a", "b", "c"]
    targets = [request.target for request in server.requests]
    assert targets == ["/visits?limit=1", "/visits?from=2", "/visits?from=3"]
    assert {request.headers["authorization"] for request in server.requests} == {"Bearer k"}


def test_a_link_to_another_host_gets_no_credentials(sdk: Sdk, side: Side, server: Server) -> None:
    other = server.url.replace("127.0.0.1", "localhost")
    server.on(
        "GET",
        "/visits",
        visits(f"{other}/visits?from=2", "a"),
        visits(f"{server.url}/visits?from=3", "b"),
        visits(None, "c"),
    )
    client = side.client(
        sdk, base_url=server.url, api_key="k", default_headers={"X-Tenant": "secret"}
    )
    assert side.all(side.run(client.visits.list())) == ["a", "b", "c"]
    assert server.requests[0].headers["x-tenant"] == "secret"
    for request in server.requests[1:]:
        assert "authorization" not in request.headers
        assert "x-tenant" not in request.headers


@pytest.mark.parametrize("link", ["file:///etc/passwd", "https://[", "javascript:x"])
def test_links_that_are_none(client: Any, side: Side, server: Server, sdk: Sdk, link: str) -> None:
    server.on("GET", "/visits", visits(link, "a"))
    page = side.run(client.visits.list())
    with pytest.raises(sdk.module("errors").PaginationError, match="bad link"):
        side.all(page)


def test_a_link_that_leads_back_is_found_out(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    server.on("GET", "/visits", visits("/visits?a", "a"), visits("/visits?b"), visits("/visits?a"))
    page = side.run(client.visits.list())
    with pytest.raises(sdk.module("errors").PaginationError, match="same page again"):
        side.all(page)
    assert len(server.requests) == 3


def test_keys_with_dots(client: Any, side: Side, server: Server) -> None:
    first = json_reply({"value": ["a"], "odata.nextLink": "today?skip=1"})
    server.on("GET", "/visits/today", first, json_reply({"value": ["b"]}))
    assert side.all(side.run(client.visits.todays())) == ["a", "b"]


def test_fields_called_like_methods_of_pages_win(client: Any, side: Side, server: Server) -> None:
    first = json_reply({"visits": ["a"], "next_page": "p2", "pages": 2})
    server.on("GET", "/visits/search", first, json_reply({"visits": ["b"], "next_page": None}))
    page = side.run(client.visits.search())
    assert (page.next_page, page.pages) == ("p2", 2)
    assert side.all(page) == ["a", "b"]
    assert [one.visits for one in side.all(page.iter_pages())] == [["a"], ["b"]]
    assert side.run(page.get_next_page()).visits == ["b"]


def test_what_is_switched_off_is_an_ordinary_call(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    answer = {"shelves": ["a"], "next_cursor": "c"}
    server.on("GET", "/shelves", json_reply(answer))
    shelves = side.run(client.shelves.list())
    assert not hasattr(shelves, "has_next_page")
    assert json.loads(shelves.to_json()) == answer


def test_an_answer_that_is_no_page_ends_the_walk(
    client: Any, side: Side, server: Server, sdk: Sdk
) -> None:
    server.on("GET", "/books", books(1, more=True, last_id="b1"), json_reply(None))
    page = side.run(client.books.list())
    with pytest.raises(sdk.module("errors").PaginationError, match="expected a page"):
        side.all(page)


def test_strict_calls_check_every_page(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/books", books(1, more=True, last_id="b1"), books(2, more=False, last_id=5))
    page = side.run(side.client(sdk, base_url=server.url, api_key="k").books.list(strict=True))
    with pytest.raises(sdk.module("errors").ValidationError):
        side.run(page.next_page())
