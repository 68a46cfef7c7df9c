"""What importing an SDK and making a client cost, and how much code an operation takes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from bench_generation import ANY, DOCUMENTS, generate
from bench_measuring import figure, interleaved, program, spend
from bench_places import CONFIG, GENERATED, GENERATOR
from bench_tables import Section, both, number, ratio

CLIENT = 'from openai_client import OpenAI\nclient = OpenAI(api_key="k")\n'
MODEL = (
    "from openai_client import models\n"
    'models.ChatCompletionRequestUserMessage(role="user", content="Hello")\n'
)
COUNT = "\nimport sys\nprint(len(sys.modules))"
BARE = "bare Python"


def sections(rounds: int, scratch: Path, others: Mapping[str, list[str]]) -> tuple[Section, ...]:
    """The start-up table and the size table.

    ``others`` are more programs that import a client: label -> command.
    """
    commands = {
        BARE: program("pass"),
        "import openai_client; OpenAI(...)": program(CLIENT, GENERATED),
        "... and a first model": program(CLIENT + MODEL, GENERATED),
        "import httpx2; httpx2.Client()": program("import httpx2\nhttpx2.Client()"),
        **_large(scratch / "large"),
        **others,
    }
    return _startup(commands, rounds), _size()


def _large(folder: Path) -> dict[str, list[str]]:
    """The same with the SDK of a document eleven times as large, where it is at hand."""
    document = DOCUMENTS[-1]
    if not document.exists():
        return {}
    spend(generate(document, folder, "--package-only"), statuses=ANY)
    return {
        f"the same from {document.name}": program(
            "from openai_client import OpenAI\nOpenAI()", folder
        )
    }


def _startup(commands: Mapping[str, list[str]], rounds: int) -> Section:
    found = interleaved({name: partial(spend, line) for name, line in commands.items()}, rounds)
    cpu = {name: figure(usage.cpu for usage in usages) for name, usages in found.items()}
    rows = tuple(
        (
            name,
            spend([*line[:-1], line[-1] + COUNT]).printed.split()[-1],
            *both(cpu[name], 1000),
            number((cpu[name].minimum - cpu[BARE].minimum) * 1000),
            ratio(cpu[name], cpu[BARE]),
        )
        for name, line in commands.items()
    )
    return Section(
        "Start-up",
        f"CPU of whole processes, {rounds} of each, byte code on disk.",
        ("program", "modules", "min ms", "median ms", "over bare ms", "x bare"),
        rows,
    )


def _size() -> Section:
    read = program("from oasmith.cli import main; main()", GENERATOR)
    inspected = spend([*read, "inspect", "--config", str(CONFIG), "--json"])
    operations = len(json.loads(inspected.printed)["operations"])
    package = GENERATED / "openai_client"
    files = sorted(package.rglob("*.py"))
    own = [file for file in files if "_runtime" not in file.relative_to(package).parts]
    runtime = [file for file in files if file not in own]
    return Section(
        "Size",
        f"`generated/openai`, {operations} operations; lines as they are, with docstrings.",
        ("part", "files", "lines", "lines per operation"),
        (
            ("generated code", *_lines(own, operations)),
            ("of it resources/", *_lines(_below(own, package / "resources"), operations)),
            ("of it models/", *_lines(_below(own, package / "models"), operations)),
            ("of it types/", *_lines(_below(own, package / "types"), operations)),
            ("_runtime/, the same in every SDK", *_lines(runtime, operations)),
        ),
    )


def _below(files: list[Path], folder: Path) -> list[Path]:
    return [file for file in files if file.is_relative_to(folder)]


def _lines(files: list[Path], operations: int) -> tuple[str, str, str]:
    lines = sum(file.read_bytes().count(b"\n") for file in files)
    return str(len(files)), f"{lines:,}", number(lines / operations)
