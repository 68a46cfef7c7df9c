"""Every real document becomes a Document with everything that it declares."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict, cast

import pytest

from oasmith.diagnostics import Diagnostic, Location
from oasmith.openapi import Document, Schema, read, validate
from oasmith.source import Tree, read_document

_CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"


class _Entry(TypedDict):
    file: str
    operations: int
    schemas: int
    features: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Reading:
    tree: Tree
    document: Document
    diagnostics: tuple[Diagnostic, ...]


if not (_CORPUS / "index.json").exists():
    pytest.skip(f"the corpus is absent: no index.json in {_CORPUS}", allow_module_level=True)

_INDEX = cast("list[_Entry]", json.loads((_CORPUS / "index.json").read_text("utf-8")))
_FILES = [entry["file"] for entry in _INDEX]

_ADDITIONAL_OPERATIONS = {
    "autorest-paging-2.0.json": 3,
    "test-3.2.yaml": 1,
    "multifile/speakeasy-inline/inline/inline_input.yaml": 1,
}
"""Operations of 3.2 and of ``x-ms-paths`` that the counts of the index leave out."""

_BREAK_THE_SCHEMA = {
    "anthropic-2026.yml",
    "full-2.0.yaml",
    "full-3.0.yaml",
    "full-3.1.yaml",
    "opc-baseline-3.0.json",
    "opc-baseline-3.1.yaml",
    "walk-3.1.yaml",
    "item-schema-3.2.yaml",
    "oat-simple-3.1.yaml",
    "integer-default.yaml",
    "multifile/hey-api-external/external.yaml",
    "extra-go-swagger-fixture-184.yaml",
    "extra-libopenapi-petstorev2-complete-modified.yaml",
    "extra-ogen-3.2_query.json",
    "extra-openapi-typescript-trace.yaml",
    "extra-ogen-parameter_multiple_content_entries.json",
}

_BREAK_JSON_SCHEMA = {"openai-2026.yaml", "ogen-sample.json"}
"""Documents of 3.1 with schemas that JSON Schema 2020-12 does not accept."""


@cache
def _read(file: str) -> _Reading:
    path = _CORPUS / file
    parts = Path(file).parts
    root = _CORPUS / parts[0] / parts[1] if parts[0] == "multifile" else None
    tree, _ = read_document(path, reference_root=root)
    return _Reading(tree, *read(tree))


def _values(value: object) -> Iterator[object]:
    """Every dataclass value of the normal form below a value."""
    pending = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, tuple):
            pending += cast("tuple[object, ...]", current)
        elif is_dataclass(current) and type(current).__module__.startswith("oasmith.openapi"):
            yield current
            pending += [getattr(current, each.name) for each in fields(current)]


@pytest.mark.parametrize("entry", _INDEX, ids=_FILES)
def test_everything_declared_is_read(entry: _Entry) -> None:
    file, features = entry["file"], entry["features"]
    document = _read(file).document
    expected = entry["operations"] + _ADDITIONAL_OPERATIONS.get(file, 0)
    assert len(document.operations) == expected
    assert len(document.schemas) == entry["schemas"]
    webhooks = features.get("webhooks", 0) + features.get("x-webhooks", 0)
    assert len({webhook.name for webhook in document.webhooks}) == webhooks
    assert document.skipped == ()


@pytest.mark.parametrize("file", _FILES)
def test_every_reference_is_at_hand(file: str) -> None:
    document = _read(file).document
    missing: set[str] = set()
    by_identity: dict[str, Schema] = {}
    roots = (document.operations, document.webhooks, tuple(document.nodes.values()))
    for value in _values(roots):
        if not isinstance(value, Schema):
            continue
        if value.reference is not None and value.reference not in document.nodes:
            missing.add(value.reference)
        mapping = () if value.discriminator is None else value.discriminator.mapping
        missing |= {identity for _, identity in mapping if identity not in document.nodes}
        assert by_identity.setdefault(value.identity, value) is value, value.identity
    assert missing == set()
    assert all(identity == schema.identity for identity, schema in document.nodes.items())
    assert {schema.identity for _, schema in document.schemas} <= set(document.nodes)


@pytest.mark.parametrize("file", _FILES)
def test_identities_and_places_are_sound(file: str) -> None:
    reading = _read(file)
    document = reading.document
    operations = (*document.operations, *(webhook.operation for webhook in document.webhooks))
    assert len({operation.identity for operation in operations}) == len(operations)
    for operation in operations[:: len(operations) // 50 + 1]:
        location = operation.location
        assert isinstance(location, Location) and location.line > 0
        line = reading.tree.lines(location.file)[location.line - 1]
        written = line[location.column - 1 :].lstrip("\"'").lower()
        assert written.startswith(operation.method.lower())


@pytest.mark.parametrize("file", _FILES)
def test_paths_agree_with_their_parameters(file: str) -> None:
    for operation in _read(file).document.operations:
        placed = {p.name for p in operation.parameters if p.place == "path"}
        assert all(f"{{{name}}}" in operation.path for name in placed)
        assert operation.path.count("{") >= len(placed)
        keys = [(p.place, p.name) for p in operation.parameters]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("file", _FILES)
def test_diagnostics_are_located_and_none_is_an_error(file: str) -> None:
    for diagnostic in _read(file).diagnostics:
        assert diagnostic.severity.value in ("warning", "note")
        assert diagnostic.location is not None and diagnostic.location.line > 0
        assert diagnostic.message and not diagnostic.message.endswith(".")
        assert len(diagnostic.message) < 400 and diagnostic.help


@pytest.mark.parametrize("file", _FILES)
def test_the_official_schemas(file: str) -> None:
    reading = _read(file)
    alone = validate(reading.tree)
    assert bool(alone) == (file in _BREAK_THE_SCHEMA | _BREAK_JSON_SCHEMA)
    assert all(d.location is not None and d.location.line > 0 for d in alone)
    rest = {d.location for d in validate(reading.tree, reading.diagnostics)}
    assert not rest & {diagnostic.location for diagnostic in reading.diagnostics}


def test_the_flagship_document_says_little() -> None:
    found = Counter(diagnostic.code for diagnostic in _read("openai-2026.yaml").diagnostics)
    assert found == {"OAS0406": 2, "OAS0420": 2}


def test_streams_bodies_and_unions_of_the_flagship_document() -> None:
    document = _read("openai-2026.yaml").document
    responses = [
        media.content_type for o in document.operations for r in o.responses for media in r.content
    ]
    bodies = [media.content_type for o in document.operations if o.body for media in o.body.content]
    assert responses.count("text/event-stream") == 7
    assert bodies.count("multipart/form-data") == 18
    names = dict(document.schemas)
    message = names["ChatCompletionRequestMessage"]
    assert len(message.one_of or message.any_of) >= 6
    assert names["ChatCompletionRequestUserMessage"].properties
    constants = sum(
        value.constant is not None
        for value in _values(tuple(document.nodes.values()))
        if isinstance(value, Schema)
    )
    assert constants > 900
