"""Models and unions as bodies and responses of FastAPI, over its own test client."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from fastapi import FastAPI
from sample_sdk import models
from sample_sdk.models import ChatCompletion, Child, Node, UserMessage

UNIONS: Any = models
ChatMessage: Any = UNIONS.ChatMessage


def application() -> FastAPI:
    """Return an application that takes and gives our models."""
    app = FastAPI()

    @app.post("/user")
    def user(message: UserMessage) -> UserMessage:
        return message

    @app.post("/child", response_model_exclude_unset=True)
    def child(child: Child) -> Child:
        return child

    @app.post("/message", response_model_exclude_unset=True)
    def message(message: ChatMessage) -> ChatMessage:
        assert isinstance(message, ChatMessage)
        return message

    @app.post("/messages", response_model_exclude_unset=True)
    def messages(messages: list[ChatMessage]) -> list[ChatMessage]:
        return messages

    @app.post("/broken")
    def broken(node: Node) -> Node:
        node.value = "no number"  # type: ignore[assignment]
        return node

    @app.get("/completion", response_model_exclude_unset=True)
    def completion() -> ChatCompletion:
        return ChatCompletion(id="1", choices=[], created=1, model="m")

    return app


def call(app: FastAPI, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    """Send one request to the application as an ASGI server would."""
    sent: list[dict[str, Any]] = []
    data = b"" if body is None else json.dumps(body).encode()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": data, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(dict(message))

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"content-type", b"application/json")],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    asyncio.run(app(scope, receive, send))
    return sent[0]["status"], json.loads(b"".join(part.get("body", b"") for part in sent[1:]))


def test_bodies_and_responses() -> None:
    app = application()
    status, body = call(app, "POST", "/user", {"content": "x", "role": "user", "extra": [1]})
    assert (status, body) == (200, {"content": "x", "role": "user", "name": None, "extra": [1]})
    data = {"id": "1", "nick-name": "n", "made": "2024-01-01T00:00:00.000Z", "new": None}
    assert call(app, "POST", "/child", data) == (200, data)
    data = {"role": "tool", "content": [{"type": "text", "text": "x"}], "tool_call_id": "1"}
    assert call(app, "POST", "/message", data) == (200, data)
    assert call(app, "POST", "/messages", [data, data]) == (200, [data, data])
    assert call(app, "GET", "/completion")[1]["object"] == "chat.completion"


@pytest.mark.parametrize(
    ("path", "data", "places"),
    [
        ("/user", {"content": 1}, [["body", "content"]]),
        ("/user", {}, [["body", "content"]]),
        ("/child", {"id": 1, "text": {"text": 2}}, [["body", "id"], ["body", "text", "text"]]),
        ("/message", {"role": "new"}, [["body"]]),
        ("/messages", [{"role": "user"}], [["body", 0, "content"]]),
    ],
)
def test_a_wrong_body_is_answered_with_422(path: str, data: Any, places: Any) -> None:
    status, body = call(application(), "POST", path, data)
    assert status == 422
    assert [item["loc"] for item in body["detail"]] == places


def test_a_wrong_response_is_the_applications_error() -> None:
    from fastapi.exceptions import ResponseValidationError

    with pytest.raises(ResponseValidationError, match="expected int"):
        call(application(), "POST", "/broken", {"value": 1})


def test_a_response_without_an_annotation() -> None:
    app = FastAPI()

    @app.get("/any", response_model=None)
    def anything() -> Any:
        return [ChatCompletion(id="1", choices=[], created=1, model="m")]

    expected = {"id": "1", "choices": [], "created": 1, "model": "m", "object": "chat.completion"}
    assert call(app, "GET", "/any") == (200, [expected])


def test_openapi() -> None:
    document = application().openapi()
    schemas = document["components"]["schemas"]
    assert {"UserMessage", "ToolMessage", "ChatMessage", "Child"} <= set(schemas)
    # FastAPI splits every recursive model like this, pydantic's own too.
    assert {"Node-Input", "Node-Output"} <= set(schemas)
    post = document["paths"]["/message"]["post"]
    body = post["requestBody"]["content"]["application/json"]["schema"]
    assert body["$ref"] == "#/components/schemas/ChatMessage"
    mapping = schemas["ChatMessage"]["discriminator"]["mapping"]
    assert mapping["user"] == "#/components/schemas/UserMessage"
    text = json.dumps(document)
    assert "#/$defs" not in text
    for reference in set(text.split('"#/components/schemas/')[1:]):
        assert reference.split('"')[0] in schemas
