"""Models as Python objects: made, read, changed, compared, copied, pickled, shown."""

from __future__ import annotations

import copy
import inspect
import pickle
import pydoc
from typing import Any

import pytest
from sample_sdk import models
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import encode
from sample_sdk._runtime.model import UnknownVariant
from sample_sdk._runtime.omit import OMIT
from sample_sdk.models import (
    ImagePart,
    Moments,
    Renamed,
    Setting,
    TextPart,
    ToolMessage,
    UserMessage,
)

MODELS: Any = models


def test_tags_are_filled_and_sent() -> None:
    message = UserMessage(content="Hi")
    assert message.role == "user"
    assert encode(message) == {"content": "Hi", "role": "user"}
    assert message.model_fields_set == {"content", "role"}


def test_fields_keep_the_order_of_the_class() -> None:
    message = ToolMessage(tool_call_id="1", content="x")
    assert list(encode(message)) == ["content", "tool_call_id", "role"]


def test_nested_dicts_become_models_and_are_copied() -> None:
    part = {"type": "text", "text": "a"}
    message = UserMessage(content=[part, ImagePart(image_url="u")])  # type: ignore[list-item]
    assert [type(item) for item in message.content] == [TextPart, ImagePart]
    message.content[0].text = "changed"  # type: ignore[union-attr]
    assert part == {"type": "text", "text": "a"}


def test_python_names_are_used_for_renamed_fields() -> None:
    item = Renamed(image_url="u", class_="c")
    assert encode(item) == {"image-url": "u", "class": "c"}


def test_a_field_called_self_would_work() -> None:
    from sample_sdk._runtime.model import ApiModel

    class Selfish(ApiModel):
        self: str

    assert Selfish(**{"self": "x"}).to_dict() == {"self": "x"}


def test_mistakes_in_construction() -> None:
    make: Any = UserMessage
    with pytest.raises(TypeError, match=r"no field 'contents'. Did you mean 'content'\?"):
        make(contents="x")
    with pytest.raises(TypeError, match=r"ToolMessage.* missing .*'content', 'tool_call_id'"):
        MODELS.ToolMessage()
    with pytest.raises(TypeError, match="no field 'image-url'"):
        MODELS.Renamed(**{"image-url": "u"})
    with pytest.raises(TypeError, match="positional"):
        make("x")


def test_omit_is_the_same_as_leaving_out() -> None:
    assert encode(UserMessage(content="x", name=OMIT)) == {"content": "x", "role": "user"}
    with pytest.raises(TypeError, match="missing"):
        UserMessage(content=OMIT)


def test_assigning_and_deleting() -> None:
    message = UserMessage(content="x", name="n")
    message.content = [TextPart(text="a")]
    message.name = None
    assert encode(message) == {
        "content": [{"text": "a", "type": "text"}],
        "role": "user",
        "name": None,
    }
    del message.name
    assert message.name is None
    assert "name" not in encode(message)
    del message.content
    with pytest.raises(AttributeError, match="required field 'content'"):
        _ = message.content


def test_an_assigned_extra_is_sent() -> None:
    message: Any = UserMessage(content="x")
    message.cache_control = {"type": "ephemeral"}
    assert encode(message)["cache_control"] == {"type": "ephemeral"}


def test_methods_cannot_be_assigned_or_deleted() -> None:
    message: Any = UserMessage(content="x")
    with pytest.raises(AttributeError, match="model_dump is a method"):
        message.model_dump = 1
    with pytest.raises(AttributeError, match="model_dump is a method"):
        del message.model_dump
    with pytest.raises(AttributeError):
        message.model_extra = {}


def test_equality_is_by_class_and_data() -> None:
    one = UserMessage(content=[TextPart(text="a")])
    assert one == UserMessage(content=[TextPart(text="a")])
    assert one != UserMessage(content=[TextPart(text="b")])
    assert one != decode("ChatMessage", {"role": "other"})
    assert one != {"content": [], "role": "user"}
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


@pytest.mark.parametrize("copier", [copy.copy, copy.deepcopy, lambda m: m.model_copy()])
def test_copies_are_equal_and_independent(copier: Any) -> None:
    one = UserMessage(content=[TextPart(text="a")])
    other = copier(one)
    assert type(other) is UserMessage
    assert other == one
    other.name = "n"
    assert one.name is None


def test_shallow_and_deep() -> None:
    one = UserMessage(content=[TextPart(text="a")])
    assert copy.copy(one).content is one.content
    assert copy.deepcopy(one).content[0] is not one.content[0]  # type: ignore[comparison-overlap]
    assert one.model_copy().content is one.content
    assert one.model_copy(deep=True).content is not one.content
    changed = one.model_copy(update={"content": "x", "name": "n"})
    assert encode(changed) == {"content": "x", "role": "user", "name": "n"}
    assert one.name is None


def test_a_model_that_holds_itself_can_be_deep_copied() -> None:
    node: Any = MODELS.Node(value=1)
    node.children = [node]
    twin = copy.deepcopy(node)
    assert twin.children[0] is twin


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickles(protocol: int) -> None:
    data = {
        "id": "1",
        "made": "2024-01-02T03:04:05.000Z",
        "nick-name": "n",
        "nick_name": "other",
        "message": {"role": "new", "x": [1]},
        "extra": {"a": [None]},
    }
    child = decode("Child", copy.deepcopy(data))
    twin = pickle.loads(pickle.dumps(child, protocol))
    assert twin == child
    assert type(twin) is type(child)
    assert type(twin.message) is UnknownVariant
    assert encode(twin) == data


def test_model_construct_checks_nothing() -> None:
    message: Any = UserMessage.model_construct(content=5, other=1)
    assert encode(message) == {"role": "user", "content": 5, "other": 1}


def test_repr() -> None:
    message = UserMessage(content=[TextPart(text="Hi")], name=None)
    assert repr(message) == (
        "UserMessage(content=[TextPart(text='Hi', type='text')], role='user', name=None)"
    )
    assert repr(Renamed(image_url="u")) == "Renamed(image_url='u')"
    odd = decode("Renamed", {"image_url": 1, "not an identifier": 2, "": 3})
    assert repr(odd) == "Renamed('image_url'=1, 'not an identifier'=2, ''=3)"


def test_repr_of_much_data_is_short() -> None:
    long = repr(UserMessage(content="x" * 10_000))
    assert len(long) < 200
    assert "(10000 long)" in long
    many = repr(UserMessage(content=[TextPart(text="y" * 70) for _ in range(1000)]))
    assert len(many) < 2000
    assert "994 more" in many
    wide = repr(decode("Setting", {f"key{index}": index for index in range(1000)}))
    assert len(wide) < 2000
    assert wide.endswith("\u2026)")
    deep: Any = {"value": 1}
    for _ in range(100):
        deep = {"value": 1, "by_name": {"a": deep}}
    assert len(repr(decode("Node", deep))) < 2000
    assert len(repr(Moments(data=b"\0" * 5000))) < 400


def test_dir_lists_fields_methods_and_extras() -> None:
    message = decode("UserMessage", {"content": "x", "extra": 1, "not-a-name": 2})
    names = dir(message)
    assert {"content", "name", "extra", "model_dump", "to_dict"} <= set(names)
    assert "not-a-name" not in names


def test_signature_and_help() -> None:
    assert str(inspect.signature(ToolMessage)) == (
        "(*, content: 'str | list[ContentPart]', tool_call_id: 'str', "
        "role: \"Literal['tool']\" = 'tool', "
        "finish: \"Literal['stop', 'length'] | str | None\" = None)"
    )
    assert "What a tool answered" in pydoc.render_doc(ToolMessage)
    assert "model_dump" in pydoc.render_doc(ToolMessage)
    with pytest.raises(AttributeError):
        TextPart(text="x").__signature__ = 1  # type: ignore[attr-defined]


def test_replace() -> None:
    message: Any = UserMessage(content="x")
    assert encode(message.__replace__(name="n"))["name"] == "n"


def test_field_defaults_read_none() -> None:
    setting = Setting()
    assert setting.value is None
    assert setting.mode is None
    assert encode(setting) == {}
