"""Logging and spans: what is told, what is never told, and what is not imported."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime.client.loopback import Answer, Loopback, answer
from runtime.client.sides import Side

COMPLETION = {"id": "c1"}
SECRETS = ("s3cret", "k-t0ken", "c00kie", "pa55")


@pytest.fixture
def quiet_after() -> Iterator[None]:
    """Undo what the environment variable sets up for the whole process."""
    yield
    logger = logging.getLogger("sample_sdk")
    logger.handlers.clear()
    logger.setLevel(logging.NOTSET)


def test_lines_of_a_log(
    side: Side, server: Loopback, no_waiting: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    from sample_sdk._runtime.log import LogHooks

    caplog.set_level(logging.INFO, "sample_sdk")
    server.answer(Answer((), "reset"), answer(200, COMPLETION, x_request_id="r1"))
    side.run(side.client(hooks=[LogHooks()]).chat.retrieve("x"))
    lost, done = caplog.records
    url = f"GET {server.url}/chat/completions/x"
    assert (lost.levelname, lost.name) == ("WARNING", "sample_sdk")
    assert lost.getMessage().startswith(f"{url} failed: ApiConnectionError, Re")
    assert lost.getMessage().endswith("(getChatCompletion, attempt 1)")
    assert done.levelname == "INFO"
    assert done.getMessage().startswith(f"{url} -> 200 in 0.")
    assert done.getMessage().endswith("(getChatCompletion, request id r1)")


def test_nothing_secret_is_logged(
    side: Side, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    from sample_sdk._runtime.errors import AuthenticationError
    from sample_sdk._runtime.log import LogHooks

    caplog.set_level(logging.DEBUG, "sample_sdk")
    host = server.url.removeprefix("http://")
    cookies = {"Set-Cookie": "id=c00kie", "x_api_key": "s3cret"}
    server.answer(
        answer(302, b"", location="/there?token=s3cret&page=2", **cookies),
        answer(401, {"error": {"message": "wrong key k-t0ken"}}),
    )
    client = side.client(
        base_url=f"http://user:pa55@{host}/v1?sig=s3cret",
        api_key="k-t0ken",
        hooks=[LogHooks()],
        default_headers={"X-Auth-Token": "s3cret", "Cookie": "id=c00kie", "X-Plain": "seen"},
    )
    with pytest.raises(AuthenticationError):
        side.run(client.chat.create(model="m", messages=[{"content": "s3cret"}]))
    assert "k-t0ken" in server.received[0].headers["authorization"]
    for secret in SECRETS:
        assert secret not in caplog.text
    for shown in ("'x-plain': 'seen'", "'authorization': '[hidden]'", "page=2", "-> 401"):
        assert shown in caplog.text
    key = server.received[0].headers["idempotency-key"]
    assert key in caplog.text


def test_keys_of_the_document_are_hidden(
    side: Side, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    """A scheme may have any name; the document says that it is a credential."""
    from sample_sdk._runtime import client as clients
    from sample_sdk._runtime.log import LogHooks
    from sample_sdk._runtime.operation import EmptyResponse, Operation
    from sample_sdk._runtime.security import ApiKey

    caplog.set_level(logging.DEBUG, "sample_sdk")
    schemes = {"h": ApiKey("one", "header", "X-Pass"), "q": ApiKey("two", "query", "who")}
    base = clients.BaseClient if side.kind == "sync" else clients.AsyncBaseClient
    client = base(
        base_url=server.url,
        schemes=schemes,
        credentials={"one": "s3cret", "two": "s3cret"},
        security=(("h", "q"),),
        hooks=[LogHooks()],
    )
    side.adopt(client)
    server.answer(answer(204, b"", None))
    side.call(Operation("op", "GET", "/x", responses=(EmptyResponse("204"),)), client)
    assert server.received[0].query == "who=s3cret"
    assert "s3cret" not in caplog.text and "'x-pass': '[hidden]'" in caplog.text


@pytest.mark.parametrize("level", ["debug", "info", "1"])
def test_the_environment_switches_the_log_on(
    side: Side,
    server: Loopback,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    quiet_after: None,
    level: str,
) -> None:
    monkeypatch.setenv("SAMPLE_SDK_LOG", level)
    server.answer(answer(200, COMPLETION))
    side.run(side.client().chat.retrieve("x"))
    levels = {record.levelname for record in caplog.records if record.name == "sample_sdk"}
    assert levels == ({"INFO", "DEBUG"} if level == "debug" else {"INFO"})


@pytest.mark.parametrize("value", ["", "0", "false", "off"])
def test_the_environment_may_say_no(
    side: Side, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SAMPLE_SDK_LOG", value)
    monkeypatch.setenv("SAMPLE_SDK_OTEL", value)
    assert side.client()._core.settings.hooks == ()


PROGRAM = """
import sys
sys.path.insert(0, {folder!r})
{before}
from sample_sdk._client import Client
with Client(api_key="k", base_url={url!r}) as client:
    client.chat.retrieve("x")
own = [f"sample_sdk._runtime.{{name}}" for name in ("hooks", "log", "spans", "watch")]
print(*[name for name in ("opentelemetry", *own) if name in sys.modules])
"""


def program(sdk: Path, url: str, before: str = "", **variables: str) -> Any:
    text = PROGRAM.format(folder=str(sdk.parent), url=url, before=before)
    return subprocess.run(
        [sys.executable, "-c", text],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )


def test_a_program_without_logging_sees_the_log(server: Loopback, sample_sdk: Path) -> None:
    server.answer(answer(200, COMPLETION))
    done = program(sample_sdk, server.url, SAMPLE_SDK_LOG="info")
    assert done.stderr.count("\n") == 1 and "-> 200 in" in done.stderr


def test_a_program_with_logging_gets_each_line_once(server: Loopback, sample_sdk: Path) -> None:
    server.answer(answer(200, COMPLETION))
    before = "import logging; logging.basicConfig(format='mine %(message)s')"
    done = program(sample_sdk, server.url, before, SAMPLE_SDK_LOG="info")
    assert done.stderr.count("\n") == 1 and done.stderr.startswith("mine GET")


def test_nothing_is_imported_that_was_not_asked_for(server: Loopback, sample_sdk: Path) -> None:
    server.answer(answer(200, COMPLETION))
    done = program(sample_sdk, server.url)
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_spans_without_the_package_are_a_warning(server: Loopback, sample_sdk: Path) -> None:
    server.answer(answer(200, COMPLETION))
    before = "sys.modules['opentelemetry.trace'] = None"
    done = program(sample_sdk, server.url, before, SAMPLE_SDK_OTEL="1")
    assert "RuntimeWarning: sample_sdk: spans need opentelemetry-api" in done.stderr


class Tracer:
    """Writes down spans; the interface is OpenTelemetry's."""

    def __init__(self) -> None:
        self.spans: list[Any] = []

    def start_span(self, name: str, *, kind: Any, attributes: dict[str, Any]) -> Any:
        trace = pytest.importorskip("opentelemetry.trace")
        number = len(self.spans) + 1
        context = trace.SpanContext(number, number, False, trace.TraceFlags(1))
        tracer = self

        class Span(trace.NonRecordingSpan):
            ended = 0
            status: Any = None

            def __init__(self) -> None:
                super().__init__(context)
                self.name, self.kind, self.attributes = name, kind.name, dict(attributes)
                tracer.spans.append(self)

            def set_attribute(self, key: str, value: Any) -> None:
                self.attributes[key] = value

            def set_status(self, status: Any, description: Any = None) -> None:
                self.status = status.name

            def end(self, end_time: Any = None) -> None:
                self.ended += 1

        return Span()


@pytest.fixture
def tracer() -> Tracer:
    pytest.importorskip("opentelemetry.trace")
    return Tracer()


def test_a_span_for_each_request(
    side: Side, server: Loopback, tracer: Tracer, no_waiting: list[float]
) -> None:
    from sample_sdk._runtime.spans import SpanHooks

    server.answer(Answer((), "reset"), answer(503, {}), answer(200, COMPLETION))
    client = side.client(hooks=[SpanHooks(tracer)])
    side.run(client.chat.retrieve("x", extra_query={"api_key": "s3cret"}))
    usual = {
        "http.request.method": "GET",
        "url.template": "/chat/completions/{completion_id}",
        "url.full": f"{server.url}/chat/completions/x",
        "server.address": "127.0.0.1",
        "server.port": int(server.url.rpartition(":")[2]),
    }
    lost, failed, done = tracer.spans
    assert lost.attributes == usual | {"error.type": "sample_sdk.errors.ApiConnectionError"}
    assert failed.attributes == usual | {
        "http.response.status_code": 503,
        "error.type": "503",
        "http.request.resend_count": 1,
    }
    assert done.attributes == usual | {
        "http.response.status_code": 200,
        "http.request.resend_count": 2,
    }
    assert [span.status for span in tracer.spans] == ["ERROR", "ERROR", None]
    for span in tracer.spans:
        assert span.name == "GET /chat/completions/{completion_id}"
        assert (span.kind, span.ended) == ("CLIENT", 1)
    parents = [request.headers["traceparent"] for request in server.received]
    assert parents[2] == f"00-{3:032x}-{3:016x}-01"


def test_a_span_of_a_method_that_nobody_knows(side: Side, server: Loopback, tracer: Tracer) -> None:
    from sample_sdk._runtime.operation import EmptyResponse, Operation
    from sample_sdk._runtime.spans import SpanHooks

    server.answer(answer(204))
    operation: Operation[None] = Operation(
        "copyThing", "COPY", "/things", responses=(EmptyResponse("204"),), security=()
    )
    side.call(operation, side.client(hooks=[SpanHooks(tracer)]))
    (span,) = tracer.spans
    assert span.name == "HTTP /things"
    assert span.attributes["http.request.method"] == "_OTHER"
    assert span.attributes["http.request.method_original"] == "COPY"


def test_a_span_ends_when_its_call_is_cut_short(
    side: Side, server: Loopback, tracer: Tracer
) -> None:
    from sample_sdk._runtime.hooks import Hooks
    from sample_sdk._runtime.spans import SpanHooks

    class Failing(Hooks):
        def before_request(self, call: Any, request: Any) -> None:
            raise KeyboardInterrupt

    server.answer(answer(200, COMPLETION))
    client = side.client(hooks=[SpanHooks(tracer), Failing()])
    with pytest.raises(KeyboardInterrupt):
        side.run(client.chat.retrieve("x"))
    (span,) = tracer.spans
    assert (span.ended, span.attributes["error.type"]) == (1, "builtins.KeyboardInterrupt")


def test_the_environment_switches_spans_on(
    side: Side, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("opentelemetry.trace")
    from sample_sdk._runtime.spans import SpanHooks

    monkeypatch.setenv("SAMPLE_SDK_OTEL", "true")
    server.answer(answer(200, COMPLETION))
    client = side.client()
    assert [type(hook) for hook in client._core.settings.hooks] == [SpanHooks]
    assert side.run(client.chat.retrieve("x")).id == "c1"
