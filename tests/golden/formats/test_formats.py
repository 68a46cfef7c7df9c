"""A text is converted when it is written back the same; any other text stays and is told."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

UTC = dt.UTC
CONVERTED: list[tuple[str, Any, Any]] = [
    ("written", "2026-01-15T09:30:00Z", dt.datetime(2026, 1, 15, 9, 30, tzinfo=UTC)),
    ("written", "2026-01-15T09:30:00.000+00:00", dt.datetime(2026, 1, 15, 9, 30, tzinfo=UTC)),
    ("day", "2026-01-15", dt.date(2026, 1, 15)),
    ("hour", "09:30:00Z", dt.time(9, 30, tzinfo=UTC)),
    ("modified", "Thu, 15 Jan 2026 09:30:00 GMT", dt.datetime(2026, 1, 15, 9, 30, tzinfo=UTC)),
    ("lasted", "PT15M", dt.timedelta(minutes=15)),
    ("lasted", "P1DT2H3M4.5S", dt.timedelta(1, 4.5, hours=2, minutes=3)),
    ("lasted", "PT90M", dt.timedelta(minutes=90)),
    ("lasted", "P2W", dt.timedelta(weeks=2)),
    ("lasted", "PT0S", dt.timedelta()),
    ("lasted", "P0D", dt.timedelta()),
    ("lasted", "PT1.50S", dt.timedelta(seconds=1.5)),
    ("id", "6F9619FF-8B86-D011-B42D-00C04FC964FF", UUID("6f9619ff-8b86-d011-b42d-00c04fc964ff")),
    ("scan", "aW5r", b"ink"),
    ("hash", "696E6b".upper(), b"ink"),
    ("hash", "696e6b", b"ink"),
    ("hash", "", b""),
    ("token", "__4", b"\xff\xfe"),
    ("key", "__4=", b"\xff\xfe"),
    ("tokens", ["__4", "aW5r"], [b"\xff\xfe", b"ink"]),
    ("price", "1.50", Decimal("1.50")),
    ("stamp", 1760000000, dt.datetime(2025, 10, 9, 8, 53, 20, tzinfo=UTC)),
    ("exact", 0.5, dt.datetime(1970, 1, 1, microsecond=500000, tzinfo=UTC)),
    ("waited", 35.625, dt.timedelta(seconds=35.625)),
    ("took", 1500, dt.timedelta(seconds=1.5)),
    ("either", "2026-01-15", dt.date(2026, 1, 15)),
    ("from_parts", "2026-01-15", dt.date(2026, 1, 15)),
]
PLAIN: list[tuple[str, Any]] = [
    ("seconds", 1.5),
    ("weight", 0.1),
    ("count", 2**62),
    ("count", 2**80),
    ("big", "9007199254740993"),
    ("small", 255),
    ("home", "https://archive.example/\u00f8"),
    ("address", "192.0.2.10"),
    ("mail", "ada@archive.example"),
    ("words", "a,b"),
    ("note", "2026-01-15"),
    ("either", 7),
]
LEFT = [
    ("written", "2016-12-31T23:59:60Z"),
    ("written", "yesterday"),
    ("day", "2026-1-5"),
    ("modified", "Fri, 15 Jan 2026 09:30:00 GMT"),
    ("modified", "2026-01-15"),
    ("lasted", "P1M"),
    ("lasted", "P1Y2DT1H"),
    ("lasted", "PT"),
    ("lasted", "an hour"),
    ("lasted", "P99999999999D"),
    ("scan", "aW5"),
    ("hash", "6g"),
    ("hash", "696E6b"),
    ("token", "not base64"),
    ("price", "1_000"),
    ("stamp", 10**12),
    ("stamp", "1760000000"),
]


def _sent_and_read(sdk: Sdk, side: Side, server: Server, data: dict[str, Any]) -> Any:
    """What comes back after it was sent: the server saw it as it was."""
    server.on("POST", "/papers", json_reply(data))
    client = side.client(sdk, base_url=server.url)
    paper = side.run(client.papers.create())
    server.on("POST", "/papers", lambda request: json_reply(request.json()))
    again = side.run(client.papers.create(**_fields(paper)))
    assert server.last.json() == data
    assert wire(again) == data
    return paper


def _fields(paper: Any) -> dict[str, Any]:
    return {name: getattr(paper, name) for name in paper.model_fields_set}


@pytest.mark.parametrize(("name", "text", "value"), CONVERTED)
def test_a_text_that_is_written_back_the_same_is_converted(
    name: str, text: Any, value: Any, sdk: Sdk, side: Side, server: Server
) -> None:
    paper = _sent_and_read(sdk, side, server, {name: text})
    found = getattr(paper, name)
    assert found == value and isinstance(found, type(value))
    assert paper.model_issues() == []
    for twin in (copy.deepcopy(paper), pickle.loads(pickle.dumps(paper))):
        assert wire(twin) == {name: text}
        assert twin == paper


@pytest.mark.parametrize(("name", "value"), PLAIN)
def test_what_is_no_text_of_another_kind_stays(
    name: str, value: Any, sdk: Sdk, side: Side, server: Server
) -> None:
    paper = _sent_and_read(sdk, side, server, {name: value})
    assert getattr(paper, name) == value
    assert type(getattr(paper, name)) is type(value)
    assert paper.model_issues() == []


@pytest.mark.parametrize(("name", "text"), LEFT)
def test_any_other_text_stays_and_is_told(
    name: str, text: str, sdk: Sdk, side: Side, server: Server
) -> None:
    paper = _sent_and_read(sdk, side, server, {name: text})
    assert getattr(paper, name) == text
    assert [issue.pointer for issue in paper.model_issues()] == [f"/{name}"]


def test_values_of_a_program_are_written_as_their_field_says(sdk: Sdk) -> None:
    paper = sdk.models.Paper(
        modified=dt.datetime(2026, 1, 15, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1))),
        lasted=dt.timedelta(days=1, seconds=5400, microseconds=250),
        hash=b"ink",
        token=b"\xff\xfe",
        tokens=[b"\xff"],
        scan=b"\xff\xfe",
        written=dt.datetime(2026, 1, 15, 9, 30, tzinfo=UTC),
    )
    assert wire(paper) == {
        "modified": "Thu, 15 Jan 2026 09:30:00 GMT",
        "lasted": "P1DT1H30M0.00025S",
        "hash": "696E6B",
        "token": "__4",
        "tokens": ["_w"],
        "scan": "//4=",
        "written": "2026-01-15T09:30:00Z",
    }
    assert paper.to_dict() == wire(paper)
    negative = sdk.models.Paper(lasted=-dt.timedelta(minutes=1))
    assert wire(negative) == {"lasted": "-PT1M"}


def test_arithmetic_forgets_the_spelling(sdk: Sdk) -> None:
    paper = sdk.models.Paper.model_validate({"lasted": "PT90M"})
    paper.lasted = paper.lasted + dt.timedelta(minutes=1)
    assert wire(paper) == {"lasted": "PT1H31M"}
    assert wire(pickle.loads(pickle.dumps(paper))) == {"lasted": "PT1H31M"}
