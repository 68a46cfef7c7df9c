"""One contender calls a server and reads a stream; prints the seconds each took, as JSON.

Run as ``bench_calls_worker.py CONTENDER FOLDER URL``.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

BODY: dict[str, Any] = {
    "model": "gpt-4o",
    "messages": [{"role": "user", "content": "Why is the sky blue?"}],
}
CALLS = 200
BATCHES = 3
EVENTS = 10_000

Work = tuple[Callable[[], object], Callable[[], int]]
"""One call; and reading one stream, which returns the number of events."""


def main() -> None:
    """Measure calls and streams, CPU of this process and time on the wall."""
    contender, folder, url = sys.argv[1:]
    sys.path.insert(0, str(Path(folder)))
    call, stream = CONTENDERS[contender](url)
    _, single = CONTENDERS[contender](f"{url}/single")
    tasks = ("call", "event", "single")
    taken: dict[str, list[float]] = {name: [] for task in tasks for name in (task, f"{task} wall")}
    call()
    assert stream() == single() == EVENTS
    for _ in range(BATCHES):
        _measure(taken, "call", CALLS, lambda: [call() for _ in range(CALLS)])
        _measure(taken, "event", EVENTS, stream)
        _measure(taken, "single", EVENTS, single)
    print(json.dumps(taken))


def _measure(
    taken: dict[str, list[float]], name: str, count: int, run: Callable[[], object]
) -> None:
    wall, cpu = perf_counter(), process_time()
    run()
    taken[name].append((process_time() - cpu) / count)
    taken[f"{name} wall"].append((perf_counter() - wall) / count)


def raw(url: str) -> Work:
    """What one would write by hand for this server, whose events are one line each."""
    import httpx2

    client = httpx2.Client(base_url=url, headers={"Authorization": "Bearer k"})

    def call() -> str:
        answer = client.post("/chat/completions", json=BODY)
        answer.raise_for_status()
        text: str = answer.json()["choices"][0]["message"]["content"]
        return text

    def stream() -> int:
        events = 0
        body = {**BODY, "stream": True}
        with client.stream("POST", "/chat/completions", json=body) as answer:
            answer.raise_for_status()
            for line in answer.iter_lines():
                if line.startswith("data: ") and line != "data: [DONE]":
                    events += "content" in json.loads(line[6:])["choices"][0]["delta"]
        return events

    return call, stream


def careful(url: str) -> Work:
    """The same for any server: data of several lines, and line ends that are cut."""
    import httpx2

    client = httpx2.Client(base_url=url, headers={"Authorization": "Bearer k"})
    call, _ = raw(url)

    def stream() -> int:
        events = 0
        body = {**BODY, "stream": True}
        with client.stream("POST", "/chat/completions", json=body) as answer:
            answer.raise_for_status()
            parser = ByHand()
            for piece in answer.iter_bytes():
                for event in parser.events(piece):
                    events += "content" in event["choices"][0]["delta"]
        return events

    return call, stream


class ByHand:
    """A small parser of server-sent events that a careful program may hold.

    It knows data, blank lines, LF and CRLF; neither names, ids nor retry, nor single CRs. The
    ``iter_lines`` of httpx2 would not do: it also ends lines where only Unicode does (U+2028).
    """

    def __init__(self) -> None:
        self._rest = b""
        self._data: list[bytes] = []

    def events(self, piece: bytes) -> list[Any]:
        """What the events are whose last line is in this piece."""
        *lines, self._rest = (self._rest + piece).split(b"\n")
        found: list[Any] = []
        for line in (line.removesuffix(b"\r") for line in lines):
            if line.startswith(b"data:"):
                self._data.append(line[5:].removeprefix(b" "))
            elif not line and self._data:
                data = b"\n".join(self._data)
                self._data.clear()
                if data != b"[DONE]":
                    found.append(json.loads(data))
        return found


def raw_async(url: str) -> Work:
    """What ``raw`` does, with asyncio."""
    import httpx2

    client = httpx2.AsyncClient(base_url=url, headers={"Authorization": "Bearer k"})
    loop = asyncio.new_event_loop()

    async def call() -> str:
        answer = await client.post("/chat/completions", json=BODY)
        answer.raise_for_status()
        text: str = answer.json()["choices"][0]["message"]["content"]
        return text

    async def stream() -> int:
        events = 0
        body = {**BODY, "stream": True}
        async with client.stream("POST", "/chat/completions", json=body) as answer:
            answer.raise_for_status()
            async for line in answer.aiter_lines():
                if line.startswith("data: ") and line != "data: [DONE]":
                    events += "content" in json.loads(line[6:])["choices"][0]["delta"]
        return events

    return lambda: loop.run_until_complete(call()), lambda: loop.run_until_complete(stream())


def ours(url: str) -> Work:
    """Our client by the standard library's json."""
    sys.modules["orjson"] = None  # type: ignore[assignment]
    return ours_with_orjson(url)


def ours_with_orjson(url: str) -> Work:
    """Our client."""
    from openai_client import OpenAI

    client = OpenAI(api_key="k", base_url=url)

    def call() -> str | None:
        return client.chat.create(**BODY).choices[0].message.content

    return call, lambda: sum(
        event.choices[0].delta.content is not None
        for event in client.chat.create(**BODY, stream=True)
    )


def ours_async(url: str) -> Work:
    """Our client with asyncio, by the standard library's json."""
    sys.modules["orjson"] = None  # type: ignore[assignment]
    from openai_client import AsyncOpenAI

    client = AsyncOpenAI(api_key="k", base_url=url)
    loop = asyncio.new_event_loop()

    async def call() -> str | None:
        return (await client.chat.create(**BODY)).choices[0].message.content

    async def stream() -> int:
        events = 0
        async for event in await client.chat.create(**BODY, stream=True):
            events += event.choices[0].delta.content is not None
        return events

    return lambda: loop.run_until_complete(call()), lambda: loop.run_until_complete(stream())


def openai(url: str) -> Work:
    """openai's own client."""
    from openai import OpenAI

    client = OpenAI(api_key="k", base_url=url)

    def call() -> str | None:
        return client.chat.completions.create(**BODY).choices[0].message.content

    return call, lambda: sum(
        event.choices[0].delta.content is not None
        for event in client.chat.completions.create(**BODY, stream=True)
    )


CONTENDERS: dict[str, Callable[[str], Work]] = {
    "raw httpx2 + json": raw,
    "raw httpx2 + parser + json": careful,
    "ours": ours,
    "ours with orjson": ours_with_orjson,
    "raw httpx2 + json, async": raw_async,
    "ours, async": ours_async,
    "openai": openai,
}

if __name__ == "__main__":
    main()
