"""Decoding keeps nothing: memory is as full after many answers as after a few."""

from __future__ import annotations

import gc
import json
import sys
from typing import Any

import pytest
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.validate import issues

from .test_decode import completion

_STEP = 5_000
_MOST_BLOCKS = 300
"""What may be left over: caches of the interpreter that fill now and then."""


def _answer(number: int) -> dict[str, Any]:
    """An answer unlike all others: its unknown values, tags and keys come only once."""
    found = completion()
    found[f"extra {number}"] = number
    choice = found["choices"][0]
    choice["finish_reason"] = f"reason {number}"
    choice["message"]["content"] += [
        {"type": f"variant {number}", f"key {number}": 1},
        {"text": f"no tag {number}"},
    ]
    if number % 7 == 0:
        choice["message"]["role"] = f"role {number}"
    if number % 11 == 0:
        found["choices"] = f"no list {number}"
    return found


def _decode(count: int, start: int) -> None:
    for number in range(start, start + count):
        answer = decode("ChatCompletion", json.loads(json.dumps(_answer(number))))
        assert number % 10 or issues(answer, "ChatCompletion")


def _blocks() -> int:
    gc.collect()
    return sys.getallocatedblocks()


def _growth(count: int) -> int:
    """How many blocks of memory are left over, after a first round that fills what is kept."""
    _decode(500, 0)
    before = _blocks()
    _decode(count, 500)
    return _blocks() - before


def test_some_thousand_answers_leave_nothing() -> None:
    assert _growth(_STEP) < _MOST_BLOCKS


@pytest.mark.large
def test_a_million_answers_leave_nothing() -> None:
    left = _growth(1_000_000)
    print(f"\na million answers decoded and checked: {left} blocks of memory left over")
    assert left < _MOST_BLOCKS
