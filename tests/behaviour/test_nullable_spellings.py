"""However a document says that a member may be null, null is no issue there, and one elsewhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.sdk import Generate, Sdk, wire

REF = "#/components/schemas/Place"
NULLABLE_30: dict[str, Any] = {
    "beside a type": {"type": "string", "nullable": True},
    "beside a reference": {"$ref": REF, "nullable": True},
    "beside allOf": {"allOf": [{"$ref": REF}], "nullable": True},
    "beside oneOf": {"oneOf": [{"$ref": REF}, {"type": "string"}], "nullable": True},
    "beside anyOf": {"anyOf": [{"$ref": REF}, {"type": "string"}], "nullable": True},
    "in oneOf": {"oneOf": [{"$ref": REF}, {"type": "string", "nullable": True}]},
    "an alternative that says nothing else": {"anyOf": [{"$ref": REF}, {"nullable": True}]},
    "beside an enum without null": {"type": "string", "enum": ["a"], "nullable": True},
    "beside an enum with null": {"type": "string", "enum": ["a", "b", None], "nullable": True},
    "an enum of nothing else": {"enum": [None]},
    "beside an array": {"type": "array", "items": {"type": "string"}, "nullable": True},
    "beside properties": {"type": "object", "properties": {"a": {}}, "nullable": True},
    "as an extension": {"type": "string", "x-nullable": True},
    "in what is referred to": {"$ref": "#/components/schemas/Maybe"},
    "in an allOf of what is referred to": {"allOf": [{"$ref": "#/components/schemas/Maybe"}]},
}
NULLABLE_31: dict[str, Any] = {
    "a list of types": {"type": ["string", "null"]},
    "a list of many types": {"type": ["object", "array", "integer", "null"]},
    "only null": {"type": "null"},
    "anyOf": {"anyOf": [{"$ref": REF}, {"type": "null"}]},
    "oneOf, null first": {"oneOf": [{"type": "null"}, {"type": "integer"}]},
    "oneOf of many": {"oneOf": [{"$ref": REF}, {"type": "array"}, {"type": "null"}]},
    "a constant": {"const": None},
    "anyOf of constants": {"anyOf": [{"const": "a"}, {"const": None}]},
    "an enum without a type": {"enum": ["a", 1, None]},
    "anything at all": {},
    "a reference in a union": {"$ref": "#/components/schemas/MaybeUnion"},
}
NOT_NULLABLE: dict[str, Any] = {
    "a text": {"type": "string"},
    "a reference": {"$ref": REF},
    "an enum": {"type": "string", "enum": ["a", "b"]},
    "a constant text": {"const": "a"},
    "a union": {"oneOf": [{"$ref": REF}, {"type": "string"}]},
    "a list": {"type": "array", "items": {"type": "string", "nullable": True}},
}


def _document(version: str, members: dict[str, Any]) -> str:
    schemas = {
        "Place": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
        "Maybe": {"type": "object", "properties": {"b": {}}, "nullable": True},
        "MaybeUnion": {"anyOf": [{"$ref": REF}, {"type": "null"}]},
        "Strict": {"type": "object", "required": list(members), "properties": members},
        "Loose": {"type": "object", "properties": members},
    }
    info = {"title": "Nulls", "version": "1"}
    return json.dumps(
        {"openapi": version, "info": info, "paths": {}, "components": {"schemas": schemas}}
    )


@pytest.fixture(params=["30", "31"])
def spelled(request: pytest.FixtureRequest, generated: Generate) -> tuple[Sdk, dict[str, Any]]:
    members = NULLABLE_30 if request.param == "30" else {**NULLABLE_30, **NULLABLE_31}
    version = "3.0.3" if request.param == "30" else "3.1.0"
    text = _document(version, {**members, **NOT_NULLABLE})
    return generated(text, package=f"nulls_of_{request.param}"), members


@pytest.mark.parametrize("name", ["Strict", "Loose"])
def test_null_is_told_where_it_may_not_stand(
    name: str, spelled: tuple[Sdk, dict[str, Any]]
) -> None:
    sdk, members = spelled
    data: dict[str, Any] = dict.fromkeys([*members, *NOT_NULLABLE])
    decode = sdk.module("_runtime.convert").decode
    model = decode(name, dict(data))
    assert wire(model) == data
    told = [issue.pointer.removeprefix("/") for issue in model.model_issues()]
    assert sorted(told) == sorted(NOT_NULLABLE)


def test_null_in_swagger_2(generated: Generate) -> None:
    members = {"a": {"type": "string", "x-nullable": True}, "b": {"type": "string"}}
    thing = {"type": "object", "properties": members}
    info = {"title": "Nulls", "version": "1"}
    text = {"swagger": "2.0", "info": info, "paths": {}, "definitions": {"Thing": thing}}
    sdk = generated(json.dumps(text), package="nulls_of_20")
    model = sdk.module("_runtime.convert").decode("Thing", {"a": None, "b": None})
    assert [issue.pointer for issue in model.model_issues()] == ["/b"]
