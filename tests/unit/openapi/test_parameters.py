"""Parameters: places, styles, and what describes their values."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.openapi import Parameter
from unit.openapi.documents import Result, read_paths


def _read(folder: Path, *parameters: str, path: str = "/a") -> Result:
    listed = "".join(f"\n      - {parameter}" for parameter in parameters)
    return read_paths(folder, f"{path}:\n  get:\n    parameters:{listed}")


def _only(folder: Path, parameter: str, path: str = "/a") -> Parameter:
    result = _read(folder, parameter, path=path)
    assert result.diagnostics == ()
    (found,) = result.operation.parameters
    return found


@pytest.mark.parametrize(
    ("place", "more", "style", "explode"),
    [
        ("query", "", "form", True),
        ("query", "style: form, explode: false,", "form", False),
        ("query", "style: deepObject,", "deepObject", False),
        ("query", "style: pipeDelimited, explode: true,", "pipeDelimited", True),
        ("query", "explode: false,", "form", False),
        ("path", "", "simple", False),
        ("path", "style: matrix,", "matrix", False),
        ("path", "style: label, explode: true,", "label", True),
        ("header", "explode: true,", "simple", True),
        ("cookie", "", "form", True),
        ("cookie", "style: cookie,", "cookie", True),
    ],
)
def test_style_and_explode(
    tmp_path: Path, place: str, more: str, style: str, explode: bool
) -> None:
    text = f"{{name: p, in: {place}, {more} schema: {{type: string}}}}"
    found = _only(tmp_path, text, "/{p}" if place == "path" else "/a")
    assert (found.place, found.style, found.explode) == (place, style, explode)
    assert found.required is (place == "path")


@pytest.mark.parametrize(
    ("place", "style", "default"),
    [("query", "simple", "form"), ("header", "form", "simple"), ("cookie", "deepObject", "form")],
)
def test_a_style_that_does_not_fit(tmp_path: Path, place: str, style: str, default: str) -> None:
    result = _read(tmp_path, f"{{name: p, in: {place}, style: {style}, schema: {{}}}}")
    assert result.operation.parameters[0].style == default
    assert result.lines[0].endswith(
        f"the style {style} does not fit a parameter in {place}; {default} is used"
    )


def test_everything_of_a_parameter(tmp_path: Path) -> None:
    found = _only(
        tmp_path,
        "{name: 'a[b]', in: query, required: true, allowReserved: true, allowEmptyValue: true,"
        " description: D, deprecated: true, schema: {type: integer}, x-y: 1,"
        " examples: {one: {value: null, summary: S}, two: {externalValue: 'u', description: E}}}",
    )
    assert (found.name, found.required, found.description) == ("a[b]", True, "D")
    assert (found.allow_reserved, found.allow_empty_value, found.deprecated) == (True, True, True)
    assert found.extensions.get("x-y") == 1
    assert found.identity == "#/paths/~1a/get/parameters/0"
    one, two = found.examples
    assert (one.name, one.value, one.summary) == ("one", (None,), "S")
    assert (two.name, two.value, two.description) == ("two", None, "E")


def test_content_parameters(tmp_path: Path) -> None:
    found = _only(
        tmp_path, "{name: p, in: query, content: {application/json: {schema: {type: object}}}}"
    )
    assert found.schema is None and found.content is not None
    assert found.content.content_type == "application/json"
    assert found.content.schema is not None and found.content.schema.types == ("object",)


def test_the_whole_query_string(tmp_path: Path) -> None:
    found = _only(
        tmp_path, "{in: querystring, content: {application/x-www-form-urlencoded: {schema: true}}}"
    )
    assert (found.place, found.name) == ("querystring", "querystring")


def test_parameters_that_are_not_described_well(tmp_path: Path) -> None:
    result = _read(
        tmp_path,
        "{name: a, in: query}",
        "{name: b, in: query, type: integer, minimum: 3, required: true, description: D}",
        "{name: c, in: query, content: {a/b: {}, c/d: {}}}",
        "{name: d, in: query, schema: {}, content: {a/b: {}}}",
    )
    a, b, c, d = result.operation.parameters
    assert a.schema is None and a.content is None
    assert b.schema is not None and (b.schema.types, b.schema.required) == (("integer",), ())
    assert (b.schema.description, b.description, b.required) == (None, "D", True)
    assert b.schema.identity == "#/paths/~1a/get/parameters/1/schema"
    assert c.content is not None and c.content.content_type == "a/b"
    assert d.schema is not None and d.content is None
    assert [line.partition(" ")[2] for line in result.lines] == [
        "7:11 a has no schema; it is read as text",
        "8:11 b has its type beside its name, as in 2.0; it is read as its schema",
        "9:32 c has several media types; a/b is used",
        "10:11 d has a schema and content; the schema is used",
    ]


def test_parameters_that_cannot_be_sent(tmp_path: Path) -> None:
    result = _read(
        tmp_path,
        "{name: a, in: body, schema: {}}",
        "{name: b, schema: {}}",
        "{in: query, schema: {}}",
        "{name: accept, in: header, schema: {}}",
        "{name: Authorization, in: header, schema: {}}",
        "{name: Content-Type, in: header, schema: {}}",
        "{name: Accept, in: query, schema: {}}",
        "{name: X Name, in: header, schema: {}}",
        "{name: X-Größe, in: header, schema: {}}",
        "{name: ' X-Size ', in: header, schema: {}}",
    )
    assert [p.name for p in result.operation.parameters] == ["Accept", "X-Size"]
    assert result.lines == [
        "OAS0108 7:11 the parameter a is in body; it is left out",
        "OAS0108 8:11 the parameter b does not say where it is sent; it is left out",
        "OAS0108 9:11 a parameter without a name is in query; it is left out",
        "OAS0109 10:11 the header parameter accept is ignored",
        "OAS0109 11:11 the header parameter Authorization is ignored",
        "OAS0109 12:11 the header parameter Content-Type is ignored",
        "OAS0108 14:11 no header can have the name X Name; the parameter is left out",
        "OAS0108 15:11 no header can have the name X-Größe; the parameter is left out",
    ]
