"""Documents whose packages were not clean under strict checks, all in one run of each checker."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from support.paths import ROOT
from support.programs import Checker, basedpyright, mypy
from support.sdk import generate_sdk

RUNTIME = ROOT / "templates" / "python" / "runtime"
TEXT = {"type": "string"}
WHEN = {"type": "string", "format": "date-time"}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _both_ways(schema: object, tag: str = "things") -> dict[str, Any]:
    """An operation that takes and returns a value."""
    content = {"application/json": {"schema": schema}}
    return {
        "put": {
            "tags": [tag],
            "requestBody": {"required": True, "content": content},
            "responses": {"200": {"description": "The same.", "content": content}},
        }
    }


def _document(paths: dict[str, Any], schemas: dict[str, Any]) -> str:
    """The text of a document; JSON is YAML too."""
    info = {"title": "Checked", "version": "1"}
    head = {"openapi": "3.1.0", "info": info, "servers": [{"url": "https://checked.example"}]}
    return json.dumps({**head, "paths": paths, "components": {"schemas": schemas}})


def _object(*required: str, **properties: object) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


def _module_of_subclasses() -> str:
    """All classes of a module inherit: it has no use for the base of all models."""
    schemas = {
        "User": _object("id", id=TEXT),
        "Me": {"allOf": [_reference("User"), _object("email", email=TEXT)]},
    }
    me, others = _both_ways(_reference("Me"), "me"), _both_ways(_reference("User"), "others")
    return _document({"/me": me, "/others": others}, schemas)


def _three_hundred_variants() -> str:
    """An operator between each two of them would nest too deep."""
    names = [f"Kind{number}" for number in range(300)]
    schemas: dict[str, Any] = {
        name: _object("kind", kind={"const": name}, **{name: TEXT}) for name in names
    }
    schemas["Whole"] = {"oneOf": [_reference(name) for name in names]}
    schemas["Forest"] = {
        "anyOf": [*schemas["Whole"]["oneOf"], {"type": "array", "items": _reference("Forest")}]
    }
    return _document(
        {"/whole": _both_ways(_reference("Whole")), "/forest": _both_ways(_reference("Forest"))},
        schemas,
    )


def _members_called_like_what_annotations_use() -> str:
    names = ("builtins", "str", "int", "list", "dict", "uuid", "UUID", "decimal", "Decimal")
    kinds: tuple[dict[str, Any], ...] = (
        {"type": "array", "items": TEXT},
        {"type": "object", "additionalProperties": {"type": "integer"}},
        {"type": "string", "format": "uuid"},
        {"type": "string", "format": "decimal"},
        WHEN,
        {},
        {"enum": ["a", 1]},
    )
    every = (*names, "any", "Any", "literal", "Literal", "dt", "float", "bool", "typing")
    schemas = {
        f"Turned{turn}": _object(
            **{name: kinds[(turn + index) % len(kinds)] for index, name in enumerate(every)}
        )
        for turn in range(len(kinds))
    }
    return _document({f"/{name}": _both_ways(_reference(name)) for name in schemas}, schemas)


def _resources_called_asynchronous() -> str:
    tags = ("jobs", "async jobs", "Resource", "AsyncResource", "async", "asynchronous", "hronous")
    paths = {f"/{index}": _both_ways(TEXT, tag) for index, tag in enumerate(tags)}
    return _document(paths, {})


def _a_member_without_a_name() -> str:
    schemas = {"Odd": {"type": "object", "required": ["a"], "properties": {"": TEXT, "a": TEXT}}}
    return _document({"/odd": _both_ways({"type": "array", "items": _reference("Odd")})}, schemas)


def _unions_of_themselves() -> str:
    ring = {"oneOf": [_reference("Ring"), _reference("Other"), TEXT, _object("a", a=WHEN)]}
    nested = [TEXT, {"type": "array", "items": _reference("Json")}, {"type": "null"}]
    values = {"type": "object", "additionalProperties": _reference("Json")}
    schemas = {
        "Ring": ring,
        "Other": {"anyOf": [_reference("Ring"), _object("b", b=_reference("Ring"))]},
        "Json": {"anyOf": [*nested, values]},
    }
    return _document({f"/{name}": _both_ways(_reference(name)) for name in schemas}, schemas)


DOCUMENTS = {
    "subclasses": _module_of_subclasses,
    "variants": _three_hundred_variants,
    "members": _members_called_like_what_annotations_use,
    "resources": _resources_called_asynchronous,
    "nameless": _a_member_without_a_name,
    "rings": _unions_of_themselves,
}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages side by side; they share one runtime, so that it is read once."""
    folder = tmp_path_factory.mktemp("strict") / "all"
    shutil.copytree(RUNTIME, folder / "runtime", ignore=shutil.ignore_patterns("__pycache__"))
    for name, document in DOCUMENTS.items():
        package = f"checked_{name}"
        made = generate_sdk(tmp_path_factory.mktemp(name), document(), package=package)
        ignored = shutil.ignore_patterns("_runtime", "__pycache__")
        shutil.copytree(made.folder / package, folder / package, ignore=ignored)
        (folder / package / "_runtime").mkdir()
        for module in RUNTIME.glob("*.py"):
            line = f"from runtime.{module.stem} import *\n" if module.stem != "__init__" else ""
            (folder / package / "_runtime" / module.name).write_text(line, encoding="utf-8")
    return folder


@pytest.mark.parametrize("checker", [mypy, basedpyright])
def test_all_are_clean(checker: Checker, packages: Path) -> None:
    found = checker(packages, *(f"checked_{name}" for name in DOCUMENTS))
    assert "\n".join(found) == ""
