"""The seam to the network: whose client is used, when it is opened, when it is closed."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
from typing import Any

import httpx2
import pytest

from runtime.client.loopback import Loopback, answer
from runtime.client.sides import Side
from runtime.client.test_calls import COMPLETION


def test_a_transport_of_ones_own(side: Side) -> None:
    from sample_sdk._runtime import transport

    seen: list[Any] = []

    class Double(transport.Transport):
        def send(self, request: Any) -> Any:
            seen.append(request)
            return transport.Response(200, {"content-type": "application/json"}, b'{"id":"d"}')

    class AsyncDouble(transport.AsyncTransport):
        async def send(self, request: Any) -> Any:
            seen.append(request)
            return transport.AsyncResponse(200, {"content-type": "application/json"}, b'{"id":"d"}')

    double = Double() if side.kind == "sync" else AsyncDouble()
    client = side.client(base_url="https://api", http_client=double)
    assert side.run(client.chat.create(model="m", messages=[])).id == "d"
    assert (seen[0].method, seen[0].url) == ("POST", "https://api/chat/completions")
    assert seen[0].headers["authorization"] == "Bearer k"
    assert seen[0].timeout == 5.0


def test_a_client_of_ones_own_is_used_as_it_is(side: Side, server: Loopback) -> None:
    kind = httpx2.Client if side.kind == "sync" else httpx2.AsyncClient
    own = kind(headers={"X-Mine": "1", "User-Agent": "mine"}, params={"p": "1"})
    server.answer(answer(200, COMPLETION))
    client = side.client(http_client=own)
    side.run(client.chat.retrieve("x", after="y"))
    request = server.received[0]
    assert request.headers["x-mine"] == "1"
    assert request.query == "after=y&p=1"
    side.close(client)
    assert not own.is_closed
    side.close(own)


def test_cookies_of_a_client_and_of_a_call(side: Side, server: Loopback) -> None:
    """RFC 6265, 5.4: one header has them all; those of the call win."""
    from sample_sdk._runtime.operation import Cookie, Operation

    from runtime.client.test_servers import client_of

    kind = httpx2.Client if side.kind == "sync" else httpx2.AsyncClient
    own = kind(cookies={"a": "1", "c": "old"})
    client = client_of(side, base_url=server.url, http_client=own)
    operation: Operation[Any] = Operation("op", "GET", "/x", parameters=(Cookie("c"),))
    server.answer(answer(204))
    side.call(operation, client, c="new")
    side.call(operation, client)
    side.close(own)
    sent = [sorted(request.headers["cookie"].split("; ")) for request in server.received]
    assert sent == [["a=1", "c=new"], ["a=1", "c=old"]]


def test_the_wrong_kind_of_client(side: Side) -> None:
    wrong = httpx2.AsyncClient() if side.kind == "sync" else httpx2.Client()
    with pytest.raises(TypeError, match="http_client must be an httpx2"):
        side.client(http_client=wrong)
    if isinstance(wrong, httpx2.Client):
        wrong.close()
    else:
        asyncio.run(wrong.aclose())


def test_a_closed_client_opens_again(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    client = side.client()
    side.close(client)
    for _ in range(2):
        side.run(client.chat.retrieve("x"))
        side.close(client)
        side.close(client)
    assert server.connections == 2
    assert server.wait_until_idle()


def test_a_block_closes_the_client(side: Side, server: Loopback) -> None:
    server.answer(answer(200, COMPLETION))
    client = side.client()
    if side.kind == "sync":
        with client as inside:
            inside.chat.retrieve("x")
    else:

        async def use() -> None:
            async with client as inside:
                await inside.chat.retrieve("x")

        side.run(use())
    assert server.wait_until_idle()


def test_one_ssl_context_for_all(side: Side, server: Loopback, monkeypatch: Any) -> None:
    server.answer(answer(200, COMPLETION))
    side.run(side.client().chat.retrieve("x"))

    def refuse() -> None:
        raise AssertionError("a second context")

    monkeypatch.setattr(httpx2, "create_ssl_context", refuse)
    side.run(side.client().chat.retrieve("x"))


def test_threads_share_a_client(server: Loopback, sample_sdk: Any) -> None:
    from sample_sdk._client import Client

    server.answer(lambda request: answer(200, COMPLETION | {"id": request.path[-3:]}))
    found: list[tuple[int, str]] = []
    with Client(api_key="k", base_url=server.url) as client:

        def work(first: int) -> None:
            for number in range(first, first + 10):
                found.append((number, client.chat.retrieve(str(number)).id))

        threads = [threading.Thread(target=work, args=(100 + 10 * n,)) for n in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
    assert sorted(found) == [(n, str(n)) for n in range(100, 260)]
    assert server.connections <= 16


def test_tasks_share_a_client(server: Loopback, sample_sdk: Any) -> None:
    from sample_sdk._client import AsyncClient

    server.answer(lambda request: answer(200, COMPLETION | {"id": request.path[-3:]}))

    async def main() -> list[str]:
        async with AsyncClient(api_key="k", base_url=server.url) as client:
            calls = [client.chat.retrieve(str(n)) for n in range(100, 300)]
            return [found.id for found in await asyncio.gather(*calls)]

    assert asyncio.run(main()) == [str(n) for n in range(100, 300)]
    assert server.connections <= 100


def test_one_client_in_one_loop_after_the_other(server: Loopback, sample_sdk: Any) -> None:
    from sample_sdk._client import AsyncClient

    server.answer(answer(200, COMPLETION))
    client = AsyncClient(api_key="k", base_url=server.url)

    async def use() -> str:
        found = await client.chat.retrieve("x")
        await client.aclose()
        return str(found.id)

    assert [asyncio.run(use()) for _ in range(2)] == ["c1", "c1"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_loop_that_ended_without_closing(server: Loopback, sample_sdk: Any) -> None:
    from sample_sdk._client import AsyncClient

    server.answer(answer(200, COMPLETION))

    def runs() -> list[str]:
        client = AsyncClient(api_key="k", base_url=server.url)

        async def use() -> str:
            return str((await client.chat.retrieve("x")).id)

        return [asyncio.run(use()) for _ in range(2)]

    assert runs() == ["c1", "c1"]
    gc.collect()


def test_one_client_in_two_running_loops(server: Loopback, sample_sdk: Any) -> None:
    from sample_sdk._client import AsyncClient
    from sample_sdk._runtime.errors import ApiError

    server.answer(answer(200, COMPLETION))

    async def main() -> None:
        async with AsyncClient(api_key="k", base_url=server.url) as client:
            await client.chat.retrieve("x")
            said: list[BaseException] = []

            def elsewhere() -> None:
                try:
                    asyncio.run(_awaited(client.chat.retrieve("x")))
                except ApiError as error:
                    said.append(error)

            await asyncio.to_thread(elsewhere)
            assert "another event loop" in str(said[0])
            assert (await client.chat.retrieve("x")).id == "c1"

    asyncio.run(main())


async def _awaited(value: Any) -> Any:
    return await value


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_opens_its_own_connection(server: Loopback, sample_sdk: Any) -> None:
    from sample_sdk._client import Client

    server.answer(lambda request: answer(200, COMPLETION | {"id": request.path[-1]}))
    with Client(api_key="k", base_url=server.url) as client:
        client.chat.retrieve("1")
        child = os.fork()
        if child == 0:
            try:
                os._exit(0 if client.chat.retrieve("2").id == "2" else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert client.chat.retrieve("3").id == "3"
    assert server.connections == 2
