"""Unions without a discriminator: the tag is inferred, or structure decides."""

from __future__ import annotations

from typing import Any

import pytest

from support.sdk import Sdk, wire
from support.server import Server, json_reply
from support.sides import Side

WALK = {"step": "walk", "metres": 200}
RIDE = {"step": "ride", "line": "U2"}
SWIM = {"step": "swim", "strokes": 3}


def test_the_tag_is_inferred(sdk: Sdk, side: Side, server: Server) -> None:
    sent = {"steps": [WALK, RIDE, SWIM]}
    server.on("PUT", "/plan", json_reply(sent))
    client = side.client(sdk, base_url=server.url)
    plan = side.run(client.plan.replace(steps=[sdk.models.Walk(metres=200), RIDE, SWIM]))
    assert server.last.json() == sent
    assert [type(step).__name__ for step in plan.steps] == ["Walk", "Ride", "UnknownVariant"]
    assert wire(plan) == sent
    assert (sdk.models.Step.tag, dict(sdk.models.Step.table)) == (
        "step",
        {"walk": "Walk", "ride": "Ride"},
    )


@pytest.mark.parametrize(
    ("contact", "kind"),
    [
        ("ada@x.example", "str"),
        ({"first_name": "Ada"}, "Person"),
        ({"company": "Rain Ltd", "phone": "1"}, "Company"),
        ({"company": "Rain Ltd", "first_name": "Ada", "phone": "1"}, "Person"),
        ({"phone": "1"}, "UnknownVariant"),
        ({"first_name": 7, "company": "Rain Ltd"}, "Company"),
    ],
)
def test_structure_decides_where_there_is_no_tag(
    contact: Any, kind: str, sdk: Sdk, server: Server
) -> None:
    sent = {"steps": [], "contact": contact}
    server.on("PUT", "/plan", json_reply(sent))
    with sdk.client(base_url=server.url) as client:
        plan = client.plan.replace(steps=[])
    assert type(plan.contact).__name__ == kind
    assert wire(plan) == sent
    assert sdk.models.Contact.tag is None
