"""What becomes of a parsed JSON object: tolerant, and nothing is lost."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import encode, loads
from sample_sdk.models import (
    ChatCompletion,
    Child,
    ImagePart,
    Moved,
    Node,
    Parent,
    Renamed,
    TextPart,
    ToolMessage,
    UserMessage,
)


def completion() -> dict[str, Any]:
    return {
        "id": "c1",
        "choices": [
            {
                "index": 0,
                "message": {
                    "role": "user",
                    "content": [
                        {"type": "text", "text": "Hi"},
                        {"type": "image_url", "image_url": "http://x", "list": ["a"]},
                    ],
                },
                "finish_reason": "stop",
                "logprobs": None,
            }
        ],
        "created": 1,
        "model": "m",
        "object": "chat.completion",
        "system_fingerprint": {"new": [1, 2]},
    }


def test_nested_models_lists_and_unions_become_instances() -> None:
    answer = decode("ChatCompletion", completion())
    assert type(answer) is ChatCompletion
    message = answer.choices[0].message
    assert type(message) is UserMessage
    assert [type(part) for part in message.content] == [TextPart, ImagePart]
    assert message.content[0].text == "Hi"
    assert message.content[1].list == ["a"]


def test_extras_are_readable_and_are_sent_back() -> None:
    answer = decode("ChatCompletion", completion())
    assert answer.system_fingerprint == {"new": [1, 2]}
    assert answer.model_extra == {"system_fingerprint": {"new": [1, 2]}}
    assert encode(answer) == completion()


def test_absent_null_and_value_are_three_things() -> None:
    absent = decode("UserMessage", {"role": "user", "content": "x"})
    null = decode("UserMessage", {"role": "user", "content": "x", "name": None})
    value = decode("UserMessage", {"role": "user", "content": "x", "name": "n"})
    assert (absent.name, null.name, value.name) == (None, None, "n")
    assert "name" not in absent.model_fields_set
    assert "name" in null.model_fields_set
    assert absent != null
    assert encode(absent) == {"role": "user", "content": "x"}
    assert encode(null) == {"role": "user", "content": "x", "name": None}


@pytest.mark.parametrize(
    "data",
    [
        {"choices": "text", "usage": [1]},
        {"choices": [None, 3, ["x"]], "usage": "much"},
        {"choices": [{"message": 5, "logprobs": {"a": 1}}], "usage": 1.5},
        {"choices": {"a": {"b": None}}, "usage": True},
        {"choices": None, "usage": None},
        {},
    ],
)
def test_values_of_another_shape_stay_as_they_are(data: dict[str, Any]) -> None:
    answer = decode("ChatCompletion", deepcopy(data))
    assert encode(answer) == data


@pytest.mark.parametrize("value", [None, 3, "text", [1], True, 1.5])
def test_a_response_that_is_no_object_stays_as_it_is(value: object) -> None:
    assert decode("ChatCompletion", value) == value


def test_specs_of_responses() -> None:
    parts = decode(("list", "ContentPart"), [{"type": "text", "text": "a"}, 1])
    assert [type(part) for part in parts] == [TextPart, int]
    named = decode(("map", ("list", "TextPart")), {"a": [{"text": "x"}], "b": 3})
    assert named["a"][0].text == "x"
    assert named["b"] == 3
    pair = decode(("tuple", (None, "TextPart")), [1, {"text": "x"}])
    assert pair[0] == 1
    assert pair[1].text == "x"
    assert decode(None, {"a": 1}) == {"a": 1}
    with pytest.raises(LookupError, match="'NoSuchModel', which is not a model"):
        decode("NoSuchModel", {})
    with pytest.raises(ValueError, match="unknown kind of spec"):
        decode(("set", "TextPart"), [])


def test_a_missing_required_field_is_named_when_it_is_read() -> None:
    answer = decode("ChatCompletion", {"id": "x"})
    assert answer.id == "x"
    with pytest.raises(AttributeError, match="no value for the required field 'choices'"):
        _ = answer.choices
    assert not hasattr(answer, "choices")
    assert answer.object == "chat.completion"
    assert answer.to_dict() == {"id": "x"}


def test_an_unknown_attribute_gets_a_suggestion() -> None:
    answer = decode("ChatCompletion", {"id": "x"})
    with pytest.raises(AttributeError, match=r"no attribute 'chioces'. Did you mean 'choices'\?"):
        _ = answer.chioces


def test_renamed_keys() -> None:
    data = {
        "image-url": "u",
        "class": "c",
        "model_dump": "d",
        "@part": {"type": "text", "text": "x"},
        "other": 1,
    }
    item = decode("Renamed", dict(data))
    assert type(item) is Renamed
    assert (item.image_url, item.class_, item.model_dump_) == ("u", "c", "d")
    assert type(item.part) is TextPart
    assert callable(item.model_dump)
    assert encode(item) == data
    assert list(encode(item)) == list(data)
    item.image_url = "v"
    del item.class_
    assert encode(item)["image-url"] == "v"
    assert "class" not in encode(item)


def test_keys_that_collide_with_a_renamed_field_survive() -> None:
    data = {"image-url": "u", "image_url": "other", "class_": 1, "part": {"type": "text"}}
    item = decode("Renamed", dict(data))
    assert item.image_url == "u"
    assert item.class_ is None
    assert item.part is None
    assert encode(item) == data
    assert item.model_extra == {"image_url": "other", "class_": 1, "part": {"type": "text"}}
    assert item == decode("Renamed", dict(data))
    only_extra = decode("Renamed", {"image_url": "other"})
    assert not hasattr(only_extra, "image_url")
    assert encode(only_extra) == {"image_url": "other"}


def test_inherited_fields_and_tables() -> None:
    data = {
        "id": "1",
        "made": "2024-01-02T03:04:05Z",
        "text": {"type": "text", "text": "a"},
        "message": {"role": "tool", "content": "c", "tool_call_id": "t"},
        "nick-name": "n",
    }
    child = decode("Child", dict(data, text=dict(data["text"]), message=dict(data["message"])))
    assert isinstance(child, Parent)
    assert type(child) is Child
    assert child.made is not None
    assert child.made.year == 2024
    assert type(child.text) is TextPart
    assert type(child.message) is ToolMessage
    assert child.nick_name == "n"
    assert encode(child) == data


def test_recursion_through_lists_and_maps() -> None:
    data = {"value": 1, "children": [{"value": 2, "by_name": {"a": {"value": 3}}}]}
    node = decode("Node", data)
    assert type(node.children[0].by_name["a"]) is Node
    assert node.children[0].by_name["a"].value == 3


def test_deep_recursion_is_decoded_as_deep_as_json_goes() -> None:
    data: dict[str, Any] = {"value": 0}
    for depth in range(150):
        data = {"value": depth, "children": [data]}
    node = decode("Node", data)
    for _ in range(150):
        node = node.children[0]
    assert node.value == 0


def test_what_is_nested_deeper_than_python_goes_is_kept() -> None:
    text = '{"value":1,"children":[' * 470 + '{"value":0}' + "]}" * 470
    node = decode("Node", json.loads(text))
    assert type(node.children[0].children[0]) is Node
    with pytest.raises(ValueError, match="nested too deep"):
        loads("[" * 100_000)


def test_tuples() -> None:
    data = {
        "event": "moved",
        "to": [1.0, 2.0],
        "path": [[1, {"type": "text", "text": "x"}], [2], "no", [3, None, "more"]],
    }
    moved = decode("Moved", data)
    assert type(moved) is Moved
    assert moved.to == (1.0, 2.0)
    assert type(moved.path[0][1]) is TextPart
    assert encode(moved)["path"] == [
        [1, {"type": "text", "text": "x"}],
        [2],
        "no",
        [3, None, "more"],
    ]
