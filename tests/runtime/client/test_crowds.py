"""Many calls at once through one client, and files larger than memory should have to be."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, Received, answer

MEGABYTE = 1024 * 1024
LIMIT = 64 * MEGABYTE


def echo(request: Received) -> Answer:
    """The last part of the path comes back."""
    return answer(200, {"id": request.path.rpartition("/")[2]})


def test_a_thousand_calls_at_once(server: Loopback, sample_sdk: Path) -> None:
    from sample_sdk._client import AsyncClient

    server.answer(echo)

    async def main() -> None:
        client = AsyncClient(api_key="k", base_url=server.url, timeout=60.0, max_retries=0)
        async with client:
            names = [str(number) for number in range(1000)]
            found = await asyncio.gather(*(client.chat.retrieve(name) for name in names))
            assert [one.id for one in found] == names
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert len(server.received) == 1000
    assert server.most_open <= 100
    assert server.wait_until_idle()


def test_64_threads_share_a_client(server: Loopback, sample_sdk: Path) -> None:
    from sample_sdk._client import Client

    server.answer(echo)
    names = [str(number) for number in range(640)]
    gate = threading.Barrier(64)

    def work(mine: list[str]) -> list[str]:
        gate.wait(30)
        return [client.chat.retrieve(name).id for name in mine]

    with Client(api_key="k", base_url=server.url, timeout=60.0, max_retries=0) as client:
        with ThreadPoolExecutor(64) as pool:
            shares = [names[start::64] for start in range(64)]
            assert list(pool.map(work, shares)) == shares
    assert len(server.received) == 640
    assert server.most_open <= 64
    assert server.wait_until_idle()


def test_calls_wait_for_a_small_pool(server: Loopback, sample_sdk: Path) -> None:
    import httpx2
    from sample_sdk._client import AsyncClient

    server.answer(echo)

    async def main() -> None:
        limits = httpx2.Limits(max_connections=3)
        async with httpx2.AsyncClient(limits=limits) as own:
            client = AsyncClient(api_key="k", base_url=server.url, http_client=own)
            names = [str(number) for number in range(50)]
            found = await asyncio.gather(*(client.chat.retrieve(name) for name in names))
            assert [one.id for one in found] == names

    asyncio.run(main())
    assert server.most_open <= 3


UPLOAD = """
import asyncio, sys
sys.path.insert(0, {folder!r})
from pathlib import Path
from sample_sdk._client import AsyncClient, Client
path, url = Path({path!r}), {url!r}

def pieces():
    with path.open("rb") as file:
        while piece := file.read(100_000):
            yield piece

async def async_pieces():
    for piece in pieces():
        yield piece

def peak():
    # ru_maxrss would count what the process that started this one had in use.
    lines = Path("/proc/self/status").read_text().splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

def source(kind):
    return {{"path": path, "file": path.open("rb"), "iterator": ("f", pieces()),
            "async iterator": ("f", async_pieces())}}.get(kind) or path.read_bytes()

async def send():
    async with AsyncClient(api_key="k", base_url=url) as client:
        await client.files.create(file=b"small", purpose="p")
        before = peak()
        await client.files.create(file=source({kind!r}), purpose="p")
        return peak() - before

def send_sync():
    with Client(api_key="k", base_url=url) as client:
        client.files.create(file=b"small", purpose="p")
        before = peak()
        client.files.create(file=source({kind!r}), purpose="p")
        return peak() - before

print(asyncio.run(send()) if {asynchronous} else send_sync())
"""


@contextmanager
def drain() -> Iterator[tuple[str, list[int]]]:
    """A server that counts the bytes of bodies and keeps none of them."""
    sizes: list[int] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve(connection: socket.socket) -> None:
        with connection, connection.makefile("rb", MEGABYTE) as reader:
            while (head := _head(reader)) is not None:
                sizes.append(_skip(reader, head))
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                    b"Content-Length: 2\r\n\r\n{}"
                )

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", sizes
    finally:
        listener.close()


def _head(reader: Any) -> dict[bytes, bytes] | None:
    if not reader.readline():
        return None
    headers: dict[bytes, bytes] = {}
    while (line := reader.readline()).strip():
        name, _, value = line.partition(b":")
        headers[name.lower()] = value.strip()
    return headers


def _skip(reader: Any, headers: dict[bytes, bytes]) -> int:
    if b"content-length" in headers:
        return _drop(reader, int(headers[b"content-length"]))
    total = 0
    while size := int(reader.readline(), 16):
        total += _drop(reader, size)
        reader.readline()
    reader.readline()
    return total


def _drop(reader: Any, size: int) -> int:
    left = size
    while left:
        left -= len(reader.read(min(left, MEGABYTE)))
    return size


KINDS = ["path", "file", "iterator", "async iterator"]
SIZES = [pytest.param(128, id="128 MB"), pytest.param(1024, id="1 GB", marks=pytest.mark.large)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_upload_needs_little_memory(
    sample_sdk: Path,
    tmp_path: Path,
    kind: str,
    asynchronous: bool,
    size: int,
) -> None:
    """Measured from outside of Python: the peak of the process that sends."""
    if kind == "async iterator" and not asynchronous:
        pytest.skip("only asynchronous clients send asynchronous iterators")
    used = memory_of_upload(sample_sdk, tmp_path / "large.bin", kind, asynchronous, size)
    print(f"{kind}: {used / MEGABYTE:.1f} MB more")
    assert used < min(LIMIT, size * MEGABYTE // 4)


def test_the_measure_sees_what_is_in_memory(sample_sdk: Path, tmp_path: Path) -> None:
    used = memory_of_upload(sample_sdk, tmp_path / "large.bin", "bytes", False, 128)
    assert used > 120 * MEGABYTE


def memory_of_upload(sample_sdk: Path, path: Path, kind: str, asynchronous: bool, size: int) -> int:
    """How many bytes more a process needs at its peak when it sends a file."""
    if not Path("/proc/self/status").exists():
        pytest.skip("the peak of memory is read from /proc, which this system does not have")
    with path.open("wb") as file:
        file.truncate(size * MEGABYTE)
    with drain() as (url, sizes):
        program = UPLOAD.format(
            folder=str(sample_sdk.parent),
            path=str(path),
            url=url,
            kind=kind,
            asynchronous=asynchronous,
        )
        done = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
    assert done.returncode == 0, done.stderr
    assert sizes[-1] > size * MEGABYTE
    return int(done.stdout)
