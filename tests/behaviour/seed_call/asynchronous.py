"""The call of the seed page for asyncio: answered as a whole, raw, and chunk by chunk."""

from __future__ import annotations

import asyncio
import sys

from openai_client import AsyncOpenAI, types

MESSAGES: list[types.ChatCompletionRequestMessageParam] = [
    {"role": "user", "content": "<value>"},
    {
        "role": "user",
        "content": [
            {"type": "image_url", "image_url": {"url": "https://rewarding-drug.com"}},
            {"type": "text", "text": "<value>"},
        ],
    },
    {"role": "tool", "content": "<value>", "tool_call_id": "<id>"},
]


async def main(base_url: str) -> None:
    async with AsyncOpenAI(base_url=base_url) as client:
        answer = await client.chat.create(
            messages=MESSAGES, model="gpt-4o", n=1, temperature=1, top_p=1, user="user-1234"
        )
        print(answer.choices[0].message.content)
        response = await client.raw(client.chat.create)(
            messages=MESSAGES, model="gpt-4o", n=1, temperature=1, top_p=1, user="user-1234"
        )
        assert (response.status, response.request_id) == (200, "req_1")
        print(response.parsed.choices[0].message.content)
        chunks = await client.chat.create(
            messages=MESSAGES,
            model="gpt-4o",
            n=1,
            temperature=1,
            top_p=1,
            user="user-1234",
            stream=True,
        )
        async for chunk in chunks:
            print("".join(choice.delta.content or "" for choice in chunk.choices), end="")
        print()


asyncio.run(main(sys.argv[1]))
