"""One document for each version of an API; and texts that are formatted."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.conftest import Connect
from support.sdk import wire
from support.sides import Side


@pytest.fixture
def versioned(connect: Connect, _judge: str) -> Connect:
    """``versioned("added", "v2")``: a client of one version of an API."""

    def make(name: str, version: str) -> Any:
        return connect(
            f"versioning/{name}",
            f"openapi.{version}.yaml",
            base_url=None,
            endpoint=_judge,
            version=version,
            strict=True,
        )

    return make


def test_added(versioned: Connect, side: Side) -> None:
    client = versioned("added", "v2")
    old = {"prop": "foo", "enum_prop": "enumMemberV2", "union_prop": 10}
    new = {"prop": "foo", "enum_prop": "enumMember", "union_prop": "bar"}
    found = side.run(client.api.v1(header_v2="bar", **old))
    assert (found.prop, found.enum_prop, found.union_prop) == ("foo", "enumMemberV2", 10)
    for method in (client.api.v2, client.interface_v2.v2_in_interface):
        found = side.run(method(**new))
        assert wire(found) == {"prop": "foo", "enumProp": "enumMember", "unionProp": "bar"}


def test_made_optional(versioned: Connect, side: Side) -> None:
    found = side.run(versioned("madeOptional", "v2").test.test(prop="foo"))
    assert wire(found) == {"prop": "foo"}


def test_removed(versioned: Connect, side: Side) -> None:
    client = versioned("removed", "v2")
    found = side.run(client.api.v2(prop="foo", enum_prop="enumMemberV2", union_prop="bar"))
    assert wire(found) == {"prop": "foo", "enumProp": "enumMemberV2", "unionProp": "bar"}
    for version in ("v1", "v2"):
        model = versioned("removed", version).api.model_v3
        found = side.run(model(id="123", enum_prop="enumMemberV1"))
        assert wire(found) == {"id": "123", "enumProp": "enumMemberV1"}
    found = side.run(versioned("removed", "v2preview").api.model_v3(id="123"))
    assert wire(found) == {"id": "123"}


def test_renamed(versioned: Connect, side: Side) -> None:
    client = versioned("renamedFrom", "v2")
    given = {"new_prop": "foo", "enum_prop": "newEnumMember", "union_prop": 10}
    data = {"newProp": "foo", "enumProp": "newEnumMember", "unionProp": 10}
    assert wire(side.run(client.test.new_op(new_query="bar", **given))) == data
    assert wire(side.run(client.interface.new_new_op_in_new_interface(**given))) == data


def test_other_types(versioned: Connect, side: Side) -> None:
    assert side.run(versioned("returnTypeChangedFrom", "v2").test.test(body="test")) == "test"
    typed = versioned("typeChangedFrom", "v2").test
    found = side.run(typed.test(param="baz", prop="foo", changed_prop="bar"))
    assert wire(found) == {"prop": "foo", "changedProp": "bar"}


def test_documentation(connect: Connect, side: Side) -> None:
    client = connect("documentation", strict=True)
    side.run(client.lists.bullet_points_op())
    side.run(client.lists.bullet_points_model(input={"prop": "Simple"}))
    side.run(client.lists.numbered())
    side.run(client.text_formatting.bold())
    side.run(client.text_formatting.italic())
    side.run(client.text_formatting.combined())
