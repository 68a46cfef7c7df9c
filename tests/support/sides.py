"""Both kinds of client, made to look alike, so that one test says what both must do."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

from support.sdk import Sdk


class Side:
    """``sync`` or ``async``."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._clients: list[Any] = []
        self._runner = asyncio.Runner() if kind == "async" else None

    def client(self, sdk: Sdk, **arguments: Any) -> Any:
        """Make a client that is closed when the test ends."""
        made = (sdk.client if self.kind == "sync" else sdk.async_client)(**arguments)
        self._clients.append(made)
        return made

    def run(self, value: Any) -> Any:
        """The value; of an awaitable, its result."""
        if self._runner is None or not inspect.isawaitable(value):
            return value

        async def wait() -> Any:
            return await value

        return self._runner.run(wait())

    def all(self, iterable: Any) -> list[Any]:
        """Everything that an iterable, perhaps an asynchronous one, gives."""
        if self._runner is None:
            return list(iterable)

        async def gather() -> list[Any]:
            return [item async for item in iterable]

        return self._runner.run(gather())

    def first(self, iterable: Any) -> Any:
        """The first item; the loop is left by ``return``."""
        if self._runner is None:
            return _first(iterable)

        async def take() -> Any:
            async for item in iterable:
                return item
            raise AssertionError("nothing came")

        return self._runner.run(take())

    def close(self, thing: Any) -> None:
        """Close a client, a stream or a body."""
        self.run(thing.close() if self.kind == "sync" else thing.aclose())

    def finish(self) -> None:
        """Close every client."""
        for client in self._clients:
            self.close(client)
        if self._runner is not None:
            self._runner.close()


def _first(iterable: Any) -> Any:
    for item in iterable:
        return item
    raise AssertionError("nothing came")
