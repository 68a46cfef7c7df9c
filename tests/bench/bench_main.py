"""`make bench`: measure, print the tables, and with --write keep them in docs/benchmarks.md."""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import bench_calls
import bench_decode
import bench_generation
import bench_peers
import bench_startup
from bench_places import PAGE
from bench_tables import Section, markdown

INTRODUCTION = """\
# Benchmarks

Measured on {date} on a machine with {machine}, by `make bench WRITE=1{peers}`.

The machine is shared and noisy: a figure may move by half from one minute to the next. So all
that is compared takes turns within one run, every figure says its least and its middle value, and
ratios, which compare the least values, are what to look at. CPU is user and system together.
{versions}"""

PARTS = ("startup", "generation", "decode", "calls")


def main() -> None:
    """Run what was asked for."""
    arguments = _arguments()
    begun = time.monotonic()
    peers = bench_peers.ready() if arguments.peers else bench_peers.NONE
    tables: list[str] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for section in _sections(arguments, peers, Path(folder)):
            tables.append(markdown(section))
            print(tables[-1], flush=True)
            if arguments.write:
                PAGE.write_text("\n".join([_introduction(peers), *tables]), encoding="utf-8")
    print(f"{time.monotonic() - begun:.0f} s", file=sys.stderr)


def _sections(
    arguments: argparse.Namespace, peers: bench_peers.Peers, scratch: Path
) -> Iterator[Section]:
    only = arguments.only
    if "startup" in only:
        clients = peers.clients(scratch)
        yield from bench_startup.sections(arguments.rounds * 3, scratch, clients)
    if "decode" in only or "calls" in only:
        bench_decode.prepare(scratch)
    if "decode" in only:
        pythons = _pythons(
            "json.loads",
            "orjson.loads",
            "ours",
            "ours with orjson",
            "pydantic",
            "pydantic with orjson",
        )
        yield from bench_decode.sections(arguments.rounds, scratch, pythons | peers.pythons)
    if "calls" in only:
        pythons = _pythons(
            "raw httpx2 + json",
            bench_calls.PARSER,
            "ours",
            "ours with orjson",
            "raw httpx2 + json, async",
            "ours, async",
        )
        yield from bench_calls.sections(arguments.rounds, scratch, pythons | peers.pythons)
    if "generation" in only:
        yield from bench_generation.sections(arguments.rounds, scratch, peers.generators(scratch))


def _pythons(*contenders: str) -> dict[str, str]:
    return dict.fromkeys(contenders, sys.executable)


def _introduction(peers: bench_peers.Peers) -> str:
    return INTRODUCTION.format(
        date=datetime.date.today().isoformat(),
        machine=f"{os.cpu_count()} cores, Python {'.'.join(platform.python_version_tuple()[:2])}",
        peers=" PEERS=1" if peers.versions else "",
        versions=f"Other projects: {peers.versions}.\n" if peers.versions else "",
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="processes of each kind")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="which tables")
    parser.add_argument("--peers", action="store_true", help="install and measure other projects")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
