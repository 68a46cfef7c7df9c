"""XML: attributes, wrapped lists, lists at the root, references with and without names."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.conftest import Connect
from support.sides import Side


@pytest.fixture
def xml(swagger_client: Connect) -> Any:
    return swagger_client("xml-service").xml_operations


PAIRS: dict[str, list[str]] = {
    "complex_type_ref_no_meta": ["ref_to_model", "something"],
    "complex_type_ref_with_meta": ["ref_to_model", "something"],
    "simple": ["title", "date", "author", "slides"],
    "wrapped_lists": ["good_apples", "bad_apples"],
    "empty_list": [],
    "empty_wrapped_lists": ["good_apples", "bad_apples"],
    "empty_child_element": ["name", "flavor", "expiration"],
    "service_properties": ["logging", "hour_metrics", "minute_metrics"],
}


@pytest.mark.parametrize("name", PAIRS)
def test_there_and_back(name: str, xml: Any, side: Side) -> None:
    found = side.run(getattr(xml, f"get_{name}")())
    members = {member: getattr(found, member) for member in PAIRS[name]}
    side.run(getattr(xml, f"update_{name}")(**members))


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("root_list", ["Cavendish", "Plantain"]),
        ("root_list_single_item", ["Cavendish"]),
        ("empty_root_list", []),
    ],
)
def test_list_at_the_root(name: str, names: list[str], xml: Any, side: Side) -> None:
    found = side.run(getattr(xml, f"get_{name}")())
    assert [banana.name for banana in found] == names
    side.run(getattr(xml, f"update_{name}")(body=found))


def test_members(xml: Any, side: Side) -> None:
    show = side.run(xml.get_simple())
    assert (show.title, [slide.type for slide in show.slides]) == ("Sample Slide Show", ["all"] * 2)
    assert show.slides[1].items[1:] == ["", "Who buys WonderWidgets"]
    barrel = side.run(xml.get_wrapped_lists())
    assert (barrel.good_apples, barrel.bad_apples) == (["Fuji", "Gala"], ["Red Delicious"])
    assert side.run(xml.get_complex_type_ref_with_meta()).ref_to_model.id == "myid"


def test_storage(xml: Any, side: Side) -> None:
    containers = side.run(xml.list_containers())
    assert [each.name for each in containers.containers] == ["audio", "images", "textfiles"]
    blobs = side.run(xml.list_blobs())
    assert len(blobs.blobs.blob) == 5
    assert blobs.blobs.blob[0].metadata["Color"] == "blue"
    assert blobs.blobs.blob[1].properties.content_length == 5000
    identifiers = side.run(xml.get_acls())
    assert identifiers[0].access_policy.permission == "rwd"
    side.run(xml.update_acls(body=identifiers))


def test_bytes_and_addresses(xml: Any, side: Side) -> None:
    assert side.run(xml.get_bytes()).bytes == b"Hello world"
    side.run(xml.update_binary(bytes=b"Hello world"))
    address = side.run(xml.get_uri()).url
    side.run(xml.update_uri(url=address))


def test_json_beside_xml(xml: Any, side: Side) -> None:
    assert side.run(xml.json_output()).id == 42
    side.run(xml.json_input(id=42))


def test_headers(xml: Any, swagger_client: Connect, side: Side) -> None:
    client = swagger_client("xml-service")
    answer = side.run(client.raw(client.xml_operations.get_headers)())
    assert answer.header("custom-header", str) == "custom-value"


def test_text_beside_attributes(swagger_client: Connect, side: Side) -> None:
    found = side.run(swagger_client("xml-service").xml.get_xms())
    assert (found.language, found.content) == ("english", "I am text")
