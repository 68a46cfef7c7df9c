"""Hooks: what they see, what they may change, in which order, and what happens when they fail."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer, chunked
from runtime.client.sides import Side

COMPLETION = {"id": "c1"}


def telling(log: list[Any], name: str = "") -> Any:
    """Synchronous hooks that write down what they are told."""
    from sample_sdk._runtime.hooks import Hooks

    class Telling(Hooks):
        @contextmanager
        def around(self, call: Any) -> Iterator[None]:
            log.append(f"{name}enter {call.operation_id}")
            try:
                yield
            except Exception as error:
                log.append(f"{name}raises {type(error).__name__}")
                raise
            finally:
                log.append(f"{name}leave")

        def before_request(self, call: Any, request: Any) -> None:
            log.append(f"{name}send {request.method} {call.attempt}")

        def after_response(self, call: Any, response: Any) -> None:
            log.append(f"{name}got {response.status}")

        def on_error(self, call: Any, error: Any) -> None:
            log.append(f"{name}failed {type(error).__name__} {error.attempts}")

    return Telling()


def async_telling(log: list[Any], name: str = "") -> Any:
    """The same, asynchronous."""
    from sample_sdk._runtime.hooks import AsyncHooks

    class Telling(AsyncHooks):
        @asynccontextmanager
        async def around(self, call: Any) -> AsyncIterator[None]:
            log.append(f"{name}enter {call.operation_id}")
            try:
                yield
            except Exception as error:
                log.append(f"{name}raises {type(error).__name__}")
                raise
            finally:
                log.append(f"{name}leave")

        async def before_request(self, call: Any, request: Any) -> None:
            log.append(f"{name}send {request.method} {call.attempt}")

        async def after_response(self, call: Any, response: Any) -> None:
            log.append(f"{name}got {response.status}")

        async def on_error(self, call: Any, error: Any) -> None:
            log.append(f"{name}failed {type(error).__name__} {error.attempts}")

    return Telling()


@pytest.fixture(params=["hooks", "async hooks"])
def teller(side: Side, request: pytest.FixtureRequest) -> Any:
    if request.param == "async hooks" and side.kind == "sync":
        pytest.skip("asynchronous hooks are for asynchronous clients")
    return telling if request.param == "hooks" else async_telling


def test_the_order(side: Side, server: Loopback, teller: Any) -> None:
    log: list[str] = []
    server.answer(answer(200, COMPLETION))
    client = side.client(hooks=[teller(log, "a "), teller(log, "b ")])
    side.run(client.chat.retrieve("x"))
    assert log == [
        "a enter getChatCompletion",
        "b enter getChatCompletion",
        "a send GET 1",
        "b send GET 1",
        "b got 200",
        "a got 200",
        "b leave",
        "a leave",
    ]


def test_attempts_and_errors(
    side: Side, server: Loopback, teller: Any, no_waiting: list[float]
) -> None:
    from sample_sdk._runtime.errors import NotFoundError

    log: list[str] = []
    server.answer(answer(503, {}), Answer((), "reset"), answer(404, {}))
    client = side.client(hooks=[teller(log)])
    with pytest.raises(NotFoundError):
        side.run(client.chat.retrieve("x"))
    assert log == [
        "enter getChatCompletion",
        "send GET 1",
        "got 503",
        "failed InternalServerError 1",
        "send GET 2",
        "failed ApiConnectionError 2",
        "send GET 3",
        "got 404",
        "failed NotFoundError 3",
        "raises NotFoundError",
        "leave",
    ]


def test_redirects_are_requests_as_well(side: Side, server: Loopback, teller: Any) -> None:
    log: list[str] = []
    server.answer(answer(307, b"", location="/elsewhere"), answer(200, COMPLETION))
    side.run(side.client(hooks=[teller(log)]).chat.retrieve("x"))
    assert log[1:5] == ["send GET 1", "got 307", "send GET 1", "got 200"]


def test_what_a_call_knows(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.hooks import Hooks

    seen: list[Any] = []

    class Looking(Hooks):
        def before_request(self, call: Any, request: Any) -> None:
            seen.append((call.operation_id, call.method, call.path, call.url, call.requests))
            assert call.tags == ()
            call.state["mine"] = 1
            assert "getChatCompletion" in repr(call)
            assert call.secret_headers == {"authorization"}

        def after_response(self, call: Any, response: Any) -> None:
            seen.append((call.state, response.request_id, response.headers["x-more"]))
            assert 0 < response.seconds < 5 and "200" in repr(response)

    server.answer(answer(200, COMPLETION, x_request_id="r1", x_more="m"))
    client = side.client(hooks=[Looking()])
    side.run(client.chat.retrieve("x", extra_query={"api_key": "s3cret", "page": 1}))
    url = f"{server.url}/chat/completions/x?page=1"
    path = "/chat/completions/{completion_id}"
    assert seen == [("getChatCompletion", "GET", path, url, 1), ({"mine": 1}, "r1", "m")]


def test_requests_may_be_changed(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.hooks import Hooks

    class Signing(Hooks):
        def before_request(self, call: Any, request: Any) -> None:
            request.headers["x-signature"] = f"{len(request.content or b'')}"
            request.url += "?signed=1"

    server.answer(answer(200, COMPLETION))
    side.run(side.client(hooks=[Signing()]).chat.create(model="m", messages=[]))
    (received,) = server.received
    assert received.headers["x-signature"] == str(len(received.body))
    assert received.query == "signed=1"


PLACES = ["around", "before_request", "after_response", "on_error"]


@pytest.mark.parametrize("place", PLACES)
def test_an_error_of_a_hook_ends_the_call(side: Side, server: Loopback, place: str) -> None:
    from sample_sdk._runtime.hooks import Hooks

    def fail(*arguments: Any) -> Any:
        raise LookupError("mine")

    failing = type("Failing", (Hooks,), {place: fail})()
    server.answer(chunked(b"{", 5.0, content_type="application/json"))
    if place == "on_error":
        server.answers[:] = [answer(500, {})]
    client = side.client(hooks=[failing])
    with pytest.raises(LookupError, match="mine"):
        side.run(client.chat.retrieve("x"))
    side.close(client)
    assert len(server.received) == (0 if place in {"around", "before_request"} else 1)
    assert server.wait_until_idle(2)


def test_errors_may_be_replaced_but_not_kept(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.errors import NotFoundError
    from sample_sdk._runtime.hooks import Hooks

    class Replacing(Hooks):
        @contextmanager
        def around(self, call: Any) -> Iterator[None]:
            try:
                yield
            except NotFoundError as error:
                raise KeyError(call.operation_id) from error

    class Keeping(Hooks):
        @contextmanager
        def around(self, call: Any) -> Iterator[None]:
            try:
                yield
            except NotFoundError:
                pass

    server.answer(answer(404, {}))
    with pytest.raises(KeyError, match="getChatCompletion"):
        side.run(side.client(hooks=[Replacing()]).chat.retrieve("x"))
    with pytest.raises(TypeError, match="must not suppress"):
        side.run(side.client(hooks=[Keeping()]).chat.retrieve("x"))


def test_streams_and_downloads(side: Side, server: Loopback, teller: Any) -> None:
    """The call ends where its result begins to be used."""
    log: list[str] = []
    client = side.client(hooks=[teller(log)])
    server.answer(answer(200, b'data: {"id": "a"}\n\n', "text/event-stream"))
    stream = side.run(client.chat.create(model="m", messages=[], stream=True))
    assert log[-1] == "leave"
    assert [event.id for event in side.all(stream)] == ["a"]
    server.answers[:] = [answer(200, b"abc", "application/octet-stream")]
    content = side.run(client.files.content("f"))
    assert side.run(content.read()) == b"abc"
    assert log[4:] == ["enter downloadFile", "send GET 1", "got 200", "leave"]


def test_copies_have_hooks_of_their_own(side: Side, server: Loopback) -> None:
    log: list[str] = []
    server.answer(answer(200, COMPLETION))
    client = side.client()
    watched = client.with_options(hooks=[telling(log)])
    side.run(client.chat.retrieve("x"))
    assert log == []
    side.run(watched.with_options(timeout=3.0).chat.retrieve("x"))
    assert len(log) == 4
    side.run(watched.with_options(hooks=[]).chat.retrieve("x"))
    assert len(log) == 4


def test_what_is_no_hook(side: Side) -> None:
    from sample_sdk._runtime.hooks import AsyncHooks, Hooks

    for wrong in (Hooks, print, object()):
        with pytest.raises(TypeError, match="hooks are objects of Hooks"):
            side.client(hooks=[wrong])
    if side.kind == "sync":
        with pytest.raises(TypeError, match="needs an asynchronous client"):
            side.client(hooks=[AsyncHooks()])


def test_hooks_that_do_nothing(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.hooks import AsyncHooks, Hooks

    server.answer(answer(200, COMPLETION), answer(404, {}))
    given: list[Any] = [Hooks()] if side.kind == "sync" else [Hooks(), AsyncHooks()]
    client = side.client(hooks=given)
    assert side.run(client.chat.retrieve("x")).id == "c1"
    with pytest.raises(Exception, match="404"):
        side.run(client.chat.retrieve("x"))
    gc.collect()


def test_hooks_see_resumed_downloads(side: Side, server: Loopback, no_waiting: list[float]) -> None:
    from runtime.client.test_resume import DATA, TAGGED, broken, part

    log: list[str] = []
    server.answer(broken(10, **TAGGED), part)
    content = side.run(side.client(hooks=[telling(log)]).files.content("f"))
    assert side.run(content.read()) == DATA
    assert log[4:] == ["failed ApiConnectionError 1", "send GET 2", "got 206"]
