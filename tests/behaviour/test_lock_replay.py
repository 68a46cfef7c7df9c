"""Thirty versions of a document, each generated with the lock of the one before.

What stays in the document keeps its names, files about nothing that was changed keep their bytes,
and generating again writes nothing.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from oasmith.config import Config, Lock, lock_text, parse_lock
from oasmith.generation import Result, generate
from oasmith.ir import NamedType, Object, Reference, Union
from oasmith.output import load_manifest, plan, write
from oasmith.source import read_document
from support.editing import Editor
from support.paths import CORPUS, SPEC

EDITS = 30
UNSEEN = {"id", "identity", "origin", "place"}
"""What an object knows about where it stands in the document: nothing that is emitted."""


def test_thirty_edits_of_our_own_document(tmp_path: Path) -> None:
    spec = SPEC / "openai.yaml"
    tree, _ = read_document(spec, overlays=[SPEC / "openai.overlay.yaml"])
    checked = replay(tmp_path, copied(tree.root.value), seed=1, edits=EDITS)
    assert checked > 20 * EDITS, "hardly any file could be compared"


def test_edits_of_a_large_document(tmp_path: Path) -> None:
    spec = CORPUS / "openai-2024.yaml"
    if not spec.exists():
        pytest.skip(f"{spec.name} is not beside the checkout")
    tree, _ = read_document(spec)
    assert replay(tmp_path, copied(tree.root.value), seed=7, edits=4) > 100


def copied(value: object) -> dict[str, Any]:
    """A document of its own, in which every unnamed schema can be told from all others."""
    document: dict[str, Any] = json.loads(json.dumps(value))
    mark(document["components"]["schemas"], "#", named=True)
    return document


def mark(value: Any, path: str, *, named: bool = False) -> None:
    """Give every schema below the components a description that nothing else has."""
    if isinstance(value, list):
        for index, member in enumerate(value):
            mark(member, f"{path}/{index}")
    elif isinstance(value, dict):
        if not named and "$ref" not in value and {"type", "anyOf", "oneOf"} & value.keys():
            value["description"] = path
        for key, member in value.items():
            if key in ("properties", "items", "anyOf", "oneOf", "allOf") or named:
                mark(member, f"{path}/{key}", named=key == "properties")


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the document, generated."""

    result: Result
    files: dict[str, str]

    @property
    def lock(self) -> Lock:
        """The lock, after a trip through its file."""
        return parse_lock(lock_text(self.result.lock), "oasmith.lock")


def replay(folder: Path, document: dict[str, Any], seed: int, edits: int) -> int:
    """Edit, generate and compare; returns how many files were compared byte by byte."""
    editor = Editor(document, random.Random(seed))
    before = generated(folder, document, None)
    checked = 0
    for _ in range(edits):
        done = editor.edit()
        after = generated(folder, document, before.lock)
        assert differing(names_of(before), names_of(after)) == [], f"seed {seed}: {done}"
        checked += compare_files(before, after, f"seed {seed}: {done}")
        before = after
    return checked


def generated(folder: Path, document: dict[str, Any], lock: Lock | None) -> Version:
    """Generate and write; then once more with the new lock, which must change nothing."""
    spec = folder / "api.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    config = Config(spec=spec, package="replayed", package_only=True)
    first = Version(*run(config, lock))
    output = folder / "out"
    write(plan(output, first.result.files, load_manifest(output)))
    again, _ = run(config, first.lock)
    assert lock_text(again.lock) == lock_text(first.result.lock)
    assert again.renamed == ()
    assert plan(output, again.files, load_manifest(output)).is_unchanged
    return first


def run(config: Config, lock: Lock | None) -> tuple[Result, dict[str, str]]:
    """What a run makes of the document."""
    tree, _ = read_document(config.spec)
    result = generate(tree, config, lock)
    texts = {file.path: file.content for file in result.files}
    return result, {path: text for path, text in texts.items() if isinstance(text, str)}


def names_of(version: Version) -> dict[str, str]:
    """Every name, by what it is given to; found without the keys of the lock."""
    api, names = version.result.model.api, version.result.model.names
    marks = Counter(named.description for named in api.types.values() if named.component is None)
    found: dict[str, str] = {}
    for named in api.types.values():
        thing = named.component
        if thing is None and named.description is not None and marks[named.description] == 1:
            thing = named.description
        if thing is None or named.id not in api.kept:
            continue
        found[f"type {thing}"] = names.types[named.id]
        found[f"module of {thing}"] = names.modules[named.id]
        if isinstance(named.type, Object):
            for entry in named.type.fields:
                found[f"field {thing}.{entry.wire}"] = names.fields[named.id, entry.wire]
    for operation in api.operations:
        thing = f"{operation.method} {operation.path}"
        found[thing] = names.methods[operation.identity].call
        for (identity, place, wire), name in names.arguments.items():
            if identity == operation.identity:
                found[f"{thing} {place} {wire}"] = name
    for webhook in api.webhooks:
        found[f"webhook {webhook.key}"] = names.webhooks[webhook.identity]
    for resource in names.resources:
        found["resource " + ".".join(resource.path)] = f"{resource.module} {resource.class_name}"
    return found


def differing(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What has another name now."""
    return [
        f"{thing}: {before[thing]} -> {name}"
        for thing, name in after.items()
        if before.get(thing, name) != name
    ]


def compare_files(before: Version, after: Version, edit: str) -> int:
    """Files that hold what they held must have the bytes they had."""
    old, new = contents(before), contents(after)
    checked = 0
    for path in old.keys() & new.keys():
        if old[path] == new[path]:
            assert before.files[path] == after.files[path], f"{path} after: {edit}"
            checked += 1
        elif sorted(old[path]) == sorted(new[path]):
            lines = [sorted(version.files[path].splitlines()) for version in (before, after)]
            assert lines[0] == lines[1], f"{path} after: {edit}"
            checked += 1
    return checked


def contents(version: Version) -> dict[str, list[str]]:
    """What each module of types and of resources holds, in order."""
    model = version.result.model
    teller = Teller(version)
    found: dict[str, list[str]] = {}
    for identity, module in model.names.modules.items():
        if identity in model.api.kept:
            told = teller.type(model.api.types[identity])
            for folder in ("models", "types"):
                path = f"replayed/{folder}/_{module}.py"
                if path in version.files:
                    found.setdefault(path, []).append(told)
    for resource in model.names.resources:
        operations = [
            teller.told(operation)
            for operation in model.api.operations
            if model.names.methods[operation.identity].resource == resource.path
        ]
        if resource.key is not None:
            operations.insert(0, repr(model.api.groups[resource.key].description))
        found[f"replayed/resources/{resource.module}.py"] = operations
        # Some methods have the types of their arguments among those of their resource.
        found.setdefault(f"replayed/types/_{'_'.join(resource.path)}.py", []).extend(operations)
    return {path: things for path, things in found.items() if path in version.files}


class Teller:
    """Tells everything about a thing that can show in the file that holds it."""

    def __init__(self, version: Version) -> None:
        self.model = version.result.model
        self.unions: dict[str, list[str]] = {}
        for named in self.model.api.types.values():
            if isinstance(named.type, Union) and named.id in self.model.api.kept:
                for variant in named.type.variants:
                    if isinstance(variant.type, Reference):
                        name = self.model.names.types[named.id]
                        self.unions.setdefault(variant.type.target, []).append(name)

    def type(self, named: NamedType) -> str:
        """A class or an alias."""
        bases = named.type.bases if isinstance(named.type, Object) else ()
        around = (
            named.id in self.model.api.sent,
            sorted(self.unions.get(named.id, [])),
            [self.type(self.model.api.types[base]) for base in bases],
        )
        return f"{self.told(named)} {around}"

    def told(self, value: object, depth: int = 0) -> str:
        """Any object of the Api, without what says where it stands."""
        if isinstance(value, Reference):
            return self.reference(value, depth)
        if isinstance(value, tuple):
            return f"({', '.join(self.told(member, depth) for member in value)})"
        if is_dataclass(value):
            members = [
                f"{field.name}={self.told(getattr(value, field.name), depth)}"
                for field in fields(value)
                if field.name not in UNSEEN
            ]
            return f"{type(value).__name__}({', '.join(members)})"
        return repr(value)

    def reference(self, reference: Reference, depth: int) -> str:
        """What a class refers to shows by its name; what is no class may show as a whole."""
        names = self.model.names
        target = self.model.api.types[reference.target]
        name = f"{names.types[target.id]} of {names.modules[target.id]}"
        if isinstance(target.type, Object) or depth > 3:
            return name
        return f"{name} {self.told(target.type, depth + 1)}"
