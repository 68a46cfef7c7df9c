"""Values in the encodings of a place: dates, times, durations, bytes, numbers, delimited lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from conformance.conftest import Connect
from conformance.suite import SPECS
from support.sides import Side

Called: TypeAlias = Callable[..., Any]

UTC = dt.UTC
COLOURS = ["blue", "red", "green"]
TEST = b"test"
AUGUST = dt.datetime(2022, 8, 26, 18, 38, tzinfo=UTC)
HTTP_DATE = dt.datetime(2022, 8, 26, 14, 38, tzinfo=UTC)
FIRST = dt.datetime(2023, 6, 12, 10, 47, 44, tzinfo=UTC)
SECOND = dt.datetime(2023, 6, 14, 9, 17, 36, tzinfo=UTC)


def seconds(number: float) -> dt.timedelta:
    return dt.timedelta(seconds=number)


@pytest.mark.parametrize("delimiter", ["comma", "space", "pipe", "newline"])
@pytest.mark.parametrize("kind", ["", "enum", "extensibleEnum"])
def test_delimited_lists(kind: str, delimiter: str, called: Called) -> None:
    name = f"{delimiter}Delimited"
    name = kind + name[0].upper() + name[1:] if kind else name
    found = called("encode/array", f"Property_{name}", value=COLOURS)
    assert found.value == COLOURS
    sent = {"comma": ",", "space": " ", "pipe": "|", "newline": "\n"}[delimiter].join(COLOURS)
    assert (found.to_dict(), found.model_issues()) == ({"value": sent}, [])


BYTES = {"default": TEST, "base64": TEST, "base64url": TEST, "base64urlArray": [TEST, TEST]}


@pytest.mark.parametrize("place", ["Query", "Header", "Property"])
@pytest.mark.parametrize("name", BYTES)
def test_bytes(place: str, name: str, called: Called) -> None:
    found = called("encode/bytes", f"{place}_{name}", value=BYTES[name])
    if place == "Property":
        assert (found.value, found.model_issues()) == (BYTES[name], [])
        url, usual = "dGVzdA", "dGVzdA=="
        assert (
            found.to_dict()["value"]
            == {
                "default": usual,
                "base64": usual,
                "base64url": url,
                "base64urlArray": [url, url],
            }[name]
        )


PICTURE = SPECS.parent / "assets" / "image.png"


@pytest.mark.parametrize("name", ["default", "octetStream", "customContentType"])
def test_files(name: str, connect: Connect, called: Called, side: Side) -> None:
    picture = PICTURE.read_bytes()
    called("encode/bytes", f"RequestBody_{name}", body=picture)
    assert side.run(called("encode/bytes", f"ResponseBody_{name}").read()) == picture


def test_bytes_in_bodies(version: str, called: Called) -> None:
    assert called("encode/bytes", "ResponseBody_base64") == TEST
    called("encode/bytes", "RequestBody_base64", body=TEST)
    # The documents say base64 of this body, of 3.0 as all others "byte", too.
    called("encode/bytes", "RequestBody_base64url", body="dGVzdA")
    assert called("encode/bytes", "ResponseBody_base64url") in (TEST, "dGVzdA")


MOMENTS: dict[str, Any] = {
    "default": AUGUST,
    "rfc3339": AUGUST,
    "rfc7231": HTTP_DATE,
    "unixTimestamp": FIRST,
    "unixTimestampArray": [FIRST, SECOND],
}


@pytest.mark.parametrize("place", ["Query", "Header", "Property"])
@pytest.mark.parametrize("name", MOMENTS)
def test_moments(place: str, name: str, called: Called) -> None:
    value = HTTP_DATE if (place, name) == ("Header", "default") else MOMENTS[name]
    found = called("encode/datetime", f"{place}_{name}", value=value)
    if place == "Property":
        assert (found.value, found.model_issues()) == (value, [])
        numbers = {"unixTimestamp": 1686566864, "unixTimestampArray": [1686566864, 1686734256]}
        assert found.to_dict()["value"] == numbers.get(name, found.to_dict()["value"])


@pytest.mark.parametrize("name", ["default", "rfc3339", "rfc7231", "unix_timestamp"])
def test_moments_in_response_headers(name: str, connect: Connect, side: Side) -> None:
    client = connect("encode/datetime")
    raw = side.run(client.raw(getattr(client.response_header, name))())
    wanted = {"rfc3339": AUGUST, "unix_timestamp": FIRST}.get(name, HTTP_DATE)
    assert raw.header("value", dt.datetime) == wanted


DURATIONS: dict[str, Any] = {
    "default": dt.timedelta(days=40),
    "iso8601": dt.timedelta(days=40),
    "int32Seconds": 36,
    "int32SecondsLargerUnit": 120,
    "floatSeconds": seconds(35.625),
    "floatSecondsLargerUnit": seconds(150),
    "float64Seconds": 35.625,
    "int32Milliseconds": 36000,
    "int32MillisecondsLargerUnit": 180000,
    "floatMilliseconds": seconds(35.625),
    "floatMillisecondsLargerUnit": seconds(210),
    "float64Milliseconds": 35625,
}
"""The documents say ``int32``, ``float`` or ``double`` of some, which is no unit of time."""
LISTS: dict[tuple[str, str], Any] = {
    ("Query", "int32SecondsArray"): [36, 47],
    ("Query", "int32MillisecondsArray"): [36000, 47000],
    ("Header", "iso8601Array"): [dt.timedelta(days=40), dt.timedelta(days=50)],
    ("Header", "int32MillisecondsArray"): [36000, 47000],
    ("Property", "floatSecondsArray"): [35.625, 46.75],
    ("Property", "floatMillisecondsArray"): [35625, 46750],
}
ARGUMENTS = {"Query": "input", "Header": "duration", "Property": "value"}


@pytest.mark.parametrize(
    ("place", "name", "value"),
    [(place, name, value) for place in ARGUMENTS for name, value in DURATIONS.items()]
    + [(*key, value) for key, value in LISTS.items()],
)
def test_durations(place: str, name: str, value: Any, called: Called) -> None:
    found = called("encode/duration", f"{place}_{name}", **{ARGUMENTS[place]: value})
    if place == "Property":
        assert (found.value, found.model_issues()) == (value, [])


NUMBERS = {"safeintAsString": "10000000000", "uint32AsStringOptional": "1", "uint8AsString": "255"}


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_in_texts(name: str, called: Called) -> None:
    found = called("encode/numeric", f"Property_{name}", value=NUMBERS[name])
    assert found.to_dict() == {"value": NUMBERS[name]}
