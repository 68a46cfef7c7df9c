"""What Azure's documents add: groups of parameters, subscriptions, versions, long operations."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.conftest import Call, Connect
from support.sides import Side

SUBSCRIPTION = "1234-5678-9012-3456"
NUMBER = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0"
SENT = {"extra_headers": {"x-ms-client-request-id": NUMBER}}
SPECIAL = "azure-special-properties"


@pytest.mark.parametrize("place", ["method", "path", "swagger"])
def test_unescaped_values(place: str, call: Call) -> None:
    resource = "skip_url_encoding_operations"
    call(SPECIAL, f"{resource}.get_{place}_path_valid", "path1/path2/path3")
    call(SPECIAL, f"{resource}.get_method_query_null")


@pytest.mark.parametrize("method", ["method_valid", "path_valid", "swagger_valid"])
def test_versions(method: str, call: Call) -> None:
    call(SPECIAL, f"api_version_local_operations.get_{method}")
    version = {"api_version": "2015-07-01-preview"}
    call(SPECIAL, f"api_version_default_operations.get_{method}", **version)
    call(SPECIAL, "api_version_local_operations.get_method_null")
    call(SPECIAL, "api_version_default_operations.get_method_not_provided_valid", **version)


def test_subscriptions(call: Call) -> None:
    credentials = "subscription_in_credentials_operations"
    for name in ("method_global", "path_global", "swagger_global"):
        call(SPECIAL, f"{credentials}.create_{name}_valid", SUBSCRIPTION, **SENT)
    for name in ("", "path_", "swagger_"):
        method = f"subscription_in_method_operations.create_{name}valid"
        call(SPECIAL, method, SUBSCRIPTION, **SENT)
    call(
        SPECIAL,
        f"{credentials}.create_method_global_not_provided_valid",
        SUBSCRIPTION,
        api_version="2015-07-01-preview",
        **SENT,
    )


def test_request_numbers(call: Call) -> None:
    credentials = "subscription_in_credentials_operations"
    call(SPECIAL, f"{credentials}.get_x_ms_client_request_id", **SENT)
    method = f"{credentials}.get_x_ms_client_request_id_param"
    call(SPECIAL, method, x_ms_client_request_id=NUMBER)
    for name in ("custom_named_request_id", "custom_param_grouping", "head"):
        call(SPECIAL, f"header_operations.{name}", foo_client_request_id=NUMBER)


def test_filters(call: Call) -> None:
    sent = {"filter": "id gt 5 and name eq 'foo'", "top": 10, "orderby": "id"}
    call(SPECIAL, "odata_operations.get_with_filter", **sent)


def test_groups_of_parameters(call: Call) -> None:
    def ask(method: str, *arguments: Any, **named: Any) -> None:
        call("azure-parameter-grouping", method, *arguments, **named)

    group = "parameter_grouping"
    ask(f"{group}.create_required", "path", body=1234, custom_header="header", query=21)
    ask(f"{group}.create_optional", custom_header="header", query=21)
    ask(f"{group}.create_optional")
    ask(f"{group}.create_reserved_words", from_="bob", accept="yes")
    ask(f"{group}.create_multi_param_groups", header_one="header", query_two=42)
    ask(f"{group}.create_shared_group_object", header_one="header")
    constant = {"grouped_constant": "foo", "grouped_parameter": "bar"}
    ask("file_and_directory_operations.parameter_constant", **constant)


def test_resource_group(call: Call) -> None:
    found = call(
        "subscriptionId-apiVersion",
        "subscriptions.group_get_sample_resource_group",
        SUBSCRIPTION,
        "testgroup101",
        api_version="2014-04-01-preview",
    )
    assert (found.name, found.location) == ("testgroup101", "West US")


FIRST_ANSWERS = [
    "update200_succeeded",
    "update201_succeeded",
    "update200_succeeded_no_state",
    "delete204_succeeded",
    "create202_list",
    "lrosads_delete204_succeeded",
]


@pytest.mark.parametrize("method", FIRST_ANSWERS)
def test_first_answer_of_a_long_operation(method: str, swagger_client: Connect, side: Side) -> None:
    client = swagger_client("lro")
    answer = side.run(client.raw(getattr(client.lro_operations, method))())
    assert 200 <= answer.status < 300


NOT_STARTED = {
    "update_non_retry400": 400,
    "delete_non_retry400": 400,
    "create_non_retry400": 400,
    "create202_no_location": 202,
    "update_async_relative_retry_no_status": 200,
}


@pytest.mark.parametrize("method", NOT_STARTED)
def test_long_operation_that_fails(method: str, swagger_client: Connect, side: Side) -> None:
    client = swagger_client("lro")
    ask = getattr(client.lrosad_operations, method)
    status = NOT_STARTED[method]
    if status == 400:
        with pytest.raises(Exception, match=r"^400: "):
            side.run(ask())
    else:
        assert side.run(client.raw(ask)()).status == status


FIRST, SECOND = {"api_version": "1.0.0"}, {"api_version": "2.0.0"}


def test_versions_of_one_api(call: Call) -> None:
    call("multiapi-v1", "multiapi.test_one", id=1, **FIRST)
    call("multiapi-v1", "multiapi.operation_group_one_test_two", **FIRST)
    call("multiapi-v1", "multiapi.test_different_calls", greeting_in_english="hello", **FIRST)
    assert call("multiapi-v2", "multiapi.test_one", id=1, **SECOND).message
