"""Downloads that go on after their connection broke off, and how far up- and downloads are."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, Received, answer
from runtime.client.sides import Side

DATA = bytes(range(256)) * 2000
TYPE = "application/octet-stream"
TAGGED = {"etag": '"v1"', "accept_ranges": "bytes"}
DATED = {
    "last_modified": "Mon, 01 Jan 2024 00:00:00 GMT",
    "date": "Tue, 02 Jan 2024 00:00:00 GMT",
}


def broken(after: int, start: int = 0, status: int = 200, **headers: str) -> Answer:
    """The bytes from ``start`` on, of which only some arrive."""
    whole = answer(status, DATA[start:], TYPE, **headers).pieces[0]
    assert isinstance(whole, bytes)
    head = whole[: whole.index(b"\r\n\r\n") + 4]
    return Answer((head + DATA[start : start + after],), "close")


def part(request: Received, **headers: str) -> Answer:
    """What a server answers that knows ranges."""
    start = int(request.headers["range"].removeprefix("bytes=").removesuffix("-"))
    span = f"bytes {start}-{len(DATA) - 1}/{len(DATA)}"
    return answer(206, DATA[start:], TYPE, content_range=span, **headers)


def content_of(side: Side, client: Any = None, **options: Any) -> Any:
    return side.run((client or side.client()).files.content("f", **options))


def test_a_broken_download_goes_on(
    side: Side, server: Loopback, no_waiting: list[float], tmp_path: Path
) -> None:
    server.answer(
        broken(1000, **TAGGED),
        lambda _: broken(5000, 1000, 206, content_range=f"bytes 1000-{len(DATA) - 1}/{len(DATA)}"),
        part,
    )
    target = tmp_path / "out.bin"
    side.run(content_of(side).write_to_file(target))
    assert target.read_bytes() == DATA
    assert os.listdir(tmp_path) == ["out.bin"]
    first, second, third = server.received
    assert "range" not in first.headers
    assert (second.headers["range"], second.headers["if-range"]) == ("bytes=1000-", '"v1"')
    assert third.headers["range"] == "bytes=6000-"
    assert third.headers["accept-encoding"] == "identity"
    assert third.headers["authorization"] == "Bearer k"
    assert len(no_waiting) == 2


def test_reading_and_iterating_go_on_as_well(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    server.answer(broken(7, **DATED), part, broken(7, **DATED), part)
    client = side.client()
    assert side.run(content_of(side, client).read()) == DATA
    pieces = side.all(content_of(side, client).iter_bytes(1000))
    assert b"".join(pieces) == DATA
    assert {len(piece) for piece in pieces[:-1]} == {1000}
    assert server.received[1].headers["if-range"] == DATED["last_modified"]


CANNOT: dict[str, tuple[dict[str, str], Answer | Callable[[Received], Answer]]] = {
    "no version": ({}, part),
    "a weak version": ({"etag": 'W/"v1"'}, part),
    "a date of this very second": ({**DATED, "date": DATED["last_modified"]}, part),
    "a date that is none": ({**DATED, "date": "Mon, 99 Jan 99999999 00:00:00 GMT"}, part),
    "no ranges": ({**TAGGED, "accept_ranges": "none"}, part),
    "compressed": ({**TAGGED, "content_encoding": "deflate"}, part),
    "another version": (TAGGED, answer(200, DATA, TYPE, etag='"v2"')),
    "other bytes": (TAGGED, answer(206, DATA[5:], TYPE, content_range="bytes 5-9/10")),
    "compressed then": (TAGGED, lambda request: part(request, content_encoding="gzip")),
    "an error": (TAGGED, answer(416, {})),
}


@pytest.mark.parametrize("kind", CANNOT)
def test_what_cannot_go_on_fails_with_what_broke_it(
    side: Side, server: Loopback, no_waiting: list[float], tmp_path: Path, kind: str
) -> None:
    from sample_sdk._runtime.errors import ApiError

    headers, second = CANNOT[kind]
    server.answer(broken(1000, **headers), second)
    with pytest.raises(ApiError) as caught:
        side.run(content_of(side).write_to_file(tmp_path / "out.bin"))
    assert caught.value.operation_id == "downloadFile"
    assert "content encoding" in str(caught.value) or "connection failed" in str(caught.value)
    assert os.listdir(tmp_path) == []
    assert server.wait_until_idle()


def test_there_is_an_end_to_going_on(side: Side, server: Loopback, no_waiting: list[float]) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    server.answer(broken(10, **TAGGED), Answer((), "reset"))
    with pytest.raises(ApiConnectionError) as caught:
        side.run(content_of(side, max_retries=3).read())
    assert len(server.received) == 4
    assert (caught.value.attempts, len(caught.value.attempt_log)) == (4, 4)
    server.answer(broken(10, **TAGGED))
    server.answers[:] = [broken(10, **TAGGED)]
    with pytest.raises(ApiConnectionError):
        side.run(content_of(side, max_retries=0).read())
    assert len(server.received) == 5


def test_progress_of_a_download(side: Side, server: Loopback, tmp_path: Path) -> None:
    server.answer(answer(200, DATA, TYPE))
    seen: list[tuple[int, int | None]] = []
    content = content_of(side)
    assert content.length == len(DATA)
    told = lambda done, total: seen.append((done, total))  # noqa: E731
    side.run(content.write_to_file(tmp_path / "out.bin", progress=told))
    assert seen[-1] == (len(DATA), len(DATA))
    assert seen == sorted(seen)


def pieces() -> Iterator[bytes]:
    for start in range(0, len(DATA), 100_000):
        yield DATA[start : start + 100_000]


async def async_pieces() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


@pytest.mark.parametrize("kind", ["bytes", "path", "iterator", "async iterator", "known length"])
def test_progress_of_an_upload(side: Side, server: Loopback, tmp_path: Path, kind: str) -> None:
    if kind == "async iterator" and side.kind == "sync":
        pytest.skip("only asynchronous clients send asynchronous iterators")
    path = tmp_path / "in.bin"
    path.write_bytes(DATA)
    given: dict[str, Any] = {
        "bytes": DATA,
        "path": path,
        "iterator": ("in.bin", pieces()),
        "async iterator": ("in.bin", async_pieces()),
        "known length": ("in.bin", pieces(), TYPE, {"Content-Length": str(len(DATA))}),
    }
    server.answer(answer(200, {}))
    seen: list[tuple[int, int | None]] = []
    told = lambda done, total: seen.append((done, total))  # noqa: E731
    client = side.client()
    side.run(client.files.create(file=given[kind], purpose="p", upload_progress=told))
    (request,) = server.received
    assert DATA in request.body
    known = kind not in {"iterator", "async iterator"}
    assert request.chunked is not known
    total = len(request.body) if known else None
    assert seen[-1] == (len(request.body), total)
    assert seen == sorted(seen) and len(seen) > 3


def test_progress_starts_again_with_a_retry(
    side: Side, server: Loopback, no_waiting: list[float]
) -> None:
    server.answer(answer(500, {}), answer(200, {}))
    seen: list[int] = []
    told = lambda done, _: seen.append(done)  # noqa: E731
    side.run(side.client().files.create(file=DATA, purpose="p", upload_progress=told))
    assert seen[: len(seen) // 2] == seen[len(seen) // 2 :]
    assert seen[-1] == len(server.received[0].body) == len(server.received[1].body)


@pytest.mark.parametrize("wrong", [-1, 1])
def test_a_length_that_is_wrong(side: Side, server: Loopback, wrong: int) -> None:
    """What was announced and what comes differ: the request fails, and is not sent again."""
    from sample_sdk._runtime.errors import ApiConnectionError

    server.answer(answer(200, {}))
    headers = {"Content-Length": str(len(DATA) + wrong)}
    with pytest.raises(ApiConnectionError, match="Content-Length") as caught:
        side.run(side.client().files.create(file=("a", pieces(), TYPE, headers), purpose="p"))
    assert caught.value.attempts == 1


def test_progress_of_json_and_of_nothing(side: Side, server: Loopback) -> None:
    server.answer(answer(200, {"id": "a"}))
    seen: list[int] = []
    told = lambda done, _: seen.append(done)  # noqa: E731
    client = side.client()
    side.run(client.chat.create(model="m", messages=[], upload_progress=told))
    assert seen == [len(server.received[0].body)]
    side.run(client.chat.retrieve("x", upload_progress=told))
    assert len(seen) == 1
