"""Credentials: where they come from, where they go, and where they never show up."""

from __future__ import annotations

import base64
import pickle
import traceback
from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer
from runtime.client.sides import Side


def client_of(
    side: Side, server: Loopback, credentials: dict[str, Any], security: Any = None, **more: Any
) -> Any:
    from sample_sdk._runtime.client import AsyncBaseClient, BaseClient
    from sample_sdk._runtime.security import ApiKey, Basic, Bearer, HttpAuth

    schemes = {
        "token": Bearer("token", env="SAMPLE_TOKEN"),
        "header": ApiKey("header_key", "header", "X-Key"),
        "query": ApiKey("query_key", "query", "api key"),
        "cookie": ApiKey("cookie_key", "cookie", "session"),
        "custom": HttpAuth("custom", "Token"),
        "basic": Basic("username", "password", "SAMPLE_USER", "SAMPLE_PASSWORD"),
    }
    base = BaseClient if side.kind == "sync" else AsyncBaseClient
    made = base(
        base_url=server.url,
        schemes=schemes,
        credentials={a: None for s in schemes.values() for a, _ in s.arguments} | credentials,
        security=security,
        **more,
    )
    side.adopt(made)
    server.answer(answer(204))
    return made


def ask(side: Side, client: Any, security: Any = None, **arguments: Any) -> Any:
    from sample_sdk._runtime.operation import Cookie, Operation

    operation: Operation[Any] = Operation(
        "op", "GET", "/x", parameters=(Cookie("c"),), security=security
    )
    side.call(operation, client, **arguments)
    return side.server.received[-1]


def test_every_kind_goes_to_its_place(side: Side, server: Loopback) -> None:
    keys = {"header_key": "h&1", "query_key": "q&1", "cookie_key": "c1", "token": "t1"}
    client = client_of(side, server, keys)
    both = ask(side, client, (("header", "query", "cookie"),), c="2")
    assert both.headers["x-key"] == "h&1"
    assert both.target == "/x?api%20key=q%261"
    assert both.headers["cookie"] == "c=2; session=c1"
    assert "authorization" not in both.headers
    assert ask(side, client, (("token",),)).headers["authorization"] == "Bearer t1"
    custom = client_of(side, server, {"custom": 'a="b"'})
    assert ask(side, custom, (("custom",),)).headers["authorization"] == 'Token a="b"'


def test_basic(side: Side, server: Loopback) -> None:
    client = client_of(side, server, {"username": "Zoë", "password": "a:b"})
    sent = ask(side, client, (("basic",),)).headers["authorization"]
    assert sent == "Basic " + base64.b64encode("Zoë:a:b".encode()).decode()
    wrong = client_of(side, server, {"username": "a:b", "password": "c"})
    with pytest.raises(ValueError, match="must not contain ':'"):
        ask(side, wrong, (("basic",),))


def test_the_first_alternative_that_is_possible(side: Side, server: Loopback) -> None:
    client = client_of(side, server, {"header_key": "h", "query_key": "q"})
    security = (("token",), ("header", "cookie"), ("query",), ("header",))
    request = ask(side, client, security)
    assert request.target == "/x?api%20key=q"
    assert "x-key" not in request.headers


def test_what_the_user_passed_goes_before_the_environment(
    side: Side, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMPLE_TOKEN", "env")
    client = client_of(side, server, {"header_key": "h"})
    request = ask(side, client, (("token",), ("header",)))
    assert "authorization" not in request.headers
    assert request.headers["x-key"] == "h"
    request = ask(side, client_of(side, server, {}), (("token",), ("header",)))
    assert request.headers["authorization"] == "Bearer env"


def test_an_empty_password(side: Side, server: Loopback) -> None:
    """Some APIs take a key as the user name, and nothing else."""
    client = client_of(side, server, {"username": "sk", "password": ""})
    sent = ask(side, client, (("basic",),)).headers["authorization"]
    assert sent == "Basic " + base64.b64encode(b"sk:").decode()


@pytest.mark.parametrize(
    ("default", "own", "sent"),
    [
        ((("header",),), None, True),
        ((("header",),), (), False),
        ((), None, False),
        ((), (("header",),), True),
        ((), ((), ("header",)), True),
        ((), ((), ("token",)), False),
        (None, None, True),
    ],
)
def test_what_an_operation_needs(
    side: Side, server: Loopback, default: Any, own: Any, sent: bool
) -> None:
    client = client_of(side, server, {"header_key": "h"}, default)
    assert ("x-key" in ask(side, client, own).headers) is sent


def test_nothing_is_needed_where_nothing_is_said(side: Side, server: Loopback) -> None:
    request = ask(side, client_of(side, server, {}))
    assert "authorization" not in request.headers


def test_missing_credentials_are_named(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ApiError, MissingCredentialsError

    client = client_of(side, server, {"username": "u"})
    with pytest.raises(MissingCredentialsError) as caught:
        ask(side, client, (("token",),))
    assert isinstance(caught.value, ApiError)
    assert "token=..." in str(caught.value)
    assert "environment variable SAMPLE_TOKEN" in str(caught.value)
    with pytest.raises(MissingCredentialsError, match=r"password=.*SAMPLE_PASSWORD"):
        ask(side, client, (("basic",),))
    with pytest.raises(MissingCredentialsError) as caught:
        ask(side, client, (("token",), ("header", "query"), ("cookie",), ("custom",)))
    want = "SAMPLE_TOKEN; or with header_key=..., query_key=...; or with cookie_key=..., or in"
    assert want in str(caught.value)
    assert server.received == []


def test_the_environment(side: Side, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE_TOKEN", "from-env")
    assert ask(side, client_of(side, server, {})).headers["authorization"] == "Bearer from-env"
    given = client_of(side, server, {"token": "given"})
    assert ask(side, given).headers["authorization"] == "Bearer given"
    monkeypatch.setenv("SAMPLE_TOKEN", "")
    assert "authorization" not in ask(side, client_of(side, server, {})).headers


def test_callables_are_asked_for_each_request(side: Side, server: Loopback) -> None:
    keys = iter(["one", "two"])

    async def later() -> str:
        return next(keys)

    client = client_of(
        side, server, {"token": later if side.kind == "async" else lambda: next(keys)}
    )
    sent = [ask(side, client).headers["authorization"] for _ in range(2)]
    assert sent == ["Bearer one", "Bearer two"]


def test_callables_must_return_text(side: Side, server: Loopback) -> None:
    client = client_of(side, server, {"token": lambda: None})
    with pytest.raises(TypeError, match="credential"):
        ask(side, client)


def test_asynchronous_callables_need_an_asynchronous_client(
    server: Loopback, sample_sdk: Any
) -> None:
    async def later() -> str:
        return "k"

    side = Side("sync", server)
    with pytest.raises(TypeError, match="needs an asynchronous client"):
        ask(side, client_of(side, server, {"token": later}))
    side.finish()


def test_headers_set_by_hand_win(side: Side, server: Loopback) -> None:
    client = client_of(
        side, server, {"header_key": "h"}, default_headers={"Authorization": "Custom x"}
    )
    request = ask(side, client, (("token", "header"),))
    assert request.headers["authorization"] == "Custom x"
    assert request.headers["x-key"] == "h"
    request = ask(side, client, (("header",),), extra_headers={"x-key": "mine"})
    assert request.headers["x-key"] == "mine"
    request = ask(side, client, (("query",),), extra_query={"api key": "mine"})
    assert request.target == "/x?api%20key=mine"


@pytest.mark.parametrize(
    "key", ["sk-secret\n", "sk-secret\r\nX: 1", " sk-secret", "sk-secrét", "sk-secret\0"]
)
def test_keys_that_cannot_be_sent_are_not_shown(side: Side, server: Loopback, key: str) -> None:
    client = client_of(side, server, {"header_key": key})
    with pytest.raises(ValueError, match="header_key") as caught:
        ask(side, client, (("header",),))
    assert "sk-secr" not in "".join(traceback.format_exception(caught.value))
    assert server.received == []


def test_a_key_that_no_cookie_can_hold(side: Side, server: Loopback) -> None:
    client = client_of(side, server, {"cookie_key": "s3cret; path=/"})
    with pytest.raises(ValueError, match="session") as caught:
        ask(side, client, (("cookie",),))
    assert "s3cret" not in str(caught.value)
    assert server.received == []


def test_secrets_show_up_nowhere(
    side: Side, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    """httpx2 logs every URL at INFO, and httpcore2 much more at DEBUG."""
    from sample_sdk._runtime.errors import ApiStatusError

    keys = dict.fromkeys(("header_key", "cookie_key", "query_key", "token"), "s3cret")
    client = client_of(side, server, keys, max_retries=0)
    server.answers.clear()
    again = "/there?api%20key=s3cret&page=2"
    server.answer(answer(307, b"", location=again), answer(403, {"error": {"message": "no"}}))
    with caplog.at_level("DEBUG"), pytest.raises(ApiStatusError) as caught:
        ask(
            side, client, (("header", "cookie", "query", "token"),), extra_query={"token": "s3cret"}
        )
    assert server.received[0].headers["x-key"] == "s3cret"
    assert server.received[0].target == "/x?token=s3cret&api%20key=s3cret"
    assert server.received[1].target == again
    seen = repr(client) + repr(caught.value) + str(vars(caught.value))
    seen += "".join(traceback.format_exception(caught.value)) + str(pickle.dumps(caught.value))
    assert "s3cret" not in seen
    assert f"HTTP Request: GET {server.url}/x" in caplog.text
    assert caplog.text.replace(again, "").count("s3cret") == 0
