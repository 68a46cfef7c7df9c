"""Retries and hooks can be set for a client, retries for a call."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager

from golden_retries import ApiError, AsyncFerry, Ferry, Retries
from golden_retries.hooks import AsyncHooks, Call, Hooks, LogHooks, Request, ResponseHead, SpanHooks


def cancel() -> None:
    with Ferry(retries=Retries(3, statuses=(429, "5XX")), total_timeout=30) as client:
        client.crossings.cancel(retries=Retries(first_delay=0.1), total_timeout=None)


async def cancel_later(client: AsyncFerry) -> None:
    patient = client.with_options(retries=Retries(longest_wait=600), total_timeout=3600)
    await patient.crossings.cancel(max_retries=1)


class Counting(Hooks):
    @contextmanager
    def around(self, call: Call) -> Generator[None, None, None]:
        call.state[self] = call.operation_id, call.method, call.path, call.url
        yield

    def before_request(self, call: Call, request: Request) -> None:
        request.headers["x-attempt"] = f"{call.attempt} {call.requests}"

    def after_response(self, call: Call, response: ResponseHead) -> None:
        call.state[self] = response.status, response.seconds, response.request_id

    def on_error(self, call: Call, error: ApiError) -> None:
        call.state[self] = [attempt.status for attempt in error.attempt_log]


class Waiting(AsyncHooks):
    @asynccontextmanager
    async def around(self, call: Call) -> AsyncGenerator[None, None]:
        yield

    async def before_request(self, call: Call, request: Request) -> None:
        del request.headers["x-attempt"]


def watched() -> None:
    with Ferry(hooks=[Counting(), LogHooks(logging.getLogger("ferry")), SpanHooks()]) as client:
        client.with_options(hooks=[]).crossings.cancel()


async def watched_later() -> None:
    async with AsyncFerry(hooks=[Counting(), Waiting()], max_response_size=None) as client:
        await client.crossings.cancel(upload_progress=lambda sent, length: print(sent, length))
