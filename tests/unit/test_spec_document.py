"""`spec/` itself: the document is valid, its examples hold, and its overlay says what it means.

Everything here reads the files with PyYAML and public libraries only, so that a mistake in the
generator cannot hide one in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias, cast

import jsonpath_rfc9535
import jsonschema_rs
import openapi_spec_validator
import pytest
import yaml

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Node: TypeAlias = "dict[str, Json]"
Place: TypeAlias = "tuple[str | int, ...]"

SPEC = Path(__file__).parents[2] / "spec"
METHODS = ("get", "put", "post", "delete", "patch")
DIALECT = "https://json-schema.org/draft/2020-12/schema"
STREAM = "text/event-stream"

RENAMED = {
    "downloadFile": "files.content",
    "addUploadPart": "uploads.add_part",
    "createSpeech": "audio.speech",
    "createTranscription": "audio.transcribe",
    "createTranslation": "audio.translate",
    "createImage": "images.generate",
    "createImageEdit": "images.edit",
    "createImageVariation": "images.create_variation",
    "retrieveBatch": "batches.retrieve",
    "retrieveFile": "files.retrieve",
    "retrieveModel": "models.retrieve",
}


def load(name: str) -> Node:
    return cast(Node, yaml.safe_load((SPEC / name).read_text(encoding="utf-8")))


DOCUMENT = load("openai.yaml")
OVERLAY = load("openai.overlay.yaml")


def child(node: Json, *keys: str) -> Json:
    for key in keys:
        assert isinstance(node, dict)
        node = node.get(key, {})
    return node


def mapping(node: Json, *keys: str) -> Node:
    found = child(node, *keys)
    assert isinstance(found, dict)
    return found


def resolved(node: Json) -> Node:
    """The object that a node is or refers to; references in this document are all local."""
    found = mapping(node)
    if isinstance(reference := found.get("$ref"), str):
        return mapping(DOCUMENT, *reference.removeprefix("#/").split("/"))
    return found


def walk(node: Json, place: Place = ()) -> Iterator[tuple[Place, Json]]:
    yield place, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, (*place, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, (*place, index))


def spelled(place: Place) -> str:
    return "/".join(str(step).replace("/", "~1") for step in place)


def operations() -> Iterator[tuple[str, Node]]:
    for item in mapping(DOCUMENT, "paths").values():
        for method in METHODS:
            operation = mapping(item).get(method)
            if isinstance(operation, dict):
                yield str(operation["operationId"]), operation


OPERATIONS = dict(operations())


def schemas() -> Iterator[tuple[Place, Node]]:
    """Every schema that is written out: components, properties, items, variants, parameters."""
    for place, node in walk(DOCUMENT):
        if isinstance(node, dict) and is_schema(place):
            yield place, node


def is_schema(place: Place) -> bool:
    if "example" in place or "examples" in place or len(place) < 3 or "default" in place:
        return False
    parent, own = place[-2], place[-1]
    if parent in ("properties", "oneOf", "anyOf", "allOf"):
        return True
    if own in ("items", "schema", "additionalProperties"):
        return True
    return place[:2] == ("components", "schemas") and len(place) == 3


def examples() -> Iterator[tuple[Place, Json, Json]]:
    """Every example with the schema that it has to fit: where it stands, schema, value."""
    for place, node in schemas():
        written = node.get("examples", [])
        assert isinstance(written, list)
        for index, value in enumerate(written):
            yield (*place, "examples", index), node, value
    for place, holder in walk(DOCUMENT):
        if isinstance(holder, dict) and "schema" in holder and not is_schema(place):
            yield from media_examples(place, holder)


def media_examples(place: Place, holder: Node) -> Iterator[tuple[Place, Json, Json]]:
    if "example" in holder:
        yield (*place, "example"), holder["schema"], holder["example"]
    for name, example in mapping(holder, "examples").items():
        yield (*place, "examples", name), holder["schema"], mapping(example)["value"]


def problems(schema: Json, value: Json) -> list[str]:
    """What is wrong with a value. The whole document is at hand, so that references resolve."""
    root = {"$schema": DIALECT, "allOf": [schema], "components": DOCUMENT["components"]}
    validator = jsonschema_rs.validator_for(root, validate_formats=True)
    return [error.message for error in validator.iter_errors(value)]


EXAMPLES = list(examples())


def test_the_document_is_valid_openapi_3_1() -> None:
    assert DOCUMENT["openapi"] == "3.1.0"
    openapi_spec_validator.validate(
        cast("dict[str, object]", DOCUMENT), cls=openapi_spec_validator.OpenAPIV31SpecValidator
    )


def test_every_operation_of_the_interface_is_there() -> None:
    tags = [tag["name"] for tag in cast("list[dict[str, str]]", DOCUMENT["tags"])]
    assert len(OPERATIONS) == 26
    assert {cast("list[str]", operation["tags"])[0] for operation in OPERATIONS.values()} == set(
        tags
    )


@pytest.mark.parametrize(
    ("schema", "value"), [pytest.param(s, v, id=spelled(p)) for p, s, v in EXAMPLES]
)
def test_an_example_fits_its_schema(schema: Json, value: Json) -> None:
    assert problems(schema, value) == []


def test_the_examples_are_found_and_a_wrong_one_is_noticed() -> None:
    assert len(EXAMPLES) > 150
    request = mapping(DOCUMENT, "components", "schemas", "CreateChatCompletionRequest")
    wrong: Json = {"model": "gpt-4o", "messages": [{"role": "nobody", "content": "Hi"}]}
    assert problems(request, wrong) != []


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_json_body_and_answer_has_an_example(name: str) -> None:
    operation = OPERATIONS[name]
    answers = mapping(operation, "responses", "200", "content")
    for content in (mapping(operation, "requestBody", "content"), answers):
        for media_type in content.keys() & {"application/json", "text/plain", STREAM}:
            assert content[media_type] != {} and not mapping(content[media_type]).keys().isdisjoint(
                ("example", "examples")
            ), media_type


def test_the_tool_conversation_is_one_that_a_model_accepts() -> None:
    body = mapping(OPERATIONS["createChatCompletion"], "requestBody", "content", "application/json")
    conversation = mapping(body, "examples", "tools", "value")
    asked: set[str] = set()
    answered: set[str] = set()
    for message in cast("list[Node]", conversation["messages"]):
        calls = cast("list[dict[str, str]]", message.get("tool_calls", []))
        asked |= {call["id"] for call in calls}
        if message["role"] == "tool":
            assert message["tool_call_id"] in asked
            answered.add(str(message["tool_call_id"]))
    assert asked == answered == {"call_weather_1"}


def described() -> Iterator[tuple[str, Node]]:
    """Everything that a reader of the generated pages looks up."""
    yield from OPERATIONS.items()
    for place, schema in schemas():
        if place[-2] == "properties" or len(place) == 3:
            yield spelled(place), schema
    for group in ("parameters", "responses", "securitySchemes"):
        for name, component in mapping(DOCUMENT, "components", group).items():
            yield f"{group}/{name}", mapping(component)
    for place, node in walk(mapping(DOCUMENT, "paths")):
        if isinstance(node, dict) and ("in" in node or place[-1:] in (("requestBody",), ("200",))):
            yield spelled(place), node


def test_a_description_begins_with_a_whole_sentence() -> None:
    seen = 0
    for name, node in described():
        text = node.get("description")
        assert isinstance(text, str), name
        first = text.split("\n")[0]
        assert re.match(r"[A-Z`0-9].*[.:]$", first) and len(first) <= 100, f"{name}: {first}"
        assert "](" not in text, f"{name}: a link would lead nowhere from generated code"
        seen += 1
    assert seen > 800


def test_a_summary_is_one_short_sentence() -> None:
    for name, operation in OPERATIONS.items():
        summary = str(operation["summary"])
        assert re.fullmatch(r"[A-Z][^.]{5,58}\.", summary), name


def test_a_default_fits_its_schema() -> None:
    defaults = [(place, node) for place, node in schemas() if "default" in node]
    assert len(defaults) > 50
    for place, node in defaults:
        assert problems(node, node["default"]) == [], spelled(place)


def test_required_names_are_properties() -> None:
    for place, node in schemas():
        if "properties" in node:
            required = cast("list[str]", node.get("required", []))
            assert set(required) <= mapping(node, "properties").keys(), spelled(place)


def test_every_component_is_used() -> None:
    used = {
        str(node["$ref"]) for _, node in walk(DOCUMENT) if isinstance(node, dict) and "$ref" in node
    }
    unused = [
        reference
        for group in ("schemas", "responses", "parameters")
        for name in mapping(DOCUMENT, "components", group)
        if (reference := f"#/components/{group}/{name}") not in used
    ]
    assert unused == []


def test_a_tag_value_names_one_variant_only() -> None:
    checked = 0
    for place, node in schemas():
        field = mapping(node, "discriminator").get("propertyName")
        if not isinstance(field, str):
            continue
        variants = [resolved(variant) for variant in cast("list[Json]", node["oneOf"])]
        values = [mapping(v, "properties", field)["enum"] for v in variants]
        assert all(field in cast("list[str]", variant["required"]) for variant in variants)
        assert len({str(value) for value in values}) == len(variants), spelled(place)
        checked += 1
    assert checked == 6


ACTIONS = cast("list[Node]", OVERLAY["actions"])


def matches(action: Node) -> list[Node]:
    found = jsonpath_rfc9535.find(str(action["target"]), DOCUMENT)
    return [mapping(cast(Json, node.value)) for node in found]


def test_the_overlay_is_version_1_0() -> None:
    assert OVERLAY["overlay"] == "1.0.0"
    assert mapping(OVERLAY, "info").keys() >= {"title", "version"}


@pytest.mark.parametrize("action", [pytest.param(a, id=str(a["target"])) for a in ACTIONS])
def test_an_overlay_action_names_one_place_and_overwrites_nothing(action: Node) -> None:
    (target,) = matches(action)
    assert target.keys().isdisjoint(mapping(action, "update"))


def test_the_overlay_renames_the_methods_it_says() -> None:
    named: dict[str, str] = {}
    for action in ACTIONS:
        if "x-oasmith-name" in mapping(action, "update"):
            (operation,) = matches(action)
            group = cast("list[str]", operation["tags"])[0].lower()
            call = f"{group}.{mapping(action, 'update')['x-oasmith-name']}"
            assert action["description"] == f"client.{call}(...)"
            named[str(operation["operationId"])] = call
    assert named == RENAMED


def test_every_stream_has_a_hint_whose_flag_is_a_field_of_the_request() -> None:
    hints: list[Node] = [a for a in ACTIONS if "x-oasmith-stream" in mapping(a, "update")]
    targets = [matches(hint)[0] for hint in hints]
    streaming = {
        name: mapping(operation, "responses", "200", "content")[STREAM]
        for name, operation in OPERATIONS.items()
        if STREAM in mapping(operation, "responses", "200", "content")
    }
    assert streaming.keys() == {"createChatCompletion", "createCompletion"}
    assert [id(target) for target in targets] == [id(media) for media in streaming.values()]
    for name, hint in zip(streaming, hints, strict=True):
        stream = mapping(hint, "update", "x-oasmith-stream")
        body = mapping(OPERATIONS[name], "requestBody", "content", "application/json", "schema")
        flag = mapping(resolved(body), "properties", str(stream["flag"]))
        assert flag["type"] == ["boolean", "null"]
        assert stream["sentinel"] == "[DONE]"


def test_the_key_comes_from_an_environment_variable() -> None:
    scheme = mapping(DOCUMENT, "components", "securitySchemes", "ApiKeyAuth")
    hints = [a for a in ACTIONS if "x-oasmith-api-key-env" in mapping(a, "update")]
    assert [mapping(hint, "update") for hint in hints] == [
        {"x-oasmith-api-key-env": "OPENAI_API_KEY"}
    ]
    assert [id(target) for target in matches(hints[0])] == [id(scheme)]
