"""From JSON to objects and back, against dicts, pydantic and openai's own classes."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import bench_documents
from bench_generation import generate
from bench_measuring import Figure, figure, interleaved, samples, spend
from bench_places import GENERATED
from bench_tables import Section, number, ratio

HERE = Path(__file__).parent
TITLES = {
    "decode completion": "a 2 KB chat completion",
    "decode chunks": "10,000 chunks of a stream",
    "decode messages": "1 MB of messages, tagged by role, parts by type",
    "decode calls": "1 MB of tool calls, tagged by type",
    "decode order": "a document in camelCase, 101 objects and a date-time",
}


def sections(rounds: int, scratch: Path, pythons: Mapping[str, str]) -> tuple[Section, ...]:
    """A table for each document. ``pythons``: contender -> the interpreter that runs it;
    ``scratch`` is prepared.
    """
    worker = str(HERE / "bench_decode_worker.py")
    taken = interleaved(
        {
            name: partial(samples, [python, worker, name, str(scratch)])
            for name, python in pythons.items()
        },
        rounds,
        warm_up=False,
    )
    return tuple(_section(task, rounds, _merged(taken, task)) for task in _tasks())


def prepare(scratch: Path) -> None:
    """Put the data and our two packages where the workers look."""
    bench_documents.write_all(scratch)
    shutil.copytree(GENERATED / "openai_client", scratch / "openai_client", dirs_exist_ok=True)
    command = generate(HERE / "bench_order.yaml", scratch, "--package-only")
    spend([part if part != "openai_client" else "orders_client" for part in command])


def _tasks() -> list[str]:
    return [*TITLES, "encode completion", "encode messages", "encode order"]


def _merged(taken: Mapping[str, list[dict[str, list[float]]]], task: str) -> dict[str, Figure]:
    pooled = {
        name: [value for run in runs for value in run.get(task, [])] for name, runs in taken.items()
    }
    return {name: figure(values) for name, values in pooled.items() if values}


def _section(task: str, rounds: int, found: Mapping[str, Figure]) -> Section:
    verb, _, name = task.partition(" ")
    json, ours = found["json.loads"], found["ours"]
    rows = tuple(
        (
            label if verb == "decode" else label.replace("loads", "dumps"),
            number(value.minimum * 1e6),
            number(value.median * 1e6),
            ratio(value, json),
            ratio(value, ours),
        )
        for label, value in found.items()
    )
    return Section(
        f"{verb.capitalize()}: {TITLES[f'decode {name}']}",
        f"CPU of one pass over it, in {rounds} processes of each contender.",
        ("by", "min us", "median us", "x json", "x ours"),
        rows,
    )
