"""Arrays and dictionaries of every type come back as Python values, and are sent as the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from conformance.conftest import Connect
from support.sdk import Sdk
from support.sides import Side

_LARGEST = 2**53 - 1
_INSTANT = dt.datetime(2022, 8, 26, 18, 38, tzinfo=dt.UTC)
_LENGTH = dt.timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11)

_ARRAYS: dict[str, list[Any]] = {
    "int32": [1, 2],
    "int64": [_LARGEST, -_LARGEST],
    "boolean": [True, False],
    "string": ["hello", ""],
    "float32": [43.125],
    "datetime": [_INSTANT],
    "duration": [_LENGTH],
    "unknown": [1, "hello", None],
    "nullable_float": [1.25, None, 3.0],
    "nullable_boolean": [True, None, False],
    "nullable_int32": [1, None, 3],
    "nullable_string": ["hello", None, "world"],
}

_DICTIONARIES: dict[str, dict[str, Any]] = {
    "int32": {"k1": 1, "k2": 2},
    "int64": {"k1": _LARGEST, "k2": -_LARGEST},
    "boolean": {"k1": True, "k2": False},
    "string": {"k1": "hello", "k2": ""},
    "float32": {"k1": 43.125},
    "datetime": {"k1": _INSTANT},
    "duration": {"k1": _LENGTH},
    "unknown": {"k1": 1, "k2": "hello", "k3": None},
    "nullable_float": {"k1": 1.25, "k2": 0.5, "k3": None},
}


@pytest.mark.parametrize("name", _ARRAYS)
def test_arrays(connect: Connect, side: Side, name: str) -> None:
    values = getattr(connect("type/array", strict=True), f"{name}_value")
    assert side.run(values.get()) == _ARRAYS[name]
    side.run(values.update(body=_ARRAYS[name]))


def test_arrays_of_models(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    client = connect("type/array", strict=True)
    inner = sdk_of("type/array").models.InnerModel
    both = [inner(property="hello"), inner(property="world")]
    with_null = [both[0], None, both[1]]
    assert side.run(client.model_value.get()) == both
    assert side.run(client.nullable_model_value.get()) == with_null
    side.run(client.model_value.update(body=both))
    side.run(client.nullable_model_value.update(body=with_null))


@pytest.mark.parametrize("name", _DICTIONARIES)
def test_dictionaries(connect: Connect, side: Side, name: str) -> None:
    values = getattr(connect("type/dictionary", strict=True), f"{name}_value")
    assert side.run(values.get()) == _DICTIONARIES[name]
    side.run(values.update(body=_DICTIONARIES[name]))


def test_dictionaries_of_models(connect: Connect, side: Side, sdk_of: Callable[..., Sdk]) -> None:
    client = connect("type/dictionary", strict=True)
    inner = sdk_of("type/dictionary").models.InnerModel
    flat = {"k1": inner(property="hello"), "k2": inner(property="world")}
    leaf = inner(property="inner world")
    nested = {
        "k1": inner(property="hello", children={}),
        "k2": inner(property="world", children={"k2.1": leaf}),
    }
    assert side.run(client.model_value.get()) == flat
    found = side.run(client.recursive_model_value.get())
    assert found == nested
    assert found["k2"].children["k2.1"].property == "inner world"
    side.run(client.model_value.update(body=flat))
    side.run(client.recursive_model_value.update(body=nested))
