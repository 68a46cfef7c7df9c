"""The command line in this process, and what must hold whatever it is given."""

from __future__ import annotations

import ast
import json
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from oasmith.cli import main


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one run of the command line ended."""

    status: int
    said: str
    folder: Path


def generated(
    document: str | bytes, folder: Path, *arguments: str, name: str = "api.yaml"
) -> Outcome:
    """Run ``oasmith generate`` on the text of a document, with ``folder`` to itself.

    What a person never has to see fails here: an exception, and a status without a meaning.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    spec = folder / name
    data = document if isinstance(document, bytes) else document.encode("utf-8", "surrogatepass")
    spec.write_bytes(data)
    return run("generate", str(spec), "-o", str(folder / "out"), *arguments, folder=folder / "out")


def run(*arguments: str, folder: Path) -> Outcome:
    """Run the command line; an exception of it is raised here."""
    done = CliRunner().invoke(main, list(arguments), catch_exceptions=False)
    assert done.exit_code in {0, 1, 2}, done.output
    assert "Traceback" not in done.output, done.output
    if done.exit_code == 2:
        assert "error[OAS" in done.stderr, done.output
    return Outcome(done.exit_code, done.stderr, folder)


def broken_files(folder: Path) -> list[str]:
    """The files below a folder that are not what their names say, with the reason."""
    found: list[str] = []
    for file in sorted(folder.rglob("*")):
        if "_runtime" in file.parts or not file.is_file():
            continue
        try:
            _parse(file)
        except (SyntaxError, ValueError) as error:
            found.append(f"{file.relative_to(folder)}: {error!r}")
    return found


def _parse(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    match file.suffix:
        case ".py":
            compile(text, file.name, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        case ".toml":
            tomllib.loads(text)
        case ".json" | ".lock":
            json.loads(text)
        case _:
            assert file.suffix == ".md" or file.name == "py.typed", file
