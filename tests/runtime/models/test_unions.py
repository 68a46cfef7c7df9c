"""Unions: by tag, by structure, by the kind of JSON value; and what no variant fits."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from sample_sdk import models
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import encode
from sample_sdk._runtime.model import UnionType, UnknownVariant

UNIONS: Any = models


def kind(spec: Any, value: Any) -> str:
    """Return the class name of what a value is decoded to; it must encode unchanged."""
    before = copy.deepcopy(value)
    result = decode(spec, value)
    assert encode(result) == before
    return type(result).__name__


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"role": "user", "content": "x"}, "UserMessage"),
        ({"role": "tool", "content": "x", "tool_call_id": "1"}, "ToolMessage"),
        ({"role": "robot", "content": "x"}, "UnknownVariant"),
        ({"content": "x"}, "UnknownVariant"),
        ({"role": None}, "UnknownVariant"),
        ({"role": ["user"]}, "UnknownVariant"),
        ({"role": {"a": 1}}, "UnknownVariant"),
        ({"role": 1}, "UnknownVariant"),
        ({}, "UnknownVariant"),
        ("text", "str"),
        (None, "NoneType"),
        ([{"role": "user"}], "list"),
    ],
)
def test_by_tag(value: Any, expected: str) -> None:
    assert kind("ChatMessage", value) == expected


def test_an_unknown_variant_keeps_its_data_and_reads_as_attributes() -> None:
    data = {"role": "robot", "content": [{"type": "text", "text": "x"}], "new": {"a": 1}}
    message = decode("ChatMessage", copy.deepcopy(data))
    assert isinstance(message, UnknownVariant)
    assert message.role == "robot"
    assert message.new == {"a": 1}
    assert encode(message) == data
    assert not isinstance(message, UNIONS.ChatMessage)
    with pytest.raises(AttributeError, match="Did you mean 'role'"):
        _ = message.rol


def test_a_known_tag_wins_whatever_else_is_wrong() -> None:
    assert kind("ChatMessage", {"role": "tool", "content": 5}) == "ToolMessage"


def test_one_class_in_two_unions_with_different_tags() -> None:
    assert kind("Either", {"kind": "tool"}) == "Tool"
    assert kind("Either", {"kind": "stored", "type": "function"}) == "Stored"
    assert kind("ToolChoice", {"type": "function", "kind": "stored"}) == "Tool"


def test_several_tag_values_for_one_class() -> None:
    assert kind("ToolChoice", {"type": "search"}) == "Hosted"
    assert kind("ToolChoice", {"type": "browse", "url": "u"}) == "Hosted"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"type": "action", "label": "x"}, "PlainAction"),
        ({"type": "action", "label": {"type": "text", "text": "x"}}, "RichAction"),
        ({"type": "action", "label": {"type": "text", "text": "x"}, "url": "u"}, "RichAction"),
        ({"type": "action", "label": "x", "url": "u"}, "PlainAction"),
        ({"type": "other", "label": "x"}, "UnknownVariant"),
        ({"label": "x"}, "UnknownVariant"),
    ],
)
def test_variants_that_share_a_tag_value(value: Any, expected: str) -> None:
    assert kind("Action", value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"version": 1}, "NumberedOne"),
        ({"version": 1.0}, "NumberedOne"),
        ({"version": 2}, "NumberedTwo"),
        ({"version": True}, "UnknownVariant"),
        ({"version": "1"}, "UnknownVariant"),
        ({"version": None}, "UnknownVariant"),
        ({"version": [1]}, "UnknownVariant"),
    ],
)
def test_tags_that_are_numbers(value: Any, expected: str) -> None:
    assert kind("Numbered", value) == expected


def test_true_and_one_and_null_are_different_tags() -> None:
    flags = UnionType(
        "Flags",
        module="sample_sdk.models._hard",
        tag="on",
        table={True: "Cat", None: "Dog", "1": "Circle"},
    )
    change = flags.converter()
    assert type(change({"on": True})).__name__ == "Cat"
    assert type(change({"on": None})).__name__ == "Dog"
    assert type(change({"on": "1"})).__name__ == "Circle"
    assert type(change({"on": 1})).__name__ == "UnknownVariant"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"name": "a", "lives": 9}, "Cat"),
        ({"name": "a"}, "Dog"),
        ({"name": "a", "tricks": ["sit"]}, "Dog"),
        ({"name": "a", "size": "big"}, "Dog"),
        ({"name": "a", "lives": 9, "size": "huge"}, "Cat"),
        ({"name": "a", "lives": "many", "tricks": []}, "Dog"),
        ({"name": "a", "lives": "many"}, "Dog"),
        ({"lives": 3}, "UnknownVariant"),
        ({"name": "a", "size": "huge"}, "UnknownVariant"),
    ],
)
def test_by_structure(value: Any, expected: str) -> None:
    assert kind("Animal", value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"event": "created", "what": {"shape": "circle", "radius": 1.0}}, "Created"),
        ({"event": "moved", "to": [1, 2]}, "Moved"),
        ({"shape": "circle", "radius": 1.0}, "Circle"),
        ({"event": "other", "shape": "square"}, "Square"),
        ({"shape": "star"}, "UnknownVariant"),
        ({"event": "other"}, "UnknownVariant"),
    ],
)
def test_a_union_inside_a_union(value: Any, expected: str) -> None:
    assert kind("Event", value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"shape": "circle", "radius": 1.0}, "Circle"),
        ({"name": "a", "lives": 9}, "Cat"),
        ({"name": "a"}, "Dog"),
        ({"nothing": 1}, "UnknownVariant"),
    ],
)
def test_an_inline_union_of_unions(value: Any, expected: str) -> None:
    created = decode("Created", {"event": "created", "what": value})
    assert type(created.what).__name__ == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "bool"),
        (3, "int"),
        ("x", "str"),
        ([{"type": "text", "text": "x"}], "list"),
        ({"name": "a", "lives": 9}, "Cat"),
        ({"odd": 1}, "Cat"),
        (None, "NoneType"),
    ],
)
def test_inline_unions_by_kind(value: Any, expected: str) -> None:
    setting = decode("Setting", {"value": copy.deepcopy(value)})
    assert type(setting.value).__name__ == expected
    assert encode(setting) == {"value": value}
    if expected == "list":
        assert type(setting.value[0]).__name__ == "TextPart"


def test_union_with_literals_lists_and_models() -> None:
    assert decode("ToolChoice", "auto") == "auto"
    assert [type(t).__name__ for t in decode("ToolChoice", [{"type": "function"}])] == ["Tool"]
    assert type(decode("Setting", {"when": "2024-01-01T00:00:00Z"}).when).__name__ == "datetime"
    assert decode("Setting", {"when": 17}).when == 17


def test_what_a_union_tells_about_itself() -> None:
    union = UNIONS.ChatMessage
    assert union.name == "ChatMessage"
    assert union.tag == "role"
    assert union.variants == {"user": models.UserMessage, "tool": models.ToolMessage}
    assert UNIONS.Action.variants == {"action": (models.PlainAction, models.RichAction)}
    assert "'user' -> UserMessage" in union.__doc__
    assert "PlainAction or RichAction" in UNIONS.Action.__doc__
    assert repr(union) == "sample_sdk.models._chat.ChatMessage"


def test_isinstance_and_issubclass() -> None:
    user = models.UserMessage(content="x")
    assert isinstance(user, UNIONS.ChatMessage)
    assert not isinstance("x", UNIONS.ChatMessage)
    assert not isinstance(user, UNIONS.ContentPart)
    assert isinstance("auto", UNIONS.ToolChoice)
    assert not isinstance("other", UNIONS.ToolChoice)
    assert isinstance(models.Circle(radius=1.0), UNIONS.Event)
    assert issubclass(models.UserMessage, UNIONS.ChatMessage)
    assert issubclass(models.Circle, UNIONS.Event)
    assert not issubclass(models.Cat, UNIONS.ChatMessage)
    assert isinstance(user, UNIONS.ChatMessage | None)


def test_a_union_works_in_type_expressions() -> None:
    from typing import get_args

    assert get_args(UNIONS.ChatMessage | None) == (UNIONS.ChatMessage, type(None))
    assert get_args(None | UNIONS.ChatMessage) == (type(None), UNIONS.ChatMessage)
    assert get_args(UNIONS.ChatMessage | int) == (UNIONS.ChatMessage, int)
    assert get_args(list[UNIONS.ChatMessage]) == (UNIONS.ChatMessage,)


def test_a_union_is_copied_and_pickled_by_reference() -> None:
    union = UNIONS.ChatMessage
    assert copy.copy(union) is union
    assert copy.deepcopy([union])[0] is union
    assert pickle.loads(pickle.dumps(union)) is union


def test_a_union_of_lists_and_maps_of_itself() -> None:
    cat = {"name": "Tom", "lives": 9}
    found = decode("Nest", [[dict(cat)], "x", []])
    assert type(found[0][0]) is models.Cat and found[1:] == ["x", []]
    assert UNIONS.Nest.validate([[cat]])[0][0].lives == 9
    found = decode("Tree", {"a": {"b": dict(cat)}, "c": dict(cat)})
    assert [type(found["a"]["b"]), type(found["c"])] == [models.Cat, models.Cat]
    assert encode(found) == {"a": {"b": cat}, "c": cat}
