"""The strict side: ``model_validate``, ``UnionType.validate``, ``model_issues``."""

from __future__ import annotations

import copy
import datetime
import pickle
from typing import Any

import pytest
from sample_sdk import models
from sample_sdk._runtime.convert import decode
from sample_sdk._runtime.encode import encode
from sample_sdk._runtime.validate import Issue, ValidationError, issues
from sample_sdk.models import (
    ChatCompletion,
    Child,
    Moved,
    TextPart,
    ToolMessage,
    Upload,
    UserMessage,
)

UNIONS: Any = models


def found(model: Any) -> list[tuple[str, str]]:
    """Return (pointer, message) of a model's issues."""
    return [(issue.pointer, issue.message) for issue in model.model_issues()]


def test_valid_data_becomes_a_model_and_is_copied() -> None:
    data: dict[str, Any] = {
        "role": "user",
        "content": [{"type": "text", "text": "x"}],
        "extra": {"a": [1]},
    }
    before = copy.deepcopy(data)
    message: Any = UserMessage.model_validate(data)
    assert type(message.content[0]) is TextPart
    assert encode(message) == before
    message.content[0].text = "y"
    message.extra["a"].append(2)
    assert data == before


def test_a_tag_may_be_left_out_where_the_class_is_given() -> None:
    message = UserMessage.model_validate({"content": "x"})
    assert encode(message) == {"content": "x", "role": "user"}
    answer = ChatCompletion.model_validate(
        {"id": "1", "choices": [], "created": 1, "model": "m", "usage": None}
    )
    assert answer.object == "chat.completion"


def test_json_text() -> None:
    assert UserMessage.model_validate_json('{"content": "x"}').content == "x"
    assert UserMessage.model_validate_json(b'{"content": "x"}').content == "x"
    with pytest.raises(ValueError, match=r"JSON|Expecting|unexpected"):
        UserMessage.model_validate_json("{")


def test_an_instance_is_returned_and_checked() -> None:
    message: Any = UserMessage(content="x")
    assert UserMessage.model_validate(message) is message
    message.content = 5
    with pytest.raises(ValidationError, match="/content: expected str"):
        UserMessage.model_validate(message)
    with pytest.raises(ValidationError, match="expected ToolMessage, got a UserMessage"):
        ToolMessage.model_validate(UserMessage(content="x"))


def test_models_inside_data_are_taken_as_they_are() -> None:
    part = TextPart(text="x")
    message = UserMessage.model_validate({"content": [part]})
    assert message.content[0] is part


@pytest.mark.parametrize(
    ("model", "data", "pointer", "message"),
    [
        ("UserMessage", {}, "/content", "is required but missing"),
        ("UserMessage", {"content": None}, "/content", "expected str | list[ContentPart]"),
        ("UserMessage", {"content": 1}, "/content", "expected str | list[ContentPart], got 1"),
        ("UserMessage", {"content": "x", "role": "tool"}, "/role", "expected 'user', got 'tool'"),
        ("UserMessage", {"content": "x", "name": 1}, "/name", "expected str | None, got 1"),
        ("UserMessage", {"content": [1]}, "/content/0", "expected ContentPart, got 1"),
        (
            "UserMessage",
            {"content": [{"type": "text", "text": "x"}, {"type": "text", "text": 1}]},
            "/content/1/text",
            "expected str, got 1",
        ),
        (
            "UserMessage",
            {"content": [{"type": "sound"}]},
            "/content/0",
            "unknown variant of ContentPart: type is 'sound', not 'text', 'image_url'",
        ),
        (
            "UserMessage",
            {"content": [{"text": "x"}]},
            "/content/0",
            "no variant of ContentPart: the tag 'type' is missing",
        ),
        (
            "ToolMessage",
            {"content": "x", "tool_call_id": "1", "finish": "soon"},
            "/finish",
            "unknown value 'soon', not 'stop' | 'length'",
        ),
        ("ToolMessage", {"content": "x", "tool_call_id": "1", "finish": 1}, "/finish", "expected"),
        ("Setting", {"mode": "half"}, "/mode", "expected 'on' | 'off' | None, got 'half'"),
        ("Setting", {"choice": "never"}, "/choice", "expected ToolChoice | None, got 'never'"),
        ("Setting", {"choice": {"type": "x"}}, "/choice", "unknown variant of ToolChoice: type"),
        ("Setting", {"choice": [{"kind": 1}]}, "/choice/0/kind", "expected 'tool', got 1"),
        ("Setting", {"value": {"name": "x"}}, "/value/lives", "is required but missing"),
        ("Setting", {"when": "soon"}, "/when", "expected datetime | int | None, got 'soon'"),
        ("Setting", {"when": True}, "/when", "got True"),
        ("Node", {"value": True}, "/value", "expected int, got True"),
        ("Node", {"value": 1.0}, "/value", "expected int, got 1.0"),
        ("Node", {"value": 1, "by_name": {"a/b~": {}}}, "/by_name/a~1b~0/value", "missing"),
        ("Node", {"value": 1, "by_name": []}, "/by_name", "expected dict[str, Node] | None"),
        ("Circle", {"radius": "1"}, "/radius", "expected float, got '1'"),
        ("Circle", {"radius": False}, "/radius", "expected float, got False"),
        ("Moved", {"to": [1.0]}, "/to", "expected tuple[float, float]"),
        ("Moved", {"to": [1.0, "x"]}, "/to/1", "expected float, got 'x'"),
        ("Child", {"id": 1}, "/id", "expected str, got 1"),
        ("Child", {"id": "1", "nick-name": 1}, "/nick-name", "expected str"),
        ("Child", {"id": "1", "made": "x"}, "/made", "expected datetime | None, got 'x'"),
        ("Child", {"id": "1", "message": {"role": "user"}}, "/message/content", "missing"),
        ("Created", {"what": {"x": 1}}, "/what", "no variant of Shape | Animal has"),
        ("UserMessage", "text", "", "expected UserMessage, got 'text'"),
        ("UserMessage", None, "", "expected UserMessage, got None"),
        ("UserMessage", [], "", "expected UserMessage, got an array"),
    ],
)
def test_mismatches(model: str, data: Any, pointer: str, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        getattr(models, model).model_validate(data)
    assert [issue.pointer for issue in caught.value.issues] == [pointer]
    assert message in caught.value.issues[0].message
    assert (pointer or "(top)") in str(caught.value)


def test_every_mismatch_is_listed_and_the_error_is_readable_and_picklable() -> None:
    with pytest.raises(ValidationError) as caught:
        Upload.model_validate({"id": "x", "made": 1, "parts": {"a": [{"text": 1}], "b": None}})
    error = caught.value
    assert isinstance(error, ValueError)
    assert str(error).splitlines() == [
        "4 issues in Upload",
        "  /id: expected UUID, got 'x'",
        "  /made: expected datetime, got 1",
        "  /parts/a/0/text: expected str, got 1",
        "  /parts/b: expected list[TextPart], got None",
    ]
    assert [issue.kind for issue in error.issues] == ["string", "number", "number", "null"]
    twin = pickle.loads(pickle.dumps(error))
    assert twin.issues == error.issues
    assert str(twin) == str(error)


def test_a_long_list_of_issues_is_cut_in_the_text_only() -> None:
    with pytest.raises(ValidationError) as caught:
        UserMessage.model_validate({"content": list(range(100))})
    assert len(caught.value.issues) == 100
    assert str(caught.value).endswith("... and 80 more")


@pytest.mark.parametrize(
    ("model", "data"),
    [
        ("Setting", {"value": True, "when": 1, "mode": None, "name": "any text"}),
        ("Setting", {"value": [], "anything": {"a": [None]}, "choice": "auto"}),
        ("Setting", {"choice": {"type": "search"}}),
        ("Setting", {"choice": [{"type": "function"}]}),
        ("Setting", {}),
        ("Circle", {"radius": 1}),
        ("Created", {"what": {"shape": "circle", "radius": 1.5}}),
        ("Created", {"what": {"name": "x", "lives": 1}}),
        ("Moved", {"to": [1, 2], "path": [[1, {"text": "x"}]]}),
        ("Moments", {"at": "2024-01-01T00:00:00.000Z", "history": [], "data": "aGk="}),
        ("Renamed", {"image-url": "u", "@part": {"type": "text", "text": "x"}}),
    ],
)
def test_valid_data(model: str, data: dict[str, Any]) -> None:
    cls = getattr(models, model)
    made = cls.model_validate(copy.deepcopy(data))
    assert type(made) is cls
    assert made.model_issues() == []
    assert cls.model_validate(encode(made)) == made


def test_python_values_are_accepted_where_their_text_is() -> None:
    noon = datetime.datetime(2024, 5, 1, 12, tzinfo=datetime.UTC)
    made = Child.model_validate({"id": "1", "made": noon})
    assert made.made is noon
    assert Moved.model_validate({"to": (1.0, 2.0)}).to == (1.0, 2.0)


def test_responses_are_tolerant_and_tell() -> None:
    answer = decode(
        "ChatCompletion",
        {
            "id": 5,
            "choices": [{"index": 0, "message": {"role": "new"}, "finish_reason": "tired"}],
            "created": "now",
            "object": "chat.completion",
        },
    )
    assert found(answer) == [
        ("/id", "expected str, got 5"),
        (
            "/choices/0/message",
            "unknown variant of ChatMessage: role is 'new', not 'user', 'tool'",
        ),
        ("/choices/0/finish_reason", "unknown value 'tired', not 'stop' | 'length'"),
        ("/created", "expected int, got 'now'"),
        ("/model", "is required but missing"),
    ]


def test_issues_follow_what_a_program_changes() -> None:
    message: Any = UserMessage(content="x")
    assert found(message) == []
    message.content = [{"type": "text", "text": "raw"}]
    assert found(message) == [("/content/0", "expected ContentPart, got an object")]
    message.content = [TextPart(text="x"), 3]
    assert found(message) == [("/content/1", "expected ContentPart, got 3")]
    del message.content
    assert found(message) == [("/content", "is required but missing")]
    message.content = "x"
    del message.role
    assert found(message) == [("/role", "is required but missing")]


def test_checking_changes_nothing() -> None:
    answer = decode("ChatCompletion", {"choices": [{"message": {"role": "new"}}]})
    before = copy.deepcopy(answer)
    answer.model_issues()
    assert answer == before
    assert encode(answer) == {"choices": [{"message": {"role": "new"}}]}


def test_issues_of_any_value() -> None:
    bad: Any = TextPart(text="x")
    bad.text = 1
    expected = [Issue(("a", 0, "text"), "expected str, got 1", "number")]
    assert issues({"a": [bad], "b": 3}) == expected
    assert issues(decode(("map", ("list", "TextPart")), {"a": [{"text": "x"}]})) == [
        Issue(("a", 0, "type"), "is required but missing", "missing")
    ]
    assert [i.pointer for i in issues([1, "x"], ("list", "@int"))] == ["/1"]
    assert [i.pointer for i in issues({"a": None}, ("map", "@str"))] == ["/a"]
    assert issues("anything", None) == []
    assert issues("auto", "ToolChoice") == []
    assert issues("new", ("either", "@str", ("literal", "a"))) == []
    assert issues("a", ("either", ("literal", "a", "b"), "@str")) == []
    assert "unknown value" in issues("new", ("either", ("literal", "a"), "@str"))[0].message
    assert len(issues("never", "ToolChoice")) == 1
    assert issues(3, ("either", "@int", "@str")) == []
    assert len(issues(None, ("either", "@int", "@str"))) == 1
    assert issues(None, ("either", "@int", "@null")) == []


def test_unions_validate() -> None:
    message = UNIONS.ChatMessage.validate({"role": "user", "content": "x"})
    assert type(message) is UserMessage
    assert UNIONS.ChatMessage.validate(message) is message
    assert UNIONS.ToolChoice.validate("auto") == "auto"
    assert type(UNIONS.Animal.validate({"name": "x", "lives": 2})).__name__ == "Cat"
    for bad in ({"role": "new"}, {}, "text", None, {"role": "user", "content": 1}):
        with pytest.raises(ValidationError, match="in ChatMessage"):
            UNIONS.ChatMessage.validate(bad)
    with pytest.raises(ValidationError, match="no variant of Animal has this structure"):
        UNIONS.Animal.validate({"lives": 2})


def test_an_annotation_that_names_nothing_is_reported() -> None:
    from sample_sdk._runtime.model import ApiModel

    class Odd(ApiModel):
        x: Unheard  # type: ignore[name-defined]  # noqa: F821

    with pytest.raises(LookupError, match="nothing is called 'Unheard'"):
        Odd.model_validate({"x": 1})
