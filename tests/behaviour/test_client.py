"""Clients: how they are made, what they send, how they are closed."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Server, json_reply
from support.sides import Side

MODELS = {
    "object": "list",
    "data": [{"id": "m1", "object": "model", "created": 1, "owned_by": "me"}],
}


def test_a_call_returns_models(client: Any, side: Side, server: Server, openai_sdk: Sdk) -> None:
    server.on("GET", "/v1/models", json_reply(MODELS))
    found = side.run(client.models.list())
    assert type(found.data[0]) is openai_sdk.models.Model
    assert found.data[0].id == "m1"
    request = server.last
    assert (request.method, request.target, request.body) == ("GET", "/v1/models", b"")
    assert request.headers["authorization"] == "Bearer sk-test"
    assert request.headers["accept"] == "application/json"
    assert "content-type" not in request.headers


def test_the_key_comes_from_the_environment(
    openai_sdk: Sdk, side: Side, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.on("GET", "/models", json_reply(MODELS))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
    side.run(side.client(openai_sdk, base_url=server.url).models.list())
    assert server.last.headers["authorization"] == "Bearer sk-environment"
    side.run(side.client(openai_sdk, api_key="sk-mine", base_url=server.url).models.list())
    assert server.last.headers["authorization"] == "Bearer sk-mine"


def test_a_missing_key_is_named(
    openai_sdk: Sdk, side: Side, server: Server, errors: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    client = side.client(openai_sdk, base_url=server.url)
    with pytest.raises(errors.MissingCredentialsError, match=r"api_key=.*OPENAI_API_KEY"):
        side.run(client.models.list())
    assert server.requests == []


def test_a_key_may_be_asked_for_each_time(openai_sdk: Sdk, side: Side, server: Server) -> None:
    keys = iter(["first", "second"])
    server.on("GET", "/models", json_reply(MODELS))
    client = side.client(openai_sdk, api_key=lambda: next(keys), base_url=server.url)
    side.run(client.models.list())
    side.run(client.models.list())
    sent = [request.headers["authorization"] for request in server.requests]
    assert sent == ["Bearer first", "Bearer second"]


def test_the_representation_shows_no_secret(openai_sdk: Sdk, side: Side) -> None:
    client = side.client(
        openai_sdk,
        api_key="sk-secret",
        base_url="https://ada:hidden@llm.example/v1?token=hidden",
        default_headers={"X-Key": "hidden"},
        default_query={"key": "hidden"},
    )
    shown = repr(client) + str(client) + repr(client.chat) + repr(client.with_options(timeout=1))
    assert "llm.example" in shown
    assert "sk-secret" not in shown and "hidden" not in shown


def test_raw_gives_status_and_headers(
    client: Any, side: Side, server: Server, openai_sdk: Sdk
) -> None:
    server.on("GET", "/v1/models/m 1", json_reply(MODELS["data"][0], X_Request_Id="req_7"))
    raw = side.run(client.raw(client.models.retrieve)("m 1"))
    assert type(raw) is openai_sdk.module().RawResponse
    assert (raw.status, raw.request_id, raw.parsed.id) == (200, "req_7", "m1")
    assert raw.headers["X-REQUEST-ID"] == "req_7"
    assert server.last.target == "/v1/models/m%201"


def test_options_of_one_call(client: Any, side: Side, server: Server) -> None:
    server.on("GET", "/v1/models", json_reply(MODELS))
    side.run(
        client.models.list(extra_headers={"X-Trace": "t"}, extra_query={"after": "m0"}, timeout=5)
    )
    assert server.last.query == [("after", "m0")]
    assert server.last.headers["x-trace"] == "t"
    side.run(client.models.list())
    assert server.last.query == [] and "x-trace" not in server.last.headers


def test_options_of_a_client_and_of_its_copies(openai_sdk: Sdk, side: Side, server: Server) -> None:
    server.on("GET", "/models", json_reply(MODELS))
    client = side.client(
        openai_sdk,
        api_key="k",
        base_url=server.url,
        default_headers={"OpenAI-Organization": "org"},
        default_query={"v": "1"},
    )
    copy = client.with_options(default_headers={"X-More": "1"})
    side.run(copy.models.list())
    assert server.last.query == [("v", "1")]
    assert server.last.headers["openai-organization"] == "org"
    assert server.last.headers["x-more"] == "1"
    side.run(client.models.list())
    assert "x-more" not in server.last.headers


def test_strict_raises_what_tolerance_tells(
    client: Any, side: Side, server: Server, errors: Any
) -> None:
    broken = {"object": "list", "data": [{"id": 7, "object": "model"}]}
    server.on("GET", "/v1/models", json_reply(broken))
    found = side.run(client.models.list())
    told = [issue.pointer for issue in found.model_issues()]
    assert set(told) == {"/data/0/id", "/data/0/created", "/data/0/owned_by"}
    with pytest.raises(errors.ValidationError) as caught:
        side.run(client.models.list(strict=True))
    assert [issue.pointer for issue in caught.value.issues] == told


def test_a_client_is_a_context_manager(openai_sdk: Sdk, server: Server) -> None:
    server.on("GET", "/models", json_reply(MODELS))
    with openai_sdk.client(api_key="k", base_url=server.url) as client:
        assert client.models.list().data[0].id == "m1"


def test_an_asynchronous_client_is_one_too(openai_sdk: Sdk, server: Server) -> None:
    import asyncio

    async def main() -> str:
        async with openai_sdk.async_client(api_key="k", base_url=server.url) as client:
            found = await asyncio.gather(*[client.models.list() for _ in range(5)])
            return "".join(answer.data[0].id for answer in found)

    server.on("GET", "/models", json_reply(MODELS))
    assert asyncio.run(main()) == "m1" * 5


def test_an_http_client_of_the_users_is_used_and_left_open(openai_sdk: Sdk, server: Server) -> None:
    import httpx2

    server.on("GET", "/models", json_reply(MODELS))
    with httpx2.Client(headers={"X-Mine": "yes"}) as mine:
        with openai_sdk.client(api_key="k", base_url=server.url, http_client=mine) as client:
            client.models.list()
        assert server.last.headers["x-mine"] == "yes"
        assert not mine.is_closed


def test_wrong_arguments_are_named_before_anything_is_sent(
    client: Any, side: Side, server: Server
) -> None:
    with pytest.raises(TypeError, match="Did you mean 'temperature'"):
        side.run(client.chat.create(model="m", messages=[], temprature=1))
    with pytest.raises(TypeError, match="messages"):
        side.run(client.chat.create(model="m"))
    with pytest.raises(TypeError, match="Did you mean 'timeout'"):
        side.run(client.models.list(time_out=1))
    with pytest.raises(AttributeError, match="chat"):
        _ = client.chats
    assert server.requests == []


def test_a_wrong_name_is_answered_with_the_right_one(openai_sdk: Sdk) -> None:
    package = openai_sdk.module()
    with pytest.raises(AttributeError, match="Did you mean 'OpenAI'"):
        _ = package.OpenAi
    with pytest.raises(AttributeError, match="Did you mean 'ErrorResponse'"):
        _ = package.models.ErrorRespons
