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
