"""A user's program: a conversation, its stream, and what it read on the way."""

from __future__ import annotations

import asyncio

from users_of_openai_2026 import AsyncOpenAI, OpenAI, UnknownVariant, errors, models, types


def answer(client: OpenAI, question: str) -> str:
    response = client.responses.create(model="gpt-5.1", input=question)
    texts: list[str] = []
    for item in response.output:
        if isinstance(item, UnknownVariant):
            continue
        if isinstance(item, models.OutputMessage):
            for part in item.content:
                if part.type == "output_text":
                    texts.append(part.text)
    return "".join(texts)


def chat(client: OpenAI) -> str | None:
    messages: list[types.ChatCompletionRequestMessageParam] = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": [{"type": "text", "text": "Hi"}]},
    ]
    completion = client.chat.create(model="gpt-5.1", messages=messages, temperature=0.5)
    choice = completion.choices[0]
    for call in choice.message.tool_calls or []:
        if isinstance(call, models.ChatCompletionMessageToolCall):
            print(call.function.name, call.function.arguments)
    return choice.message.content


async def stream(client: AsyncOpenAI) -> str:
    text = ""
    async for chunk in await client.chat.create(model="m", messages=[], stream=True):
        for choice in chunk.choices:
            text += choice.delta.content or ""
    return text


def names(client: OpenAI) -> list[str]:
    found = [file.filename for file in client.files.list(limit=10)]
    try:
        client.models.get("no-such-model")
    except errors.NotFoundError as error:
        found.append(error.request_id or str(error.status))
    vectors = client.embeddings.create(model="text-embedding-3-small", input=["a", "b"])
    return [*found, str(sum(vectors.data[0].embedding))]


if __name__ == "__main__":
    with OpenAI() as synchronous:
        print(answer(synchronous, "Why?"), chat(synchronous), names(synchronous))
    asyncio.run(stream(AsyncOpenAI()))
