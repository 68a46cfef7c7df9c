"""``oasmith diff``: what a new document means for those who use the SDK."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import DOCUMENT, Done
from support.programs import oasmith


def diff(folder: Path, new: str, *options: str, old: str = DOCUMENT) -> Done:
    (folder / "old.yaml").write_text(old, encoding="utf-8")
    (folder / "new.yaml").write_text(new, encoding="utf-8")
    return oasmith("diff", "old.yaml", "new.yaml", *options, cwd=folder)


def changed(*pairs: tuple[str, str]) -> str:
    text = DOCUMENT
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def found(done: Done) -> dict[str, list[str]]:
    """Weight -> ``thing name detail``."""
    report: dict[str, Any] = json.loads(done.stdout)
    assert set(report) == {"step", "breaking", "added", "changed"}
    return {
        weight: [f"{item['what']} {item['name']} {item['detail']}" for item in report[weight]]
        for weight in ("breaking", "added", "changed")
    }


def test_the_same_is_the_same(tmp_path: Path) -> None:
    done = diff(tmp_path, changed(("All pots.", "Every pot."), ("Tea, version", "Tea, version")))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "0 changes; version step: none\n"


def test_more_is_minor(tmp_path: Path) -> None:
    new = changed(
        ("litres: {type: number}", "litres: {type: number}\n        lid: {type: boolean}"),
        ("  /pots/{pot_id}:\n", "  /pots/{pot_id}:\n    delete:\n      tags: [pots]\n"
         "      operationId: removePot\n"
         "      parameters: [{name: pot_id, in: path, required: true, schema: {type: string}}]\n"
         "      responses: {'204': {description: Gone.}}\n"),
    )  # fmt: skip
    done = diff(tmp_path, new)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "added:"
    assert [line.partition("  (new.yaml:")[0] for line in lines[1:]] == [
        "  method pots.create has a new argument `lid`",
        "  method pots.remove is new",
        "  model Pot has a new field `lid`",
    ]
    assert done.stderr == "3 changes; version step: minor\n"


CASES = {
    "a method that is gone": (
        [("operationId: retrievePot", "x-oasmith-name: fetch\n      operationId: retrievePot")],
        "breaking",
        "method pots.get is gone",
    ),
    "a field that is gone": (
        [("        litres: {type: number}\n", "")],
        "breaking",
        "model Pot has no field `litres` any more",
    ),
    "an argument that is gone": (
        [("        litres: {type: number}\n", "")],
        "breaking",
        "method pots.create has no argument `litres` any more",
    ),
    "an argument that is required now": (
        [("required: [sort]", "required: [sort, litres]")],
        "breaking",
        "method pots.create requires the argument `litres`",
    ),
    "an argument that was required": (
        [("required: [sort]", "required: []")],
        "changed",
        "method pots.create no longer requires the argument `sort`",
    ),
    "a field that may be absent": (
        [("required: [sort]", "required: []")],
        "breaking",
        "model Pot may lack the field `sort`",
    ),
    "another type": (
        [("litres: {type: number}", "litres: {type: string}")],
        "breaking",
        "model Pot has the field `litres` as str, and had it as float",
    ),
    "an argument that takes more": (
        [("litres: {type: number}", "litres: {type: [number, string]}")],
        "changed",
        "method pots.create takes `litres` as float | str, and had it as float",
    ),
    "a variant that is gone": (
        [("            - $ref: '#/components/schemas/Bags'\n", ""),
         ("oneOf:", "oneOf:\n            - $ref: '#/components/schemas/Sort'"),
         ("    Bags:\n", "    Sort:\n      type: object\n"
          "      properties: {kind: {const: sort}}\n    Bags:\n")],
        "breaking",
        "model PotFilling is never Bags any more",
    ),
    "a variant that is new": (
        [("oneOf:", "oneOf:\n            - $ref: '#/components/schemas/Loose'"),
         ("    Bags:\n", "    Loose:\n      type: object\n"
          "      properties: {kind: {const: loose}}\n    Bags:\n")],
        "added",
        "model PotFilling may be Loose",
    ),
    "another answer": (
        [("items: {$ref: '#/components/schemas/Pot'}", "items: {type: string}")],
        "breaking",
        "method pots.list returns list[str], and returned list[Pot]",
    ),
    "a deprecation": (
        [("operationId: listPots", "operationId: listPots\n      deprecated: true")],
        "changed",
        "method pots.list is deprecated",
    ),
    "a credential": (
        [("components:\n", "security: [{key: []}]\ncomponents:\n  securitySchemes:\n"
          "    key: {type: http, scheme: bearer}\n")],
        "added",
        "credential api_key is new",
    ),
    "another name for the whole": (
        [("title: Tea", "title: Coffee")],
        "breaking",
        "package coffee_client was called tea_client",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_change(case: str, tmp_path: Path) -> None:
    pairs, weight, sentence = CASES[case]
    done = diff(tmp_path, changed(*pairs), "--json")
    report = found(done)
    assert sentence in report[weight], (sentence, report)
    assert done.returncode == (1 if report["breaking"] else 0)
    step = "major" if report["breaking"] else "minor"
    assert json.loads(done.stdout)["step"] == step
    assert done.stderr.endswith(f"changes; version step: {step}\n")


ENUM = ("sort: {type: string}", "sort: {type: string, enum: [black, green]}")


@pytest.mark.parametrize(
    ("values", "weight"), [("black, green, white", "changed"), ("black", "breaking")]
)
def test_values_of_an_enum(values: str, weight: str, tmp_path: Path) -> None:
    new = changed((ENUM[0], f"sort: {{type: string, enum: [{values}]}}"))
    report = found(diff(tmp_path, new, "--json", old=changed(ENUM)))
    about = [line for line in report[weight] if "sort" in line]
    assert {line.split()[0] for line in about} == {"method", "model"}
    assert weight == "breaking" or not report["breaking"]


def test_configurations_and_their_locks(tmp_path: Path) -> None:
    """The names of an SDK that exists are those of its lock, whatever would be derived."""
    for name, text in (("old", DOCUMENT), ("new", changed(("retrievePot", "openPot")))):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "tea.yaml").write_text(text, encoding="utf-8")
        (folder / "oasmith.toml").write_text(
            'spec = "tea.yaml"\noutput = "sdk"\npackage = "tea_sdk"\n', encoding="utf-8"
        )
    run = oasmith("generate", "--config", "old/oasmith.toml", cwd=tmp_path)
    assert run.returncode == 0
    done = oasmith("diff", "old/oasmith.toml", "new/oasmith.toml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
    assert oasmith("diff", "old/oasmith.toml", "none.yaml", cwd=tmp_path).returncode == 2
