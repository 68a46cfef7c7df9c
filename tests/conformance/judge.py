"""What the suites share: one installation, and a server of theirs as a process beside the tests."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.paths import ROOT

HERE = Path(__file__).parent

_LOOPBACK = HERE / "loopback.cjs"
_INSTALLED = Path("node_modules", ".package-lock.json")
"""npm writes it when all packages are there."""
_INSTALL_SECONDS = 600
_START_SECONDS = 60
_STOP_SECONDS = 20


def home(suite: str = "") -> Path:
    """Where a suite is installed."""
    return ROOT / "build" / (suite or "conformance")


def install(suite: str = "") -> None:
    """Fetch what a suite's package.json names into its home, unless it is there.

    The suites need different versions of the same packages: each has a folder of its own.
    """
    wanted = (HERE / suite / "package.json").read_bytes()
    target = home(suite)
    kept = target / "package.json"
    if kept.is_file() and kept.read_bytes() == wanted and (target / _INSTALLED).is_file():
        return
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    kept.write_bytes(wanted)
    options = ["--no-audit", "--no-fund", "--legacy-peer-deps", "--ignore-scripts"]
    subprocess.run(["npm", "install", *options], cwd=target, check=True, timeout=_INSTALL_SECONDS)


@contextmanager
def judging(name: str, program: Path, *arguments: str | Path) -> Iterator[str]:
    """The address of a Node.js server on a free port of 127.0.0.1, given as ``--port``.

    What it writes is in ``<name>.log`` of build/.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = ROOT / "build" / f"{name}.log"
    command = ["node", "--require", _LOOPBACK, program, *arguments, "--port", str(port)]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=log.parent, stdout=output, stderr=subprocess.STDOUT)
        try:
            _wait(port, process, log)
            yield f"http://localhost:{port}"
        finally:
            process.terminate()
            process.wait(timeout=_STOP_SECONDS)


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()[-2000:]
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("localhost", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"{log.stem}: the server did not start")
