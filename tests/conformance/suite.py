"""The TypeSpec HTTP scenarios: documents made of them, and the server that answers and judges."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.paths import ROOT

HERE = Path(__file__).parent
BUILD = ROOT / "build" / "conformance"
SCOPE = BUILD / "node_modules" / "@typespec"
SPECS = SCOPE / "http-specs" / "specs"
COVERAGE = BUILD / "coverage.json"
VERSIONS = ("3.0.0", "3.1.0", "3.2.0")

_INSTALL_SECONDS = 600
_COMPILE_SECONDS = 120
_START_SECONDS = 60
_STOP_SECONDS = 20


def install() -> None:
    """Fetch what package.json names into build/conformance, unless it is there."""
    wanted = (HERE / "package.json").read_bytes()
    kept = BUILD / "package.json"
    if kept.is_file() and kept.read_bytes() == wanted and SPECS.is_dir():
        return
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    options = ["--no-audit", "--no-fund", "--legacy-peer-deps", "--ignore-scripts"]
    (BUILD / "package.json").write_bytes(wanted)
    subprocess.run(["npm", "install", *options], cwd=BUILD, check=True, timeout=_INSTALL_SECONDS)


def document(scenario: str, version: str, name: str = "openapi.yaml") -> Path:
    """The OpenAPI document of a scenario folder, such as ``encode/duration``; compiled once."""
    folder = BUILD / "documents" / scenario
    if not (folder / version).is_dir():
        _compile(SPECS / scenario / "main.tsp", folder)
    return folder / version / name


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
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = SCOPE / "spector" / "cmd" / "cli.mjs"
    COVERAGE.unlink(missing_ok=True)
    arguments = ["serve", SPECS, "--port", str(port), "--coverageFile", COVERAGE]
    log = (BUILD / "server.log").open("w")
    process = subprocess.Popen(
        ["node", program, *arguments], cwd=BUILD, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        _wait(port, process)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(timeout=_STOP_SECONDS)
        log.close()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, (BUILD / "server.log").read_text()[-2000:]
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("localhost", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server of the scenarios did not start")


def coverage() -> dict[str, str]:
    """Scenario name -> ``pass``, ``fail`` ..., as the server saw it."""
    reports = json.loads(COVERAGE.read_text(encoding="utf-8")) if COVERAGE.is_file() else []
    return {name: state for report in reports for name, state in report["results"].items()}
