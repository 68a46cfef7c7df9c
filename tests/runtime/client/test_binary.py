"""Downloads: unread until asked for, into memory or into a file that is whole or not there."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer, chunked
from runtime.client.sides import Side

TYPE = "application/octet-stream"


def content_of(side: Side, client: Any = None, **options: Any) -> Any:
    return side.run((client or side.client()).files.content("f", **options))


def test_read(side: Side, server: Loopback) -> None:
    server.answer(answer(200, b"\0\xff" * 500, "audio/mpeg", x_request_id="r"))
    content = content_of(side)
    assert (content.status, content.content_type) == (200, "audio/mpeg")
    assert content.headers["x-request-id"] == "r"
    assert side.run(content.read()) == b"\0\xff" * 500
    assert "audio/mpeg" in repr(content)


def test_reading_twice_is_an_error_that_says_so(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ApiError

    server.answer(answer(200, b"abc", TYPE))
    content = content_of(side)
    side.run(content.read())
    with pytest.raises(ApiError, match="read already"):
        side.run(content.read())


@pytest.mark.parametrize("size", [None, 1, 3, 4, 100])
def test_pieces(side: Side, server: Loopback, size: int | None) -> None:
    server.answer(chunked(b"abcde", b"fg", b"hij", content_type=TYPE))
    pieces = side.all(content_of(side).iter_bytes(size))
    assert b"".join(pieces) == b"abcdefghij"
    if size is not None:
        assert {len(piece) for piece in pieces[:-1]} <= {size}
        assert len(pieces) == -(-10 // size)


def test_pieces_of_no_size(side: Side, server: Loopback) -> None:
    server.answer(answer(200, b"abc", TYPE))
    with pytest.raises(ValueError, match="chunk_size"):
        side.all(content_of(side).iter_bytes(0))


def test_the_body_is_not_read_before(side: Side, server: Loopback) -> None:
    server.answer(chunked(b"a", 5.0, b"b", content_type=TYPE))
    content = content_of(side)
    # In a statement of its own: pytest keeps what an assert mentions.
    first = side.first(content.iter_bytes())
    assert first == b"a"
    assert server.wait_until_idle(2)


def test_into_a_file(side: Side, server: Loopback, tmp_path: Path) -> None:
    server.answer(answer(200, b"x" * 3_000_000, TYPE))
    client = side.client()
    target = tmp_path / "out.bin"
    target.write_bytes(b"old")
    side.run(content_of(side, client).write_to_file(target))
    side.run(content_of(side, client).write_to_file(str(tmp_path / "second")))
    assert target.read_bytes() == (tmp_path / "second").read_bytes() == b"x" * 3_000_000
    assert sorted(os.listdir(tmp_path)) == ["out.bin", "second"]
    assert server.connections == 1


def test_a_broken_download_leaves_nothing(side: Side, server: Loopback, tmp_path: Path) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    head = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc"
    server.answer(Answer((head, 0.05), "close"))
    target = tmp_path / "out.bin"
    target.write_bytes(b"old")
    with pytest.raises(ApiConnectionError) as caught:
        side.run(content_of(side).write_to_file(target))
    assert caught.value.operation_id == "downloadFile"
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out.bin"]
    assert server.wait_until_idle()


def test_a_file_that_cannot_be_written(side: Side, server: Loopback, tmp_path: Path) -> None:
    server.answer(chunked(b"a", 5.0, content_type=TYPE))
    with pytest.raises(FileNotFoundError):
        side.run(content_of(side).write_to_file(tmp_path / "no" / "such" / "folder"))
    assert server.wait_until_idle(2)


def test_closing_and_forgetting(side: Side, server: Loopback) -> None:
    server.answer(chunked(b"a", 5.0, content_type=TYPE))
    client = side.client()
    content = content_of(side, client)
    side.close(content)
    side.close(content)
    assert server.wait_until_idle(2)
    if side.kind == "sync":
        with content_of(side, client) as inside:
            assert inside.status == 200
        assert server.wait_until_idle(2)
        content_of(side, client)
        gc.collect()
        assert server.wait_until_idle(2)


def test_raw_downloads(side: Side, server: Loopback) -> None:
    server.answer(answer(200, b"abc", TYPE, x_request_id="r"))
    client = side.client()
    raw = side.run(client.raw(client.files.content)("f"))
    assert raw.request_id == "r"
    assert side.run(raw.parsed.read()) == b"abc"


def test_nothing_comes_back_from_a_delete(side: Side, server: Loopback) -> None:
    server.answer(answer(204, b"", None))
    assert side.run(side.client().files.delete("f")) is None
    assert (server.received[0].method, server.received[0].target) == ("DELETE", "/files/f")
