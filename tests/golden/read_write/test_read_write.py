"""Required is required where it can be: of requests or of responses, not of both."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

RECEIVED: dict[str, Any] = {
    "id": "1",
    "name": "a",
    "made": "2026-01-15T09:30:00Z",
    "owner": {"id": 7, "mail": "a@b.example"},
    "state": "open",
}
SENT = {"name": "a", "password": "p", "owner": {"mail": "a@b.example"}}


def test_a_request_needs_nothing_of_the_servers(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("POST", "/accounts", json_reply(RECEIVED))
    client = side.client(sdk, base_url=server.url)
    owner = sdk.models.Owner(mail="a@b.example")
    account = side.run(client.accounts.create(name="a", password="p", owner=owner, strict=True))
    assert server.last.json() == SENT
    assert wire(account) == RECEIVED
    assert account.model_issues() == []


def test_models_and_dicts_go_out_alike(sdk: Sdk, side: Side, server: Server) -> None:
    server.on("PUT", "/accounts", json_reply([]))
    client = side.client(sdk, base_url=server.url)
    owner = sdk.models.Owner(mail="a@b.example")
    model = sdk.models.Account(name="a", password="p", owner=owner)
    side.run(client.accounts.replace(body=[model, SENT]))
    assert server.last.json() == [SENT, SENT]
    known = sdk.models.Account.model_validate({**RECEIVED, "password": "p"})
    side.run(client.accounts.replace(body=[known]))
    assert server.last.json() == [{**RECEIVED, "password": "p"}]


def test_what_was_not_received_is_not_there(sdk: Sdk) -> None:
    model = sdk.models.Account(name="a", password="p", owner=sdk.models.Owner(mail="m"))
    assert not hasattr(model, "id")
    with pytest.raises(AttributeError, match="no value for the required field 'id'"):
        _ = model.id
    assert (model.seen, model.hint) == (None, None)
    assert model.model_fields_set == {"name", "password", "owner"}
    assert "id" not in model.model_dump()
    assert repr(model).startswith("Account(name='a'")


@pytest.mark.parametrize("gone", ["id", "made", "state"])
def test_a_response_without_what_the_server_owes_is_told(
    gone: str, sdk: Sdk, side: Side, server: Server
) -> None:
    received = {name: value for name, value in RECEIVED.items() if name != gone}
    server.on("POST", "/accounts", json_reply(received))
    client = side.client(sdk, base_url=server.url)
    account = side.run(client.accounts.create(**SENT))
    assert [issue.pointer for issue in account.model_issues()] == [f"/{gone}"]


def test_a_request_without_what_the_client_owes_is_refused(sdk: Sdk) -> None:
    with pytest.raises(TypeError, match="password"):
        sdk.models.Account(name="a", owner=sdk.models.Owner(mail="m"))
    with pytest.raises(sdk.module("errors").ValidationError, match="password"):
        sdk.models.Account.model_validate(RECEIVED)
    assert sdk.models.Account.model_validate(SENT).name == "a"


def test_the_schema_of_a_model_is_that_of_responses(sdk: Sdk) -> None:
    required = sdk.models.Account.model_json_schema()["required"]
    assert set(required) == {"id", "name", "password", "made", "owner", "state"}
