"""Every spelling of a reference, through the command line: what comes out, and what is told."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Done
from support.programs import oasmith, python

TYPES = """\
Deep:
  "a/b c~d": {type: object, properties: {deep: {type: string}}}
Leaf: {$anchor: leaf, type: object, properties: {leaf: {type: string}}}
ById: {$id: "https://example.com/by-id", type: object, properties: {own: {$ref: "#part"}},
  $defs: {Part: {$anchor: part, type: object, properties: {part: {type: string}}}}}
Back: {$ref: "../api.json#/components/schemas/Ring"}
"""
TREE = """\
$id: https://example.com/tree
$dynamicAnchor: node
type: object
properties: {children: {type: array, items: {$dynamicRef: "#node"}}}
"""
ITEM = """\
get:
  operationId: getItem
  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
  responses: {'200': {$ref: '../api.json#/components/responses/Ring'}}
"""
KINDS = {
    "local": ("#/components/schemas/Ring", "Ring"),
    "deep": (
        "#/paths/~1pets/get/responses/200/content/application~1json/schema",
        "PetsListResponse",
    ),
    "escaped": ("#/components/schemas/we%20ird~1na~0me", "WeIrdNaMe"),
    "file": ("sub/types.yaml#/Leaf", "Leaf"),
    "escaped_file": ("sub%2Ftypes.yaml#/Deep/a~1b%20c~0d", "ABCD"),
    "whole_file": ("./sub/tree.yaml", "Tree"),
    "anchor": ("sub/types.yaml#leaf", "Leaf"),
    "address": ("https://example.com/by-id", "ById"),
    "address_of_a_file": ("https://example.com/tree", "Tree"),
    "and_back": ("sub/types.yaml#/Back", "Ring"),
}
"""What a reference is, how it is written, and the class that it leads to."""
REFUSED = {
    "../out/secret.yaml#/Secret": "OAS0204",
    "link.yaml#/Secret": "OAS0204",
    "file:///etc/hostname": "OAS0205",
    "https://example.com/none": "OAS0205",
    "none.yaml#/X": "OAS0203",
    "sub": "OAS0203",
    "sub/types.yaml#/None": "OAS0201",
    "#nowhere": "OAS0201",
    "#/components/schemas/Loop": "OAS0202",
    "#/info": "OAS0408",
    "#/paths/~1pets": "OAS0408",
    "#": "OAS0408",
}
"""What cannot be followed, and the code that says so, where it stands."""


def written(folder: Path, properties: dict[str, Any]) -> None:
    """A document of two formats in a folder, beside a folder that is none of its business."""
    ring = {"type": "object", "properties": {"ring": {"$ref": "#/components/schemas/Ring"}}}
    schema = {"application/json": {"schema": {"$ref": "#/components/schemas/Ring"}}}
    own = {
        "application/json": {"schema": {"type": "object", "properties": {"n": {"type": "null"}}}}
    }
    listed = {"operationId": "getPets", "tags": ["pets"]}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Refs", "version": "1"},
        "paths": {
            "/pets": {"get": {**listed, "responses": {"200": {"description": "", "content": own}}}},
            "/items/{id}": {"$ref": "sub/item.yaml"},
        },
        "components": {
            "responses": {"Ring": {"description": "A ring.", "content": schema}},
            "schemas": {
                "Ring": ring,
                "we ird/na~me": {"type": "object"},
                "Loop": {"$ref": "#/components/schemas/Loop"},
                "All": {"type": "object", "properties": properties},
            },
        },
    }
    inside = folder / "in"
    (inside / "sub").mkdir(parents=True)
    (folder / "out").mkdir()
    secret = folder / "out" / "secret.yaml"
    secret.write_text("Secret: {type: object, properties: {secret: {type: string}}}\n")
    (inside / "link.yaml").symlink_to(secret)
    for name, text in {
        "api.json": json.dumps(document, indent=1),
        "sub/types.yaml": TYPES,
        "sub/tree.yaml": TREE,
        "sub/item.yaml": ITEM,
    }.items():
        (inside / name).write_text(text, encoding="utf-8")


def generated(folder: Path, references: dict[str, str]) -> Done:
    written(folder, {name: {"$ref": reference} for name, reference in references.items()})
    options = ("-o", folder, "--package", "refs", "--package-only")
    return oasmith("generate", "in/api.json", *options, cwd=folder)


def test_what_references_lead_to(tmp_path: Path) -> None:
    done = generated(tmp_path, {name: reference for name, (reference, _) in KINDS.items()})
    assert set(re.findall(r"OAS\d+", done.stderr)) == {"OAS0202", "OAS0118"}, done.stderr
    assert done.returncode == 0 and "2/2 operations" in done.stderr
    program = (
        "import typing\nfrom refs import models\nmodels.load_all()\n"
        "hints = typing.get_type_hints(models.All)\n"
        f"for name in {list(KINDS)}:\n"
        "    print(*[part.__name__ for part in typing.get_args(hints[name]) if part.__module__ != "
        "'builtins'])\n"
        "tree = models.Tree.model_validate({'children': [{'children': []}]})\n"
        "print(type(tree.children[0]).__name__)\n"
        "print(type(models.ById.model_validate({'own': {'part': ''}}).own).__name__)\n"
    )
    shown = python("-c", program, cwd=tmp_path, path=tmp_path)
    assert shown.returncode == 0, shown.stderr
    *found, tree, part = shown.stdout.split()
    assert found == [wanted for _, wanted in KINDS.values()]
    assert tree == "Tree" and part.endswith("Part")


def test_what_cannot_be_followed(tmp_path: Path) -> None:
    names = {f"r{index}": reference for index, reference in enumerate(REFUSED)}
    done = generated(tmp_path, names)
    lines = (tmp_path / "in" / "api.json").read_text(encoding="utf-8").splitlines()
    told = re.findall(r"warning\[(OAS\d+)\]: [^\n]*\n *--> (?:in/)?api.json:(\d+):", done.stderr)
    by_line = {lines[int(line) - 1].strip(): code for code, line in told}
    for reference, code in REFUSED.items():
        assert by_line.get(f'"$ref": "{reference}"') == code, (reference, by_line)
    assert done.returncode == 0
    emitted = "".join(file.read_text("utf-8") for file in (tmp_path / "refs").rglob("*.py"))
    assert "class Secret" not in emitted


@pytest.mark.parametrize(
    ("reference", "outcome"),
    [
        ("#/components/parameters/Page", "its schema is used"),
        ("#/components/responses/Ring", "every value is allowed here"),
    ],
)
def test_what_is_no_schema_but_may_hold_one(tmp_path: Path, reference: str, outcome: str) -> None:
    written(tmp_path, {"other": {"$ref": reference}})
    file = tmp_path / "in" / "api.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    page = {"name": "page", "in": "query", "schema": {"type": "integer"}}
    document["components"]["parameters"] = {"Page": page}
    file.write_text(json.dumps(document), encoding="utf-8")
    done = oasmith("inspect", "in/api.json", cwd=tmp_path)
    assert f"not to a schema; {outcome}" in done.stderr
