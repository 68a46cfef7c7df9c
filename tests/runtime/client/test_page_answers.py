"""What a server may answer where a page is due."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer
from runtime.client.sides import Side


def pages(side: Side, spec: Any, items: str) -> Any:
    """The pages of an operation that answers with ``spec``, or says 202 in other words."""
    from sample_sdk._runtime.client import AsyncResource, Resource
    from sample_sdk._runtime.operation import JsonResponse, TextResponse
    from sample_sdk._runtime.pagination import LinkedPages, LinkHeaderPages, PagedOperation

    operation: PagedOperation[Any, Any] = PagedOperation(
        "listThings",
        "GET",
        "/things",
        responses=(JsonResponse("200", spec), TextResponse("202")),
        pages=LinkedPages("next", items=items) if items else LinkHeaderPages(),
        security=(),
    )
    base = Resource if side.kind == "sync" else AsyncResource
    return side.client(max_retries=0).resource(base)._pages(operation, {})


@pytest.mark.parametrize(
    ("spec", "items", "body"),
    [
        ("ChatCompletion", "choices", "null"),
        ("ChatCompletion", "choices", '"text"'),
        ("ChatCompletion", "choices", "5"),
        (("list", "ChatCompletion"), "", '{"id": "c"}'),
        (("list", "ChatCompletion"), "", '"text"'),
    ],
)
def test_what_is_no_page(side: Side, server: Loopback, spec: Any, items: str, body: str) -> None:
    from sample_sdk._runtime.errors import PaginationError

    server.answer(answer(200, body))
    with pytest.raises(PaginationError, match="expected a page, got ") as caught:
        side.all(pages(side, spec, items))
    assert (caught.value.operation_id, caught.value.attempts) == ("listThings", 1)


def test_another_declared_answer(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import PaginationError

    server.answer(answer(202, "come back later", content_type="text/plain"))
    assert side.run(pages(side, "ChatCompletion", "choices")) == "come back later"
    if side.kind == "async":
        with pytest.raises(PaginationError, match="expected a page, got str"):
            side.all(pages(side, "ChatCompletion", "choices"))


@pytest.mark.parametrize("body", ["{}", "[]", '{"choices": null}'])
def test_a_page_without_items(side: Side, server: Loopback, body: str) -> None:
    server.answer(answer(200, body))
    assert side.all(pages(side, "ChatCompletion", "choices")) == []
