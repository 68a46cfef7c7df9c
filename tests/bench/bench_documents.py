"""The data that is decoded and encoded; made up, and the same in every run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

MEGABYTE = 1_000_000
CHUNKS = 10_000
TEXT = "The sky looks blue because air scatters short waves of light more than long ones. "

Json = dict[str, Any]


def write_all(folder: Path) -> None:
    """Write each document into a file of its own; the chunks one on a line."""
    for name, value in {
        "completion": completion(),
        "messages": repeated(messages()),
        "calls": {"object": "list", "calls": repeated(calls())},
        "order": order(),
    }.items():
        (folder / f"{name}.json").write_bytes(compact(value))
    lines = [compact(chunk(index)) for index in range(CHUNKS)]
    (folder / "chunks.jsonl").write_bytes(b"\n".join(lines))


def compact(value: object) -> bytes:
    """JSON without blanks."""
    return json.dumps(value, separators=(",", ":")).encode()


def repeated(items: list[Json]) -> list[Json]:
    """The items again and again, up to a megabyte of JSON."""
    return items * (MEGABYTE // len(compact(items)) + 1)


def completion() -> Json:
    """A chat completion of about 2 KB."""
    message = {
        "role": "assistant",
        "content": TEXT * 13,
        "refusal": None,
        "annotations": [],
        "tool_calls": calls()[:1],
    }
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
    return {
        "id": "chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG",
        "object": "chat.completion",
        "created": 1741570283,
        "model": "gpt-4o-2024-08-06",
        "choices": [choice],
        "usage": {
            "prompt_tokens": 1117,
            "completion_tokens": 46,
            "total_tokens": 1163,
            "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
            "completion_tokens_details": {
                "reasoning_tokens": 0,
                "audio_tokens": 0,
                "accepted_prediction_tokens": 0,
                "rejected_prediction_tokens": 0,
            },
        },
        "service_tier": "default",
        "system_fingerprint": "fp_fc9f1d7035",
    }


def chunk(index: int) -> Json:
    """One event of a streamed completion."""
    delta = {"content": TEXT[index % 60 : index % 60 + 6]}
    choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": None}
    return {
        "id": "chatcmpl-123",
        "object": "chat.completion.chunk",
        "created": 1694268190,
        "model": "gpt-4o-mini",
        "system_fingerprint": "fp_44709d6fcb",
        "choices": [choice],
    }


def calls() -> list[Json]:
    """Tool calls, told apart by ``type``."""
    arguments = '{"city":"Oslo","unit":"celsius"}'
    return [
        {
            "id": "call_1",
            "type": "function",
            "function": {"name": "weather", "arguments": arguments},
        },
        {"id": "call_2", "type": "custom", "custom": {"name": "query", "input": "SELECT 1"}},
    ]


def messages() -> list[Json]:
    """A conversation, told apart by ``role``, with parts that are told apart by ``type``."""
    image = {"url": "https://example.org/cat.png", "detail": "low"}
    return [
        {"role": "developer", "content": "Answer in one short sentence."},
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What is in this picture?"},
                {"type": "image_url", "image_url": image},
            ],
        },
        {"role": "assistant", "content": None, "tool_calls": calls()},
        {"role": "tool", "tool_call_id": "call_1", "content": "12 degrees, rain"},
        {"role": "assistant", "content": "A cat in the rain."},
        {"role": "user", "content": "Thank you.", "name": "ada"},
    ]


def order() -> Json:
    """A document with keys in camelCase, of 100 nested objects."""
    item = {"lineItemId": "li-1", "unitPrice": 12.5, "itemCount": 3, "productName": "A blue cup"}
    return {
        "orderId": "o-1",
        "createdAt": "2026-01-02T03:04:05Z",
        "lineItems": [{**item, "lineItemId": f"li-{index}"} for index in range(100)],
        "shipTo": {"streetLine": "1 Main Street", "zipCode": "0150", "cityName": "Oslo"},
    }
