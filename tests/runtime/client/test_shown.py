"""What people see who print an object of the runtime: short, and never a secret."""

from __future__ import annotations

from typing import Any

from runtime.client.loopback import Loopback, answer, chunked
from runtime.client.sides import Side

SECRET = "sk-very-secret"


def test_streams(side: Side, server: Loopback) -> None:
    event = b'data: {"id":"a"}\n\n'
    server.answer(chunked(event, event, content_type="text/event-stream"))
    stream = side.run(side.client().chat.create(model="m", messages=[], stream=True))
    name = "Stream" if side.kind == "sync" else "AsyncStream"
    assert repr(stream) == f"<{name} of createChatCompletion: 0 events so far>"
    side.run(next(stream) if side.kind == "sync" else anext(stream))
    assert repr(stream) == f"<{name} of createChatCompletion: 1 events so far>"
    side.close(stream)


def test_a_pager_before_its_first_page(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.client import AsyncResource, Resource
    from sample_sdk._runtime.operation import JsonResponse
    from sample_sdk._runtime.pagination import LinkHeaderPages, PagedOperation

    operation: PagedOperation[Any, Any] = PagedOperation(
        "listThings",
        "GET",
        "/things",
        responses=(JsonResponse("200", ("list", None)),),
        pages=LinkHeaderPages(),
        security=(),
    )
    server.answer(answer(200, [1, 2]))
    base = Resource if side.kind == "sync" else AsyncResource
    found = side.client().resource(base)._pages(operation, {})
    if side.kind == "async":
        assert repr(found) == "<AsyncPager of listThings>"
        assert not server.received
    assert repr(side.run(found)) == "[1, 2]"


def test_raw_answers_and_events_are_cut(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.sse import ServerSentEvent

    server.answer(answer(200, {"id": "x" * 9000}))
    raw = side.run(side.client().raw(side.client().chat.retrieve)("x"))
    assert raw.parsed.id == "x" * 9000
    assert repr(raw).startswith("RawResponse(status=200, parsed=ChatCompletion(id='xxx")
    assert len(repr(raw)) < 200
    assert len(repr(ServerSentEvent("message", b"x" * 9000, ""))) < 200


def test_nothing_shows_a_credential(side: Side, server: Loopback) -> None:
    from sample_sdk._runtime.oauth import ClientCredentials, RefreshToken
    from sample_sdk._runtime.security import ApiKey
    from sample_sdk._runtime.webhooks import StandardWebhooks

    server.answer(answer(200, {"id": "a"}))
    client = side.client(api_key=SECRET, base_url=server.url.replace("//", f"//me:{SECRET}@"))
    raw = side.run(client.raw(client.chat.retrieve)("x"))
    assert SECRET in repr(server.received[0].headers)
    key = ApiKey("api_key", "query", "key", env="KEY")
    shown = [client, client.chat, client.with_options(timeout=3), client._core, raw, key]
    shown += [ClientCredentials("id", SECRET), RefreshToken(SECRET, client_secret=SECRET)]
    shown += [StandardWebhooks("whsec_c2stdmVyeS1zZWNyZXQ="), client._core.settings]
    for thing in shown:
        assert SECRET not in repr(thing) and "c2stdmVye" not in repr(thing)
