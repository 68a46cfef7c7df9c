"""The packages of the golden cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from support.golden import package_of
from support.paths import GOLDEN
from support.sdk import Sdk, generate_configured

Golden: TypeAlias = Callable[[str], Sdk]


@pytest.fixture(scope="session")
def golden_sdk(tmp_path_factory: pytest.TempPathFactory) -> Golden:
    """``golden_sdk(case)``: the package of a case, generated once in a session."""
    known: dict[str, Sdk] = {}

    def make(case: str) -> Sdk:
        if case not in known:
            folder = tmp_path_factory.mktemp(package_of(case))
            known[case] = generate_configured(folder, GOLDEN / case / "oasmith.toml", output=folder)
        return known[case]

    return make


@pytest.fixture
def sdk(request: pytest.FixtureRequest, golden_sdk: Golden) -> Sdk:
    """The package of the case that a test stands beside."""
    return golden_sdk(request.path.parent.name)
