"""JSON Schema of models, judged by a JSON Schema validator."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest
from sample_sdk import models
from sample_sdk.models import Child, Moments, Node, Renamed, Setting, TextPart


def test_a_simple_model() -> None:
    assert TextPart.model_json_schema() == {
        "title": "TextPart",
        "type": "object",
        "description": "A part of a message: text.",
        "properties": {
            "text": {"type": "string"},
            "type": {"const": "text", "type": "string", "default": "text"},
        },
        "required": ["text"],
        "additionalProperties": True,
    }


def test_names() -> None:
    schema = Renamed.model_json_schema()
    assert set(schema["properties"]) == {"image-url", "class", "model_dump", "@part"}
    assert schema["required"] == ["image-url"]
    by_name = Renamed.model_json_schema(by_alias=False)
    assert set(by_name["properties"]) == {"image_url", "class_", "model_dump_", "part"}


def test_recursion_is_a_reference_to_itself() -> None:
    schema = Node.model_json_schema()
    assert schema["$ref"] == "#/$defs/Node"
    children = schema["$defs"]["Node"]["properties"]["children"]
    assert children["anyOf"][0] == {"type": "array", "items": {"$ref": "#/$defs/Node"}}


def test_a_tagged_union_has_a_discriminator() -> None:
    schema = Child.model_json_schema()["$defs"]["ChatMessage"]
    assert schema["discriminator"] == {
        "propertyName": "role",
        "mapping": {"user": "#/$defs/UserMessage", "tool": "#/$defs/ToolMessage"},
    }
    assert schema["oneOf"] == [
        {"$ref": "#/$defs/UserMessage"},
        {"$ref": "#/$defs/ToolMessage"},
    ]


@pytest.mark.parametrize("name", models.__dict__["__all__"])
def test_every_schema_is_valid(name: str) -> None:
    target: Any = getattr(models, name)
    if isinstance(target, type):
        jsonschema_rs.meta.validate(target.model_json_schema())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("model", "good", "bad"),
    [
        (Moments, {"at": "2024-01-01T00:00:00Z", "history": []}, {"at": 1}),
        (Setting, {"value": [{"text": "x"}], "mode": "on"}, {"mode": "half"}),
        (Setting, {"choice": "auto", "anything": [1]}, {"choice": "never"}),
        (Child, {"id": "1", "message": {"role": "user", "content": "x"}}, {"id": 1}),
        (Child, {"id": "1", "new": 1}, {"id": "1", "message": {"role": "user"}}),
        (models.Moved, {"to": [1, 2]}, {"to": [1]}),
    ],
)
def test_the_schema_agrees_with_the_strict_side(model: Any, good: Any, bad: Any) -> None:
    validator = jsonschema_rs.validator_for(model.model_json_schema())
    assert validator.is_valid(good)
    model.model_validate(good)
    assert not validator.is_valid(bad)
    with pytest.raises(ValueError, match="issue"):
        model.model_validate(bad)
