"""Bodies that may be an object, a list or a text: every form is offered, and sent as given."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk
from support.server import Reply, Server
from support.sides import Side

EMAILS = {"type": "array", "items": {"type": "string"}}
OBJECT = {"type": "object", "required": ["emails"], "properties": {"emails": EMAILS}}


def operation(method: str, *forms: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": {"oneOf": [*forms]}}}
    return {
        "operationId": f"{method}Emails",
        "x-oasmith-name": method,
        "tags": ["emails"],
        "requestBody": {"content": content},
        "responses": {"204": {"description": "Done."}},
    }


DOCUMENT = {
    "openapi": "3.0.3",
    "info": {"title": "Mails", "version": "1"},
    "servers": [{"url": "https://mails.example"}],
    "paths": {
        "/emails": {
            "delete": operation("remove", OBJECT, EMAILS, {"type": "string"}),
            "put": operation("replace", OBJECT),
        }
    },
}


@pytest.fixture(scope="module")
def sdk(generated: Generate) -> Sdk:
    return generated(json.dumps(DOCUMENT), package="union_bodies")


@pytest.mark.parametrize("body", [{"emails": ["a@b"]}, ["a@b", "c@d"], "a@b", [], ""])
def test_every_form(body: Any, sdk: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    side.run(side.client(sdk, base_url=server.url).emails.remove(body=body))
    assert (server.last.method, server.last.json()) == ("DELETE", body)
    assert server.last.headers["content-type"] == "application/json"


def test_a_model_is_one_of_them(sdk: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    model = sdk.models.EmailsRemoveBody(emails=["a@b"])
    side.run(side.client(sdk, base_url=server.url).emails.remove(body=model))
    assert server.last.json() == {"emails": ["a@b"]}
    side.run(side.client(sdk, base_url=server.url).emails.remove())
    assert (server.last.body, "content-type" in server.last.headers) == (b"", False)


def test_all_of_them_are_annotated(sdk: Sdk) -> None:
    method = sdk.module("resources.emails").Emails.remove
    assert method.__annotations__["body"].replace("\n", " ").split() == (
        "models.EmailsRemoveBody | types.EmailsRemoveBodyParam | Sequence[str] | str".split()
    )


def test_a_single_form_is_its_members(sdk: Sdk, side: Side, server: Server) -> None:
    server.otherwise = Reply(204)
    side.run(side.client(sdk, base_url=server.url).emails.replace(emails=["a@b"]))
    assert server.last.json() == {"emails": ["a@b"]}
