"""Every example of a real document that is valid for its schema is read and written unchanged.

What is not is listed in ``examples/unequal.toml``, with the reason. The counts are printed (``-s``)
and kept as properties of the report. A valid example in which our strict check finds an issue is
counted too: texts whose format promises more than they hold are not refused by JSON Schema. So are
those without a type: content that is handed out as text, and unions of which a method takes a part.
"""

from __future__ import annotations

import ast
import json
import tomllib
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from oasmith import openapi
from oasmith.config import Config
from oasmith.ir import Nullable, Object, Reference, Type, targets
from oasmith.python import Context
from oasmith.python.layout import text_of
from oasmith.python.specs import member
from oasmith.source import read_document
from support.document_examples import DocumentExample, TypesOf, examples_of
from support.paths import CORPUS
from support.payloads import Judge, every_schema
from support.sdk import Sdk, emitted

pytestmark = pytest.mark.corpus

LISTED = Path(__file__).parent / "examples" / "unequal.toml"
NO_DOCUMENTS = ("index.json", "openai-2024.overlay.yaml")
FILES = sorted(
    path
    for path in CORPUS.glob("*")
    if path.suffix in (".yaml", ".yml", ".json") and path.name not in NO_DOCUMENTS
)

if not FILES:
    pytest.skip(f"the corpus is absent: no documents in {CORPUS}", allow_module_level=True)


class Reader:
    """Reads and writes values by an emitted package, as a response and a request would."""

    def __init__(self, sdk: Sdk, document: openapi.Document) -> None:
        self._types = TypesOf(document)
        self._context = Context(sdk.model.api, sdk.model.names)
        self._convert = sdk.module("_runtime.convert")
        self._encode = sdk.module("_runtime.encode")
        self._validate = sdk.module("_runtime.validate")

    def reads(self, example: DocumentExample) -> bool:
        """Whether the package has the schema's type: not that of a body given otherwise."""
        known = self._context.api.types
        return all(target in known for target in targets(self._types.of(example.schema)))

    def there_and_back(self, example: DocumentExample) -> tuple[Any, int]:
        """What a value is after reading and writing it, and how many issues it has."""
        type_ = self._types.of(example.schema)
        value, issues = self._read(type_, deepcopy(example.value))
        return json.loads(self._encode.dumps(value)), issues

    def _read(self, type_: Type, value: Any) -> tuple[Any, int]:
        if isinstance(type_, Nullable):
            return (None, 0) if value is None else self._read(type_.inner, value)
        if isinstance(type_, Reference) and type_.target not in self._context.api.kept:
            return self._arguments(type_, value)
        spec = ast.literal_eval(text_of(member(self._context, type_)))
        found = self._convert.decode(spec, value)
        return found, len(self._validate.issues(found, spec))

    def _arguments(self, type_: Reference, value: Any) -> tuple[Any, int]:
        """A body whose members are arguments of a method, each of its own type."""
        structure = self._context.resolved(type_)
        if not isinstance(structure, Object) or not isinstance(value, dict):
            return value, 0
        read: dict[str, tuple[Any, int]] = {}
        for wire, item in value.items():
            field = self._context.field(structure, wire)
            read[wire] = (item, 0) if field is None else self._read(field.type, item)
        return {wire: item for wire, (item, _) in read.items()}, sum(n for _, n in read.values())


def _same(first: object, second: object) -> bool:
    return json.dumps(first, sort_keys=True) == json.dumps(second, sort_keys=True)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_valid_examples_round_trip(path: Path, tmp_path: Path, record_property: Any) -> None:
    package = "examples_of_" + "".join(c if c.isalnum() else "_" for c in path.stem.lower())
    sdk = emitted(Config(spec=path, package=package, package_only=True), tmp_path)
    document, _ = openapi.read(read_document(path)[0])
    known = {schema.identity: schema for schema in every_schema((document,))}
    reader, judge = Reader(sdk, document), Judge(document, known)
    seen: Counter[str] = Counter()
    unequal: list[str] = []
    for example in examples_of(document):
        seen["examples"] += 1
        if not judge.fits(example.schema.identity, example.value):
            seen["invalid"] += 1
            continue
        if not reader.reads(example):
            seen["without a type"] += 1
            continue
        found, issues = reader.there_and_back(example)
        seen["doubted"] += issues > 0
        if not _same(found, example.value):
            unequal.append(example.schema.identity)
    seen["unequal"] = len(unequal)
    print(path.name, dict(seen))
    for name, count in seen.items():
        record_property(name, count)
    listed = tomllib.loads(LISTED.read_text(encoding="utf-8")).get(path.name, {})
    assert sorted(set(unequal)) == sorted(listed)
