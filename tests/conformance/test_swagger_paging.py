"""Lists that come in pages: ``x-ms-pageable``."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.conftest import Connect
from support.sides import Side

TENANT = {"api_version": "1.6"}
LISTS: dict[str, tuple[tuple[Any, ...], dict[str, Any], list[int]]] = {
    "get_no_item_name_pages": ((), {}, [1]),
    "get_empty_next_link_name_pages": ((), {}, [1]),
    "get_null_next_link_name_pages": ((), {}, [1]),
    "get_single_pages": ((), {}, [1]),
    "get_single_pages_with_body_params": ((), {"name": "body"}, [1]),
    "first_response_empty": ((), {}, [1]),
    "get_multiple_pages": ((), {}, [*range(1, 11)]),
    "get_with_query_params": ((), {"required_query_parameter": 100}, [1, 2]),
    "get_odata_multiple_pages": ((), {}, [*range(1, 11)]),
    "get_multiple_pages_with_offset": ((100,), {}, [1, *range(102, 111)]),
    "get_multiple_pages_retry_first": ((), {}, [*range(1, 11)]),
    "get_multiple_pages_retry_second": ((), {}, [1, 1, *range(3, 11)]),
    "get_multiple_pages_fragment_next_link": (("test_user",), TENANT, [*range(1, 11)]),
    "get_multiple_pages_fragment_with_grouping_next_link": (
        ("test_user",),
        TENANT,
        [*range(1, 11)],
    ),
    "get_model_with_item_name_with_xms_client_name": ((), {}, [1]),
    "duplicate_params": ((), {"filter": "foo"}, [1]),
    "page_with_max_page_size": ((), {}, []),
}


@pytest.fixture
def paging(swagger_client: Connect, cookies: Any) -> Any:
    return swagger_client("paging", http_client=cookies).paging


@pytest.mark.parametrize("method", LISTS)
def test_every_item(method: str, paging: Any, side: Side) -> None:
    arguments, named, numbers = LISTS[method]
    found = side.all(getattr(paging, method)(*arguments, **named))
    assert [item.properties.id for item in found] == numbers


@pytest.mark.parametrize(
    "method",
    ["get_single_pages_failure", "get_multiple_pages_failure", "get_multiple_pages_failure_uri"],
)
def test_failure_on_the_way(method: str, paging: Any, side: Side) -> None:
    with pytest.raises(Exception, match=r"40[04]|\*&\*#"):
        side.all(getattr(paging, method)())


@pytest.mark.parametrize("method", ["get_pages_partial_url", "get_pages_partial_url_operation"])
def test_links_that_are_parts(method: str, swagger_client: Connect, side: Side) -> None:
    paging = swagger_client("custom-baseUrl-paging").paging
    found = side.all(getattr(paging, method)())
    assert [item.properties.id for item in found] == [1, 2]
