"""``model_dump`` and its kin; pydantic itself says what they should return."""

from __future__ import annotations

import datetime
import json
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field
from sample_sdk._runtime.convert import decode
from sample_sdk.models import Child, Moments, Renamed, UserMessage


class Twin(BaseModel):
    """The settings of the pydantic twins."""

    model_config = ConfigDict(extra="allow", val_json_bytes="base64", ser_json_bytes="base64")


class TextTwin(Twin):
    text: str
    type: Literal["text"] = "text"


class ImageTwin(Twin):
    image_url: str
    list: Any = None
    type: Literal["image_url"] = "image_url"


PartTwin = Annotated[TextTwin | ImageTwin, Field(discriminator="type")]


class UserTwin(Twin):
    content: str | list[PartTwin]
    role: Literal["user"] = "user"
    name: str | None = None


class ToolTwin(Twin):
    content: str | list[PartTwin]
    tool_call_id: str
    role: Literal["tool"] = "tool"
    finish: str | None = None


class ChildTwin(Twin):
    id: str
    made: datetime.datetime | None = None
    text: TextTwin | None = None
    message: Annotated[UserTwin | ToolTwin, Field(discriminator="role")] | None = None
    nick_name: str | None = Field(default=None, alias="nick-name")


DATA: list[dict[str, Any]] = [
    {"id": "1"},
    {"id": "1", "made": None, "nick-name": None},
    {
        "id": "1",
        "made": "2024-01-02T03:04:05Z",
        "text": {"type": "text", "text": "a"},
        "message": {
            "role": "user",
            "content": [{"type": "text", "text": "b"}, {"type": "image_url", "image_url": "u"}],
            "extra": {"x": [1, None]},
        },
        "nick-name": "n",
        "more": [None],
    },
]
SWITCHES: list[dict[str, Any]] = [
    {},
    {"by_alias": True},
    {"exclude_unset": True},
    {"exclude_none": True},
    {"exclude_unset": True, "exclude_none": True, "by_alias": True},
    {"mode": "json"},
    {"mode": "json", "by_alias": True, "exclude_unset": True},
    {"include": {"id", "message"}},
    {"exclude": {"id", "message"}},
    {"include": {"message": {"content", "role"}}},
    {"exclude": {"message": {"content"}, "id": True}},
    {"exclude": {"message": {"content": {"__all__": {"type"}}}}},
    {"include": {"message": {"content": {"__all__": {"type"}}}, "made": ...}},
    {"include": {"id", "more"}, "exclude": {"more"}},
    {"include": set()},
    {"exclude": set()},
]


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("switches", SWITCHES)
def test_dumps_like_pydantic(data: dict[str, Any], switches: dict[str, Any]) -> None:
    ours = Child.model_validate(data)
    theirs = ChildTwin.model_validate(data)
    assert ours.model_dump(**switches) == theirs.model_dump(**switches)
    rest = {key: value for key, value in switches.items() if key != "mode"}
    assert json.loads(ours.model_dump_json(**rest)) == json.loads(theirs.model_dump_json(**rest))
    assert ours.model_fields_set == theirs.model_fields_set
    assert ours.model_extra == theirs.model_extra


def test_indent() -> None:
    message = UserMessage(content="\u00e9")
    assert message.model_dump_json(exclude_unset=True) == '{"content":"\u00e9","role":"user"}'
    assert message.model_dump_json(indent=1, exclude_unset=True) == (
        '{\n "content": "\u00e9",\n "role": "user"\n}'
    )
    assert message.to_json(indent=1) == message.model_dump_json(indent=1, exclude_unset=True)


def test_to_dict_is_what_goes_over_the_wire() -> None:
    child = decode("Child", {"id": "1", "nick-name": "n", "made": "2024-01-02T03:04:05.000Z"})
    expected = {"id": "1", "nick-name": "n", "made": "2024-01-02T03:04:05.000Z"}
    assert child.to_dict() == expected
    assert json.loads(child.to_json()) == expected
    assert Child.model_validate(child.to_dict()) == child
    dumped = child.model_dump()
    assert dumped["nick_name"] == "n"
    assert isinstance(dumped["made"], datetime.datetime)


def test_keys_that_collide_are_dumped_by_their_own_name() -> None:
    item = decode("Renamed", {"image-url": "u", "model_dump": "x", "other": 1})
    assert item.model_dump(exclude_unset=True) == {
        "image_url": "u",
        "model_dump_": "x",
        "other": 1,
    }
    assert Renamed.model_validate(item.model_dump(by_alias=True)).model_dump_ == "x"


def test_json_mode_writes_the_spelling_and_base64() -> None:
    item = Moments.model_validate({"at": "2024-01-02T03:04:05.000Z", "token": "aGk"})
    assert item.model_dump(mode="json", exclude_unset=True) == {
        "at": "2024-01-02T03:04:05.000Z",
        "token": "aGk",
    }
    assert item.model_dump(exclude_unset=True)["token"] == b"hi"
