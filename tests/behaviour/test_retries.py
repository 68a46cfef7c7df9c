"""Trying again: when, how often, after how long."""

from __future__ import annotations

import time
from email.utils import formatdate
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Reply, Server, json_reply
from support.sides import Side

MODELS = json_reply({"object": "list", "data": []})


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 529])
def test_what_may_pass_is_tried_again(
    status: int, client: Any, side: Side, server: Server, pauses: list[float]
) -> None:
    server.on("GET", "/v1/models", Reply(status), Reply(status), MODELS)
    assert side.run(client.models.list()).data == []
    assert len(server.requests) == 3
    assert 0.375 <= pauses[0] <= 0.5 and 0.75 <= pauses[1] <= 1.0


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
def test_what_will_not_pass_is_not(
    status: int, client: Any, side: Side, server: Server, errors: Any, pauses: list[float]
) -> None:
    server.on("GET", "/v1/models", Reply(status), MODELS)
    with pytest.raises(errors.ApiStatusError):
        side.run(client.models.list())
    assert (len(server.requests), pauses) == (1, [])


def test_it_ends_some_time(
    client: Any, side: Side, server: Server, errors: Any, pauses: list[float]
) -> None:
    server.on("GET", "/v1/models", Reply(500))
    with pytest.raises(errors.InternalServerError) as caught:
        side.run(client.models.list())
    assert (caught.value.attempts, len(server.requests), len(pauses)) == (3, 3, 2)
    with pytest.raises(errors.InternalServerError):
        side.run(client.models.list(max_retries=4))
    assert len(server.requests) == 3 + 5
    with pytest.raises(errors.InternalServerError):
        side.run(client.with_options(max_retries=0).models.list())
    assert len(server.requests) == 3 + 5 + 1


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({"Retry-After": "7"}, 7, 7),
        ({"Retry-After": "0"}, 0, 0),
        ({"Retry-After": "1.5"}, 1.5, 1.5),
        ({"Retry-After-Ms": "250", "Retry-After": "9"}, 0.25, 0.25),
        ({"Retry-After": "86400"}, 60, 60),
        ({"Retry-After": formatdate(time.time() + 3600 * 24, usegmt=True)}, 60, 60),
        ({"Retry-After": formatdate(time.time() - 60, usegmt=True)}, 0, 0),
        ({"Retry-After": "soon"}, 0.375, 0.5),
        ({"Retry-After": "-3"}, 0.375, 0.5),
    ],
)
def test_the_server_says_when(
    headers: dict[str, str],
    least: float,
    most: float,
    client: Any,
    side: Side,
    server: Server,
    pauses: list[float],
) -> None:
    server.on("GET", "/v1/models", Reply(429, b"", headers), MODELS)
    side.run(client.models.list())
    assert least <= pauses[0] <= most


def test_a_date_is_waited_for(client: Any, side: Side, server: Server, pauses: list[float]) -> None:
    soon = formatdate(time.time() + 30, usegmt=True)
    server.on("GET", "/v1/models", Reply(503, b"", {"Retry-After": soon}), MODELS)
    side.run(client.models.list())
    assert 20 <= pauses[0] <= 30


def test_the_pause_is_really_made(client: Any, side: Side, server: Server) -> None:
    server.on("GET", "/v1/models", Reply(429, b"", {"Retry-After-Ms": "120"}), MODELS)
    started = time.monotonic()
    side.run(client.models.list())
    assert time.monotonic() - started >= 0.12


def test_a_post_is_the_same_each_time(
    client: Any, side: Side, server: Server, pauses: list[float]
) -> None:
    """One idempotency key and one body for all attempts of a call, another for the next call."""
    batch = {"id": "b", "object": "batch", "endpoint": "/v1/embeddings", "input_file_id": "f"}
    server.on("POST", "/v1/batches", Reply(500), json_reply(batch))
    arguments = {"input_file_id": "f", "endpoint": "/v1/embeddings", "completion_window": "24h"}
    side.run(client.batches.create(**arguments))
    side.run(client.batches.create(**arguments))
    first, again, other = server.requests
    assert first.body == again.body and len(pauses) == 1
    keys = [request.headers["idempotency-key"] for request in (first, again, other)]
    assert keys[0] == keys[1] != keys[2]


def test_a_timeout_is_tried_again(
    openai_sdk: Sdk, side: Side, server: Server, pauses: list[float]
) -> None:
    def late(_: object) -> Reply:
        time.sleep(0.4)
        return MODELS

    server.on("GET", "/models", late, MODELS)
    client = side.client(openai_sdk, api_key="k", base_url=server.url, timeout=0.15)
    assert side.run(client.models.list()).data == []
    assert len(server.requests) == 2
