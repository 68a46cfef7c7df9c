"""XML bodies, as far as the documents say how they look."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from conformance.conftest import Connect, SdkOf
from support.sdk import wire
from support.sides import Side

FOO = {"name": "foo", "age": 123}
BAR = {"name": "bar", "age": 456}
LATER = datetime(2022, 8, 26, 14, 38, tzinfo=UTC)
COLORS = ["red", "green", "blue"]
VALUES: list[tuple[str, dict[str, Any]]] = [
    ("simple_model", FOO),
    ("model_with_optional_field", {"item": "widget"}),
    ("model_with_attributes", {"id1": 123, "id2": "foo", "enabled": True}),
    ("model_with_unwrapped_array", {"colors": COLORS, "counts": [1, 2]}),
    ("model_with_renamed_arrays", {"colors": COLORS, "counts": [1, 2]}),
    ("model_with_renamed_fields", {"input_data": FOO, "output_data": BAR}),
    ("model_with_dictionary", {"metadata": {"Color": "blue", "Count": "123", "Enabled": "false"}}),
    ("model_with_encoded_names", {"model_data": FOO, "colors": COLORS}),
    ("model_with_enum", {"status": "success"}),
    ("model_with_datetime", {"rfc3339": "2022-08-26T18:38:00.000Z", "rfc7231": LATER}),
]
LOST: list[tuple[str, dict[str, Any]]] = [
    ("model_with_simple_arrays", {"colors": COLORS, "counts": [1, 2]}),
    ("model_with_array_of_model", {"items": [FOO, BAR]}),
    ("model_with_empty_array", {"items": []}),
]
"""What the documents do not say: that lists are wrapped."""
TEXT = {"language": "foo", "content": "\n  This is some text.\n"}
NAMES = [name for name, _ in VALUES]


@pytest.fixture
def payload(connect: Connect) -> Any:
    return connect("payload/xml")


@pytest.mark.parametrize(("name", "fields"), VALUES, ids=NAMES)
def test_read(payload: Any, side: Side, name: str, fields: dict[str, Any]) -> None:
    found = side.run(getattr(payload, f"{name}_value").get())
    assert found.model_issues() == []
    assert wire(found) == wire(type(found)(**fields))


def test_dates(payload: Any, side: Side) -> None:
    found = side.run(payload.model_with_datetime_value.get())
    assert found.rfc3339 == datetime(2022, 8, 26, 18, 38, tzinfo=UTC)
    assert found.rfc7231 == LATER


@pytest.mark.parametrize(("name", "fields"), LOST, ids=[name for name, _ in LOST])
def test_read_what_is_not_described(
    payload: Any, side: Side, name: str, fields: dict[str, Any]
) -> None:
    found = side.run(getattr(payload, f"{name}_value").get())
    assert found.model_issues() == []
    assert wire(found) == wire(type(found)(**fields))


@pytest.mark.parametrize(("name", "fields"), VALUES, ids=NAMES)
def test_write(payload: Any, side: Side, name: str, fields: dict[str, Any]) -> None:
    assert side.run(getattr(payload, f"{name}_value").update(**fields)) is None


def test_error(payload: Any, side: Side, sdk_of: SdkOf) -> None:
    errors = sdk_of("payload/xml").module("errors")
    with pytest.raises(errors.BadRequestError) as caught:
        side.run(payload.xml_error_value.get())
    assert caught.value.parsed.message == "Something went wrong"
    assert caught.value.parsed.code == 400


@pytest.mark.parametrize(("name", "fields"), [*LOST, ("model_with_text", TEXT)])
def test_what_an_overlay_describes(
    connect: Connect, side: Side, name: str, fields: dict[str, Any]
) -> None:
    model = getattr(connect("payload/xml", overlay="xml.yaml"), f"{name}_value")
    found = side.run(model.get())
    assert found.model_issues() == []
    assert wire(found) == wire(type(found)(**fields))
    assert side.run(model.update(**fields)) is None
