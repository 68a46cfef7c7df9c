"""Redirects: methods, bodies, and credentials that stay at home."""

from __future__ import annotations

import io
from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer, loopback
from runtime.client.sides import Side
from runtime.client.test_calls import COMPLETION
from runtime.client.test_security import ask, client_of


@pytest.mark.parametrize(
    ("status", "method", "arrives_as"),
    [
        (301, "GET", "GET"),
        (302, "GET", "GET"),
        (303, "GET", "GET"),
        (307, "GET", "GET"),
        (308, "GET", "GET"),
        (301, "POST", "GET"),
        (302, "POST", "GET"),
        (303, "POST", "GET"),
        (307, "POST", "POST"),
        (308, "POST", "POST"),
        (301, "PUT", "PUT"),
        (303, "DELETE", "GET"),
        (303, "HEAD", "HEAD"),
    ],
)
def test_methods(side: Side, server: Loopback, status: int, method: str, arrives_as: str) -> None:
    from sample_sdk._runtime.operation import JsonBody, Operation

    server.answer(answer(status, b"", location="/elsewhere?a=1"), answer(204))
    body = None if method in {"GET", "HEAD", "DELETE"} else JsonBody()
    arguments = {"a": 1} if body else {}
    side.call(Operation("op", method, "/x", body=body), **arguments)
    first, second = server.received
    assert (second.method, second.target) == (arrives_as, "/elsewhere?a=1")
    kept = arrives_as == method
    assert second.body == (first.body if kept else b"")
    assert ("content-type" in second.headers) is (kept and bool(first.body))
    assert second.headers["authorization"] == "Bearer k"


def test_another_origin_gets_no_credential(side: Side, server: Loopback) -> None:
    keys = {
        "header_key": "s3cret",
        "cookie_key": "s3cret",
        "query_key": "s3cret",
        "token": "s3cret",
    }
    client = client_of(side, server, keys, default_headers={"X-Extra": "s3cret"})
    with loopback() as other:
        other.answer(answer(204))
        server.answers.clear()
        server.answer(answer(307, b"", location=other.url + "/there"))
        ask(side, client, (("header", "cookie", "query", "token"),), c="s3cret")
        request = other.received[0]
    assert "s3cret" in server.received[0].headers["authorization"]
    assert request.target == "/there"
    assert set(request.headers) <= {"host", "accept", "accept-encoding", "user-agent"}


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/there", "/there?api%20key=s3c%20ret%26"),
        ("/there?a=1#top", "/there?a=1&api%20key=s3c%20ret%26"),
        ("/there?api+key=s3c+ret%26&a=1", "/there?api+key=s3c+ret%26&a=1"),
    ],
)
def test_a_key_stays_in_the_query_at_home(
    side: Side, server: Loopback, location: str, target: str
) -> None:
    client = client_of(side, server, {"query_key": "s3c ret&"})
    server.answers.clear()
    server.answer(answer(307, b"", location=location), answer(204))
    ask(side, client, (("query",),))
    assert server.received[1].target == target


def test_a_key_in_the_query_that_the_server_repeats(side: Side, server: Loopback) -> None:
    client = client_of(side, server, {"query_key": "s3cret"})
    with loopback() as other:
        other.answer(answer(204))
        server.answers.clear()
        server.answer(answer(307, b"", location=f"{other.url}/there?a=1&api+key=s3cret&b=2"))
        ask(side, client, (("query",),))
        assert other.received[0].target == "/there?a=1&b=2"


def test_credentials_do_not_come_back_later(side: Side, server: Loopback) -> None:
    client = client_of(side, server, {"header_key": "s3cret"})
    with loopback() as other:
        other.answer(answer(307, b"", location=server.url + "/home"))
        server.answers.clear()
        server.answer(answer(307, b"", location=other.url + "/there"), answer(204))
        ask(side, client)
    assert [("x-key" in r.headers) for r in server.received] == [True, False]


def test_the_headers_of_a_users_client_stay_at_home(side: Side, server: Loopback) -> None:
    import httpx2

    kind = httpx2.Client if side.kind == "sync" else httpx2.AsyncClient
    own = kind(headers={"X-Mine": "s3cret"}, cookies={"a": "s3cret"}, auth=("u", "s3cret"))
    client = client_of(side, server, {}, http_client=own)
    with loopback() as other:
        other.answer(answer(204))
        server.answers.clear()
        server.answer(answer(307, b"", location=other.url + "/there"))
        ask(side, client)
        side.close(own)
        request = other.received[0]
    first = server.received[0].headers
    assert first["x-mine"] == "s3cret"
    assert first["cookie"] == "a=s3cret"
    assert first["authorization"].startswith("Basic ")
    assert not {"x-mine", "cookie", "authorization"} & set(request.headers)


def test_endless_redirects(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    server.answer(answer(302, b"", location="/again"))
    client = side.client()
    with pytest.raises(ApiConnectionError, match="too many redirects"):
        side.run(client.chat.retrieve("x"))
    assert len(server.received) == 21
    side.close(client)
    assert server.wait_until_idle()


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://x/", "javascript:1"])
def test_redirects_to_what_is_not_http(side: Side, server: Loopback, location: str) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    server.answer(answer(302, b"", location=location))
    client = side.client()
    with pytest.raises(ApiConnectionError, match="not HTTP"):
        side.run(client.chat.retrieve("x"))
    side.close(client)
    assert server.wait_until_idle()


@pytest.mark.parametrize("location", ["http://[::1", "http://a:99999/", "http://a b/"])
def test_broken_locations(side: Side, server: Loopback, location: str) -> None:
    from sample_sdk._runtime.errors import ApiConnectionError

    server.answer(answer(302, b"", location=location))
    client = side.client(max_retries=0)
    with pytest.raises(ApiConnectionError):
        side.run(client.chat.retrieve("x"))
    side.close(client)
    assert server.wait_until_idle()


@pytest.mark.parametrize("status", [300, 304, 307])
def test_redirects_without_a_location(side: Side, server: Loopback, status: int) -> None:
    from sample_sdk._runtime.errors import ApiStatusError

    server.answer(answer(status, b""))
    with pytest.raises(ApiStatusError) as caught:
        side.run(side.client().chat.retrieve("x"))
    assert caught.value.status == status


def test_bodies_follow_when_they_can_be_read_again(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import ApiStatusError

    server.answer(answer(307, b"", location="/there"), answer(200, {}))
    files = side.client().files
    side.run(files.create(file=io.BytesIO(b"abc"), purpose="p"))
    assert server.received[0].body == server.received[1].body
    server.answers[:] = [answer(307, b"", location="/there")] * 9
    with pytest.raises(ApiStatusError):
        side.run(files.create(file=iter([b"abc"]), purpose="p"))
    assert len(server.received) == 3


@pytest.mark.parametrize(
    ("source", "target", "same"),
    [
        ("http://a/", "http://a:80/x", True),
        ("http://a/", "https://a/", True),
        ("http://A/", "http://a/", True),
        ("https://a/", "http://a/", False),
        ("http://a:8080/", "https://a/", False),
        ("http://a/", "https://a:8443/", False),
        ("https://a/", "https://a.b/", False),
        ("https://a/", "https://b/", False),
        ("https://a:1/", "https://a:2/", False),
    ],
)
def test_where_credentials_may_go(side: Any, source: str, target: str, same: bool) -> None:
    from urllib.parse import urlsplit

    from sample_sdk._runtime.redirect import same_site

    assert same_site(urlsplit(source), urlsplit(target)) is same


def test_the_answer_of_a_redirect_is_typed(side: Side, server: Loopback) -> None:
    server.answer(answer(308, b"ignored", location="/there"), answer(200, COMPLETION))
    assert side.run(side.client().chat.create(model="m", messages=[])).id == "c1"
    assert server.connections == 1
