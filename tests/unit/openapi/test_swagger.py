"""Swagger 2.0 in the normal form of 3.x."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

import pytest

from oasmith.openapi import Encoding, Flow
from unit.openapi.documents import Result, read_text


def _read(folder: Path, operation: str, more: str = "", path: str = "/a") -> Result:
    head = f"swagger: '2.0'\ninfo: {{title: T, version: v}}\npaths:\n  {path}:\n    post:\n"
    body = indent(dedent(operation).strip("\n"), "      ") + "\n"
    return read_text(folder, head + body + dedent(more))


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        (
            "host: h.com\nbasePath: /v1/\nschemes: [http, https]",
            ["https://h.com/v1", "http://h.com/v1"],
        ),
        ("host: h.com:8080\nschemes: [http]", ["http://h.com:8080"]),
        ("host: h.com\nbasePath: v1", ["https://h.com/v1"]),
        ("host: h.com\nbasePath: /", ["https://h.com"]),
        ("basePath: /v1", ["/v1"]),
        ("", []),
    ],
)
def test_servers(tmp_path: Path, text: str, urls: list[str]) -> None:
    result = read_text(tmp_path, f"swagger: '2.0'\ninfo: {{title: T, version: v}}\n{text}\n")
    assert [server.url for server in result.document.servers] == urls
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    ("place", "written", "style", "explode"),
    [
        ("query", "", "form", False),
        ("query", "collectionFormat: csv,", "form", False),
        ("query", "collectionFormat: multi,", "form", True),
        ("query", "collectionFormat: ssv,", "spaceDelimited", False),
        ("query", "collectionFormat: tsv,", "tabDelimited", False),
        ("query", "collectionFormat: pipes,", "pipeDelimited", False),
        ("header", "collectionFormat: csv,", "simple", False),
        ("path", "", "simple", False),
    ],
)
def test_parameters(tmp_path: Path, place: str, written: str, style: str, explode: bool) -> None:
    result = _read(
        tmp_path,
        f"parameters: [{{name: p, in: {place}, {written} required: true, description: D, x-y: 1,"
        " type: array, items: {type: integer}, minItems: 2}]",
        path="/{p}" if place == "path" else "/a",
    )
    (found,) = result.operation.parameters
    assert (found.place, found.style, found.explode) == (place, style, explode)
    assert (found.required, found.description, found.extensions.get("x-y")) == (True, "D", 1)
    schema = found.schema
    assert schema is not None and schema.items is not None and schema.constraints is not None
    assert (schema.types, schema.items.types) == (("array",), ("integer",))
    assert (schema.description, schema.required, schema.extensions.members) == (None, (), ())
    assert schema.constraints.min_items == 2
    assert schema.identity == f"{found.identity}/schema"
    assert result.diagnostics == ()


def test_an_unknown_collection_format(tmp_path: Path) -> None:
    result = _read(
        tmp_path, "parameters: [{name: p, in: query, type: array, collectionFormat: dots}]"
    )
    assert result.operation.parameters[0].style == "form"
    assert [d.code for d in result.diagnostics] == ["OAS0111"]


def test_a_body(tmp_path: Path) -> None:
    result = _read(
        tmp_path,
        """
        consumes: [application/json, application/xml]
        parameters:
          - {name: b, in: body, required: true, description: D, schema: {$ref: '#/definitions/A'}}
          - {name: Authorization, in: header, type: string}
          - {name: Content-Type, in: header, type: string}
        """,
        "definitions: {A: {type: object}}\nconsumes: [text/plain]\n",
    )
    body = result.operation.body
    assert body is not None and (body.required, body.description) == (True, "D")
    assert [media.content_type for media in body.content] == ["application/json", "application/xml"]
    schema = body.content[0].schema
    assert schema is not None and schema is body.content[1].schema
    assert schema.reference == "#/definitions/A"
    assert list(result.document.nodes) == ["#/definitions/A"]
    assert [p.name for p in result.operation.parameters] == ["Authorization"]
    assert [d.code for d in result.diagnostics] == ["OAS0109"]


@pytest.mark.parametrize(
    ("more", "types"),
    [
        ("", ["application/json"]),
        ("consumes: [a/b]", ["a/b"]),
    ],
)
def test_what_a_body_is_made_of(tmp_path: Path, more: str, types: list[str]) -> None:
    result = _read(tmp_path, "parameters: [{name: b, in: body, schema: {}}]", more)
    body = result.operation.body
    assert body is not None and [media.content_type for media in body.content] == types


def test_a_form(tmp_path: Path) -> None:
    result = _read(
        tmp_path,
        """
        parameters:
          - {name: n, in: formData, type: string, required: true, description: D}
          - {name: l, in: formData, type: array, items: {type: string}, collectionFormat: multi}
          - {name: q, in: query, type: string}
        """,
    )
    body = result.operation.body
    assert body is not None and body.required
    (media,) = body.content
    assert media.content_type == "application/x-www-form-urlencoded"
    assert media.encoding == (Encoding("l", style="form", explode=True),)
    schema = media.schema
    assert schema is not None and (schema.types, schema.required) == (("object",), ("n",))
    assert [(p.name, p.required, p.schema.types) for p in schema.properties] == [
        ("n", True, ("string",)),
        ("l", False, ("array",)),
    ]
    assert schema.properties[0].schema.description == "D"
    assert [p.name for p in result.operation.parameters] == ["q"]
    assert result.diagnostics == ()


def test_a_form_with_a_file(tmp_path: Path) -> None:
    result = _read(
        tmp_path,
        """
        consumes: [application/x-www-form-urlencoded, multipart/form-data]
        parameters: [{name: f, in: formData, type: file}]
        """,
    )
    body = result.operation.body
    assert body is not None and not body.required
    (media,) = body.content
    assert media.content_type == "multipart/form-data" and media.schema is not None
    file = media.schema.properties[0].schema
    assert (file.types, file.format) == (("string",), "binary")
    assert result.diagnostics == ()


def test_a_body_and_a_form(tmp_path: Path) -> None:
    result = _read(
        tmp_path,
        """
        parameters:
          - {name: b, in: body, schema: {type: object}}
          - {name: n, in: formData, type: string}
        """,
    )
    body = result.operation.body
    assert body is not None and body.content[0].content_type == "application/json"
    assert [d.code for d in result.diagnostics] == ["OAS0119"]


def test_responses(tmp_path: Path) -> None:
    result = _read(
        tmp_path,
        """
        produces: [application/json, text/xml]
        responses:
          200:
            description: D
            schema: {type: object}
            examples: {application/json: {a: 1}}
            headers: {X-A: {type: integer, description: H}}
          204: {description: none}
          404: {$ref: '#/responses/Gone'}
        """,
        """
        responses: {Gone: {description: gone, schema: {type: string}}}
        """,
    )
    ok, empty, gone = result.operation.responses
    assert [media.content_type for media in ok.content] == ["application/json", "text/xml"]
    assert [[e.value for e in media.examples] for media in ok.content] == [[({"a": 1},)], []]
    (header,) = ok.headers
    assert header.schema is not None and header.schema.types == ("integer",)
    assert (header.name, header.description) == ("X-A", "H")
    assert empty.content == ()
    assert gone.identity == "#/responses/Gone"
    assert [media.content_type for media in gone.content] == ["application/json", "text/xml"]
    assert result.diagnostics == ()


def test_a_file_as_response(tmp_path: Path) -> None:
    result = _read(tmp_path, "responses: {200: {description: D, schema: {type: file}}}")
    (media,) = result.operation.responses[0].content
    assert media.content_type == "application/octet-stream"
    assert media.schema is not None and media.schema.format == "binary"
    assert result.diagnostics == ()


def test_security(tmp_path: Path) -> None:
    result = _read(
        tmp_path,
        "security: [{o: [a]}]",
        """
        securityDefinitions:
          b: {type: basic}
          k: {type: apiKey, in: query, name: key}
          o: {type: oauth2, flow: accessCode, authorizationUrl: 'a:', tokenUrl: 't:',
              scopes: {a: A}}
          p: {type: oauth2, flow: application, tokenUrl: 't:'}
        """,
    )
    schemes = result.document.security_schemes
    assert [(s.name, s.kind, s.scheme, s.place, s.parameter) for s in schemes] == [
        ("b", "http", "basic", None, None),
        ("k", "apiKey", None, "query", "key"),
        ("o", "oauth2", None, None, None),
        ("p", "oauth2", None, None, None),
    ]
    assert schemes[2].flows == (Flow("authorizationCode", "a:", "t:", None, (("a", "A"),)),)
    assert schemes[3].flows[0].kind == "clientCredentials"
    assert result.operation.security == ((("o", ("a",)),),)
    assert result.diagnostics == ()


def test_schemas(tmp_path: Path) -> None:
    result = read_text(
        tmp_path,
        """
        swagger: '2.0'
        info: {title: T, version: v}
        definitions:
          Base: {type: object, discriminator: kind, x-nullable: true}
          Sub: {allOf: [{$ref: '#/definitions/Base'}, {minimum: 1, exclusiveMinimum: true}]}
        """,
    )
    base = result.schema("Base")
    assert base.discriminator is not None and base.discriminator.property_name == "kind"
    assert base.types == ("object", "null")
    assert result.schema("Sub").all_of[0].reference == "#/definitions/Base"
    assert result.diagnostics == ()
