"""Parameters, bodies that are spread, names on the wire, and special headers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from conformance.conftest import Connect
from support.sides import Side

Called: TypeAlias = Callable[..., Any]

COLOURS = ["blue", "red", "green"]
MOMENT = dt.datetime(2022, 8, 26, 14, 38, tzinfo=dt.UTC)
SPREAD = "parameters/spread"


@pytest.mark.parametrize("name", ["ExplicitBody_simple", "ImplicitBody_simple"])
def test_basic(name: str, called: Called) -> None:
    called("parameters/basic", name, name="foo")


def test_optional_bodies(called: Called) -> None:
    scenario = "parameters/body-optionality"
    called(scenario, "requiredExplicit", name="foo")
    called(scenario, "requiredImplicit", name="foo")
    called(scenario, "OptionalExplicit_set", name="foo")
    called(scenario, "OptionalExplicit_omit")


@pytest.mark.parametrize("name", ["Query_multi", "Query_csv", "Query_ssv", "Query_pipes"])
def test_lists_in_a_query(name: str, called: Called) -> None:
    called("parameters/collection-format", name, colors=COLOURS)


def test_lists_in_a_header(called: Called) -> None:
    called("parameters/collection-format", "Header_csv", colors=COLOURS)


def test_paths(called: Called) -> None:
    called("parameters/path", "normal", "foo")
    with pytest.raises(ValueError, match="'name'"):
        called("parameters/path", "optional", None)  # OpenAPI has no optional part of a path


def test_constants(called: Called) -> None:
    called("parameters/query", "Constant_post", query_param="constantValue")


@pytest.mark.parametrize(
    ("operation", "arguments"),
    [
        ("Model_spreadAsRequestBody", {"name": "foo"}),
        ("Model_spreadCompositeRequestOnlyWithBody", {"name": "foo"}),
        ("Model_spreadCompositeRequestWithoutBody", {"name": "foo", "test_header": "bar"}),
        (
            "Model_spreadCompositeRequest",
            {"name": "foo", "test_header": "bar", "name_body": "foo"},
        ),
        (
            "Model_spreadCompositeRequestMix",
            {"name": "foo", "test_header": "bar", "prop": "foo"},
        ),
        ("Alias_spreadAsRequestBody", {"name": "foo"}),
        ("Alias_spreadAsRequestParameter", {"id": "1", "x_ms_test_header": "bar", "name": "foo"}),
        (
            "Alias_spreadWithMultipleParameters",
            {
                "id": "1",
                "x_ms_test_header": "bar",
                "required_string": "foo",
                "optional_int": 1,
                "required_int_list": [1, 2],
                "optional_string_list": ["foo", "bar"],
            },
        ),
        (
            "Alias_spreadParameterWithInnerModel",
            {"id": "1", "x_ms_test_header": "bar", "name": "foo"},
        ),
        (
            "Alias_spreadParameterWithInnerAlias",
            {"id": "1", "x_ms_test_header": "bar", "name": "foo", "age": 1},
        ),
    ],
)
def test_spread_bodies(operation: str, arguments: dict[str, Any], called: Called) -> None:
    called(SPREAD, operation, **arguments)


def test_names_on_the_wire(called: Called) -> None:
    scenario = "serialization/encoded-name/json"
    called(scenario, "Property_send", wire_name=True)
    found = called(scenario, "Property_get")
    assert (found.wire_name, found.to_dict()) == (True, {"wireName": True})


def test_conditional_requests(called: Called) -> None:
    scenario = "special-headers/conditional-request"
    called(scenario, "postIfMatch", if_match='"valid"')
    called(scenario, "postIfNoneMatch", if_none_match='"invalid"')
    called(scenario, "headIfModifiedSince", if_modified_since=MOMENT)
    called(scenario, "postIfUnmodifiedSince", if_unmodified_since=MOMENT)


def test_repeatable_requests(connect: Connect, side: Side) -> None:
    client = connect("special-headers/repeatability")
    raw = side.run(
        client.raw(client.special_headers.immediate_success)(
            repeatability_request_id="2378d9bc-1726-11ee-be56-0242ac120002",
            repeatability_first_sent=MOMENT,
        )
    )
    assert raw.header("Repeatability-Result", str) == "accepted"
