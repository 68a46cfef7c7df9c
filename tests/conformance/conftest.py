"""SDKs of two suites of scenarios, beside the servers that judge their requests.

Needs Node.js and the npm registry: ``make conformance`` runs it, ``make test`` does not.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeAlias

import httpx2
import pytest

from conformance import swagger
from conformance.judge import HERE, install
from conformance.suite import VERSIONS, coverage, document, scenario_server
from oasmith.config import Config
from support.sdk import Sdk, emitted
from support.sides import Side

if not os.environ.get("OASMITH_CONFORMANCE"):
    collect_ignore_glob = ["test_*.py"]

Connect: TypeAlias = Callable[..., Any]
"""``connect("encode/duration", **client arguments)``: a client of the scenario's SDK.

``overlay`` is a file of overlays/, which says what the document lost of the scenario.
"""

Call: TypeAlias = Callable[..., Any]
"""``call("body-array", "array.get_empty", ...)``: what a method of a document's SDK gives."""

SdkOf: TypeAlias = Callable[..., Sdk]
"""``sdk_of("encode/duration", **fields of Config)``: the SDK itself."""

_MOST_NAMES = 100
_CALLED: dict[str, Mapping[str, int]] = {}


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
        key = (scenario, f"{name} {config}", version)
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

    def make(scenario: str, name: str = "openapi.yaml", overlay: str = "", **arguments: Any) -> Any:
        config = {"overlays": (HERE / "overlays" / overlay,)} if overlay else {}
        sdk = sdk_of(scenario, name, **config)
        return side.client(sdk, **{"base_url": _judge, **arguments})

    return make


@pytest.fixture(scope="session")
def swagger_judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the server of the Swagger scenarios."""
    with swagger.swagger_server(tmp_path_factory.mktemp("swagger")) as base_url:
        yield base_url
        _CALLED.update(swagger.calls(base_url))


@pytest.fixture
def swagger_client(
    swagger_judge: str,
    _sdks: dict[tuple[str, str, str], Sdk],
    side: Side,
    tmp_path_factory: pytest.TempPathFactory,
) -> Connect:
    """``swagger_client("body-array", **client arguments)``: a client of a document's SDK."""

    def make(name: str, **arguments: Any) -> Any:
        key = ("swagger", name, "2.0")
        if key not in _sdks:
            package = f"swagger_{len(_sdks)}_sdk"
            made = Config(spec=swagger.document(name), package=package, package_only=True)
            _sdks[key] = emitted(made, tmp_path_factory.mktemp(package))
        given = {"base_url": swagger_judge, "timeout": 10.0, **arguments}
        return side.client(_sdks[key], **given)

    return make


@pytest.fixture
def cookies(side: Side) -> Iterator[Any]:
    """An HTTP client that keeps cookies: the server knows by them what it answered before."""
    made = httpx2.Client() if side.kind == "sync" else httpx2.AsyncClient()
    yield made
    side.close(made)


@pytest.fixture
def call(side: Side, swagger_client: Connect) -> Call:
    """Call a method of a document's SDK."""

    def run(name: str, method: str, /, *arguments: Any, **named: Any) -> Any:
        return side.run(attrgetter(method)(swagger_client(name))(*arguments, **named))

    return run


@pytest.fixture
def called(connect: Connect, sdk_of: Callable[..., Sdk], side: Side) -> Callable[..., Any]:
    """``called("encode/bytes", "Query_default", value=b"test")``: by the operation's id or path."""

    def call(scenario: str, operation: str, /, *arguments: Any, **keywords: Any) -> Any:
        names = sdk_of(scenario).model.names
        entries = sdk_of(scenario).model.api.operations
        (found,) = (
            each.identity for each in entries if operation in (each.operation_id, each.path)
        )
        method: Any = connect(scenario)
        for name in names.methods[found].call.split("."):
            method = getattr(method, name)
        return side.run(method(*arguments, **keywords))

    return call


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which scenarios the servers saw pass, fail or never."""
    _tell_of_swagger(terminalreporter)
    seen = coverage()
    if not seen:
        return
    terminalreporter.section("scenarios, as their server saw them")
    for state in sorted(set(seen.values())):
        names = sorted(name for name, value in seen.items() if value == state)
        terminalreporter.line(f"{state}: {len(names)}")
        if state != "pass" and len(names) <= _MOST_NAMES:
            terminalreporter.line("  " + " ".join(names))


def _tell_of_swagger(terminalreporter: pytest.TerminalReporter) -> None:
    for category, scenarios in _CALLED.items():
        absent = [name for name, count in scenarios.items() if not count]
        missing = [name for name in absent if not swagger.is_beyond(name)]
        terminalreporter.section(f"Swagger scenarios, {category}")
        terminalreporter.line(f"called: {len(scenarios) - len(absent)} of {len(scenarios)}")
        terminalreporter.line(f"beyond what documents say: {len(absent) - len(missing)}")
        terminalreporter.line(f"not called: {' '.join(missing)}")
