"""``loads`` reads what ``json.loads`` reads, and refuses what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Loads = Callable[[str | bytes], Any]


@pytest.fixture(params=["json", "orjson"])
def loads(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Loads:
    """``encode.loads`` by one of the two libraries."""
    from sample_sdk._runtime import encode, jsonlib

    library = jsonlib.with_json if request.param == "json" else jsonlib.with_orjson
    monkeypatch.setitem(encode._LIBRARY, "loads", library(repr)[1])
    return encode.loads


READ = {
    "plain": '{"a": "é"}'.encode(),
    "blanks before": b' \r\n{"a": 1}',
    "blanks behind": b'{"a": 1} \t\r\n',
    "UTF-16": '{"a": "é"}'.encode("utf-16"),
    "UTF-32, a digit": "1".encode("utf-32-le"),
    "a byte order mark": b'\xef\xbb\xbf{"a": 1}',
    "half a surrogate pair": b'"\xed\xa0\xbd"',
    "text": '[1.5, null, "é"]',
    "a big integer": b"[123456789012345678901234567890]",
}


@pytest.mark.parametrize("kind", READ)
def test_what_is_json(loads: Loads, kind: str) -> None:
    assert loads(READ[kind]) == json.loads(READ[kind])


REFUSED = [b"", b" ", b"{", b'{"a": 1} x', b'{"a": 1}{"b": 2}', b"[1]]", b"\xff", "\ufeff1"]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not(loads: Loads, text: str | bytes) -> None:
    with pytest.raises(ValueError) as expected:
        json.loads(text)
    with pytest.raises(type(expected.value)) as caught:
        loads(text)
    assert str(caught.value) == str(expected.value)


def test_nested_too_deep(loads: Loads) -> None:
    with pytest.raises(ValueError, match=r"nested too deep|recursion"):
        loads(b"[" * 200_000)
