"""The event parser, by the WHATWG rules; a slow reader of the rules is the oracle."""

from __future__ import annotations

import itertools
import random
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

CASES: list[tuple[bytes, list[tuple[str, str, str]]]] = [
    (b"data: a\n\n", [("message", "a", "")]),
    (b"data: a\r\n\r\ndata: b\r\rdata: c\n\n", [("message", t, "") for t in "abc"]),
    (b"\xef\xbb\xbfdata: a\n\n", [("message", "a", "")]),
    (b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\n", []),
    (b"data: a\n\n\xef\xbb\xbfdata: b\n\n", [("message", "a", "")]),
    (b": comment\ndata: a\n:\n\n", [("message", "a", "")]),
    (b"data: a\ndata\ndata:b\n\n", [("message", "a\n\nb", "")]),
    (b"data:  a \n\n", [("message", " a ", "")]),
    (b"data\n\n", [("message", "", "")]),
    (b"data:\n\n", [("message", "", "")]),
    (b"event: x\n\ndata: a\n\n", [("message", "a", "")]),
    (b"event: x\ndata: a\n\ndata: b\n\n", [("x", "a", ""), ("message", "b", "")]),
    (b"event: x\nevent\ndata: a\n\n", [("message", "a", "")]),
    (
        b"id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
        [("message", "a", "1"), ("message", "b", "1"), ("message", "c", "")],
    ),
    (b"id: 1\nid: 2\0\ndata: a\n\n", [("message", "a", "1")]),
    (b"nonsense: 1\nDATA: x\n data: y\ndata: a\n\n", [("message", "a", "")]),
    (b"data: unfinished", []),
    (b"data: unfinished\n", []),
    (b"data: \xff\xe2\x82\n\n", [("message", "\ufffd\ufffd", "")]),
    ("data: \u2028\x0b\x85\x1c\n\n".encode(), [("message", "\u2028\x0b\x85\x1c", "")]),
    (b"\n\n\n\r\n\r\r\n", []),
]


def parse(chunks: list[bytes]) -> list[tuple[str, str, str]]:
    from sample_sdk._runtime.sse import EventParser

    parser = EventParser()
    return [(e.event, e.data, e.id) for chunk in chunks for e in parser.feed(chunk)]


def oracle(stream: bytes) -> list[tuple[str, str, str]]:
    """Read the whole stream as the standard's text has it, as characters."""
    text = stream.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:-1]
    found: list[tuple[str, str, str]] = []
    data, event, last_id = "", "", ""
    for line in lines:
        if line == "":
            if data:
                found.append((event or "message", data[:-1], last_id))
            data, event = "", ""
            continue
        name, colon, value = line.partition(":")
        value = value[1:] if value.startswith(" ") else value
        if colon and not name:
            continue
        if name == "event":
            event = value
        elif name == "data":
            data += value + "\n"
        elif name == "id" and "\0" not in value:
            last_id = value
    return found


@pytest.mark.parametrize(("stream", "expected"), CASES)
def test_the_rules(sample_sdk: Path, stream: bytes, expected: Any) -> None:
    assert parse([stream]) == expected
    assert oracle(stream) == expected
    assert parse([stream[i : i + 1] for i in range(len(stream))]) == expected
    for cut in range(len(stream)):
        assert parse([stream[:cut], b"", stream[cut:]]) == expected


PIECES = [
    b"data: ", b"data:", b"data", b"event: e", b"id: 7", b"id", b"retry: 5", b":", b" ", b"\r",
    b"\n", b"\r\n", b"\n\n", b"x", "é💡".encode(), b"\xff", b"\xe2\x82", b"\0", b"\xef\xbb\xbf",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.randoms(use_true_random=False))
def test_any_stream_cut_anywhere(pieces: list[bytes], chance: random.Random) -> None:
    stream = b"".join(pieces)
    expected = oracle(stream)
    assert parse([stream]) == expected
    for _ in range(5):
        cuts = sorted(chance.randrange(len(stream) + 1) for _ in range(chance.randrange(8)))
        bounds = [0, *cuts, len(stream)]
        chunks = [stream[a:b] for a, b in itertools.pairwise(bounds)]
        assert parse(chunks) == expected


def test_the_reconnection_time(sample_sdk: Path) -> None:
    from sample_sdk._runtime.sse import EventParser

    parser = EventParser()
    for chunk, expected in ((b"retry: 1500\n", 1500), (b"retry: 1s\n", 1500), (b"retry:7\n", 7)):
        assert list(parser.feed(chunk)) == []
        assert parser.retry == expected


def test_the_last_id_is_kept_for_reconnecting(sample_sdk: Path) -> None:
    from sample_sdk._runtime.sse import EventParser

    parser = EventParser()
    assert list(parser.feed(b"id: 5\n")) == []
    assert parser.last_id == ""
    assert list(parser.feed(b"\n")) == []
    assert parser.last_id == "5"


CHUNKINGS = [
    pytest.param(5_000, id="5,000 chunkings"),
    pytest.param(100_000, id="100,000 chunkings", marks=pytest.mark.large),
]
LONG = b"".join(
    b'id: %d\r\nevent: \xc3\xa9\ndata: {"a": "\xf0\x9f\x92\xa1 %d"}\r\rdata: x\rdata: y\r\n\r\n'
    % (i, i)
    for i in range(8)
)


@pytest.mark.parametrize("count", CHUNKINGS)
def test_one_stream_cut_in_many_ways(sample_sdk: Path, count: int) -> None:
    """Cuts fall between CR and LF, and inside of characters, which is counted."""
    chance = random.Random(20)
    expected = oracle(LONG)
    assert len(expected) == 16
    inside_characters = between_cr_and_lf = 0
    for _ in range(count):
        cuts = sorted(chance.randrange(len(LONG) + 1) for _ in range(chance.randrange(12)))
        inside_characters += any(LONG[cut : cut + 1] in b"\xa9\x9f\x92\xa1" for cut in cuts[:-1])
        between_cr_and_lf += any(LONG[cut - 1 : cut + 1] == b"\r\n" for cut in cuts)
        bounds = [0, *cuts, len(LONG)]
        assert parse([LONG[a:b] for a, b in itertools.pairwise(bounds)]) == expected
    assert min(inside_characters, between_cr_and_lf) > count // 20
    print(f"{count} chunkings, {inside_characters} of them inside of characters")


EVENTS = {
    "one line": lambda size: b"x" * size,
    "many lines": lambda size: (b"x" * 60 + b"\ndata: ") * (size // 67),
}


def seconds_for(event: bytes) -> float:
    """The CPU time that it takes to parse an event which comes in chunks of 1 KB."""
    stream = b"data: " + event + b"\n\n"
    chunks = [stream[i : i + 1024] for i in range(0, len(stream), 1024)]
    start = time.process_time()
    assert len(parse(chunks)) == 1
    return time.process_time() - start


@pytest.mark.parametrize("kind", EVENTS)
def test_the_work_is_linear(sample_sdk: Path, kind: str) -> None:
    """Eight times the bytes take about eight times as long; a quadratic reader, 64 times."""
    small = min(seconds_for(EVENTS[kind](1_000_000)) for _ in range(5))
    large = min(seconds_for(EVENTS[kind](8_000_000)) for _ in range(3))
    assert large < 24 * small


@pytest.mark.large
@pytest.mark.parametrize("kind", EVENTS)
def test_ten_megabytes_in_one_event(sample_sdk: Path, kind: str) -> None:
    taken = min(seconds_for(EVENTS[kind](10_000_000)) for _ in range(3))
    print(f"10 MB in chunks of 1 KB: {taken:.3f} s")
    assert taken < 0.3
