"""What a member means is told where people look for it, wherever the document says it."""

from __future__ import annotations

from pathlib import Path

from oasmith.config import Config
from oasmith.generation import generate
from oasmith.source import read_document

DOCUMENT = """
openapi: 3.1.0
info: {title: Ovens, version: "1"}
paths:
  /ovens:
    post:
      operationId: createOven
      parameters:
        - name: unit
          in: query
          schema: {$ref: "#/components/schemas/Unit"}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [heat]
              properties:
                heat:
                  anyOf:
                    - {type: number, description: How hot it gets., maximum: 300}
                    - {type: "null"}
                labels: {$ref: "#/components/schemas/Labels"}
                ring: {$ref: "#/components/schemas/RingOne"}
      responses: {"204": {description: Done}}
components:
  schemas:
    Unit: {type: string, description: Celsius or not.}
    Labels:
      anyOf:
        - {type: object, additionalProperties: {type: string}, description: Words to find it by.}
        - {type: "null"}
    RingOne: {anyOf: [{$ref: "#/components/schemas/RingTwo"}]}
    RingTwo: {anyOf: [{$ref: "#/components/schemas/RingOne"}]}
"""


def test_arguments_are_described_by_what_they_refer_to(tmp_path: Path) -> None:
    path = tmp_path / "ovens.yaml"
    path.write_text(DOCUMENT)
    tree, _ = read_document(path)
    files = generate(tree, Config(spec=path, package="ovens", package_only=True)).files
    method = next(str(file.content) for file in files if file.path.endswith("resources/ovens.py"))
    assert "unit: Celsius or not." in method
    assert "heat: How hot it gets. At most 300." in method
    assert "labels: Words to find it by." in method
