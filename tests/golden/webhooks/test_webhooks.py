"""What arrives over HTTP is checked, told apart and typed."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from support.programs import oasmith
from support.sdk import Sdk

SECRET = b"of twenty-four bytes: ok"
WRITTEN = "whsec_" + base64.b64encode(SECRET).decode()
PLACED = '{"type": "order.placed", "order": "7"}'


def signed(
    body: str, *, sent: float = 0.0, key: bytes = SECRET, name: str = "m.1"
) -> dict[str, str]:
    """Headers as the specification has them, made without the SDK."""
    moment = str(int(time.time() + sent))
    content = f"{name}.{moment}.{body}".encode()
    signature = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    return {
        "Webhook-Id": name,
        "Webhook-Timestamp": moment,
        "Webhook-Signature": f"v1a,bm9uZQ== v1,{'A' * 44} v1,{signature}",
    }


@contextmanager
def receiving(sdk: Sdk) -> Iterator[tuple[str, list[Any]]]:
    """A server such as a user would write: it parses, and answers 400 to what is forged."""
    webhooks, errors = sdk.module("webhooks"), sdk.module("errors")
    verify = webhooks.StandardWebhooks(WRITTEN)
    events: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            try:
                events.append(webhooks.parse(body, self.headers, verify=verify))
                status = 204
            except errors.WebhookSignatureError:
                status = 400
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", events
        server.shutdown()
        thread.join(5)


def post(url: str, body: str, headers: dict[str, str]) -> int:
    request = urllib.request.Request(url, body.encode(), headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_over_http(sdk: Sdk) -> None:
    models = sdk.models
    with receiving(sdk) as (url, events):
        assert post(url, PLACED, signed(PLACED)) == 204
        assert post(url, PLACED + " ", signed(PLACED)) == 400
        assert post(url, PLACED, {}) == 400
        new = '{"type": "order.eaten", "order": "7"}'
        assert post(url, new, signed(new) | {"X-Mill-Event": "order"}) == 204
    assert isinstance(events[0], models.OrderPlaced)
    assert isinstance(events[1], sdk.module().UnknownVariant)
    assert events[1].model_dump() == {"type": "order.eaten", "order": "7"}


@pytest.mark.parametrize(
    ("body", "headers", "name"),
    [
        (PLACED, {}, "OrderPlaced"),
        ('{"type": "order.cancelled", "order": "7"}', {"x-mill-event": "order"}, "OrderCancelled"),
        ('{"stone": 4, "noticed": "2026-01-01T00:00:00Z"}', {}, "StoneWornPostPayload"),
        ('{"stone": 4}', {"X-Mill-Event": "stone"}, "StoneWornPostPayload"),
        ('{"grain": 4}', {"X-Mill-Event": "stone"}, "StoneWornPostPayload"),
        ('{"grain": 4}', {}, "UnknownVariant"),
        ('{"grain": 4}', {"X-Mill-Event": "unheard"}, "UnknownVariant"),
        ('{"grain": 4}', {"X-Mill-Event": "ping"}, "dict"),
        ("[1]", {}, "list"),
    ],
)
def test_dispatch(sdk: Sdk, body: str, headers: dict[str, str], name: str) -> None:
    event = sdk.module("webhooks").parse(body, headers)
    assert type(event).__name__ == name


def test_one_webhook_and_callbacks(sdk: Sdk) -> None:
    webhooks, callbacks = sdk.module("webhooks"), sdk.module("callbacks")
    assert webhooks.stone_worn.parse(b'{"stone": 1}').stone == 1
    assert webhooks.post_models.parse("null") is None
    assert callbacks.orders_create_milled.parse('{"kilograms": 2.5}').kilograms == 2.5
    assert callbacks.orders_create_parse.parse("reason=too+wet").reason == "too wet"
    assert type(callbacks.parse('{"kilograms": 1}')).__name__ == "Flour"
    assert repr(webhooks.order_placed) == "<Webhook order.placed>"


def test_what_is_not_as_described(sdk: Sdk) -> None:
    webhooks, errors = sdk.module("webhooks"), sdk.module("errors")
    with pytest.raises(errors.WebhookError, match="is not JSON"):
        webhooks.parse(b"<html>")
    with pytest.raises(errors.ValidationError):
        webhooks.stone_worn.parse('{"stone": "big"}', strict=True)
    assert webhooks.stone_worn.parse('{"stone": "big"}').stone == "big"


@pytest.mark.parametrize(
    "changes",
    [
        {"sent": -301.0},
        {"sent": 302.0},
        {"key": b"another"},
        {"Webhook-Id": "m.2"},
        {"Webhook-Id": ""},
        {"Webhook-Timestamp": "now"},
        {"Webhook-Timestamp": "1" * 40},
        {"Webhook-Signature": "v1,"},
        {"Webhook-Signature": "v2,AAAA"},
        {"Webhook-Signature": "\u00e9"},
    ],
)
def test_forgeries(sdk: Sdk, changes: dict[str, Any]) -> None:
    webhooks, errors = sdk.module("webhooks"), sdk.module("errors")
    made = {name: value for name, value in changes.items() if name.islower()}
    headers = signed(PLACED, **made)
    headers |= {name: value for name, value in changes.items() if not name.islower()}
    verify = webhooks.StandardWebhooks(WRITTEN)
    with pytest.raises(errors.WebhookSignatureError) as caught:
        webhooks.parse(PLACED, headers, verify=verify)
    assert WRITTEN not in repr(caught.value)


def test_secrets(sdk: Sdk) -> None:
    webhooks = sdk.module("webhooks")
    verify = webhooks.StandardWebhooks("b2xk", SECRET, tolerance=1000)
    webhooks.parse(PLACED, signed(PLACED, sent=-900), verify=verify)
    assert repr(verify) == "StandardWebhooks(...)"
    svix = {name.replace("Webhook", "svix"): text for name, text in signed(PLACED).items()}
    webhooks.parse(PLACED, svix, verify=webhooks.StandardWebhooks(WRITTEN[6:]))
    made = verify.sign(PLACED, "m", int(time.time()))
    webhooks.parse(PLACED, made, verify=webhooks.StandardWebhooks("b2xk"))
    for wrong in ("whsec_", "whsec_?", "\u00e9"):
        with pytest.raises(ValueError, match="secret of a webhook") as caught:
            webhooks.StandardWebhooks(wrong)
        assert wrong not in str(caught.value)
    with pytest.raises(ValueError, match="needs a secret"):
        webhooks.StandardWebhooks()


def test_a_published_vector(sdk: Sdk) -> None:
    """Computed with openssl: printf ... | openssl dgst -sha256 -mac HMAC -macopt hexkey:..."""
    verify = sdk.module("webhooks").StandardWebhooks("whsec_" + "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3")
    made = verify.sign(b'{"test": 2432232314}', "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330)
    assert made["webhook-signature"] == "v1,d5PJaLhU6hQf9TLleqdn97PBQffdITHtAOuMMHkRQ4U="


PUBLIC = "whpk_UspXlZbMQeQBQjLSsT67zCJ4ggRQYBJO6ck+fMetQuY="
BY_OPENSSL = (
    "gvXSJDT3Ze8KrzeH8QBcoeY+GdxE5Ovy5TRRS4K4sG7Mh750tVx9aWsakb8d9pEDdM5r5PD1DANKGd/D956RCA=="
)
"""OpenSSL's signature of ``PLACED`` as the message ``msg_1`` of the second 1700000000."""


def test_a_public_key(sdk: Sdk) -> None:
    webhooks, errors = sdk.module("webhooks"), sdk.module("errors")
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": "1700000000",
        "webhook-signature": f"v1,{BY_OPENSSL} v1a,AAAA v1a,{BY_OPENSSL}",
    }
    for keys in ([PUBLIC], [WRITTEN, PUBLIC], ["whpk_" + "A" * 43 + "=", PUBLIC]):
        verify = webhooks.StandardWebhooks(*keys, tolerance=1e10)
        event = webhooks.parse(PLACED, headers, verify=verify)
        assert event.order == "7"
        for name, text in {
            "webhook-id": "msg_2",
            "webhook-timestamp": "1700000001",
            "webhook-signature": f"v1,{BY_OPENSSL}",
        }.items():
            with pytest.raises(errors.WebhookSignatureError, match="is wrong"):
                webhooks.parse(PLACED, {**headers, name: text}, verify=verify)
        with pytest.raises(errors.WebhookSignatureError, match="is wrong"):
            webhooks.parse(PLACED + " ", headers, verify=verify)
    with pytest.raises(ValueError, match="a public key cannot sign"):
        webhooks.StandardWebhooks(PUBLIC).sign(PLACED, "m", 1)
    with pytest.raises(ValueError, match="pass the public one") as caught:
        webhooks.StandardWebhooks("whsk_c2VjcmV0")
    assert "c2VjcmV0" not in str(caught.value)


def test_a_hook_of_ones_own(sdk: Sdk) -> None:
    webhooks = sdk.module("webhooks")
    seen: list[Any] = []

    def check(body: bytes, headers: Any) -> None:
        seen.append((body, dict(headers)))
        raise PermissionError

    with pytest.raises(PermissionError):
        webhooks.parse(PLACED, {"X-Sign": "a"}, verify=check)
    assert seen == [(PLACED.encode(), {"x-sign": "a"})]


def test_names_are_locked_and_listed(sdk: Sdk, tmp_path: Path) -> None:
    folder = Path(__file__).parent
    done = oasmith("inspect", "--config", "oasmith.toml", "--json", cwd=folder)
    report = json.loads(done.stdout)
    found = {each["name"]: (each["python"], each["type"]) for each in report["webhooks"]}
    assert found["order.placed"] == ("webhooks.order_placed", "models.OrderPlaced")
    assert [each["python"] for each in report["callbacks"]] == [
        "callbacks.orders_create_milled",
        "callbacks.orders_create_parse",
        "callbacks.orders_replace_milled",
    ]
    assert "WebhookEvent" not in [each["name"] for each in report["unions"]]
    spec = (folder / "spec.yaml").read_text(encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(spec, encoding="utf-8")
    config = (folder / "oasmith.toml").read_text(encoding="utf-8")
    (tmp_path / "oasmith.toml").write_text(config, encoding="utf-8")
    oasmith("generate", "--config", "oasmith.toml", cwd=tmp_path)
    lock = tmp_path / "oasmith.lock"
    text = lock.read_text(encoding="utf-8")
    assert '"POST order.placed": "order_placed"' in text
    lock.write_text(text.replace('"order_placed"', '"order_came"'), encoding="utf-8")
    oasmith("generate", "--config", "oasmith.toml", cwd=tmp_path)
    written = (tmp_path / "expected/golden_webhooks/webhooks.py").read_text(encoding="utf-8")
    assert "\norder_came: Webhook[models.OrderPlaced]" in written
