"""Models and unions inside pydantic."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pydantic
import pytest
from pydantic import BaseModel, TypeAdapter
from sample_sdk import models
from sample_sdk.models import ChatCompletion, Child, Moments, Node, TextPart, UserMessage

UNIONS: Any = models


class Holder(BaseModel):
    """A pydantic model with fields of ours."""

    message: UserMessage
    maybe: Child | None = None
    several: list[TextPart] = []
    named: dict[str, Node] = {}


def holder() -> Any:
    """Return a pydantic class with a union, which is no type to a checker's eye."""
    return pydantic.create_model(
        "UnionHolder",
        message=(UNIONS.ChatMessage, ...),
        maybe=(UNIONS.ChatMessage | None, None),
        parts=(list[UNIONS.ContentPart], []),
    )


def test_fields_are_validated_and_dumped() -> None:
    held = Holder.model_validate(
        {
            "message": {"role": "user", "content": [{"type": "text", "text": "x"}]},
            "maybe": {"id": "1", "made": "2024-01-01T00:00:00Z", "nick-name": "n"},
            "several": [{"text": "a"}],
            "named": {"a": {"value": 1}},
        }
    )
    assert type(held.message) is UserMessage
    assert type(held.message.content[0]) is TextPart
    assert held.maybe is not None
    assert held.maybe.nick_name == "n"
    assert held.several[0].type == "text"
    dumped = held.model_dump(exclude_unset=True)
    assert dumped["maybe"] == held.maybe.model_dump(exclude_unset=True)
    assert isinstance(dumped["maybe"]["made"], datetime.datetime)
    written = json.loads(held.model_dump_json(by_alias=True, exclude_unset=True))
    assert written["maybe"] == {"id": "1", "made": "2024-01-01T00:00:00Z", "nick-name": "n"}
    again = held.model_dump_json(by_alias=True, exclude_unset=True)
    assert Holder.model_validate_json(again) == held
    assert held.model_dump()["message"] == held.message.model_dump()
    assert held.model_dump()["message"]["name"] is None


def test_instances_are_accepted_as_they_are() -> None:
    message = UserMessage(content="x")
    assert Holder(message=message).message is message


def test_errors_are_pydantics_own_with_full_locations() -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        Holder.model_validate(
            {"message": {"content": [{"type": "text", "text": 1}], "name": 2}, "named": {"a": {}}}
        )
    errors = caught.value.errors()
    assert [error["loc"] for error in errors] == [
        ("message", "content", 0, "text"),
        ("message", "name"),
        ("named", "a", "value"),
    ]
    assert errors[0]["msg"] == "expected str, got 1"
    assert errors[2]["type"] == "missing"


def test_unions_as_fields() -> None:
    cls = holder()
    held = cls.model_validate(
        {
            "message": {"role": "tool", "content": "x", "tool_call_id": "1"},
            "parts": [{"type": "image_url", "image_url": "u"}],
        }
    )
    assert type(held.message).__name__ == "ToolMessage"
    assert type(held.parts[0]).__name__ == "ImagePart"
    assert held.maybe is None
    assert held.model_dump(exclude_unset=True)["message"] == {
        "role": "tool",
        "content": "x",
        "tool_call_id": "1",
    }
    with pytest.raises(pydantic.ValidationError, match="unknown variant of ChatMessage"):
        cls.model_validate({"message": {"role": "new"}})


def test_type_adapters() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(list[UNIONS.ChatMessage])
    made = adapter.validate_json('[{"role": "user", "content": "x"}]')
    assert type(made[0]) is UserMessage
    assert adapter.dump_python(made, exclude_unset=True) == [{"role": "user", "content": "x"}]
    assert adapter.dump_json(made, exclude_unset=True) == b'[{"content":"x","role":"user"}]'
    one = TypeAdapter(ChatCompletion)
    with pytest.raises(pydantic.ValidationError, match="4 validation errors"):
        one.validate_python({})
    assert one.json_schema()["title"] == "ChatCompletion"


def test_json_schema_of_recursive_and_shared_models() -> None:
    schema = Holder.model_json_schema()
    definitions = schema["$defs"]
    assert {"UserMessage", "Child", "Node", "TextPart", "ChatMessage"} <= set(definitions)
    assert definitions["Node"]["properties"]["children"]["anyOf"][0]["items"] == {
        "$ref": "#/$defs/Node"
    }
    assert schema["properties"]["message"] == {"$ref": "#/$defs/UserMessage"}
    mapping = definitions["ChatMessage"]["discriminator"]["mapping"]
    assert mapping == {"user": "#/$defs/UserMessage", "tool": "#/$defs/ToolMessage"}
    references = set(refs(schema))
    assert references <= {f"#/$defs/{name}" for name in definitions}
    for mode in ("validation", "serialization"):
        assert TypeAdapter(Node).json_schema(mode=mode)["$defs"]["Node"]["title"] == "Node"


def refs(schema: Any) -> list[str]:
    """Return every reference in a schema."""
    if isinstance(schema, dict):
        own = [schema["$ref"]] if "$ref" in schema else []
        return own + [ref for item in schema.values() for ref in refs(item)]
    return [ref for item in schema for ref in refs(item)] if isinstance(schema, list) else []


def test_bytes_and_spellings_through_pydantic() -> None:
    adapter = TypeAdapter(Moments)
    made = adapter.validate_json('{"data": "aGk=", "at": "2024-01-01T00:00:00.000Z"}')
    assert made.data == b"hi"
    assert json.loads(adapter.dump_json(made, exclude_unset=True)) == {
        "data": "aGk=",
        "at": "2024-01-01T00:00:00.000Z",
    }


def test_a_subclass_in_pydantic() -> None:
    class Mine(UserMessage):
        """With a method."""

        def shout(self) -> str:
            return str(self.content).upper()

    assert TypeAdapter(Mine).validate_python({"content": "x"}).shout() == "X"
