"""What a call may return is one type, and what it may raise is documented."""

from __future__ import annotations

from typing import Any, assert_type

from golden_responses import Harbour, models
from golden_responses.errors import ApiStatusError


def name(client: Harbour) -> str:
    found = client.berths.get("a1")
    assert_type(found, models.Berth | models.Arrival | str | None)
    if isinstance(found, models.Berth):
        return found.name
    assert_type(client.berths.check("a1"), None)
    assert_type(client.berths.book("a1"), models.Arrival)
    assert_type(client.berths.move("a1"), models.Berth)
    assert_type(client.berths.delete("a1"), Any)
    return client.notices.get()


def chart(client: Harbour) -> bytes:
    try:
        found = client.charts.get("a1")
    except ApiStatusError as error:
        return str(error.parsed).encode()
    if isinstance(found, (models.Berth, models.Arrival, str)):
        return b""
    return found.read()


def depth(client: Harbour) -> int:
    raw = client.raw(client.berths.get)("a1")
    assert_type(raw.header("X-Depth", int), int | None)
    assert_type(raw.header_list("X-Tides", float), list[float])
    return raw.header("X-Depth", int) or 0
