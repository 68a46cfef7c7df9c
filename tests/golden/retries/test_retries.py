"""The document decides when a call is tried again, the user of the SDK before it."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Server, json_reply
from support.sides import Side


def sent(sdk: Sdk, side: Side, server: Server, call: Any, method: str, status: int) -> int:
    """How many requests a call sends whose answer is always the same."""
    server.requests.clear()
    server.on(method, "/crossings", json_reply({}, status))
    with pytest.raises(sdk.module("errors").ApiStatusError):
        side.run(call())
    return len(server.requests)


def test_what_the_document_says(sdk: Sdk, side: Side, server: Server) -> None:
    client = side.client(sdk, base_url=server.url)
    crossings = client.crossings
    assert sent(sdk, side, server, crossings.list, "GET", 418) == 2
    assert sent(sdk, side, server, crossings.list, "GET", 500) == 2
    assert sent(sdk, side, server, crossings.list, "GET", 429) == 1
    assert sent(sdk, side, server, crossings.book, "POST", 500) == 1
    assert sent(sdk, side, server, crossings.rename, "PATCH", 500) == 1
    assert sent(sdk, side, server, crossings.cancel, "DELETE", 500) == 1
    assert sent(sdk, side, server, crossings.cancel, "DELETE", 503) > 5


def test_users_know_better(sdk: Sdk, side: Side, server: Server) -> None:
    retries = sdk.module("_runtime.retry").Retries
    quick = retries(2, first_delay=0.001)
    client = side.client(sdk, base_url=server.url, retries=quick)
    assert sent(sdk, side, server, client.crossings.book, "POST", 500) == 3
    none = side.client(sdk, base_url=server.url, max_retries=0)
    assert sent(sdk, side, server, none.crossings.list, "GET", 500) == 1
    more = lambda: none.crossings.list(max_retries=3)  # noqa: E731
    assert sent(sdk, side, server, more, "GET", 500) == 4
