"""One class in two unions that are told apart by different fields."""

from __future__ import annotations

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

BOTH = {"kind": "created", "action": "make", "id": "1"}
ODD = {"kind": "login", "action": "created", "id": "1"}


def test_each_union_looks_at_its_own_field(sdk: Sdk, side: Side, server: Server) -> None:
    sent = {
        "events": [BOTH, {"kind": "deleted"}, ODD],
        "audits": [BOTH, {"action": "login", "user": "ada"}, ODD],
    }
    server.on("GET", "/records", json_reply(sent))
    records = side.run(side.client(sdk, base_url=server.url).records.list())
    kinds = [type(event).__name__ for event in records.events]
    assert kinds == ["Created", "Deleted", "UnknownVariant"]
    assert [type(audit).__name__ for audit in records.audits] == [
        "Created",
        "Login",
        "UnknownVariant",
    ]
    assert wire(records) == sent


def test_the_tables_belong_to_the_unions(sdk: Sdk) -> None:
    event, audit = sdk.models.Event, sdk.models.Audit
    names = {"Created": "Created"}
    created = {"created": "Created", "deleted": "Deleted", **names, "Deleted": "Deleted"}
    assert (event.tag, dict(event.table)) == ("kind", created)
    assert (audit.tag, dict(audit.table)) == (
        "action",
        {"make": "Created", "login": "Login", **names, "Login": "Login"},
    )
    assert event.variants["created"] is audit.variants["make"] is sdk.models.Created


def test_both_tags_are_filled_in_from_the_mappings(sdk: Sdk) -> None:
    made = sdk.models.Created(id="1")
    assert wire(made) == BOTH
    assert sdk.models.Event.validate(made) is not None
    assert wire(sdk.models.Login(user="ada")) == {"action": "login", "user": "ada"}
