"""Properties: required, optional and nullable ones of every type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from conformance.conftest import Connect
from support.sdk import Sdk, wire
from support.sides import Side

_OPTIONAL = "type/property/optionality"
_NULLABLE = "type/property/nullable"
_VALUES = "type/property/value-types"

_BYTES = b"hello, world!"
_INSTANT = dt.datetime(2022, 8, 26, 18, 38, tzinfo=dt.UTC)
_LENGTH = dt.timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11)
_MODELS = [{"property": "hello"}, {"property": "world"}]

_OPTIONALS: dict[str, Any] = {
    "string": "hello",
    "bytes": _BYTES,
    "datetime": _INSTANT,
    "duration": _LENGTH,
    "plain_date": dt.date(2022, 12, 12),
    "plain_time": dt.time(13, 6, 12),
    "collections_byte": [_BYTES, _BYTES],
    "string_literal": "hello",
    "int_literal": 1,
    "float_literal": 1.25,
    "boolean_literal": True,
    "union_string_literal": "world",
    "union_int_literal": 2,
    "union_float_literal": 2.375,
}

_NULLABLES: dict[str, Any] = {
    "string": "hello",
    "bytes": _BYTES,
    "datetime": _INSTANT,
    "duration": _LENGTH,
    "collections_byte": [_BYTES, _BYTES],
    "collections_string": ["hello", "world"],
}

_VALUE_TYPES: dict[str, Any] = {
    "boolean": True,
    "string": "hello",
    "bytes": _BYTES,
    "int": 42,
    "float": 43.125,
    "decimal": 0.33333,
    "decimal128": 0.33333,
    "datetime": _INSTANT,
    "duration": _LENGTH,
    "enum": "ValueOne",
    "extensible_enum": "UnknownValue",
    "collections_string": ["hello", "world"],
    "collections_int": [1, 2],
    "dictionary_string": {"k1": "hello", "k2": "world"},
    "unknown_string": "hello",
    "unknown_int": 42,
    "unknown_dict": {"k1": "hello", "k2": 42},
    "unknown_array": ["hello", "world"],
    "string_literal": "hello",
    "int_literal": 42,
    "float_literal": 43.125,
    "boolean_literal": True,
    "union_string_literal": "world",
    "union_int_literal": 42,
    "union_float_literal": 46.875,
    "union_enum_value": "value2",
}


@pytest.mark.parametrize("name", _OPTIONALS)
def test_optional_properties(connect: Connect, side: Side, name: str) -> None:
    resource = getattr(connect(_OPTIONAL, strict=True), name)
    full, bare = side.run(resource.get_all()), side.run(resource.get_default())
    assert full.property == _OPTIONALS[name]
    assert bare.property is None
    assert wire(bare) == {}
    side.run(resource.update_all(property=full.property))
    side.run(resource.update_all(property=_OPTIONALS[name]))
    side.run(resource.update_default())


def test_optional_models(connect: Connect, side: Side) -> None:
    resource = connect(_OPTIONAL, strict=True).collections_model
    full, bare = side.run(resource.get_all()), side.run(resource.get_default())
    assert [entry.property for entry in full.property] == ["hello", "world"]
    assert wire(full) == {"property": _MODELS}
    assert wire(bare) == {}
    side.run(resource.update_all(property=full.property))
    side.run(resource.update_all(property=_MODELS))
    side.run(resource.update_default())


def test_required_beside_optional(connect: Connect, side: Side) -> None:
    resource = connect(_OPTIONAL, strict=True).required_and_optional
    full, bare = side.run(resource.get_all()), side.run(resource.get_required_only())
    assert (full.required_property, full.optional_property) == (42, "hello")
    assert (bare.required_property, bare.optional_property) == (42, None)
    assert bare.model_fields_set == {"required_property"}
    side.run(resource.update_all(required_property=42, optional_property="hello"))
    side.run(resource.update_required_only(required_property=42))


@pytest.mark.parametrize("name", _NULLABLES)
def test_nullable_properties(connect: Connect, side: Side, name: str) -> None:
    resource = getattr(connect(_NULLABLE, strict=True), name)
    full, empty = side.run(resource.get_non_null()), side.run(resource.get_null())
    assert (full.required_property, full.nullable_property) == ("foo", _NULLABLES[name])
    assert (empty.required_property, empty.nullable_property) == ("foo", None)
    assert wire(empty) == {"requiredProperty": "foo", "nullableProperty": None}
    value = _NULLABLES[name]
    side.run(resource.patch_non_null(required_property="foo", nullable_property=value))
    side.run(resource.patch_null(required_property="foo", nullable_property=None))


def test_nullable_models(connect: Connect, side: Side) -> None:
    resource = connect(_NULLABLE, strict=True).collections_model
    full, empty = side.run(resource.get_non_null()), side.run(resource.get_null())
    assert [entry.property for entry in full.nullable_property] == ["hello", "world"]
    assert empty.nullable_property is None
    value = full.nullable_property
    side.run(resource.patch_non_null(required_property="foo", nullable_property=value))
    side.run(resource.patch_null(required_property="foo", nullable_property=None))


@pytest.mark.parametrize("name", _VALUE_TYPES)
def test_value_types(connect: Connect, side: Side, name: str) -> None:
    resource = getattr(connect(_VALUES, strict=True), name)
    found = side.run(resource.get())
    assert found.property == _VALUE_TYPES[name]
    assert found.model_issues() == []
    side.run(resource.update(property=_VALUE_TYPES[name]))
    side.run(resource.update(property=found.property))


def test_values_that_are_models(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    client, models = connect(_VALUES, strict=True), sdk_of(_VALUES).models
    one, many = side.run(client.model.get()), side.run(client.collections_model.get())
    assert one.property.property == "hello"
    assert wire(many) == {"property": _MODELS}
    side.run(client.model.update(property=models.InnerModel(property="hello")))
    side.run(client.collections_model.update(property=many.property))


def test_an_object_without_properties(connect: Connect, side: Side) -> None:
    resource = connect(_VALUES, strict=True).never
    assert side.run(resource.get()) == {}
    side.run(resource.update(body={}))
