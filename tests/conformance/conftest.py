"""SDKs of the TypeSpec HTTP scenarios, beside the server that judges their requests.

Needs Node.js and the npm registry: ``make conformance`` runs it, ``make test`` does not.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from conformance.suite import VERSIONS, coverage, document, install, scenario_server
from oasmith.config import Config
from support.sdk import Sdk, emitted
from support.sides import Side

if not os.environ.get("OASMITH_CONFORMANCE"):
    collect_ignore_glob = ["test_*.py"]

Connect: TypeAlias = Callable[..., Any]
"""``connect("encode/duration", **client arguments)``: a client of the scenario's SDK."""

_MOST_NAMES = 100


@pytest.fixture(scope="session")
def _judge() -> Iterator[str]:
    install()
    with scenario_server() as base_url:
        yield base_url


@pytest.fixture(scope="session")
def _sdks() -> dict[tuple[str, str, str], Sdk]:
    return {}


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    """The OpenAPI version of the documents."""
    return str(request.param)


@pytest.fixture
def sdk_of(
    _judge: str,
    _sdks: dict[tuple[str, str, str], Sdk],
    version: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[..., Sdk]:
    """``sdk_of("encode/duration")``: the SDK of a scenario folder, made once in a session."""

    def make(scenario: str, name: str = "openapi.yaml", **config: Any) -> Sdk:
        key = (scenario, name, version)
        if key not in _sdks:
            package = f"scenario_{len(_sdks)}_sdk"
            folder: Path = tmp_path_factory.mktemp(package)
            spec = document(scenario, version, name)
            made = Config(spec=spec, package=package, package_only=True, **config)
            _sdks[key] = emitted(made, folder)
        return _sdks[key]

    return make


@pytest.fixture
def connect(_judge: str, side: Side, sdk_of: Callable[..., Sdk]) -> Connect:
    """A client of a scenario's SDK that talks to the judging server."""

    def make(scenario: str, name: str = "openapi.yaml", **arguments: Any) -> Any:
        return side.client(sdk_of(scenario, name), base_url=_judge, **arguments)

    return make


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which scenarios the server saw pass, fail or never."""
    seen = coverage()
    if not seen:
        return
    terminalreporter.section("scenarios, as their server saw them")
    for state in sorted(set(seen.values())):
        names = sorted(name for name, value in seen.items() if value == state)
        terminalreporter.line(f"{state}: {len(names)}")
        if state != "pass" and len(names) <= _MOST_NAMES:
            terminalreporter.line("  " + " ".join(names))
