"""Where requests go: servers of the document and of operations, and what replaces them."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer, loopback
from runtime.client.sides import Side


def client_of(side: Side, **arguments: Any) -> Any:
    from sample_sdk._runtime.client import AsyncBaseClient, BaseClient

    made = (BaseClient if side.kind == "sync" else AsyncBaseClient)(**arguments)
    side.adopt(made)
    return made


def get(side: Side, client: Any, server: Any = None) -> None:
    from sample_sdk._runtime.operation import Operation

    side.call(Operation("op", "GET", "/x", server=server, security=()), client)


@pytest.fixture
def here(server: Loopback) -> Loopback:
    server.answer(answer(204))
    return server


@pytest.mark.parametrize(
    ("declared", "more", "target"),
    [
        ("/v1", {}, "/v1/x"),
        ("/v1/", {}, "/v1/x"),
        ("", {}, "/x"),
        ("/{version}", {"variables": {"version": "v2"}}, "/v2/x"),
        ("/{version:v3}", {"variables": {"version": None}}, "/v3/x"),
        ("/{version:v3}", {"variables": {"version": "v4"}}, "/v4/x"),
        ("/{path}", {"variables": {"path": ""}}, "/x"),
        ("/a/{b}/c{d:}", {"variables": {"b": "B"}}, "/a/B/c/x"),
        ("/open{brace", {}, "/open%7Bbrace/x"),
    ],
)
def test_variables(
    side: Side, here: Loopback, declared: str, more: dict[str, Any], target: str
) -> None:
    get(side, client_of(side, servers=here.url + declared, **more))
    assert here.received[0].target == target


def test_one_of_several(side: Side, here: Loopback) -> None:
    with loopback() as other:
        other.answer(answer(204))
        servers = {"production": here.url + "/p", "test": other.url + "/t"}
        get(side, client_of(side, servers=servers))
        get(side, client_of(side, servers=servers, server="test"))
        assert [here.received[0].target, other.received[0].target] == ["/p/x", "/t/x"]
    with pytest.raises(ValueError, match="no server 'tset'; there are 'production', 'test'"):
        client_of(side, servers=servers, server="tset")


def test_what_an_operation_has_of_its_own(side: Side, here: Loopback) -> None:
    client = client_of(side, servers="http://127.0.0.1:9/v1", variables={"v": "7"})
    get(side, client, here.url + "/v2")
    get(side, client, here.url + "/{v}")
    get(side, client_of(side, servers=here.url + "/v1"), "/v3/")
    chosen = client_of(side, servers={"a": "http://a", "b": "http://b"}, server="b")
    get(side, chosen, {"a": "http://127.0.0.1:9", "b": here.url + "/b"})
    get(side, chosen, {"c": here.url + "/c", "d": "http://127.0.0.1:9"})
    assert [r.target for r in here.received] == ["/v2/x", "/7/x", "/v3/x", "/b/x", "/c/x"]


def test_a_base_url_stands_for_every_server(
    side: Side, here: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test or a proxy must be able to keep all requests from the real server."""
    get(side, client_of(side, servers="http://127.0.0.1:9", base_url=here.url + "/1"))
    get(side, client_of(side, base_url=here.url + "/2"), "http://127.0.0.1:9/other")
    moved = client_of(side, servers="http://127.0.0.1:9").with_options(base_url=here.url + "/3")
    get(side, moved, "http://127.0.0.1:9/other")
    get(side, client_of(side, base_url=here.url + "/4"), "/path")
    monkeypatch.setenv("SAMPLE_BASE_URL", here.url + "/5")
    read = {
        "servers": {"a": "http://127.0.0.1:9", "b": here.url},
        "base_url_env": "SAMPLE_BASE_URL",
    }
    get(side, client_of(side, **read))
    get(side, client_of(side, **read, server="b"))
    get(side, client_of(side, **read, base_url=here.url + "/7"))
    targets = ["/1/x", "/2/x", "/3/x", "/path/x", "/5/x", "/x", "/7/x"]
    assert [r.target for r in here.received] == targets


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/a?beta=true", "/v1/a?beta=true&key=1&b=2"),
        ("/a#stream", "/v1/a?key=1&b=2"),
        ("/a", "/v1/a?key=1&b=2"),
    ],
)
def test_paths_that_bring_more_than_a_path(
    side: Side, here: Loopback, path: str, target: str
) -> None:
    from sample_sdk._runtime.operation import Operation, Query

    here.answer(answer(204))
    client = client_of(side, base_url=f"{here.url}/v1?key=1")
    side.call(Operation("op", "GET", path, parameters=(Query("b"),)), client, b=2)
    assert here.received[-1].target == target


@pytest.mark.parametrize(
    ("declared", "example"), [("", "base_url='https://...'"), ("/v1", "base_url='https://.../v1'")]
)
def test_nobody_tells_the_host(side: Side, declared: str, example: str) -> None:
    with pytest.raises(ValueError, match="names no host") as caught:
        client_of(side, servers=declared, base_url_env="SAMPLE_BASE_URL")
    assert example in str(caught.value)
    assert "SAMPLE_BASE_URL" in str(caught.value)
