"""Servers are chosen by name, filled with variables, and replaced by a base URL."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest

from support.sdk import Sdk
from support.server import Reply, Server
from support.sides import Side

SANDBOX = "https://sandbox.depots.example/a/very/long/path/{version}"


def go(sdk: Sdk, side: Side, method: str = "list", **arguments: Any) -> None:
    side.run(getattr(side.client(sdk, max_retries=0, **arguments).depots, method)())


@pytest.fixture
def port(server: Server) -> str:
    for method, path in (
        ("GET", "/depots"),
        ("GET", "/a b/depots"),
        ("POST", "/own/not-the-prefix-above/uploads"),
        ("POST", "/p/uploads"),
        ("PUT", "/relative/uploads"),
        ("GET", "/reports/reports"),
        ("GET", "/p/reports"),
        ("GET", "/p/depots"),
    ):
        server.on(method, path, Reply(204))
    return str(urlsplit(server.url).port)


def test_names_and_variables(sdk: Sdk, side: Side, server: Server, port: str) -> None:
    go(sdk, side, server="local", port=port)
    go(sdk, side, server="local", port=port, prefix="a%20b")
    assert [request.target for request in server.requests] == ["/depots", "/a%20b/depots"]


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        ({}, "https://eu.depots.example/v2"),
        ({"region": "us", "version": "v3"}, "https://us.depots.example/v3"),
        ({"server": "local"}, "http://127.0.0.1:8080"),
        ({"server": SANDBOX}, SANDBOX.replace("{version}", "v1")),
        ({"server": SANDBOX, "version": "v5"}, SANDBOX.replace("{version}", "v5")),
        ({"server": "bare"}, "https://depots.example/v9"),
    ],
)
def test_defaults(sdk: Sdk, side: Side, arguments: dict[str, str], url: str) -> None:
    assert repr(url) in repr(side.client(sdk, **arguments))


def test_operations_with_servers_of_their_own(
    sdk: Sdk, side: Side, server: Server, port: str
) -> None:
    go(sdk, side, "upload", port=port, prefix="unused")
    go(sdk, side, "replace_upload", server="local", port=port)
    go(sdk, side, "report", server="bare", port=port)
    found = [(request.method, request.target) for request in server.requests]
    assert found == [
        ("POST", "/own/not-the-prefix-above/uploads"),
        ("PUT", "/relative/uploads"),
        ("GET", "/reports/reports"),
    ]


def test_a_base_url_stands_for_all_of_them(
    sdk: Sdk, side: Side, server: Server, port: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(sdk, side, "upload", base_url=server.url + "/p/")
    monkeypatch.setenv("GOLDEN_SERVERS_BASE_URL", server.url + "/p")
    go(sdk, side, "report", port="9")
    go(sdk, side)
    assert [request.target for request in server.requests] == [
        "/p/uploads",
        "/p/reports",
        "/p/depots",
    ]


def test_a_server_that_is_not_there(sdk: Sdk, side: Side) -> None:
    with pytest.raises(ValueError, match="no server 'locl'; there are 'live', 'local'"):
        side.client(sdk, server="locl")
