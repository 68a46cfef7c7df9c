"""Tokens that the client gets by itself: from where, when, and how often."""

from __future__ import annotations

import asyncio
import base64
import pickle
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import pytest

from runtime.client.loopback import Answer, Loopback, Received, answer
from runtime.client.sides import Side
from runtime.client.test_servers import client_of


class Granter:
    """A token endpoint and an API that takes only its newest token."""

    def __init__(self, **fields: Any) -> None:
        self.fields = {"token_type": "Bearer", "expires_in": 3600} | fields
        self.requests: list[Received] = []
        self.calls: list[Received] = []
        self.wait = 0.0
        self.refuse: Callable[[], Answer | None] = lambda: None

    def __call__(self, request: Received) -> Answer:
        if request.path == "/token":
            self.requests.append(request)
            time.sleep(self.wait)
            token = {"access_token": f"t{len(self.requests)}"}
            return self.refuse() or answer(200, token | self.fields)
        self.calls.append(request)
        return answer(200, {})

    @property
    def tokens(self) -> list[str]:
        return [call.headers["authorization"] for call in self.calls]

    def form(self, index: int = -1) -> dict[str, list[str]]:
        return parse_qs(self.requests[index].body.decode())


@pytest.fixture
def granter(server: Loopback) -> Granter:
    made = Granter()
    server.answer(made)
    return made


def oauth_client(side: Side, server: Loopback, source: Any, **more: Any) -> Any:
    from sample_sdk._runtime.security import OAuth2

    about = {"token_url": server.url + "/token", "scopes": ("read", "write")} | more
    return client_of(
        side,
        base_url=server.url,
        schemes={"o": OAuth2("access_token", "SAMPLE_TOKEN", **about)},
        credentials={"access_token": source},
        max_retries=0,
        default_headers={"X-Team": "t"},
        default_query={"version": "1"},
    )


def ask(side: Side, client: Any, **options: Any) -> Any:
    from sample_sdk._runtime.operation import Operation

    return side.call(Operation("op", "GET", "/x", security=(("o",),)), client, **options)


def credentials(**more: Any) -> Any:
    from sample_sdk._runtime.oauth import ClientCredentials

    return ClientCredentials("id/1", "s3cret&", **more)


def test_client_credentials(side: Side, server: Loopback, granter: Granter) -> None:
    client = oauth_client(side, server, credentials(extra={"audience": "a b"}))
    ask(side, client)
    ask(side, client)
    assert granter.tokens == ["Bearer t1", "Bearer t1"]
    (request,) = granter.requests
    assert granter.form() == {
        "grant_type": ["client_credentials"],
        "scope": ["read write"],
        "audience": ["a b"],
    }
    pair = base64.b64encode(b"id%2F1:s3cret%26").decode()
    assert request.headers["authorization"] == f"Basic {pair}"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert "x-team" not in request.headers
    assert request.target == "/token"


def test_a_password(side: Side, server: Loopback, granter: Granter) -> None:
    """RFC 6749, 4.3.2, with a client that is known and with one that is not."""
    from sample_sdk._runtime.oauth_password import PasswordCredentials

    ask(side, oauth_client(side, server, PasswordCredentials("Jo & Co", "p=1")))
    asked = {"grant_type": ["password"], "username": ["Jo & Co"], "password": ["p=1"]}
    assert granter.form() == asked | {"scope": ["read write"]}
    assert "authorization" not in granter.requests[0].headers
    source = PasswordCredentials("a", "b", client_id="id", client_secret="s", scopes=["x"])
    ask(side, oauth_client(side, server, source))
    assert granter.form()["scope"] == ["x"]
    assert granter.requests[1].headers["authorization"].startswith("Basic ")
    assert granter.tokens == ["Bearer t1", "Bearer t2"]
    assert "p=1" not in repr(source)


def test_what_the_user_says_about_the_request(
    side: Side, server: Loopback, granter: Granter
) -> None:
    nowhere = {"token_url": "http://127.0.0.1:9/"}
    source = credentials(scopes=["x"], in_body=True, token_url=server.url + "/token")
    ask(side, oauth_client(side, server, source, **nowhere))
    assert granter.form()["scope"] == ["x"]
    assert granter.form()["client_id"] == ["id/1"]
    assert granter.form()["client_secret"] == ["s3cret&"]
    assert "authorization" not in granter.requests[0].headers
    ask(side, oauth_client(side, server, credentials(scopes=()), token_url="token"))
    assert "scope" not in granter.form()


def test_a_token_is_renewed_early(
    side: Side, server: Loopback, granter: Granter, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sample_sdk._runtime import oauth

    clock = [1000.0]
    monkeypatch.setattr(oauth, "_now", lambda: clock[0])
    client = oauth_client(side, server, credentials())
    for seconds in (0, 3539, 2, 3500):
        clock[0] += seconds
        ask(side, client)
    assert granter.tokens == ["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2"]
    clock[0] += 50
    granter.refuse = lambda: answer(503, {})
    ask(side, client)
    ask(side, client)
    assert granter.tokens[-2:] == ["Bearer t2", "Bearer t2"]
    assert len(granter.requests) == 3
    clock[0] += 100
    from sample_sdk._runtime.errors import ApiConnectionError

    with pytest.raises(ApiConnectionError, match="token endpoint answered with status 503"):
        ask(side, client)


@pytest.mark.parametrize("life", [None, "3600", 1e400, "soon", -1, 0])
def test_lives_of_all_kinds(side: Side, server: Loopback, granter: Granter, life: Any) -> None:
    granter.fields["expires_in"] = life
    if life is None:
        del granter.fields["expires_in"]
    client = oauth_client(side, server, credentials())
    ask(side, client)
    ask(side, client)
    assert len(granter.requests) == (2 if life in (-1, 0) else 1)


def test_a_refused_token_is_replaced_once(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import AuthenticationError

    granter = Granter()
    old = "Bearer t1"
    server.answer(lambda r: answer(401, {}) if r.headers["authorization"] == old else granter(r))
    client = oauth_client(side, server, credentials())
    ask(side, client)
    assert granter.tokens == ["Bearer t2"]
    server.answers[:] = [lambda r: granter(r) if r.path == "/token" else answer(401, {})]
    with pytest.raises(AuthenticationError):
        ask(side, client)
    assert len(granter.requests) == 3


def test_refresh_tokens_rotate(side: Side, server: Loopback, granter: Granter) -> None:
    from sample_sdk._runtime.oauth import RefreshToken

    kept: list[str] = []
    granter.fields |= {"expires_in": 0, "refresh_token": "r2"}
    source = RefreshToken("r1", client_id="me", on_renewal=kept.append)
    client = oauth_client(side, server, source)
    ask(side, client)
    ask(side, client)
    want = {"grant_type": ["refresh_token"], "refresh_token": ["r1"], "client_id": ["me"]}
    assert granter.form(0) == want
    assert granter.form(1)["refresh_token"] == ["r2"]
    assert kept == ["r2"]


@pytest.mark.parametrize("given", [None, "/token"])
def test_refresh_tokens_may_have_an_endpoint_of_their_own(
    side: Side, server: Loopback, given: str | None
) -> None:
    """OpenAPI 3.1, 4.8.29: ``refreshUrl``; what the user says goes before it."""
    from sample_sdk._runtime.oauth import ClientCredentials, RefreshToken

    token = answer(200, {"access_token": "t", "token_type": "bearer"})
    server.answer(token)
    about = {"refresh_url": server.url + "/renew"}
    ask(side, oauth_client(side, server, RefreshToken("r", token_url=given), **about))
    assert server.received[0].path == (given or "/renew")
    ask(side, oauth_client(side, server, ClientCredentials("i", "s"), **about))
    assert server.received[2].path == "/token"


def test_many_callers_one_request(side: Side, server: Loopback, granter: Granter) -> None:
    granter.wait = 0.2
    client = oauth_client(side, server, credentials())
    if side.kind == "sync":
        callers = 64
        threads = [threading.Thread(target=ask, args=(side, client)) for _ in range(callers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
    else:
        callers = 1000
        assert not any(_many_tasks(side, client, callers))
    assert granter.tokens == ["Bearer t1"] * callers
    assert len(granter.requests) == 1


def _many_tasks(side: Side, client: Any, count: int) -> list[Any]:
    from sample_sdk._runtime.client import AsyncResource
    from sample_sdk._runtime.operation import Operation

    async def every() -> list[Any]:
        operation: Operation[Any] = Operation("op", "GET", "/x", security=(("o",),))
        resource = client.resource(AsyncResource)
        calls = [resource._call(operation, {}, {"timeout": 60.0}) for _ in range(count)]
        return await asyncio.gather(*calls, return_exceptions=True)

    found: list[Any] = side.run(every())
    return found


def test_many_callers_fail_together(side: Side, server: Loopback, granter: Granter) -> None:
    """Those who waited for a token do not each ask an endpoint that is down."""
    from sample_sdk._runtime.errors import ApiConnectionError

    granter.wait = 0.5
    granter.refuse = lambda: answer(503, {})
    client = oauth_client(side, server, credentials())
    if side.kind == "sync":
        with ThreadPoolExecutor(32) as pool:
            found = [pool.submit(ask, side, client) for _ in range(32)]
            errors = [one.exception(30) for one in found]
    else:
        errors = _many_tasks(side, client, 32)
    assert {type(error) for error in errors} == {ApiConnectionError}
    assert len({id(error) for error in errors}) == 32
    assert len(granter.requests) <= 3
    granter.refuse = lambda: None
    ask(side, client)


def test_a_slow_token_endpoint_ends_at_the_total_timeout(
    side: Side, server: Loopback, granter: Granter
) -> None:
    """So does waiting for another caller who asks it."""
    from sample_sdk._runtime.errors import ApiTimeoutError

    granter.wait = 2.0
    client = oauth_client(side, server, credentials())
    errors: list[BaseException] = []

    def late() -> None:
        with pytest.raises(ApiTimeoutError, match=r"total_timeout is 0.3 s") as caught:
            ask(side, client, total_timeout=0.3)
        errors.append(caught.value)

    start = time.monotonic()
    threads = [threading.Thread(target=late) for _ in range(3 if side.kind == "sync" else 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert len(errors) == len(threads)
    assert time.monotonic() - start < 1.8


def test_who_has_more_time_goes_on(server: Loopback, granter: Granter, sample_sdk: Any) -> None:
    from sample_sdk._runtime.errors import ApiTimeoutError

    side = Side("sync", server)
    granter.wait = 1.0
    client = oauth_client(side, server, credentials())
    with ThreadPoolExecutor(2) as pool:
        hurried = pool.submit(ask, side, client, total_timeout=0.4)
        time.sleep(0.1)
        patient = pool.submit(ask, side, client)
        assert isinstance(hurried.exception(10), ApiTimeoutError)
        assert patient.result(10) == {}


def test_the_others_go_on_while_one_renews(
    server: Loopback, granter: Granter, monkeypatch: pytest.MonkeyPatch, sample_sdk: Any
) -> None:
    from sample_sdk._runtime import oauth

    side = Side("sync", server)
    clock = [1000.0]
    monkeypatch.setattr(oauth, "_now", lambda: clock[0])
    client = oauth_client(side, server, credentials())
    ask(side, client)
    clock[0] += 3580
    granter.wait = 0.5
    renewing = threading.Thread(target=ask, args=(side, client))
    renewing.start()
    time.sleep(0.2)
    ask(side, client)
    renewing.join(5)
    assert granter.tokens == ["Bearer t1", "Bearer t1", "Bearer t2"]
    side.finish()


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        (answer(400, {"error": "invalid_client", "error_description": "Who?"}), "Who?"),
        (answer(200, {"error": "invalid_scope"}), "invalid_scope"),
        (answer(200, {"access_token": "s3cret", "token_type": "mac"}), "no bearer token"),
        (answer(200, {"token": "s3cret"}), "no bearer token"),
        (answer(200, "s3cret"), "no bearer token"),
        (answer(302, b"", location="/elsewhere"), "status 302"),
    ],
)
def test_refusals(
    side: Side, server: Loopback, granter: Granter, refused: Answer, said: str
) -> None:
    from sample_sdk._runtime.oauth import TokenError

    granter.refuse = lambda: refused
    with pytest.raises(TokenError, match=said) as caught:
        ask(side, oauth_client(side, server, credentials()))
    shown = str(caught.value) + repr(caught.value) + str(pickle.dumps(caught.value))
    assert "s3cret" not in shown
    assert granter.calls == []


@pytest.mark.parametrize("base", ["", "{url}/"])
def test_the_token_endpoint_is_discovered(side: Side, server: Loopback, base: str) -> None:
    """The address of the discovery document may be relative to that of the API."""
    granter = Granter()
    found = answer(200, {"token_endpoint": server.url + "/token"})
    server.answer(lambda r: found if r.path == "/.well-known/o" else granter(r))
    about = {"token_url": "", "discovery_url": base.format(url=server.url) + ".well-known/o"}
    client = oauth_client(side, server, credentials(), **about)
    ask(side, client)
    assert granter.tokens == ["Bearer t1"]
    assert [r.path for r in server.received] == ["/.well-known/o", "/token", "/x"]


def test_without_a_token_endpoint(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.oauth import TokenError

    with pytest.raises(TokenError, match="token_url="):
        ask(side, oauth_client(side, server, credentials(), token_url=""))
    assert server.received == []


def test_the_client_of_the_environment(
    side: Side, server: Loopback, granter: Granter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMPLE_CLIENT_ID", "env-id")
    monkeypatch.setenv("SAMPLE_CLIENT_SECRET", "env-secret")
    env = {"client_env": ("SAMPLE_CLIENT_ID", "SAMPLE_CLIENT_SECRET")}
    ask(side, oauth_client(side, server, None, **env))
    pair = base64.b64encode(b"env-id:env-secret").decode()
    assert granter.requests[0].headers["authorization"] == f"Basic {pair}"
    monkeypatch.setenv("SAMPLE_TOKEN", "env-token")
    ask(side, oauth_client(side, server, None, **env))
    ask(side, oauth_client(side, server, "given", **env))
    assert granter.tokens[1:] == ["Bearer env-token", "Bearer given"]


def test_secrets_are_not_shown(sample_sdk: Any) -> None:
    source = credentials()
    assert repr(source) == "ClientCredentials(...)"
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(source)
