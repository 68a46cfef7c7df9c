"""The client of spec/openai.yaml, as a user makes it."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Server
from support.sides import Side


@pytest.fixture
def client(openai_sdk: Sdk, side: Side, server: Server) -> Any:
    """A client of a server on this machine, synchronous and asynchronous."""
    return side.client(openai_sdk, api_key="sk-test", base_url=f"{server.url}/v1", timeout=10.0)


@pytest.fixture
def errors(openai_sdk: Sdk) -> Any:
    """The module ``errors`` of the package."""
    return openai_sdk.module("errors")


@pytest.fixture
def pauses(openai_sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the pauses between attempts would be; they take no time."""
    calls = openai_sdk.module("_runtime.call")
    found: list[float] = []
    usual = calls.delay

    def short(*arguments: Any) -> float:
        found.append(usual(*arguments))
        return 0.0

    monkeypatch.setattr(calls, "delay", short)
    return found
