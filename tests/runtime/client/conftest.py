"""The server, and the side of a case."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Loopback, loopback
from runtime.client.sides import Side


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest, server: Loopback, sample_sdk: Path) -> Iterator[Side]:
    made = Side(request.param, server)
    yield made
    made.finish()


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Make the pauses between attempts short; returns the list of what they would be."""
    from sample_sdk._runtime import call

    pauses: list[float] = []
    usual = call.delay

    def short(*arguments: Any) -> float:
        pauses.append(usual(*arguments))
        return 0.0

    monkeypatch.setattr(call, "delay", short)
    return pauses


def open_sockets() -> int:
    folder = Path("/proc/self/fd")
    if not folder.exists():
        pytest.skip("open sockets are counted in /proc, which this system does not have")
    links = [os.readlink(entry) for entry in folder.iterdir() if entry.is_symlink()]
    return sum(link.startswith("socket:") for link in links)


@pytest.fixture
def nothing_left(side: Side, server: Loopback) -> Iterator[None]:
    """After the test no socket is open and no task runs that was not there before."""
    assert side.tasks() == 0
    before = open_sockets()
    yield
    for client in side.clients:
        side.close(client)
    assert side.tasks() == 0
    assert server.wait_until_idle()
    gc.collect()
    assert open_sockets() <= before
