"""The two sides: every case runs with the synchronous and with the asynchronous client."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

from runtime.client.loopback import Loopback


class Side:
    """One kind of client, made to look like the other."""

    def __init__(self, kind: str, server: Loopback) -> None:
        self.kind = kind
        self.server = server
        self.clients: list[Any] = []
        self._runner = asyncio.Runner() if kind == "async" else None

    def client(self, **arguments: Any) -> Any:
        """Make a client of the server, closed when the test ends."""
        from sample_sdk import _client

        arguments = {"api_key": "k", "base_url": self.server.url, "timeout": 5.0} | arguments
        made = getattr(_client, "Client" if self.kind == "sync" else "AsyncClient")(**arguments)
        self.clients.append(made)
        return made

    def adopt(self, client: Any) -> None:
        """Close a client, made elsewhere, when the test ends."""
        self.clients.append(client)

    def call(self, operation: Any, client: Any = None, **arguments: Any) -> Any:
        """Call an operation that no resource of the sample has."""
        from sample_sdk._runtime.client import AsyncResource, Resource

        base = Resource if self.kind == "sync" else AsyncResource
        resource = (client or self.client()).resource(base)
        return self.run(resource._call(operation, arguments))

    def run(self, value: Any) -> Any:
        """Return the value; an awaitable's result."""
        if self._runner is None or not inspect.isawaitable(value):
            return value

        async def wait() -> Any:
            return await value

        return self._runner.run(wait())

    def all(self, iterable: Any) -> list[Any]:
        """Return everything that an iterable, perhaps an asynchronous one, gives."""
        if self._runner is None:
            return list(iterable)

        async def gather() -> list[Any]:
            return [item async for item in iterable]

        return self._runner.run(gather())

    def first(self, *iterables: Any) -> Any:
        """Return the first item, leaving a loop by ``break``; nothing keeps the iterable."""
        held = list(iterables)
        del iterables
        if self._runner is None:
            for item in held.pop():
                found = item
                break
            return found

        async def take() -> Any:
            async for item in held.pop():
                found = item
                break
            await asyncio.sleep(0.005)
            return found

        return self._runner.run(take())

    def close(self, thing: Any) -> None:
        """Close a client, a stream or a body."""
        self.run(thing.close() if self.kind == "sync" else thing.aclose())

    def tasks(self) -> int:
        """Return how many tasks there are in the event loop."""
        return 0 if self._runner is None else len(asyncio.all_tasks(self._runner.get_loop()))

    def finish(self) -> None:
        for client in self.clients:
            self.close(client)
        if self._runner is not None:
            self._runner.close()
