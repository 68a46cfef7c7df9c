"""Where a service is, and who may call it."""

from __future__ import annotations

import pytest

from conformance.conftest import Connect, SdkOf
from support.sides import Side

TOKEN = "https://security.microsoft.com/.default"
ALLOWED: list[tuple[str, str, dict[str, str]]] = [
    ("authentication/api-key", "valid", {"api_key": "valid-key"}),
    ("authentication/http/custom", "valid", {"api_key": "valid-key"}),
    ("authentication/oauth2", "valid", {"access_token": TOKEN}),
    ("authentication/union", "key", {"api_key": "valid-key"}),
    ("authentication/union", "token", {"access_token": TOKEN}),
    ("authentication/noauth/union", "no_auth", {}),
    ("authentication/noauth/union", "token", {"access_token": TOKEN}),
]


@pytest.mark.parametrize(("scenario", "method", "credentials"), ALLOWED)
def test_credentials(
    connect: Connect, side: Side, scenario: str, method: str, credentials: dict[str, str]
) -> None:
    authentication = connect(scenario, **credentials).authentication
    assert side.run(getattr(authentication, method)()) is None


REFUSED: list[tuple[str, dict[str, str], str]] = [
    ("authentication/api-key", {"api_key": "invalid-key"}, "invalid-api-key"),
    ("authentication/http/custom", {"api_key": "invalid-key"}, "invalid-api-key"),
    ("authentication/oauth2", {"access_token": "other"}, "invalid-grant"),
]


@pytest.mark.parametrize(("scenario", "credentials", "reason"), REFUSED)
def test_refused_credentials(
    connect: Connect,
    side: Side,
    sdk_of: SdkOf,
    scenario: str,
    credentials: dict[str, str],
    reason: str,
) -> None:
    refused = sdk_of(scenario).module("errors").PermissionDeniedError
    with pytest.raises(refused) as caught:
        side.run(connect(scenario, **credentials).authentication.invalid())
    assert type(caught.value.parsed).__name__ == "InvalidAuth"
    assert caught.value.parsed.error == reason


def test_undeclared_server(connect: Connect, side: Side) -> None:
    assert side.run(connect("server/endpoint/not-defined").server.valid()) is None


def test_server_with_a_variable(connect: Connect, side: Side, _judge: str) -> None:
    client = connect("server/path/single", base_url=None, endpoint=_judge)
    assert side.run(client.server.my_op()) is None


def test_server_with_several_variables(connect: Connect, side: Side, _judge: str) -> None:
    client = connect(
        "server/path/multiple",
        "openapi.v1.0.yaml",
        base_url=None,
        endpoint=_judge,
        api_version="v1.0",
    )
    assert side.run(client.api.no_operation_params()) is None
    assert side.run(client.api.with_operation_path_param("test")) is None


def test_versions_of_no_versioned_server(connect: Connect, side: Side) -> None:
    server = connect("server/versions/not-versioned").server
    assert side.run(server.without_api_version()) is None
    assert side.run(server.with_query(api_version="v1.0")) is None
    assert side.run(server.with_path("v1.0")) is None


def test_versioned_server(connect: Connect, side: Side) -> None:
    newer = connect("server/versions/versioned", "openapi.2022-12-01-preview.yaml").server
    assert side.run(newer.without_api_version()) is None
    assert side.run(newer.with_query(api_version="2022-12-01-preview")) is None
    assert side.run(newer.with_path("2022-12-01-preview")) is None
    older = connect("server/versions/versioned", "openapi.2021-01-01-preview.yaml").server
    assert side.run(older.with_query_old(api_version="2021-01-01-preview")) is None
