"""Webhooks whose payloads name the event in a member, without one value in their schemas."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk

NAMES = ["user.created", "user.deleted", "invoice.paid"]


def webhook(data: dict[str, Any], member: dict[str, Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "allOf": [
            {"$ref": "#/components/schemas/Envelope"},
            {"type": "object", "properties": {"event": member, "data": data}},
        ]
    }
    return {
        "post": {
            "requestBody": {"content": {"application/json": {"schema": schema}}},
            "responses": {"204": {"description": "Thanks."}},
        }
    }


def document(member: dict[str, Any]) -> str:
    user = {"type": "object", "properties": {"id": {"type": "string"}}}
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "Events", "version": "1"},
            "paths": {},
            "webhooks": {
                "user.created": webhook(user, member),
                "user.deleted": webhook(user, member),
                "invoice.paid": webhook({"type": "object"}, member),
            },
            "components": {
                "schemas": {
                    "Envelope": {"type": "object", "properties": {"id": {"type": "string"}}}
                }
            },
        }
    )


MEMBERS = {"text": {"type": "string"}, "listed": {"type": "string", "enum": [*NAMES, "other"]}}


@pytest.fixture(params=MEMBERS)
def sdk(generated: Generate, request: pytest.FixtureRequest) -> Sdk:
    spec = document(MEMBERS[request.param])
    return generated(spec, package=f"webhooks_named_by_{request.param}")


@pytest.mark.parametrize("name", NAMES)
def test_the_name_decides(sdk: Sdk, name: str) -> None:
    body = json.dumps({"id": "e1", "event": name, "data": {"id": "u1"}})
    event = sdk.module("webhooks").parse(body)
    assert type(event).__name__ == f"{name.title().replace('.', '')}PostPayload"
    assert event.event == name


@pytest.mark.parametrize("body", ['{"id": "e", "event": "new.one", "data": {}}', '{"event": [1]}'])
def test_what_nobody_declared_is_kept(sdk: Sdk, body: str) -> None:
    event = sdk.module("webhooks").parse(body)
    assert json.loads(event.model_dump_json(by_alias=True, exclude_unset=True)) == json.loads(body)
