"""Credentials reach the requests of operations that need them, and no others."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from support.programs import oasmith
from support.sdk import Sdk
from support.server import Received, Reply, Server, json_reply
from support.sides import Side

PATHS = "default open maybe bearer device basic digest keys tls person unknown".split()
ENVIRONMENT = {
    "bearer_token": "GOLDEN_SECURITY_BEARER_TOKEN",
    "device": "VAULT_DEVICE",
    "header_key": "GOLDEN_SECURITY_HEADER_KEY",
    "class_": "GOLDEN_SECURITY_CLASS",
    "access_token": "GOLDEN_SECURITY_ACCESS_TOKEN",
}


@pytest.fixture(autouse=True)
def answers(server: Server) -> None:
    for path in PATHS:
        server.on("GET", f"/{path}", Reply(204))
    server.on("PUT", "/either", Reply(204))


def ask(sdk: Sdk, side: Side, server: Server, method: str, **credentials: Any) -> Received:
    client = side.client(sdk, base_url=server.url, max_retries=0, **credentials)
    side.run(getattr(client.doors, method)())
    return server.last


@pytest.mark.parametrize(
    ("method", "credentials", "sent"),
    [
        ("get_default", {"access_token": "t"}, "Bearer t"),
        ("get_open", {"access_token": "t", "bearer_token": "b"}, None),
        ("get_maybe", {"access_token": "t"}, None),
        ("get_maybe", {"bearer_token": "b"}, "Bearer b"),
        ("get_bearer", {"bearer_token": "b", "access_token": "t"}, "Bearer b"),
        ("get_device", {"device": "d=1"}, "Device-Key d=1"),
        ("get_basic", {"username": "u", "password": "p"}, "Basic dTpw"),
        ("get_person", {"person": "i"}, "Bearer i"),
        ("list_keys", {"bearer_token": "b", "header_key": "h"}, "Bearer b"),
        ("replace_either", {"device": "d", "bearer_token": "b"}, "Device-Key d"),
        ("replace_either", {"device": "d", "access_token": "t"}, "Bearer t"),
        ("get_unknown", {"access_token": "t"}, "Bearer t"),
    ],
)
def test_what_is_sent(
    sdk: Sdk,
    side: Side,
    server: Server,
    method: str,
    credentials: dict[str, str],
    sent: str | None,
) -> None:
    request = ask(sdk, side, server, method, **credentials)
    assert request.headers.get("authorization") == sent


def test_keys_that_belong_together(sdk: Sdk, side: Side, server: Server) -> None:
    keys = {"header_key": "h", "query_key": "q&a", "class_": "c"}
    request = ask(sdk, side, server, "list_keys", **keys)
    assert (request.headers["x-key"], request.query) == ("h", [("appid", "q&a")])
    assert request.headers["cookie"] == "session=c"
    assert "authorization" not in request.headers


def test_a_digest_answers_a_challenge(sdk: Sdk, side: Side, server: Server) -> None:
    challenge = {"WWW-Authenticate": 'Digest realm="r", nonce="n", qop="auth"'}
    server.on("GET", "/digest", Reply(401, b"", challenge), Reply(204))
    given = {"legacy_username": "u", "legacy_password": "p"}
    request = ask(sdk, side, server, "get_digest", **given)
    assert request.headers["authorization"].startswith('Digest username="u", realm="r", nonce="n"')
    assert "authorization" not in server.requests[0].headers


def test_what_is_missing_is_said_before_anything_is_sent(
    sdk: Sdk, side: Side, server: Server
) -> None:
    errors = sdk.module("errors")
    cases = {
        "get_default": r"access_token=\.\.\., or set the environment variable \w+_ACCESS_TOKEN",
        "list_tls": r"client_certificate=\.\.\., or set",
        "get_digest": r"legacy_username=\.\.\., legacy_password=\.\.\.",
        "replace_either": r"access_token=.*; or with device=\.\.\., or set .* VAULT_DEVICE",
    }
    for method, said in cases.items():
        with pytest.raises(errors.MissingCredentialsError, match=said):
            ask(sdk, side, server, method)
    assert server.requests == []


def test_the_environment(
    sdk: Sdk, side: Side, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for argument, variable in ENVIRONMENT.items():
        monkeypatch.setenv(variable, argument)
    monkeypatch.setenv("VAULT_URL", server.url)
    monkeypatch.setenv("UNUSED_SINCE_CONFIGURED", "wrong")
    client = side.client(sdk)
    for method in ("get_bearer", "get_device", "get_default"):
        side.run(getattr(client.doors, method)())
    sent = [request.headers["authorization"] for request in server.requests]
    assert sent == ["Bearer bearer_token", "Device-Key device", "Bearer access_token"]


def test_functions_are_asked_each_time(sdk: Sdk, side: Side, server: Server) -> None:
    tokens = iter("12")

    async def later() -> str:
        return next(tokens)

    token = later if side.kind == "async" else lambda: next(tokens)
    client = side.client(sdk, base_url=server.url, access_token=token)
    for _ in range(2):
        side.run(client.doors.get_default())
    assert [r.headers["authorization"] for r in server.requests] == ["Bearer 1", "Bearer 2"]


def test_client_credentials(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/token", json_reply({"access_token": "t", "token_type": "bearer"}))
    source = sdk.module().ClientCredentials("id", "secret", token_url=server.url + "/token")
    request = ask(sdk, side, server, "get_default", access_token=source)
    assert request.headers["authorization"] == "Bearer t"
    asked = server.requests[0]
    assert asked.body == b"grant_type=client_credentials&scope=read+write"
    assert base64.b64decode(asked.headers["authorization"][6:]) == b"id:secret"


def test_redirects_to_another_host_lose_every_credential(
    sdk: Sdk, side: Side, server: Server
) -> None:
    elsewhere = server.url.replace("127.0.0.1", "localhost") + "/bearer"
    server.on("GET", "/keys", Reply(307, b"", {"Location": elsewhere}))
    keys = {"header_key": "s3cret", "query_key": "s3cret", "class_": "s3cret"}
    request = ask(sdk, side, server, "list_keys", **keys)
    assert request.path == "/bearer"
    assert "s3cret" not in str(request)
    assert str(server.requests[0]).count("s3cret") == 3


def test_inspect_lists_credentials() -> None:
    folder = Path(__file__).parent
    done = oasmith("inspect", "--config", "oasmith.toml", "--json", cwd=folder)
    found = json.loads(done.stdout)["credentials"]
    assert {each["python"]: each["environment"] for each in found}.items() >= ENVIRONMENT.items()
    (password,) = [each for each in found if each["python"] == "legacy_password"]
    assert password == {
        "scheme": "Legacy",
        "kind": "http",
        "role": "password",
        "python": "legacy_password",
        "environment": None,
    }
