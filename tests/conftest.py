"""What tests of every folder may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.paths import SPEC
from support.sdk import Generate, Sdk, generate_configured, generate_sdk
from support.server import Server, serving
from support.sides import Side


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on 127.0.0.1."""
    with serving() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest) -> Iterator[Side]:
    """The kind of client."""
    made = Side(request.param)
    yield made
    made.finish()


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Generate:
    """``generated(spec text, package=...)``: an SDK, made once in a session."""
    known: dict[str, Sdk] = {}

    def make(spec: str, *, package: str, **config: Any) -> Sdk:
        if package not in known:
            folder: Path = tmp_path_factory.mktemp(package)
            known[package] = generate_sdk(folder, spec, package=package, **config)
        return known[package]

    return make


@pytest.fixture(scope="session")
def openai_sdk(tmp_path_factory: pytest.TempPathFactory) -> Sdk:
    """The SDK of spec/, made anew, as the package ``fresh_openai``."""
    folder = tmp_path_factory.mktemp("openai")
    return generate_configured(
        folder, SPEC / "oasmith.toml", package="fresh_openai", package_only=True
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden`` commits golden cases to what is generated now; ``--payloads`` is how many
    random payloads each variant of each union of the corpus decodes."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/*/expected")
    parser.addoption("--payloads", type=int, default=5, help="payloads for each union variant")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked ``corpus``, unless the command line names the folder or a mark."""
    if config.option.markexpr or any("corpus" in argument for argument in config.args):
        return
    heavy = [item for item in items if item.get_closest_marker("corpus") is not None]
    config.hook.pytest_deselected(items=heavy)
    items[:] = [item for item in items if item not in heavy]
