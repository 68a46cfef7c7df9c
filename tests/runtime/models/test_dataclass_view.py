"""Models as dataclasses, for libraries that look for one."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from sample_sdk._runtime.convert import decode
from sample_sdk.models import Renamed, TextPart, UserMessage

MESSAGE: Any = UserMessage


def test_fields_of_a_class_and_of_an_instance() -> None:
    assert dataclasses.is_dataclass(MESSAGE)
    assert [field.name for field in dataclasses.fields(MESSAGE)] == ["content", "role", "name"]
    message: Any = decode("UserMessage", {"content": "x", "new": [1], "__dataclass_fields__": 3})
    names = [field.name for field in dataclasses.fields(message)]
    assert names == ["content", "new", "__dataclass_fields__"]


def test_asdict_keeps_everything_that_is_set() -> None:
    message: Any = UserMessage(content=[TextPart(text="x")])
    assert dataclasses.asdict(message) == {
        "content": [{"text": "x", "type": "text"}],
        "role": "user",
    }
    unknown: Any = decode("ChatMessage", {"role": "new", "a": {"b": [1]}})
    assert dataclasses.asdict(unknown) == {"role": "new", "a": {"b": [1]}}


def test_it_cannot_be_assigned() -> None:
    item: Any = Renamed(image_url="u")
    with pytest.raises(AttributeError):
        item.__dataclass_fields__ = {}


def test_a_field_of_any_type_in_pydantic() -> None:
    from pydantic import BaseModel

    class Holder(BaseModel):
        """Holds anything."""

        value: Any

    held = Holder(value=decode("ChatMessage", {"role": "new", "a": [1]}))
    assert held.model_dump() == {"value": {"role": "new", "a": [1]}}
    assert held.model_dump_json() == '{"value":{"role":"new","a":[1]}}'
