"""What random documents are made from: small documents, and pieces of large ones."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from oasmith.diagnostics import InputError
from oasmith.source import read_document
from support.paths import CORPUS, GOLDEN

LARGEST = 20_000
"""Bytes of a document that is taken whole: small ones are changed where it matters."""

LARGEST_CUT = 4_000_000
"""Bytes of a document that pieces are cut from: reading it should take a second at most."""

_COMPONENTS = 6
"""Parts that an operation brings along; references to others lead nowhere."""

_METHODS = ("get", "put", "post", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Seed:
    """A document that is to be changed."""

    name: str
    text: str
    value: Any


def seeds() -> list[Seed]:
    """The small documents at hand."""
    return [
        Seed(file.name, text, value)
        for file in _documents()
        if file.stat().st_size < LARGEST
        for text in (file.read_text(encoding="utf-8"),)
        for value in (_loaded(text),)
        if isinstance(value, dict) and ("openapi" in value or "swagger" in value)
    ]


def pieces(chance: random.Random, files: int, each: int) -> list[Seed]:
    """Single operations of some large documents, with a part of what they refer to."""
    large = [file for file in _documents() if LARGEST <= file.stat().st_size < LARGEST_CUT]
    found: list[Seed] = []
    for file in chance.sample(large, min(files, len(large))):
        try:
            document = read_document(file)[0].root.value
        except InputError:
            continue
        assert isinstance(document, dict)
        found += [_seed(file.name, _piece(chance, document)) for _ in range(each)]
    return found


def _documents() -> Iterator[Path]:
    for folder in (GOLDEN, CORPUS):
        for file in sorted(folder.rglob("*.*")):
            if file.suffix in {".yaml", ".yml", ".json"}:
                yield file


def _loaded(text: str) -> Any:
    try:
        return yaml.load(text, yaml.BaseLoader) if text[:1] != "{" else json.loads(text)
    except (yaml.YAMLError, ValueError):
        return None


def _seed(name: str, value: Any) -> Seed:
    return Seed(name, json.dumps(value, indent=1), value)


def _piece(chance: random.Random, document: dict[str, Any]) -> dict[str, Any]:
    kept = {
        key: value
        for key, value in document.items()
        if key in ("openapi", "swagger", "info", "security", "consumes", "produces", "servers")
    }
    paths = document.get("paths") or {"/": {}}
    path = chance.choice(list(paths))
    item = paths[path] if isinstance(paths[path], dict) else {}
    methods = [method for method in _METHODS if method in item]
    chosen = chance.choice(methods) if methods else ""
    kept["paths"] = {
        path: {key: part for key, part in item.items() if key in (chosen, "parameters")}
    }
    wanted = list(_references(kept))
    for _ in range(_COMPONENTS):
        if wanted:
            wanted += _references(_copy_part(document, kept, wanted.pop(0)))
    return kept


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        reference = value.get("$ref")
        if isinstance(reference, str) and reference.startswith("#/"):
            yield reference
        for member in value.values():
            yield from _references(member)
    elif isinstance(value, list):
        for member in value:
            yield from _references(member)


def _copy_part(document: Any, kept: Any, reference: str) -> Any:
    """Copy what a reference leads to, to its place in the piece; gives it, None for nothing."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in reference[2:].split("/")]
    for step in steps[:-1]:
        document = document.get(step) if isinstance(document, dict) else None
        kept = kept.setdefault(step, {}) if isinstance(kept, dict) else None
    if not isinstance(document, dict) or not isinstance(kept, dict) or steps[-1] in kept:
        return None
    part = document.get(steps[-1])
    if part is not None:
        kept[steps[-1]] = part
    return part
