"""Downloads that go on in another process, from what the one before had written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, Received, answer
from runtime.client.sides import Side
from runtime.client.test_resume import DATA, DATED, TAGGED, TYPE, broken, content_of, part

WHOLE = answer(200, DATA, TYPE, **TAGGED)

KILLED = """
import asyncio, os, sys
sys.path.insert(0, {folder!r})
from sample_sdk._client import AsyncClient, Client

def progress(done, total):
    if done >= 300_000:
        os._exit(7)

async def run():
    client = AsyncClient(api_key="k", base_url={url!r})
    content = await client.files.content("f")
    await content.write_to_file({path!r}, progress=progress, resume=True)

if {asynchronous}:
    asyncio.run(run())
Client(api_key="k", base_url={url!r}).files.content("f").write_to_file(
    {path!r}, progress=progress, resume=True
)
"""


def slow(request: Received) -> Answer:
    """The whole, with a pause: what came before it is written by then."""
    (whole,) = WHOLE.pieces
    assert isinstance(whole, bytes)
    return Answer((whole[:400_000], 0.2, whole[400_000:]))


def begun(side: Side, server: Loopback, target: Path, **headers: str) -> int:
    """Break off a download into a file; return how much was written."""
    from sample_sdk._runtime.errors import ApiConnectionError

    server.answers[:] = [broken(300_000, **(headers or TAGGED))]
    server._served = 0
    with pytest.raises(ApiConnectionError):
        side.run(content_of(side, max_retries=0).write_to_file(target, resume=True))
    server.received.clear()
    server._served = 0
    names = [name for name in os.listdir(target.parent) if name.endswith(".part")]
    return 0 if not names else (target.parent / names[0]).stat().st_size


def finished(side: Side, server: Loopback, target: Path, *answers: Any) -> list[str | None]:
    """Download the file; return the ranges that were asked for."""
    server.answers[:] = answers
    seen: list[tuple[int, int | None]] = []
    told = lambda done, total: seen.append((done, total))  # noqa: E731
    side.run(content_of(side).write_to_file(target, resume=True, progress=told))
    assert target.read_bytes() == DATA
    assert seen == sorted(seen) and seen[-1] == (len(DATA), len(DATA))
    return [request.headers.get("range") for request in server.received]


def test_a_process_that_was_killed(
    side: Side, server: Loopback, sample_sdk: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.bin"
    server.answer(slow)
    program = KILLED.format(
        folder=str(sample_sdk.parent),
        url=server.url,
        path=str(target),
        asynchronous=side.kind == "async",
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, timeout=60, capture_output=True
    )
    assert done.returncode == 7, done.stderr
    (left,) = os.listdir(tmp_path)
    size = (tmp_path / left).stat().st_size
    assert left.startswith("out.bin.") and left.endswith(".part") and size > 200_000
    server.received.clear()
    server._served = 0
    assert finished(side, server, target, WHOLE, part) == [None, f"bytes={size}-"]
    assert server.received[1].headers["if-range"] == '"v1"'
    assert os.listdir(tmp_path) == ["out.bin"]


def test_a_date_is_a_version_as_well(side: Side, server: Loopback, tmp_path: Path) -> None:
    size = begun(side, server, tmp_path / "out.bin", **DATED)
    ranges = finished(side, server, tmp_path / "out.bin", answer(200, DATA, TYPE, **DATED), part)
    assert ranges == [None, f"bytes={size}-"]


def test_another_version_begins_anew(side: Side, server: Loopback, tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    assert begun(side, server, target, etag='"old"') > 0
    assert finished(side, server, target, WHOLE) == [None]


REFUSED: dict[str, Answer | Callable[[Received], Answer]] = {
    "everything": WHOLE,
    "not satisfiable": answer(416, {}),
    "other bytes": answer(206, DATA[5:], TYPE, content_range="bytes 5-9/10"),
    "encoded": lambda request: part(request, content_encoding="gzip"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_range_that_is_not_to_be_had(
    side: Side, server: Loopback, tmp_path: Path, kind: str
) -> None:
    target = tmp_path / "out.bin"
    size = begun(side, server, target)
    ranges = finished(side, server, target, WHOLE, REFUSED[kind], WHOLE)
    assert ranges[:2] == [None, f"bytes={size}-"]
    assert ranges[2:] == ([] if kind == "everything" else [None])
    assert os.listdir(tmp_path) == ["out.bin"]


def test_a_server_that_is_away_for_a_moment(
    side: Side, server: Loopback, no_waiting: list[float], tmp_path: Path
) -> None:
    target = tmp_path / "out.bin"
    size = begun(side, server, target)
    ranges = finished(side, server, target, WHOLE, answer(503, {}), Answer((), "reset"), part)
    assert ranges == [None, *[f"bytes={size}-"] * 3]


def test_a_file_that_only_lacks_its_name(side: Side, server: Loopback, tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    begun(side, server, target)
    (part_file,) = tmp_path.iterdir()
    part_file.write_bytes(DATA)
    assert finished(side, server, target, WHOLE) == [None]
    begun(side, server, target)
    part_file.write_bytes(DATA + b"more than there is")
    assert finished(side, server, target, WHOLE) == [None]


def test_a_refusal_leaves_what_there_is(
    side: Side, server: Loopback, no_waiting: list[float], tmp_path: Path
) -> None:
    from sample_sdk._runtime.errors import PermissionDeniedError

    target = tmp_path / "out.bin"
    size = begun(side, server, target)
    server.answers[:] = [WHOLE, answer(403, {})]
    with pytest.raises(PermissionDeniedError) as caught:
        side.run(content_of(side).write_to_file(target, resume=True))
    assert caught.value.operation_id == "downloadFile"
    assert [file.stat().st_size for file in tmp_path.iterdir()] == [size]


def test_two_at_a_time_do_not_mix(side: Side, server: Loopback, tmp_path: Path) -> None:
    """The second writes a file of its own, and the part of the first stays the first's."""
    fcntl = pytest.importorskip("fcntl", reason="files are not locked on this system")
    target = tmp_path / "out.bin"
    begun(side, server, target)
    (part_file,) = tmp_path.iterdir()
    with part_file.open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert finished(side, server, target, WHOLE) == [None]
    assert part_file.exists()


@pytest.mark.parametrize("headers", [{}, {"etag": 'W/"weak"'}, {**TAGGED, "accept_ranges": "none"}])
def test_without_a_version_nothing_is_kept(
    side: Side, server: Loopback, tmp_path: Path, headers: dict[str, str]
) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    server.answer(broken(300_000, **headers))
    with pytest.raises(ApiConnectionError):
        side.run(content_of(side, max_retries=0).write_to_file(tmp_path / "out", resume=True))
    assert os.listdir(tmp_path) == []
