"""Statuses, redirects, retries, errors and credentials."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from conformance.conftest import Call, Connect
from support.sides import Side

STATUSES = {
    "http_success_operations": {"head404": 404},
    "http_client_failure_operations": {},
    "http_server_failure_operations": {},
    "http_redirect_operations": {"get300": 300, "head300": 300, "update301": 404, "patch302": 404},
    "http_operation_operations": {},
    "http_retry_operations": {},
}
NO_JSON = {"options200", "retry_options502"}
"""The document says that a truth value comes back; the server sends a text, or nothing."""


def parsed_of(caught: pytest.ExceptionInfo[Any]) -> Any:
    """What the body of an error is."""
    return caught.value.parsed


@pytest.fixture
def http(swagger_client: Connect, cookies: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    client = swagger_client("httpInfrastructure", http_client=cookies)
    package = type(client).__module__.split(".")[0]
    calls = __import__(f"{package}._runtime.call", fromlist=["call"])
    monkeypatch.setattr(calls, "delay", lambda *_: 0.0)
    return client


@pytest.mark.parametrize("resource", STATUSES)
def test_status(resource: str, http: Any, side: Side) -> None:
    operations = getattr(http, resource)
    is_failure = "failure" in resource
    for name, method in inspect.getmembers(operations, inspect.ismethod):
        if name.startswith("_"):
            continue
        if name in NO_JSON:
            with pytest.raises(Exception, match="expected JSON"):
                side.run(method(max_retries=3))
            continue
        expected = STATUSES[resource].get(name) or (int(name[-3:]) if is_failure else None)
        if expected is None:
            side.run(method(max_retries=3))
        else:
            with pytest.raises(Exception, match=rf"^{expected}: "):
                side.run(method(max_retries=3))


def test_error_without_a_model(call: Call) -> None:
    for name in ("get_empty_error", "get_no_model_error", "get_no_model_empty"):
        with pytest.raises(Exception, match=r"^400: "):
            call("httpInfrastructure", f"http_failure_operations.{name}")


A, B, C = {"status_code"}, {"status_code", "text_status_code"}, {"http_code"}
PAYLOADS: dict[str, set[str] | int | None] = {
    "get200_model204_no_model_default_error200_valid": A,
    "get200_model204_no_model_default_error201_invalid": A,
    "get200_model204_no_model_default_error202_none": A,
    "get200_model204_no_model_default_error204_valid": None,
    "get200_model204_no_model_default_error400_valid": 400,
    "get200_model201_model_default_error200_valid": A,
    "get200_model201_model_default_error201_valid": B,
    "get200_model201_model_default_error400_valid": 400,
    "get200_model_a201_model_c404_model_d_default_error200_valid": A,
    "get200_model_a201_model_c404_model_d_default_error201_valid": C,
    "get200_model_a201_model_c404_model_d_default_error404_valid": 404,
    "get200_model_a201_model_c404_model_d_default_error400_valid": 400,
    "get202_none204_none_default_error202_none": None,
    "get202_none204_none_default_error204_none": None,
    "get202_none204_none_default_error400_valid": 400,
    "get202_none204_none_default_none202_invalid": None,
    "get202_none204_none_default_none204_none": None,
    "get202_none204_none_default_none400_none": 400,
    "get202_none204_none_default_none400_invalid": 400,
    "get_default_model_a200_valid": A,
    "get_default_model_a400_valid": 400,
    "get_default_model_a400_none": 400,
    "get_default_none200_invalid": None,
    "get_default_none200_none": None,
    "get_default_none400_invalid": 400,
    "get_default_none400_none": 400,
    "get200_model_a200_valid": A,
    "get200_model_a400_none": 400,
    "get200_model_a400_valid": 400,
    "get200_model_a400_invalid": 400,
    "get200_model_a202_valid": A,
}


@pytest.mark.parametrize("name", PAYLOADS)
def test_response_of_a_status(name: str, call: Call) -> None:
    expected = PAYLOADS[name]
    method = f"multiple_response_operations.{name}"
    if isinstance(expected, int):
        with pytest.raises(Exception, match=rf"^{expected}: "):
            call("httpInfrastructure", method)
    else:
        found = call("httpInfrastructure", method)
        assert (None if found is None else found.model_fields_set) == expected


def test_response_without_what_is_said(call: Call) -> None:
    found = call("httpInfrastructure", "multiple_response_operations.get200_model_a200_invalid")
    assert found.model_extra == {"statusCodeInvalid": "200"}
    for name in ("get200_model_a200_none", "get_default_model_a200_none"):
        with pytest.raises(Exception, match="200, and it is empty"):
            call("httpInfrastructure", f"multiple_response_operations.{name}")


def test_error_of_a_status(call: Call) -> None:
    name = "get200_model_a201_model_c404_model_d_default_error404_valid"
    with pytest.raises(Exception, match="404") as caught:
        call("httpInfrastructure", f"multiple_response_operations.{name}")
    assert type(caught.value).__name__ == "NotFoundError"
    assert parsed_of(caught).http_status_code == "404"


def test_declared_errors(call: Call) -> None:
    assert call("xms-error-responses", "pet.get_by_id", "tommy").name == "Tommy Tomson"
    assert call("xms-error-responses", "pet.get_by_id", "django") is None
    kinds = {"coyoteUgly": "AnimalNotFound", "weirdAlYankovic": "LinkNotFound"}
    for pet, kind in kinds.items():
        with pytest.raises(Exception, match=r"^404: ") as caught:
            call("xms-error-responses", "pet.get_by_id", pet)
        assert type(parsed_of(caught)).__name__ == kind
    for pet, status in (("ringo", 400), ("alien123", 501)):
        with pytest.raises(Exception, match=rf"^{status}: "):
            call("xms-error-responses", "pet.get_by_id", pet, max_retries=0)


def test_declared_errors_of_an_action(call: Call) -> None:
    assert call("xms-error-responses", "pet.do_something", "stay").model_extra
    kinds = {"jump": (500, "PetSadError"), "fetch": (404, "PetHungryOrThirstyError")}
    for action, (status, kind) in kinds.items():
        with pytest.raises(Exception, match=rf"^{status}: ") as caught:
            call("xms-error-responses", "pet.do_something", action, max_retries=0)
        assert type(parsed_of(caught)).__name__ == kind
    with pytest.raises(Exception, match=r"^500: "):
        call("xms-error-responses", "pet.has_models_param", models="value1", max_retries=0)


def test_error_in_another_media_type(call: Call) -> None:
    with pytest.raises(Exception, match=r"^444: foobar"):
        call("incorrect-error-response", "incorrect_error.get_from_server")


def test_error_that_tells_secrets(call: Call) -> None:
    with pytest.raises(Exception, match=r"^403: ") as caught:
        call("error-with-secrets", "secrets.get_error_with_secrets")
    assert "1c88a67921784300a462b2cb61da2339" not in str(caught.value)


def test_credentials(swagger_client: Connect, side: Side) -> None:
    side.run(swagger_client("security-key", api_key="123456789").securitykey.head())
    side.run(
        swagger_client(
            "security-aad", access_token="https://security.microsoft.com/.default"
        ).securityaad.head()
    )


@pytest.mark.parametrize(
    ("document", "method"),
    [("head", "http_success_head"), ("head-exceptions", "head_exception_head")],
)
def test_head(document: str, method: str, call: Call) -> None:
    call(document, f"http_success_operations.{method}200")
    call(document, f"http_success_operations.{method}204")
    with pytest.raises(Exception, match=r"^404: "):
        call(document, f"http_success_operations.{method}404")


def test_hosts(call: Call, swagger_client: Connect, side: Side) -> None:
    call("custom-baseUrl", "path_operations.get_empty")
    more = "custom-baseUrl-more-options"
    call(more, "path_operations.get_empty", "key1", "test12", key_version="v1")
    call("parameterized-endpoint", "parameterized_endpoint.get")


def test_report(call: Call) -> None:
    assert call("report", "report.get")["CustomBaseUri"] >= 0
    assert call("report", "report.get_optional", qualifier="test")
