"""Which files are OpenAPI documents, and which version they follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.diagnostics import InputError
from oasmith.openapi import read
from oasmith.source import read_document
from unit.openapi.documents import read_text


def _refusal(folder: Path, text: str) -> tuple[str, str, str]:
    path = folder / "api.yaml"
    path.write_text(text, encoding="utf-8")
    tree, _ = read_document(path)
    with pytest.raises(InputError) as caught:
        read(tree)
    (diagnostic,) = caught.value.diagnostics
    return diagnostic.code, str(diagnostic.location), f"{diagnostic.message} | {diagnostic.help}"


@pytest.mark.parametrize("version", ["3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.2.0", "3.0.0-rc1"])
def test_versions_of_3_are_read(tmp_path: Path, version: str) -> None:
    result = read_text(tmp_path, f"openapi: {version}\ninfo: {{title: T, version: v}}\npaths: {{}}")
    assert result.document.version == version
    assert result.diagnostics == ()


def test_swagger_2_is_read(tmp_path: Path) -> None:
    result = read_text(tmp_path, "swagger: '2.0'\ninfo: {title: T, version: v}\npaths: {}")
    assert result.document.version == "2.0"
    assert result.diagnostics == ()


@pytest.mark.parametrize("version", ["1.2", "4.0.0", "3.3.0", "latest", "2.1"])
def test_other_versions_are_refused_where_they_stand(tmp_path: Path, version: str) -> None:
    code, place, text = _refusal(tmp_path, f"info: {{}}\nopenapi: '{version}'\n")
    assert (code, place) == ("OAS0102", "api.yaml:2:10")
    assert text.startswith(f"version {version} is not supported: it is none of 2.0, 3.0, 3.1")


def test_a_version_that_is_no_text_is_refused(tmp_path: Path) -> None:
    assert _refusal(tmp_path, "openapi: [3]\n")[:2] == ("OAS0102", "api.yaml:1:1")


def test_a_number_as_version_is_read_with_a_warning(tmp_path: Path) -> None:
    result = read_text(tmp_path, "swagger: 2.0\ninfo: {title: T, version: v}\npaths: {}")
    assert result.document.version == "2.0"
    assert result.lines == ["OAS0103 1:1 swagger is a number; it is read as the text 2.0"]
    assert result.diagnostics[0].help == 'quote it: swagger: "2.0"'


def test_a_version_under_the_wrong_field_is_noted(tmp_path: Path) -> None:
    result = read_text(tmp_path, "swagger: '3.0.1'\ninfo: {title: T, version: v}\npaths: {}")
    assert result.lines == [
        "OAS0117 1:1 version 3.0.1 is named by the field openapi, not swagger",
    ]


def test_a_file_without_a_version_is_no_openapi_document(tmp_path: Path) -> None:
    code, place, text = _refusal(tmp_path, "name: something\n")
    assert (code, place) == ("OAS0101", "api.yaml:1:1")
    assert text.startswith("no field `openapi` says which version of OpenAPI the document follows")


@pytest.mark.parametrize(
    ("field", "word"),
    [
        ("overlay: 1.0.0", "--overlay"),
        ("asyncapi: 3.0.0", "AsyncAPI"),
        ("arazzo: 1.0", "Arazzo"),
        ("swaggerVersion: '1.2'", "Swagger 1.x"),
        ("$schema: x", "JSON Schema"),
    ],
)
def test_other_kinds_of_documents_are_told_apart(tmp_path: Path, field: str, word: str) -> None:
    code, place, text = _refusal(tmp_path, f"info: {{}}\n{field}\n")
    assert (code, place) == ("OAS0101", "api.yaml:2:1")
    assert word in text


def test_info_and_tags(tmp_path: Path) -> None:
    result = read_text(
        tmp_path,
        """
        openapi: 3.1.0
        info:
          title: Pets
          version: 1
          summary: Short
          description: Long
          license: {name: MIT License, identifier: MIT}
        x-group: pets
        tags:
          - name: pets
            description: All about pets
            x-order: 1
          - name: pets
            description: Again
          - description: nameless
        """,
    )
    info, (tag,) = result.document.info, result.document.tags
    assert (info.title, info.version, info.summary) == ("Pets", "1", "Short")
    assert (info.description, info.license) == ("Long", "MIT")
    assert (tag.name, tag.description, tag.extensions.get("x-order")) == (
        "pets",
        "All about pets",
        1,
    )
    assert result.document.extensions.get("x-group") == "pets"
    assert result.lines == [
        "OAS0103 4:3 version is a number; it is read as the text 1",
        "OAS0104 15:5 the tag has no name; it is left out",
    ]


def test_a_document_without_info_is_read(tmp_path: Path) -> None:
    result = read_text(tmp_path, "openapi: 3.1.0\npaths: []")
    assert result.document.info.title == "API"
    assert result.lines == [
        "OAS0104 1:1 the document has no info",
        "OAS0103 2:1 paths is a list, not an object; it is ignored",
    ]
