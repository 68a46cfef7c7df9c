"""Example values: what the document shows, else something believable, never something wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from oasmith.generation import Model
from oasmith.ir import Reference
from oasmith.samples import Purpose, answer_sample, call_samples, fits, sample
from oasmith.source import load_config, read_document
from support.paths import SPEC
from support.reading import SERVER, model_at, model_from


def schema_sample(folder: Path, schema: str, purpose: Purpose = Purpose.REQUEST) -> Any:
    """The sample of one schema, written as YAML flow text."""
    model = model_from(folder, f"paths: {{}}\ncomponents: {{schemas: {{Subject: {schema}}}}}\n")
    return sample_of(model, "Subject", purpose)


def sample_of(model: Model, name: str, purpose: Purpose = Purpose.REQUEST) -> Any:
    found = [named for named in model.api.types.values() if named.component == name]
    return sample(model.api, Reference(found[0].id), purpose)


def member(folder: Path, name: str, schema: str) -> Any:
    """The sample of one required member of an object."""
    whole = f"{{type: object, required: [{name}], properties: {{{name}: {schema}}}}}"
    return schema_sample(folder, whole)[name]


FORMS = {
    "date": ("2024-02-29", "2024-02-29T10:00:00Z", "2023-02-29"),
    "date-time": ("2024-02-29 10:00:00", "2024-02-29", "25:00"),
    "time": ("10:00:00Z", "10:00", "25:00:00"),
    "duration": ("P3DT1.5S", "P1Y", "PT", "5 minutes"),
    "byte": ("aGFyYm91cg==", "aGFyYm91cg", "string"),
    "base64url": ("aGFyYm91cg", "har bour"),
    "decimal": ("12.50", "12,50"),
    "http-date": ("Thu, 15 Jan 2026 09:30:00 GMT", "2026-01-15"),
}


@pytest.mark.parametrize("name", FORMS)
def test_an_example_has_the_form_of_its_format(tmp_path: Path, name: str) -> None:
    good, *wrong = FORMS[name]
    schema = {"type": "string", "format": name, "examples": [*wrong, good]}
    assert member(tmp_path, "thing", json.dumps(schema)) == good
    other = {**schema, "examples": wrong}
    assert member(tmp_path, "thing", json.dumps(other)) not in wrong


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("{type: string, examples: [north], default: south}", "north"),
        ("{type: string, example: north}", "north"),
        ("{type: string, default: south}", "south"),
        ("{type: string, enum: [east, west]}", "east"),
        ("{type: string, enum: ['', west]}", "west"),
        ("{type: string, enum: ['']}", ""),
        ("{const: up}", "up"),
        ("{type: string, examples: [7], default: south}", "south"),
        ("{type: [string, 'null'], default: null}", None),
        ("{type: boolean, examples: [1]}", True),
        ("{type: string, format: uuid}", "3f2b8c1e-5d47-4a9b-8e60-1c7d2f9a4b35"),
        ("{type: integer, minimum: 40, maximum: 50}", 40),
        ("{type: integer, multipleOf: 7, minimum: 10}", 14),
        ("{type: number, exclusiveMinimum: 3}", 3.5),
        ("{type: string, pattern: '^[A-Z]{3}$'}", "NOK"),
        ("{type: array, minItems: 2, items: {const: 1}}", [1, 1]),
    ],
)
def test_what_a_schema_says_decides(tmp_path: Path, schema: str, value: object) -> None:
    assert member(tmp_path, "thing", schema) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("file_id", "file_123"),
        ("email", "ada@example.com"),
        ("imageUrl", "https://example.com/harbour"),
        ("first_name", "Ada"),
        ("mime_type", "text/plain"),
        ("title", "Harbour report"),
        ("weather_station", "weather station"),
    ],
)
def test_names_suggest_texts(tmp_path: Path, name: str, value: str) -> None:
    assert member(tmp_path, name, "{type: string}") == value


def test_lengths_are_kept(tmp_path: Path) -> None:
    assert len(member(tmp_path, "thing", "{type: string, minLength: 30}")) == 30
    assert len(member(tmp_path, "description", "{type: string, maxLength: 5}")) == 5


TREE = """
paths: {}
components:
  schemas:
    Node:
      type: object
      required: [name, children]
      properties:
        name: {type: string}
        parent: {$ref: '#/components/schemas/Node'}
        children: {type: array, items: {$ref: '#/components/schemas/Node'}}
    Endless:
      type: object
      required: [next]
      properties: {next: {$ref: '#/components/schemas/Endless'}}
    Choice:
      oneOf: [{$ref: '#/components/schemas/Endless'}, {type: string}]
"""


def test_recursion_ends(tmp_path: Path) -> None:
    model = model_from(tmp_path, TREE)
    assert sample_of(model, "Node") == {"name": "harbour", "children": []}
    assert sample_of(model, "Endless") == {}
    assert sample_of(model, "Choice") == "harbour"


def test_each_side_sees_its_own_members(tmp_path: Path) -> None:
    schema = """{type: object, required: [id, secret, name], properties: {
        id: {type: string, readOnly: true}, secret: {type: string, writeOnly: true},
        name: {type: string}, note: {type: string}}}"""
    assert set(schema_sample(tmp_path, schema)) == {"secret", "name"}
    assert set(schema_sample(tmp_path, schema, Purpose.RESPONSE)) == {"id", "name", "note"}


OPERATIONS = SERVER + """
paths:
  /boats/{boat_id}:
    put:
      operationId: updateBoat
      tags: [Boats]
      parameters:
        - {name: boat_id, in: path, required: true, schema: {type: string}, example: boat_9}
        - {name: dry, in: query, schema: {type: boolean}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties: {name: {type: string}, length: {type: integer}}
            examples:
              wrong: {value: {name: 7}}
              short: {summary: A short boat, value: {name: Ada, length: 4}}
              long_boat: {value: {name: LONG}}
      responses:
        '200':
          description: The boat.
          content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
""".replace("LONG", "x" * 1000)


def test_calls_come_from_the_examples_that_fit(tmp_path: Path) -> None:
    api = model_from(tmp_path, OPERATIONS).api
    first, second = call_samples(api, api.operations[0])
    assert (first.name, first.title) == ("short", "A short boat")
    assert first.body == ({"name": "Ada", "length": 4},)
    assert [(entry.wire, value) for entry, value in first.parameters] == [("boat_id", "boat_9")]
    assert second.title == "Long boat"
    assert second.body is not None
    name = second.body[0]["name"]  # type: ignore[call-overload, index]
    assert str(name).endswith("...") and len(str(name)) < 250


def test_answers_show_what_is_declared_even_where_nothing_is_required(tmp_path: Path) -> None:
    api = model_from(tmp_path, OPERATIONS).api
    assert answer_sample(api, api.operations[0].answers[0]) == {"name": "harbour"}


def test_an_answer_has_no_members_that_are_not_allowed(tmp_path: Path) -> None:
    schema = "{type: object, properties: {a: {const: 1}}, example: {a: 1, b: 2}"
    closed = f"{schema}, additionalProperties: false}}"
    (tmp_path / "open").mkdir()
    assert schema_sample(tmp_path, closed, Purpose.RESPONSE) == {"a": 1}
    assert schema_sample(tmp_path / "open", f"{schema}}}", Purpose.RESPONSE) == {"a": 1, "b": 2}


def test_a_call_that_needs_nothing_shows_one_member(tmp_path: Path) -> None:
    api = model_from(
        tmp_path, OPERATIONS.replace("required: [name]", "x-a: 1").replace("examples:", "x-b:")
    ).api
    (only,) = call_samples(api, api.operations[0])
    assert only.body == ({"name": "harbour"},)


def test_fits_judges_requests_more_strictly(tmp_path: Path) -> None:
    model = model_from(
        tmp_path,
        "paths: {}\ncomponents: {schemas: {Boat: {type: object, required: [name, id],"
        " properties: {name: {type: string}, id: {type: string, readOnly: true}}}}}\n",
    )
    (boat,) = model.api.types.values()
    assert fits(model.api, boat.type, {"name": "a", "id": "b", "more": 1})
    assert not fits(model.api, boat.type, {"name": "a"})
    assert fits(model.api, boat.type, {"name": "a"}, sending=True)
    assert not fits(model.api, boat.type, {"name": "a", "id": "b"}, sending=True)
    assert not fits(model.api, boat.type, {"name": "a", "more": 1}, sending=True)
    assert not fits(model.api, boat.type, {"name": True}, sending=True)


def test_samples_of_our_own_document_are_valid_against_it() -> None:
    config, _ = load_config(SPEC / "oasmith.toml")
    tree, _ = read_document(config.spec)
    components = json.loads(json.dumps(tree.root.value))["components"]
    model = model_at(config)
    checked = 0
    for named in model.api.types.values():
        if named.component is None:
            continue
        whole = {"$ref": f"#/components/schemas/{named.component}", "components": components}
        for purpose in Purpose:
            if purpose is Purpose.REQUEST and named.id not in model.api.sent:
                continue
            value = sample(model.api, named.type, purpose)
            problems = [error.message for error in jsonschema_rs.iter_errors(whole, value)]
            assert problems == [], (named.component, purpose, value)
            checked += 1
    assert checked > 200


def test_samples_are_always_the_same(tmp_path: Path) -> None:
    config, _ = load_config(SPEC / "oasmith.toml")
    texts = []
    for _ in range(2):
        model = model_at(config)
        texts.append(
            [
                [repr(each) for each in call_samples(model.api, entry)]
                for entry in model.api.operations
            ]
        )
    assert texts[0] == texts[1]
