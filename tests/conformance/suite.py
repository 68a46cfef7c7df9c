"""The TypeSpec HTTP scenarios: documents made of them, and the server that answers and judges."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from conformance.judge import HERE, home, judging

BUILD = home()
SCOPE = BUILD / "node_modules" / "@typespec"
SPECS = SCOPE / "http-specs" / "specs"
COVERAGE = BUILD / "coverage.json"
VERSIONS = ("3.0.0", "3.1.0", "3.2.0")

_COMPILE_SECONDS = 120


def document(scenario: str, version: str, name: str = "openapi.yaml") -> Path:
    """The OpenAPI document of a scenario folder, such as ``encode/duration``; compiled once."""
    folder = BUILD / "documents" / scenario
    if not (folder / version).is_dir():
        _compile(_source(scenario), folder)
        if scenario in _PUT_RIGHT:
            _put_right(folder, *_PUT_RIGHT[scenario])
    return folder / version / name


_STATED_OTHERWISE = {
    # OpenAPI has no range of statuses but 1XX to 5XX.
    "response/status-code-range": (("@minValue(494)", "@minValue(400)"),),
    # A path of OpenAPI has no query; whoever calls adds it.
    "routes": (("?fixed=true{&param}", "{?param}"), ("?fixed=true{&param*}", "{?param*}")),
    # The compiler's OpenAPI emitter breaks off at a parameter called like a member of Object.
    "special-words": (("@query constructor:", "@query constructorWord:"),),
}
_PUT_RIGHT = {"special-words": ("name: constructorWord", "name: constructor")}
"""What is then changed back in the documents."""


def _source(scenario: str) -> Path:
    """What is compiled: a scenario's text, changed where OpenAPI cannot say what it says."""
    source = SPECS / scenario / "main.tsp"
    changes = _STATED_OTHERWISE.get(scenario)
    if changes is None:
        return source
    text = source.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{source} does not hold {old!r}"
        text = text.replace(old, new)
    changed = source.with_name("stated_otherwise.tsp")
    changed.write_text(text, encoding="utf-8")
    return changed


def _put_right(folder: Path, old: str, new: str) -> None:
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        path.write_text(text.replace(old, new), encoding="utf-8")


def _compile(source: Path, target: Path) -> None:
    emitted = BUILD / "emitted"
    shutil.rmtree(emitted, ignore_errors=True)
    compiler = SCOPE / "compiler" / "cmd" / "tsp.js"
    config = HERE / "tspconfig.yaml"
    done = subprocess.run(
        ["node", compiler, "compile", source, "--config", config],
        cwd=BUILD,
        capture_output=True,
        text=True,
        timeout=_COMPILE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]
    target.mkdir(parents=True, exist_ok=True)
    for version in emitted.iterdir():
        version.rename(target / version.name)


@contextmanager
def scenario_server() -> Iterator[str]:
    """The server of the scenarios on a free port of 127.0.0.1; writes ``COVERAGE`` when it ends."""
    COVERAGE.unlink(missing_ok=True)
    program = SCOPE / "spector" / "cmd" / "cli.mjs"
    with judging("typespec", program, "serve", SPECS, "--coverageFile", COVERAGE) as base_url:
        yield base_url


def coverage() -> dict[str, str]:
    """Scenario name -> ``pass``, ``fail`` ..., as the server saw it."""
    reports = json.loads(COVERAGE.read_text(encoding="utf-8")) if COVERAGE.is_file() else []
    return {name: state for report in reports for name, state in report["results"].items()}
