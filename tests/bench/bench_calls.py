"""What a call and an event of a stream cost on the side of the client."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench_measuring import environment, figure, interleaved, samples
from bench_tables import Section, both, number, ratio

HERE = Path(__file__).parent
PARSER = "raw httpx2 + parser + json"
"""Raw, with a parser for any stream: to calls it is the same."""

_STREAMS = {
    "event": ("A stream", "in pieces of 16 KB"),
    "single": ("A stream, an event at a time", "each in a piece of its own"),
}


def sections(rounds: int, scratch: Path, pythons: Mapping[str, str]) -> tuple[Section, ...]:
    """The tables of calls and of streams. ``scratch`` holds the data and our package."""
    worker = str(HERE / "bench_calls_worker.py")
    with _server(scratch) as url:
        taken = interleaved(
            {
                name: partial(samples, [python, worker, name, str(scratch), url])
                for name, python in pythons.items()
            },
            rounds,
            warm_up=False,
        )
    pooled = {name: _pooled(runs) for name, runs in taken.items()}
    calls = _calls(rounds, {name: runs for name, runs in pooled.items() if name != PARSER})
    return calls, _events(rounds, pooled, "event"), _events(rounds, pooled, "single")


Pooled = dict[str, list[float]]


def _pooled(runs: list[Pooled]) -> Pooled:
    return {task: [value for run in runs for value in run[task]] for task in runs[0]}


def _base(name: str) -> str:
    return "raw httpx2 + json, async" if name.endswith("async") else "raw httpx2 + json"


def _calls(rounds: int, pooled: Mapping[str, Pooled]) -> Section:
    cpu = {name: figure(found["call"]) for name, found in pooled.items()}
    wall = {name: figure(found["call wall"]) for name, found in pooled.items()}
    rows = tuple(
        (
            name,
            *both(value, 1e6),
            ratio(value, cpu[_base(name)]),
            *both(wall[name], 1e6),
            ratio(wall[name], wall[_base(name)]),
        )
        for name, value in cpu.items()
    )
    return Section(
        "A call",
        "A 2 KB completion over a kept loopback connection, per call: CPU of the client's process "
        f"and time on the wall. {rounds} processes of each. Async is compared with raw async.",
        ("by", "min us CPU", "median", "x raw", "min us wall", "median", "x raw"),
        rows,
    )


def _events(rounds: int, pooled: Mapping[str, Pooled], task: str) -> Section:
    cpu = {name: figure(found[task]) for name, found in pooled.items()}
    rows = tuple(
        (
            name,
            *both(value, 1e6),
            number(1 / value.minimum),
            number(1 / value.median),
            ratio(value, cpu[_base(name)]),
            "" if name.endswith("async") else ratio(value, cpu[PARSER]),
        )
        for name, value in cpu.items()
    )
    title, pieces = _STREAMS[task]
    return Section(
        title,
        f"10,000 server-sent events {pieces}, per event: CPU of the client's process. Raw takes "
        "lines that begin with `data: ` for events, which is enough for this server alone; the "
        f"parser, for any server, is the one that a careful program holds. {rounds} processes of "
        "each.",
        ("by", "min us", "median us", "events/s, best", "events/s, median", "x raw", "x parser"),
        rows,
    )


@contextmanager
def _server(scratch: Path) -> Iterator[str]:
    command = [sys.executable, str(HERE / "bench_server.py"), str(scratch)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
    ) as process:
        assert process.stdin and process.stdout
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}/v1"
        process.stdin.close()
