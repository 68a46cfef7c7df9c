"""A union that holds itself says no more than its other alternatives do; checkers reject it."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.config import Config
from oasmith.generation import generate
from oasmith.source import read_document

DOCUMENT = """
openapi: 3.0.3
info: {title: Rings, version: "1"}
paths:
  /rings:
    get:
      tags: [rings]
      operationId: getRing
      responses:
        "200":
          description: A ring
          content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
components:
  schemas:
    A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/X'}]}
    B: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Y'}]}
    Itself:
      oneOf:
        - $ref: '#/components/schemas/Itself'
        - $ref: '#/components/schemas/X'
        - {type: array, items: {$ref: '#/components/schemas/Itself'}}
    Alone: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Alone'}]}
    X: {type: object, required: [x], properties: {x: {type: string}}}
    Y: {type: object, required: [y], properties: {y: {type: string}}}
"""


@pytest.fixture
def models(tmp_path: Path) -> str:
    """The text of all modules of models."""
    path = tmp_path / "rings.yaml"
    path.write_text(DOCUMENT, encoding="utf-8")
    tree, _ = read_document(path)
    files = generate(tree, Config(spec=path, package="rings", package_only=True)).files
    return "".join(file.data().decode() for file in files if "/models/_" in file.path)


def test_a_union_is_no_alternative_of_itself(models: str) -> None:
    assert 'Itself: TypeAlias = "X | list[Itself]"' in models
    assert "Alone: TypeAlias = A\n" in models


def test_unions_of_each_other_have_the_alternatives_of_all(models: str) -> None:
    assert "A: TypeAlias = Y | X\n" in models
    assert "B: TypeAlias = A | Y\n" in models
