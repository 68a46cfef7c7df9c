"""Models that hold members beside those that they declare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from conformance.conftest import Connect
from support.sdk import Sdk, wire
from support.sides import Side

_FURTHER = "type/property/additional-properties"

_OK = {"state": "ok"}
_ANY = {"prop1": 32, "prop2": True, "prop3": "abc"}
_FLOATS = {"id": 43.125, "prop": 43.125}
_MODELS = {"knownProp": _OK, "prop": _OK}
_LISTS = {"knownProp": [_OK, _OK], "prop": [_OK, _OK]}
_TEXTS = {"id": 43.125, "prop": "abc"}
_DERIVED = {"index": 314, "age": 2.71875, **_ANY}
_UNION = {"flag": True, "prop1": "abc", "prop2": 43.125}
_START = "2021-01-01T00:00:00Z"
_SHORT = {"kind": "kind1", "start": _START}
_LONG = {**_SHORT, "end": "2021-01-02T00:00:00Z"}

_BODIES: dict[str, dict[str, Any]] = {
    "extends_unknown": {"name": "ExtendsUnknownAdditionalProperties", **_ANY},
    "extends_unknown_derived": {"name": "ExtendsUnknownAdditionalProperties", **_DERIVED},
    "extends_unknown_discriminated": {"kind": "derived", "name": "Derived", **_DERIVED},
    "is_unknown": {"name": "IsUnknownAdditionalProperties", **_ANY},
    "is_unknown_derived": {"name": "IsUnknownAdditionalProperties", **_DERIVED},
    "is_unknown_discriminated": {"kind": "derived", "name": "Derived", **_DERIVED},
    "extends_string": {"name": "ExtendsStringAdditionalProperties", "prop": "abc"},
    "is_string": {"name": "IsStringAdditionalProperties", "prop": "abc"},
    "spread_string": {"name": "SpreadSpringRecord", "prop": "abc"},
    "extends_float": _FLOATS,
    "is_float": _FLOATS,
    "spread_float": _FLOATS,
    "extends_model": _MODELS,
    "is_model": _MODELS,
    "spread_model": _MODELS,
    "extends_model_array": _LISTS,
    "is_model_array": _LISTS,
    "spread_model_array": _LISTS,
    "spread_different_string": _TEXTS,
    "spread_different_float": {"name": "abc", "prop": 43.125},
    "spread_different_model": {"knownProp": "abc", "prop": _OK},
    "spread_different_model_array": {"knownProp": "abc", "prop": [_OK, _OK]},
    "extends_different_spread_string": {**_TEXTS, "derivedProp": "abc"},
    "extends_different_spread_float": {"name": "abc", "prop": 43.125, "derivedProp": 43.125},
    "extends_different_spread_model": {"knownProp": "abc", "prop": _OK, "derivedProp": _OK},
    "extends_different_spread_model_array": {
        "knownProp": "abc",
        "prop": [_OK, _OK],
        "derivedProp": [_OK, _OK],
    },
    "multiple_spread": _UNION,
    "spread_record_union": _UNION,
    "spread_record_non_discriminated_union": {
        "name": "abc",
        "prop1": {"kind": "kind0", "fooProp": "abc"},
        "prop2": _LONG,
    },
    "spread_record_non_discriminated_union2": {"name": "abc", "prop1": _SHORT, "prop2": _LONG},
    "spread_record_non_discriminated_union3": {
        "name": "abc",
        "prop1": [_SHORT, _SHORT],
        "prop2": _LONG,
    },
}


@pytest.mark.parametrize("name", _BODIES)
def test_further_members(connect: Connect, side: Side, name: str) -> None:
    resource = getattr(connect(_FURTHER, strict=True), name)
    found = side.run(resource.get())
    assert wire(found) == _BODIES[name]
    assert type(found)(**_fields(found)) == found
    if "discriminated" in name and "record" not in name:
        side.run(resource.update(body=found))
    else:
        fields = _fields(found)
        further = {key: fields.pop(key) for key in found.model_extra}
        side.run(resource.update(**fields, extra_body=further))


def _fields(model: Any) -> dict[str, Any]:
    """The arguments that a model is made from: its fields, and others by their keys."""
    extra = model.model_extra
    named = {name: getattr(model, name) for name in model.model_fields_set - extra.keys()}
    return {**named, **extra}


def test_further_members_are_typed(
    connect: Connect, side: Side, sdk_of: Callable[..., Sdk]
) -> None:
    client, models = connect(_FURTHER, strict=True), sdk_of(_FURTHER).models
    okay = models.ModelForRecord(state="ok")
    assert side.run(client.extends_model.get()).model_extra == {"prop": okay}
    assert side.run(client.is_model_array.get()).model_extra == {"prop": [okay, okay]}
    union = side.run(client.spread_record_non_discriminated_union.get()).model_extra
    start, end = dt.datetime(2021, 1, 1, tzinfo=dt.UTC), dt.datetime(2021, 1, 2, tzinfo=dt.UTC)
    assert union["prop1"] == models.WidgetData0(foo_prop="abc")
    assert union["prop2"] == models.WidgetData1(start=start, end=end)
