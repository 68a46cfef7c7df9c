"""Schemas that are made of nothing but each other mean any value, and end."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.config import Config
from oasmith.generation import generate
from oasmith.source import read_document

RINGS = {
    "itself": "A: {anyOf: [{$ref: '#/components/schemas/A'}]}",
    "itself or null": "A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}",
    "all of itself": "A: {allOf: [{$ref: '#/components/schemas/A'}]}",
    "each other": """
        A: {anyOf: [{$ref: '#/components/schemas/B'}]}
        B: {oneOf: [{$ref: '#/components/schemas/A'}]}""",
    "three": """
        A: {anyOf: [{$ref: '#/components/schemas/B'}]}
        B: {allOf: [{$ref: '#/components/schemas/C'}]}
        C: {oneOf: [{$ref: '#/components/schemas/A'}]}""",
    "unions of each other": """
        A: {anyOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {x: {}}}]}
        B: {anyOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {y: {}}}]}""",
    "its own items": "A: {type: array, items: {$ref: '#/components/schemas/A'}}",
    "its own values": "A: {additionalProperties: {$ref: '#/components/schemas/A'}}",
    "a union of itself and text": "A: {anyOf: [{$ref: '#/components/schemas/A'}, {type: string}]}",
    "a union of itself, text and objects": """
        A:
          oneOf:
            - {$ref: '#/components/schemas/A'}
            - {type: string}
            - {type: object, required: [id], properties: {id: {type: string}}}
            - {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}""",
    "text or a list of itself": """
        A:
          anyOf:
            - {type: string}
            - {type: array, items: {$ref: '#/components/schemas/A'}}""",
    "itself as a base": """
        A: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {x: {}}}]}""",
    "bases of each other": """
        A: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {x: {}}}]}
        B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {y: {}}}]}""",
}


@pytest.mark.parametrize("version", ["3.0.3", "3.2.0"])
@pytest.mark.parametrize("ring", RINGS)
def test_a_ring_of_schemas_is_emitted(tmp_path: Path, ring: str, version: str) -> None:
    path = tmp_path / "rings.yaml"
    path.write_text(f"""
openapi: {version}
info: {{title: Rings, version: "1"}}
paths:
  /rings:
    post:
      operationId: createRing
      requestBody:
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}
      responses:
        "200":
          description: A ring
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}
    get:
      operationId: listRings
      parameters:
        - {{name: q, in: query, schema: {{$ref: '#/components/schemas/A'}}}}
        - {{name: limit, in: query, schema: {{type: integer}}}}
        - {{name: after, in: query, schema: {{type: string}}}}
      responses:
        "200":
          description: Rings
          content:
            application/json: {{schema: {{type: array, items: {{$ref: '#/components/schemas/A'}}}}}}
    put:
      operationId: uploadRing
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                ring: {{$ref: '#/components/schemas/A'}}
                rings: {{type: array, items: {{$ref: '#/components/schemas/A'}}}}
      responses:
        "200":
          description: Events
          content: {{text/event-stream: {{itemSchema: {{$ref: '#/components/schemas/A'}}}}}}
components:
    schemas:
        {RINGS[ring]}
""")
    tree, _ = read_document(path)
    result = generate(tree, Config(spec=path, package="rings"))
    assert not result.model.api.skipped
    for file in result.files:
        if file.path.endswith(".py") and "/_runtime/" not in file.path:
            compile(file.data(), file.path, "exec")


def test_a_form_may_hold_objects_with_lists_as_defaults(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text("""openapi: 3.1.0
info: {title: Forms, version: "1"}
paths:
  /forms:
    post:
      operationId: sendForm
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties: {part: {$ref: '#/components/schemas/Part'}}
      responses: {"204": {description: Done}}
components:
  schemas:
    Part:
      type: object
      properties: {words: {type: array, items: {type: string}, default: [a]}}
""")
    tree, _ = read_document(path)
    result = generate(tree, Config(spec=path, package="forms"))
    assert not result.model.api.skipped
