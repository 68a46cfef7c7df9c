"""Texts that become objects, and go back exactly as they came."""

from __future__ import annotations

import copy
import datetime
import decimal
import pickle
import uuid
from typing import Any

import pytest
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import dumps, encode, loads
from sample_sdk.models import Moments

UTC = datetime.UTC
NOON = datetime.datetime(2024, 5, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-01T12:00:00Z", NOON),
        ("2024-05-01T12:00:00.000Z", NOON),
        ("2024-05-01t12:00:00z", NOON),
        ("2024-05-01 12:00:00Z", NOON),
        ("2024-05-01T12:00:00+00:00", NOON),
        ("2024-05-01T14:00:00+02:00", NOON),
        ("2024-05-01T12:00:00-00:00", NOON),
        ("2024-05-01T12:00:00.120Z", NOON.replace(microsecond=120000)),
        ("2024-05-01T12:00:00.123456Z", NOON.replace(microsecond=123456)),
        ("2024-05-01T12:00:00.123456789Z", NOON.replace(microsecond=123456)),
        ("2024-05-01T12:00:00", NOON.replace(tzinfo=None)),
    ],
)
def test_date_times_in_every_spelling(text: str, expected: datetime.datetime) -> None:
    item = decode("Moments", {"at": text})
    assert isinstance(item.at, datetime.datetime)
    assert item.at == expected
    assert encode(item) == {"at": text}
    assert item.model_issues() == []


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2024-05-01", "20240501T120000Z", "2016-12-31T23:59:60Z", "2024-13-01T00:00:00Z"],
)
def test_what_is_no_date_time_stays_text_and_is_an_issue(text: str) -> None:
    item = decode("Moments", {"at": text})
    assert item.at == text
    assert encode(item) == {"at": text}
    assert [issue.pointer for issue in item.model_issues()] == ["/at"]


@pytest.mark.parametrize("text", ["2024-05-01T12:00:00.000Z", "2024-05-01T12:00:00Z"])
def test_a_spelling_survives_copies_and_pickles(text: str) -> None:
    data = {"at": text, "id": "AB" * 4 + "-ABAB-ABAB-ABAB-" + "AB" * 6, "hour": text[11:]}
    item = decode("Moments", data)
    for twin in (copy.deepcopy(item), pickle.loads(pickle.dumps(item)), copy.copy(item)):
        assert twin == item
        assert encode(twin) == encode(item)
        assert twin.at == NOON


def test_arithmetic_on_a_spelled_date_time_loses_the_spelling() -> None:
    item = decode("Moments", {"at": "2024-05-01T12:00:00.000Z"})
    later = item.at + datetime.timedelta(hours=1)
    assert later == NOON + datetime.timedelta(hours=1)
    assert encode(later) == "2024-05-01T13:00:00Z"
    assert encode(pickle.loads(pickle.dumps(later))) == "2024-05-01T13:00:00Z"
    assert encode(item.at.replace(hour=1)) == "2024-05-01T01:00:00Z"
    assert repr(item.at) == "datetime.datetime(2024, 5, 1, 12, 0, tzinfo=datetime.timezone.utc)"


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("day", "2024-05-01", datetime.date(2024, 5, 1)),
        ("hour", "12:00:00Z", datetime.time(12, tzinfo=UTC)),
        ("hour", "12:00:00.123456", datetime.time(12, microsecond=123456)),
        ("hour", "12:00:00.120z", datetime.time(12, microsecond=120000, tzinfo=UTC)),
        ("hour", "12:00:00.123456789", datetime.time(12, microsecond=123456)),
        ("id", "12345678-1234-5678-1234-567812345678", None),
        ("id", "ABCDEF12-1234-5678-1234-567812345678", None),
        ("data", "aGk=", b"hi"),
        ("data", "", b""),
        ("token", "-_-_", b"\xfb\xff\xbf"),
        ("token", "aGk", b"hi"),
        ("token", "aGk=", b"hi"),
        ("price", "1.10", decimal.Decimal("1.10")),
    ],
)
def test_other_scalars(field: str, text: str, expected: object) -> None:
    item = decode("Moments", {field: text})
    value = getattr(item, field)
    if field == "id":
        assert isinstance(value, uuid.UUID)
        assert value == uuid.UUID(text)
    else:
        assert value == expected
    assert not isinstance(value, str)
    assert encode(item) == {field: text}
    assert item.model_issues() == []


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("day", "2024-W18-3"),
        ("day", "20240501"),
        ("day", "2024-02-30"),
        ("hour", "noon"),
        ("hour", "12:00"),
        ("hour", "23:59:60Z"),
        ("id", "12345678123456781234567812345678"),
        ("id", "{12345678-1234-5678-1234-567812345678}"),
        ("id", "x" * 36),
        ("data", "aGk"),
        ("data", "a b="),
        ("data", "aGl="),
        ("token", "a+/="),
        ("token", "aGl"),
        ("price", "1E5"),
        ("price", "one"),
        ("price", " 1"),
        ("price", "NaN"),
        ("price", "-Infinity"),
    ],
)
def test_other_texts_stay_and_are_issues(field: str, text: str) -> None:
    item = decode("Moments", {field: text})
    assert getattr(item, field) == text
    assert encode(item) == {field: text}
    assert [issue.pointer for issue in item.model_issues()] == [f"/{field}"]


@pytest.mark.parametrize("value", [1, 1.5, True, [], {}, None])
def test_values_that_are_no_text_stay(value: Any) -> None:
    fields = ("at", "day", "hour", "id", "data", "token", "price")
    item = decode("Moments", dict.fromkeys(fields, value))
    assert encode(item) == dict.fromkeys(fields, value)


def test_scalars_in_lists_and_maps() -> None:
    data = {"history": ["2024-05-01T12:00:00Z", "x", None], "named": {"a": "2024-05-01", "b": 1}}
    item = decode("Moments", copy.deepcopy(data))
    assert item.history == [NOON, "x", None]
    assert item.named == {"a": datetime.date(2024, 5, 1), "b": 1}
    assert encode(item) == data


def test_values_made_by_a_program_are_written_canonically() -> None:
    item = Moments(
        at=NOON,
        day=datetime.date(2024, 5, 1),
        hour=datetime.time(12, tzinfo=UTC),
        id=uuid.UUID(int=1),
        data=b"\xfb\xff",
        token=b"\xfb\xff",
        price=decimal.Decimal("2.50"),
    )
    expected = {
        "at": "2024-05-01T12:00:00Z",
        "day": "2024-05-01",
        "hour": "12:00:00Z",
        "id": "00000000-0000-0000-0000-000000000001",
        "data": "+/8=",
        "token": "-_8",
        "price": "2.50",
    }
    assert encode(item) == expected
    assert loads(dumps(item)) == expected
    assert item.model_dump(mode="json", exclude_unset=True) == expected
    item.token = b"hi"
    assert encode(item)["token"] == "aGk"
    offset = datetime.timezone(datetime.timedelta(hours=2))
    assert encode(NOON.astimezone(offset)) == "2024-05-01T14:00:00+02:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wed, 01 May 2024 12:00:00 GMT", NOON),
        ("Mon, 01 Jan 0001 00:00:00 GMT", datetime.datetime.min.replace(tzinfo=UTC)),
        ("Sun, 29 Feb 0004 00:00:00 GMT", datetime.datetime(4, 2, 29, tzinfo=UTC)),
        ("Wed, 01 May 24 12:00:00 GMT", None),
        ("Mon, 00 Jan 0000 00:00:00 GMT", None),
        ("Wed, 01 May 2024 12:00:00", None),
    ],
)
def test_http_dates(text: str, expected: datetime.datetime | None) -> None:
    assert decode("@httpdate", text) == (text if expected is None else expected)
