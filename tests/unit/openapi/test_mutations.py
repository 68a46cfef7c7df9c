"""Documents with anything anywhere: read whole or refused with a message, never a traceback."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from oasmith.diagnostics import InputError
from oasmith.openapi import read, validate
from oasmith.source import JsonValue, read_document

_STRANGE: tuple[JsonValue, ...] = (
    None, True, False, 0, -1, 1.5, "", "x", "#", "#/", "#/paths", "/", "{a}", "null", "\x00", [],
    {}, [None], [[]], [{}], {"$ref": "#"}, {"$ref": "#/components/schemas/A"}, {"$ref": 5},
    {"": {}}, {"type": []}, {"x-a": None}, ["a", "a"], {"name": [], "in": {}}, {"a": {"b": {}}},
)  # fmt: skip

_SCHEMA: JsonValue = {
    "type": ["object", "null"],
    "required": ["a"],
    "properties": {"a": {"enum": ["x", None]}, "b": {"$ref": "#/components/schemas/B"}},
    "additionalProperties": {"type": "array", "items": {"const": 1}},
    "oneOf": [{"$ref": "#/components/schemas/B"}, {"nullable": True, "allOf": [{}]}],
    "discriminator": {"propertyName": "a", "mapping": {"x": "B"}},
    "minimum": 1, "exclusiveMinimum": True, "default": {}, "$id": "https://a.b/c",
}  # fmt: skip

_CONTENT: JsonValue = {
    "application/json": {"schema": _SCHEMA, "examples": {"e": {"value": 1}}},
    "multipart/form-data": {"schema": {"type": "object"}, "encoding": {"a": {"style": "form"}}},
}

_OPERATION: JsonValue = {
    "operationId": "o",
    "tags": ["t"],
    "parameters": [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
        {"$ref": "#/components/parameters/P"},
        {"name": "f", "in": "formData", "type": "array", "collectionFormat": "multi"},
        {"name": "b", "in": "body", "schema": _SCHEMA},
    ],
    "requestBody": {"required": True, "content": _CONTENT},
    "responses": {
        "200": {"description": "D", "content": _CONTENT, "headers": {"H": {"schema": {}}}},
        "default": {"schema": _SCHEMA, "examples": {"a/b": 1}},
    },
    "callbacks": {"c": {"{$url}": {"post": {"responses": {}}}}},
    "security": [{"s": ["a"]}, {}],
    "servers": [{"url": "/{v}", "variables": {"v": {"default": "1", "enum": ["1"]}}}],
}

_DOCUMENT: dict[str, JsonValue] = {
    "info": {"title": "T", "version": "v", "license": {"name": "MIT"}},
    "tags": [{"name": "t"}],
    "servers": [{"url": "https://a.b"}],
    "host": "a.b", "basePath": "/v", "schemes": ["https"], "consumes": ["a/b"], "produces": ["a/b"],
    "paths": {"/a/{id}": {"get": _OPERATION, "post": _OPERATION, "parameters": []}},
    "webhooks": {"w": {"post": _OPERATION}},
    "components": {
        "schemas": {"A": _SCHEMA, "B": {"$ref": "#/components/schemas/A"}},
        "parameters": {"P": {"name": "p", "in": "query", "content": _CONTENT}},
        "securitySchemes": {
            "s": {"type": "oauth2", "flows": {"implicit": {"scopes": {"a": "A"}}}},
            "k": {"type": "apiKey", "in": "header", "name": "k"},
        },
    },
    "definitions": {"A": _SCHEMA},
    "securityDefinitions": {"s": {"type": "oauth2", "flow": "implicit", "scopes": {"a": "A"}}},
}  # fmt: skip


def _places(value: JsonValue) -> Iterator[tuple[JsonValue, str | int]]:
    keys: Iterator[str | int] = iter(())
    if isinstance(value, dict):
        keys = iter(tuple(value))
    elif isinstance(value, list):
        keys = iter(range(len(value)))
    for key in keys:
        yield value, key
        yield from _places(cast("dict[str | int, JsonValue]", value)[key])


def _mutated(chance: random.Random, version: tuple[str, str]) -> JsonValue:
    document = copy.deepcopy({version[0]: cast("JsonValue", version[1]), **_DOCUMENT})
    document = cast("dict[str, JsonValue]", json.loads(json.dumps(document)))
    for _ in range(chance.randint(1, 4)):
        places = list(_places(document))
        holder, key = chance.choice(places)
        strange = copy.deepcopy(chance.choice(_STRANGE))
        cast("dict[str | int, JsonValue]", holder)[key] = strange
    return document


@pytest.mark.parametrize(
    "version",
    [("swagger", "2.0"), ("openapi", "3.0.3"), ("openapi", "3.1.0"), ("openapi", "3.2.0")],
)
def test_no_document_raises_anything_but_a_message(
    tmp_path: Path, version: tuple[str, str]
) -> None:
    chance = random.Random(f"seed {version}")
    path = tmp_path / "api.json"
    whole = 0
    for _ in range(60):
        path.write_text(json.dumps(_mutated(chance, version)), encoding="utf-8")
        tree, _ = read_document(path)
        try:
            document, diagnostics = read(tree)
        except InputError as error:
            assert error.diagnostics
            continue
        whole += len(document.operations) == 2
        assert all(d.location is not None and d.message for d in diagnostics)
        assert len(document.skipped) <= len(diagnostics)
        validate(tree, diagnostics)
    assert whole > 30, "most documents keep their operations"
