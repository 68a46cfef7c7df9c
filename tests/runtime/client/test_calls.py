"""Calls as users make them: what is on the wire, what comes back."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.client.loopback import Loopback, answer
from runtime.client.sides import Side

COMPLETION = {
    "id": "c1",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "message": {"role": "user", "content": "Hi"}}],
}
MESSAGES: list[Any] = [{"role": "user", "content": "Hi"}]


def test_json_call(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    result = side.run(side.client().chat.create(model="m", messages=MESSAGES, n=None))
    assert result.choices[0].message.content == "Hi"
    request = server.received[0]
    assert (request.method, request.target) == ("POST", "/chat/completions")
    assert request.body == b'{"model":"m","messages":[{"role":"user","content":"Hi"}],"n":null}'
    assert request.headers["authorization"] == "Bearer k"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["accept"] == "application/json"
    assert request.headers["content-length"] == str(len(request.body))
    assert request.headers["user-agent"].startswith("sample_sdk/")


def test_models_dicts_and_mixtures_are_encoded_alike(side: Side, server: Loopback) -> None:
    from sample_sdk.models import TextPart, UserMessage

    server.answer(answer(200, COMPLETION))
    text = {"type": "text", "text": "é"}
    mixed: list[Any] = [
        UserMessage(content=[TextPart(text="é")]),
        {"role": "user", "content": [text]},
    ]
    side.run(side.client().chat.create(model="m", messages=mixed))
    sent = server.received[0].json()["messages"]
    assert sent[0] == sent[1] == {"role": "user", "content": [text]}
    assert "é".encode() in server.received[0].body


def test_omitted_arguments_are_not_sent_and_none_is_null(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.omit import OMIT

    server.answer(answer(200, COMPLETION))
    side.run(side.client().chat.create(model="m", messages=[], n=OMIT, temperature=None))
    assert server.received[0].json() == {"model": "m", "messages": [], "temperature": None}


def test_options_inside_and_beside_the_arguments(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    client = side.client(default_headers={"X-Team": "a"}, default_query={"v": 1, "w": 2})
    side.run(
        client.chat.create(
            model="m",
            messages=[],
            extra_headers={"X-Trace": "t", "User-Agent": "mine"},
            extra_query={"w": 3, "tag": ["a", "b"], "f": {"k": True}},
            extra_body={"model": "other", "seed": 1},
            idempotency_key="once",
        )
    )
    request = server.received[0]
    assert request.target == "/chat/completions?v=1&w=3&tag=a&tag=b&f%5Bk%5D=true"
    assert request.json() == {"model": "other", "messages": [], "seed": 1}
    assert request.headers["x-team"] == "a"
    assert request.headers["x-trace"] == "t"
    assert request.headers["user-agent"] == "mine"
    assert request.headers["idempotency-key"] == "once"


def test_path_and_query_arguments(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    side.run(side.client().chat.retrieve("a/b c?é", after="x&y", timeout=2.0))
    assert server.received[0].target == "/chat/completions/a%2Fb%20c%3F%C3%A9?after=x%26y"
    assert server.received[0].body == b""
    assert "content-type" not in server.received[0].headers
    assert "idempotency-key" not in server.received[0].headers


@pytest.mark.parametrize("value", ["..", ".", "", None])
def test_path_arguments_that_would_address_something_else(side: Side, value: str | None) -> None:
    with pytest.raises(ValueError, match="path"):
        side.run(side.client().chat.retrieve(value))
    assert side.server.received == []


def test_unknown_arguments_are_named(side: Side) -> None:
    chat = side.client().chat
    with pytest.raises(TypeError, match=r"'tempreture'\. Did you mean 'temperature'\?"):
        side.run(chat.create(model="m", messages=[], tempreture=1))
    with pytest.raises(TypeError, match=r"'time_out'\. Did you mean 'timeout'\?"):
        side.run(chat.retrieve("x", time_out=1))


def test_missing_arguments_are_named(side: Side) -> None:
    with pytest.raises(TypeError, match="missing 2 required arguments: 'messages' and 'model'"):
        side.run(side.client().chat.create())


def test_an_argument_of_the_api_wins_over_an_option(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import JsonBody, Operation, Query

    operation: Operation[Any] = Operation(
        "op",
        "POST",
        "/x",
        parameters=(Query("timeout"),),
        body=JsonBody(),
        options={"request_timeout": "timeout"},
    )
    server.answer(answer(204))
    side.call(operation, timeout=7, request_timeout=3.0, anything=1)
    assert server.received[0].target == "/x?timeout=7"
    assert server.received[0].json() == {"anything": 1}


def test_raw_gives_status_headers_and_the_parsed_object(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION, x_request_id="r1"))
    client = side.client()
    response = side.run(client.raw(client.chat.create)(model="m", messages=MESSAGES))
    assert response.status == 200
    assert response.parsed.id == "c1"
    assert response.request_id == "r1"
    assert response.headers["X-Request-Id"] == "r1"
    assert response.content_type == "application/json"
    assert response.http_response.status_code == 200
    assert type(side.run(client.chat.create(model="m", messages=[]))).__name__ == "ChatCompletion"


def test_raw_refuses_what_is_no_method(side: Side) -> None:
    with pytest.raises(TypeError, match="raw\\(\\) takes a method"):
        side.client().raw(len)


def test_a_resource_is_made_once(side: Side) -> None:
    client = side.client()
    assert client.chat is client.chat
    assert client.with_options(timeout=1).chat is not client.chat


def test_with_options_shares_connections_and_adds_headers(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    client = side.client(default_headers={"a": "1", "b": "1"})
    other = client.with_options(default_headers={"b": "2"}, max_retries=0)
    side.run(client.chat.create(model="m", messages=[]))
    side.run(other.chat.create(model="m", messages=[]))
    side.close(other)
    side.run(client.chat.create(model="m", messages=[]))
    assert server.connections == 1
    assert [r.headers["b"] for r in server.received] == ["1", "2", "1"]
    assert server.received[1].headers["a"] == "1"


def test_repr_tells_the_url_and_no_secret(side: Side) -> None:
    client = side.client(api_key="sk-secret", base_url="https://u:pass@host/v1")
    assert repr(client).endswith("Client(base_url='https://host/v1')")


def test_base_url_with_a_path_and_a_query(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    client = side.client(base_url=server.url + "/api/?version=2")
    side.run(client.chat.retrieve("x", after="y"))
    assert server.received[0].target == "/api/chat/completions/x?version=2&after=y"


def test_bodies_that_are_one_argument(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import BinaryBody, JsonBody, Operation, TextBody

    server.answer(answer(204))
    client = side.client()
    side.call(Operation("a", "PUT", "/x", body=JsonBody("body")), client, body=[1, None])
    side.call(Operation("b", "PUT", "/x", body=JsonBody("body")), client)
    side.call(Operation("c", "PUT", "/x", body=TextBody("text")), client, text="é")
    side.call(Operation("d", "PUT", "/x", body=BinaryBody("data")), client, data=b"\0\xff")
    bodies = [(r.body, r.headers.get("content-type")) for r in server.received]
    assert bodies == [
        (b"[1,null]", "application/json"),
        (b"", None),
        ("é".encode(), "text/plain; charset=utf-8"),
        (b"\0\xff", "application/octet-stream"),
    ]


def test_optional_bodies_are_sent_only_with_something_in_them(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import JsonBody, Operation

    server.answer(answer(204))
    client = side.client()
    side.call(Operation("a", "POST", "/x", body=JsonBody(required=False)), client)
    side.call(Operation("b", "POST", "/x", body=JsonBody()), client)
    assert [r.body for r in server.received] == [b"", b"{}"]


def test_renamed_fields(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import JsonBody, Operation

    server.answer(answer(204))
    body = JsonBody(renamed={"from_": "from"})
    side.call(Operation("a", "POST", "/x", body=body), from_=1)
    assert server.received[0].json() == {"from": 1}


def test_responses_by_status_and_type(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.operation import (
        EmptyResponse,
        JsonResponse,
        Operation,
        TextResponse,
    )

    operation: Operation[Any] = Operation(
        "op",
        "GET",
        "/x",
        responses=(
            JsonResponse("200", "Usage"),
            TextResponse("200"),
            EmptyResponse("204"),
            JsonResponse("2XX"),
        ),
    )
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    server.answer(
        answer(200, usage),
        answer(200, usage, "application/vnd.x+json; charset=utf-8"),
        answer(200, "gr\xfc\xdf".encode("latin-1"), "text/plain; charset=latin-1"),
        answer(204, b"", None),
        answer(206, [1]),
    )
    client = side.client()
    results = [side.call(operation, client) for _ in range(5)]
    assert results[0].total_tokens == results[1].total_tokens == 2
    assert results[2:] == ["grüß", None, [1]]
    assert server.received[0].headers["accept"] == "application/json, text/plain"


def test_an_undeclared_success_is_read_as_the_declared_one(side: Side, server: Loopback) -> None:
    server.answer(answer(201, COMPLETION), answer(204, b"", None))
    chat = side.client().chat
    assert side.run(chat.retrieve("x")).id == "c1"
    assert side.run(chat.retrieve("x")) is None


def test_strict_calls_list_what_is_wrong(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.validate import ValidationError

    server.answer(answer(200, COMPLETION | {"created": "soon"}))
    assert side.run(side.client().chat.retrieve("x")).created == "soon"
    with pytest.raises(ValidationError, match="/created"):
        side.run(side.client().chat.retrieve("x", strict=True))
    with pytest.raises(ValidationError, match="/created"):
        side.run(side.client(strict=True).chat.retrieve("x"))


def test_strict_calls_miss_what_was_due(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.validate import ValidationError

    server.answer(answer(204, b"", None))
    assert side.run(side.client().chat.retrieve("x")) is None
    with pytest.raises(ValidationError, match="expected ChatCompletion, got None"):
        side.run(side.client(strict=True).chat.retrieve("x"))


def test_strict_calls_let_a_declared_204_be_empty(side: Side, server: Loopback) -> None:
    """A 204 never has content (RFC 9110, 15.3.5), whatever a document says of it."""
    from sample_sdk._runtime.operation import JsonResponse, Operation

    server.answer(answer(204, b"", None))
    operation: Operation[Any] = Operation(
        "op", "GET", "/x", responses=(JsonResponse("200 204", "Usage"),)
    )
    assert side.call(operation, side.client(strict=True)) is None


def test_idempotency_keys_differ_between_calls(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    chat = side.client().chat
    for _ in range(2):
        side.run(chat.create(model="m", messages=[]))
    keys = {request.headers["idempotency-key"] for request in server.received}
    assert len(keys) == 2


@pytest.mark.parametrize("text", ["a\r\nEvil: 1", "a\nb", "a\0b"])
def test_headers_cannot_be_injected(side: Side, text: str) -> None:
    chat = side.client().chat
    with pytest.raises(ValueError, match="must not hold a line break"):
        side.run(chat.create(model="m", messages=[], extra_headers={"X-A": text}))
    with pytest.raises(ValueError, match="name of a header"):
        side.run(chat.create(model="m", messages=[], extra_headers={"X: " + text: "a"}))


@pytest.mark.parametrize("text", [" qz", "qz ", "\tqz", "q\x01z", "qz\x7f"])
def test_headers_that_would_arrive_as_others(side: Side, text: str) -> None:
    """RFC 9110, 5.5: blanks at the ends are no part of a value, and controls are invalid."""
    with pytest.raises(ValueError, match="header 'X-A' must not") as caught:
        side.run(side.client().chat.retrieve("x", extra_headers={"X-A": text}))
    assert text not in str(caught.value)


def test_headers_beyond_ascii_are_utf8(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    side.run(side.client().chat.retrieve("x", extra_headers={"X-Name": "Zoë"}))
    assert server.received[0].headers["x-name"] == "Zoë"
