"""Lists in pages."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import pytest

from conformance.conftest import Connect
from support.sides import Side

PETS = [("1", "dog"), ("2", "cat"), ("3", "bird"), ("4", "fish")]


FOO: dict[str, str] = {"foo": "foo", "bar": "bar"}
INFERRED: list[tuple[str, dict[str, str]]] = [
    ("server_driven_pagination.link", {}),
    ("continuation_token.request_query_body", FOO),
    ("server_driven_pagination.nested_link", {}),
    ("continuation_token.request_header_body", FOO),
    ("continuation_token.request_query_nested_body", FOO),
    ("continuation_token.request_header_nested_body", FOO),
    ("xml_pagination.list_continuation", {}),
    ("xml_pagination.list_next_link", {}),
]
IN_HEADERS = (
    "continuation_token.request_query_header",
    "continuation_token.request_header_header",
)


@pytest.fixture
def payload(connect: Connect) -> Any:
    return connect("payload/pageable", overlay="pageable.yaml")


def shown(pets: list[Any]) -> list[tuple[str, str]]:
    return [(pet.id, pet.name) for pet in pets]


@pytest.mark.parametrize(("method", "arguments"), INFERRED)
def test_inferred_pages(payload: Any, side: Side, method: str, arguments: dict[str, str]) -> None:
    assert shown(side.all(attrgetter(method)(payload)(**arguments))) == PETS


def test_declared_pages(payload: Any, side: Side) -> None:
    assert shown(side.all(payload.server_driven_pagination.link_string())) == PETS


@pytest.mark.parametrize("method", IN_HEADERS)
def test_tokens_in_headers(payload: Any, side: Side, method: str) -> None:
    """Pages that only a header leads to are fetched by hand."""
    call = payload.raw(attrgetter(method)(payload))
    first = side.run(call(**FOO))
    rest = side.run(call(**FOO, token=first.header("next-token", str)))
    assert shown([*first.parsed.pets, *rest.parsed.pets]) == PETS


def test_single_page(payload: Any, side: Side) -> None:
    page = side.run(payload.page_size.list_without_continuation())
    assert shown(page.pets) == PETS


@pytest.mark.parametrize("size", [2, 4])
def test_page_size(payload: Any, side: Side, size: int) -> None:
    page = side.run(payload.page_size.list_with_size(page_size=size))
    assert shown(page.pets) == PETS[:size]
