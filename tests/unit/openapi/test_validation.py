"""The official schemas and the deep check, as located diagnostics."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.openapi import check_deeply, read, validate
from oasmith.openapi.validation import official
from oasmith.source import Tree, read_document

_GOOD = {
    "2.0": "swagger: '2.0'\ninfo: {title: T, version: v}\npaths: {}\n",
    "3.0": "openapi: 3.0.3\ninfo: {title: T, version: v}\npaths: {}\n",
    "3.1": "openapi: 3.1.0\ninfo: {title: T, version: v}\npaths: {}\n",
    "3.2": "openapi: 3.2.0\ninfo: {title: T, version: v}\npaths: {}\n",
}


def _tree(folder: Path, text: str) -> Tree:
    path = folder / "api.yaml"
    path.write_text(text, encoding="utf-8")
    return read_document(path)[0]


def _lines(folder: Path, text: str) -> list[str]:
    found = validate(_tree(folder, text))
    assert {d.code for d in found} <= {"OAS0118"}
    return [f"{d.location.line}:{d.location.column} {d.message}" for d in found if d.location]


@pytest.mark.parametrize("version", _GOOD)
def test_correct_documents_pass(tmp_path: Path, version: str) -> None:
    assert validate(_tree(tmp_path, _GOOD[version])) == ()
    assert check_deeply(_tree(tmp_path, _GOOD[version])) == ()


@pytest.mark.parametrize("version", _GOOD)
def test_each_version_has_its_schema(tmp_path: Path, version: str) -> None:
    text = _GOOD[version] + "wombat: 1\n"
    assert _lines(tmp_path, text) == ["4:1 not expected here: wombat"]


def test_complaints_in_plain_words(tmp_path: Path) -> None:
    text = (
        "openapi: 3.0.3\n"
        "info: {title: 5}\n"
        "paths:\n"
        "  /a:\n"
        "    get:\n"
        "      parameters:\n"
        "        - {name: a, in: query, schema: {type: 3}}\n"
        "        - {$ref: '#/x', name: a}\n"
        "        - {name: b, in: path, schema: {}}\n"
        "      tags: [a, a]\n"
        "      responses: {'200': {descriptions: D}}\n"
    )
    assert sorted(_lines(tmp_path, text)) == [
        "11:19 the required field description is missing",
        "2:1 the required field version is missing",
        "2:8 a string is expected",
        "7:41 a string is expected",
        "9:11 the required field required is missing",
    ]


def test_what_reading_said_already_is_not_repeated(tmp_path: Path) -> None:
    tree = _tree(tmp_path, "openapi: 3.1.0\ninfo: {title: T}\npaths: {}\n")
    _, known = read(tree)
    assert [d.code for d in known] == ["OAS0104"]
    assert len(validate(tree)) == 1
    assert validate(tree, known) == ()


def test_one_complaint_in_many_places_is_counted(tmp_path: Path) -> None:
    operations = "".join(f"  /{i}: {{get: {{wombat: {i}}}}}\n" for i in range(9))
    text = f"openapi: 3.1.0\ninfo: {{title: T, version: v}}\npaths:\n{operations}"
    lines = _lines(tmp_path, text)
    assert lines[:5] == [f"{line}:14 not expected here: wombat" for line in range(4, 9)]
    assert lines[5:] == [
        "9:14 not expected here: wombat (the same in 4 more places, from here on)",
    ]


@pytest.mark.parametrize("version", ["3.1.0", "3.2.0"])
def test_schemas_of_3_1_are_checked_too(tmp_path: Path, version: str) -> None:
    text = (
        f"openapi: {version}\n"
        "info: {title: T, version: v}\n"
        "components:\n"
        "  schemas:\n"
        "    A: {properties: {a: {exclusiveMinimum: true}}}\n"
    )
    assert _lines(tmp_path, text) == ["5:26 a number is expected"]


def test_odd_values_do_not_stop_the_validator(tmp_path: Path) -> None:
    path = tmp_path / "api.json"
    head = '{"openapi": "3.1.0", "info": {"title": "\\ud800", "version": "\\u0000"}, "paths": {}'
    path.write_text(f'{head}, "x-number": {"9" * 400}}}')
    tree, _ = read_document(path)
    assert validate(tree) == ()


def test_an_installation_without_the_official_schemas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_installed(name: str) -> None:
        assert name == "openapi_spec_validator"

    monkeypatch.setattr("importlib.util.find_spec", not_installed)
    official.cache_clear()
    (found,) = validate(_tree(tmp_path, _GOOD["3.1"]))
    assert found.message == "the official schema could not be applied: FileNotFoundError"


def test_the_deep_check_finds_more(tmp_path: Path) -> None:
    text = (
        "openapi: 3.0.3\n"
        "info: {title: T, version: v}\n"
        "paths:\n"
        "  /a/{id}:\n"
        "    get: {responses: {'200': {description: D}}}\n"
    )
    (found,) = check_deeply(_tree(tmp_path, text))
    assert found.code == "OAS0121"
    assert "id" in found.message and str(found.location) == "api.yaml:5:5"


def test_the_deep_check_sees_only_files_that_were_read(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("B: {type: string}\n")
    text = (
        "openapi: 3.0.3\n"
        "info: {title: T, version: v}\n"
        "paths: {}\n"
        "components: {schemas: {A: {$ref: 'b.yaml#/B'}}}\n"
    )
    tree = _tree(tmp_path, text)
    (found,) = check_deeply(tree)
    assert found.code == "OAS0120" and "b.yaml" in found.message
    read(tree)
    assert check_deeply(tree) == ()
