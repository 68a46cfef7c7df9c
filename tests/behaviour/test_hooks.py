"""Hooks of the OpenAI client, as a user writes them."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from support.sdk import Sdk
from support.server import Server, json_reply
from support.sides import Side

MODELS: dict[str, Any] = {"object": "list", "data": []}


def test_a_hook_adds_a_header_and_hears_of_errors(
    openai_sdk: Sdk, side: Side, server: Server, errors: Any
) -> None:
    hooks = openai_sdk.module("hooks")
    heard: list[Any] = []

    class Mine(hooks.Hooks):  # type: ignore[misc]
        def before_request(self, call: Any, request: Any) -> None:
            request.headers["x-operation"] = call.operation_id

        def on_error(self, call: Any, error: Any) -> None:
            heard.append((call.path, error.status))

    server.on("GET", "/models/gone", json_reply({}, 404))
    client = side.client(openai_sdk, api_key="k", base_url=server.url, hooks=[Mine()])
    with pytest.raises(errors.NotFoundError):
        side.run(client.models.retrieve("gone"))
    assert server.last.headers["x-operation"] == "retrieveModel"
    assert heard == [("/models/{model}", 404)]


def test_the_log_is_called_after_the_package(
    openai_sdk: Sdk,
    side: Side,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(f"{openai_sdk.package.upper()}_LOG", "debug")
    server.on("GET", "/models", json_reply(MODELS))
    client = side.client(openai_sdk, api_key="sk-s3cret", base_url=server.url)
    logger = logging.getLogger(openai_sdk.package)
    try:
        side.run(client.models.list())
    finally:
        logger.handlers.clear()
        logger.setLevel(logging.NOTSET)
    lines = [record for record in caplog.records if record.name == openai_sdk.package]
    assert any("/models -> 200 in" in record.getMessage() for record in lines)
    assert "s3cret" not in caplog.text and "[hidden]" in caplog.text


def test_a_hook_knows_the_tags(openai_sdk: Sdk, side: Side, server: Server) -> None:
    hooks = openai_sdk.module("hooks")
    seen: list[Any] = []

    class Mine(hooks.Hooks):  # type: ignore[misc]
        def before_request(self, call: Any, request: Any) -> None:
            seen.append(call.tags)

    server.on("GET", "/models", json_reply(MODELS))
    client = side.client(openai_sdk, api_key="k", base_url=server.url, hooks=[Mine()])
    side.run(client.models.list())
    assert seen == [("Models",)]


def test_each_page_is_a_call(openai_sdk: Sdk, side: Side, server: Server) -> None:
    hooks = openai_sdk.module("hooks")
    calls: list[int] = []

    class Mine(hooks.Hooks):  # type: ignore[misc]
        def before_request(self, call: Any, request: Any) -> None:
            calls.append(call.requests)

    entry = {"id": "file-1", "object": "file", "bytes": 1, "created_at": 1}
    more = {**entry, "filename": "a", "purpose": "batch", "status": "processed"}
    pages = [
        json_reply({"object": "list", "data": [more], "has_more": True, "last_id": "file-1"}),
        json_reply({"object": "list", "data": [], "has_more": False}),
    ]
    server.on("GET", "/files", *pages)
    client = side.client(openai_sdk, api_key="k", base_url=server.url, hooks=[Mine()])
    assert len(side.all(client.files.list())) == 1
    assert calls == [1, 1]
