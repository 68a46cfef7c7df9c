"""A server chooses its keys; none of them may break or shadow what a model offers."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import dumps, encode, loads
from sample_sdk._runtime.model import GUARDED, ApiModel

KEYS = [
    *GUARDED,
    "model_fields_set",
    "model_extra",
    "",
    "_wire",
    "_data",
    "__annotations__",
    "__class__",
    "__class_getitem__",
    "__deepcopy__",
    "__dict__",
    "__dir__",
    "__doc__",
    "__eq__",
    "__getattr__",
    "__getattribute__",
    "__getnewargs__",
    "__getnewargs_ex__",
    "__hash__",
    "__init__",
    "__module__",
    "__new__",
    "__reduce__",
    "__reduce_ex__",
    "__repr__",
    "__setattr__",
    "__signature__",
    "__dataclass_fields__",
    "__setstate__",
    "__slots__",
    "__weakref__",
    "copy",
    "items",
    "keys",
    "self",
    "cls",
    "a b",
    "0",
    "\0",
    "\ud800",
    "\u202e",
    "caf\u00e9",
    "\u212a",
    "class",
    "None",
    "=x",
    "@x",
]


def models_of(data: dict[str, Any]) -> list[Any]:
    """Return the data as a plain model, one with renames, and an unknown variant."""
    return [decode(spec, copy.deepcopy(data)) for spec in ("UserMessage", "Renamed", "ChatMessage")]


@pytest.mark.parametrize("key", KEYS)
def test_each_key_round_trips_and_hides_nothing(key: str) -> None:
    data = {key: {"a": [1]}, "content": "x"}
    for model in models_of(data):
        check(model, data)


def test_all_of_them_at_once() -> None:
    data: dict[str, Any] = {key: index for index, key in enumerate(KEYS)}
    for model in models_of(data):
        check(model, data)


def check(model: Any, data: dict[str, Any]) -> None:
    """Use everything a model offers; the data must come out unchanged."""
    assert isinstance(model, ApiModel)
    assert encode(model) == data
    assert loads(dumps(model)) == data
    assert model.to_dict() == data
    assert loads(model.to_json()) == data
    assert model.model_dump(by_alias=True, exclude_unset=True) == data
    assert copy.copy(model) == model
    assert copy.deepcopy(model) == model
    assert pickle.loads(pickle.dumps(model)) == model
    assert model.model_copy(update={}) == model
    assert model.model_extra.items() <= data.items()
    assert isinstance(model.model_fields_set, set)
    assert isinstance(model.model_issues(), list)
    assert isinstance(repr(model), str)
    assert isinstance(dir(model), list)
    assert model.__class__ is type(model)
    assert model.model_validate.__self__ is type(model)
